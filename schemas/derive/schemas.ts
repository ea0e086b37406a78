import type { Taxonomy } from '../taxonomy.ts';
import { basicDefinitions } from './basics.ts';
import { catalogSchema } from './catalog.ts';
import { courseDefinitions } from './course.ts';
import { curriculumSchema, programDefinitions } from './curriculum.ts';
import { frameworkDefinitions, frameworkSchema } from './framework.ts';
import { type Definitions, type JsonSchema, withUsedDefinitions } from './json-schema.ts';
import { levelDefinitions } from './levels.ts';
import { outcomeDefinitions } from './outcomes.ts';
import { requisiteDefinitions } from './requisites.ts';
import { roleDefinitions, roleSchema } from './role.ts';
import { termDefinitions } from './terms.ts';
import { vocabularyDefinitions } from './vocabulary.ts';

/** The kinds of files of the format; each has a schema of its own. */
export type SchemaName = 'curriculum' | 'catalog' | 'role' | 'framework';

/**
 * The JSON Schemas (draft-07) of the four kinds of files, derived from the taxonomy. The same taxonomy always gives the
 * same schemas, in the same order of keys; the order of properties is the order in which they are offered.
 *
 * Beside the standard keywords they carry those of VS Code (`markdownDescription`, `enumDescriptions`,
 * `defaultSnippets`) and some of our own: `x-taxonomy` beside an enum names the list of the taxonomy that it was made
 * from; `x-classification` names the system of a code; `x-words-of` names the key of the file's root that lists the
 * words; `x-refers-to` says what an id stands for that only the files of the workspace know; `x-expects` says in a noun
 * phrase what should stand there, for messages.
 */
export function deriveSchemas(taxonomy: Taxonomy): Readonly<Record<SchemaName, JsonSchema>> {
  const definitions: Definitions = {
    ...basicDefinitions(),
    ...vocabularyDefinitions(taxonomy),
    ...levelDefinitions(taxonomy),
    ...requisiteDefinitions(),
    ...outcomeDefinitions(),
    ...courseDefinitions(),
    ...termDefinitions(),
    ...programDefinitions(),
    ...roleDefinitions(),
    ...frameworkDefinitions(),
  };
  const finish = (schema: JsonSchema): JsonSchema => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Derived from schemas/taxonomy by "npm run schemas"; not to be edited by hand.',
    ...withUsedDefinitions(schema, definitions),
  });
  return {
    curriculum: finish(curriculumSchema(taxonomy)),
    catalog: finish(catalogSchema(taxonomy)),
    role: finish(roleSchema(taxonomy)),
    framework: finish(frameworkSchema(taxonomy)),
  };
}
