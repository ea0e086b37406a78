import type { Entry, Taxonomy } from '../taxonomy.ts';
import { idOf, idPattern } from './basics.ts';
import { about, type Definitions, inWords, type JsonSchema, record, ref, shortOrLong } from './json-schema.ts';
import { otherCertificationSnippets, otherTechnologySnippets } from './snippets.ts';

/** What may stand where the taxonomy is referred to: skills, roles, credentials and the rest. */
export function vocabularyDefinitions(taxonomy: Taxonomy): Definitions {
  return {
    'taxonomy-skill': idsOf('skills', taxonomy.skills, 'a known skill'),
    'framework-skill': {
      ...about('An item of a framework of this workspace, written `framework-id/item-id`.'),
      type: 'string',
      pattern: `${idPattern.slice(0, -1)}/${idPattern.slice(1)}`,
      'x-refers-to': 'framework-item',
    },
    skill: {
      title: 'Skill',
      ...about('A skill of the taxonomy, or an item of a framework of this workspace as `framework-id/item-id`.'),
      anyOf: [ref('taxonomy-skill'), ref('framework-skill')],
      'x-expects': 'a known skill; an item of a framework is written framework-id/item-id',
    },
    'taxonomy-role': idsOf('roles', taxonomy.roles, 'a role'),
    role: {
      title: 'Role',
      ...about('A role of the taxonomy, or one that a `*.role.yaml` of this workspace defines.'),
      anyOf: [ref('taxonomy-role'), idOf('role', 'the id of a role, such as medical-coder')],
      'x-expects': 'the id of a role, such as medical-coder',
    },
    award: { title: 'Award', ...idsOf('awards', taxonomy.awards, `one of the awards ${wordsOf(taxonomy.awards)}`) },
    bloom: {
      title: 'Bloom level',
      ...about("The level of Bloom's revised taxonomy at which the outcome aims."),
      ...idsOf('bloomLevels', taxonomy.bloomLevels, `one of the Bloom levels ${wordsOf(taxonomy.bloomLevels)}`),
    },
    certification: {
      title: 'Certification',
      ...shortOrLong(
        idsOf(
          'credentials',
          taxonomy.credentials,
          'a known credential; any other is written { title: …, awarded-by: … }',
        ),
        ref('other-certification'),
      ),
      defaultSnippets: otherCertificationSnippets,
    },
    'other-certification': {
      title: 'Other certification',
      ...about('A credential that the taxonomy does not know.'),
      ...record(
        {
          title: ref('text', 'The full name of the credential.'),
          abbreviation: ref('text', 'How people call it for short.'),
          'awarded-by': ref('text', 'The body that awards it.'),
          notes: ref('notes'),
          links: ref('links'),
        },
        ['title', 'awarded-by'],
      ),
    },
    technology: {
      title: 'Technology',
      ...shortOrLong(
        idsOf('technologies', taxonomy.technologies, 'a known technology; any other is written { title: … }'),
        ref('other-technology'),
      ),
      defaultSnippets: otherTechnologySnippets,
    },
    'other-technology': {
      title: 'Other technology',
      ...about('A technology that the taxonomy does not know.'),
      ...record(
        {
          title: ref('text', 'What it is called.'),
          description: ref('text', 'What it is used for.'),
          notes: ref('notes'),
          links: ref('links'),
        },
        ['title'],
      ),
    },
    'taxonomy-accreditor': idsOf(
      'accreditors',
      taxonomy.accreditors,
      'a known accreditor; any other is written { title: … }',
    ),
  };
}

/** A closed list of the ids of one list of the taxonomy, each with its label and description. */
export function idsOf(list: keyof Taxonomy, entries: readonly Entry[], expects: string): JsonSchema {
  return {
    type: 'string',
    enum: entries.map((entry) => entry.id),
    enumDescriptions: entries.map((entry) => `${entry.label}. ${entry.description}`),
    'x-taxonomy': list,
    'x-also-called': Object.fromEntries(entries.map((entry) => [entry.id, otherNames(entry)])),
    'x-expects': expects,
  };
}

function wordsOf(entries: readonly Entry[]): string {
  return inWords(entries.map((entry) => entry.id));
}

/** The words by which people know an entry, so that whoever writes one of them can be told the id. */
function otherNames(entry: Entry & { readonly abbreviation?: string }): readonly string[] {
  return [entry.label, ...(entry.abbreviation ? [entry.abbreviation] : []), ...(entry.synonyms ?? [])];
}
