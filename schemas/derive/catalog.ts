import type { Taxonomy } from '../taxonomy.ts';
import { remarks } from './basics.ts';
import { usesProperty } from './curriculum.ts';
import { about, type JsonSchema, record, ref } from './json-schema.ts';
import { courseLevels, levelsByScale } from './levels.ts';
import { catalogSnippets } from './snippets.ts';

/** `*.courses.yaml`: courses that several programs share. */
export function catalogSchema(taxonomy: Taxonomy): JsonSchema {
  const properties = {
    catalog: ref('id', 'The id of the catalog, by which programs name it under `uses`.'),
    title: ref('text', 'What the catalog is called.'),
    institution: ref('text', 'The college or university.'),
    version: ref('version', 'The catalog year or edition, such as `2026-27`.'),
    status: ref('status', 'Where it stands on its way to adoption.'),
    effective: ref('date', 'The day from which it is in force, such as `2026-08-15`.'),
    description: ref('text', 'Which courses it holds. Markdown is shown as such.'),
    calendar: ref('calendar', 'How the year is divided; credits are counted accordingly.'),
    uses: usesProperty(),
    levels: ref('levels'),
    courses: ref('courses'),
    ...remarks(),
  };
  return {
    title: 'Catalog',
    ...about('Courses that several programs share.'),
    ...record(properties, ['catalog', 'title', 'courses']),
    'x-expects': 'a catalog, beginning with its id such as catalog: allied-health',
    ...levelsByScale(taxonomy, courseLevels),
    defaultSnippets: catalogSnippets,
  };
}
