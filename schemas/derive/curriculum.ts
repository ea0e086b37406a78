import type { Taxonomy } from '../taxonomy.ts';
import { deliveryProperty, idOf, remarks } from './basics.ts';
import {
  about,
  type Definitions,
  type JsonSchema,
  listOf,
  mapOf,
  record,
  ref,
  setOf,
  shortOrLong,
  when,
  words,
} from './json-schema.ts';
import { courseLevels, levelsByScale } from './levels.ts';
import { accreditationSnippets, curriculumSnippets, targetSnippets } from './snippets.ts';

/** `*.curriculum.yaml`: one program. */
export function curriculumSchema(taxonomy: Taxonomy): JsonSchema {
  return {
    title: 'Curriculum',
    ...about('One program: what it awards, which roles it prepares for, its courses and its terms.'),
    ...record(curriculumProperties(), ['curriculum', 'title', 'award']),
    'x-expects': 'a curriculum, beginning with its id such as curriculum: hit-aas',
    ...levelsByScale(taxonomy, courseLevels),
    defaultSnippets: curriculumSnippets,
  };
}

function curriculumProperties(): Definitions {
  return {
    curriculum: ref('id', 'The id of the program, by which other files refer to it.'),
    title: ref('text', 'The title, as the catalog prints it.'),
    institution: ref('text', 'The college or university.'),
    version: ref('version', 'The catalog year or edition, such as `2026-27`.'),
    status: ref('status', 'Where it stands on its way to adoption.'),
    effective: ref('date', 'The day from which it is in force, such as `2026-08-15`.'),
    award: ref('award', 'What graduates are awarded.'),
    description: ref('text', 'What the program is about. Markdown is shown as such.'),
    calendar: ref('calendar', 'How the year is divided; credits are counted accordingly.'),
    pace: ref('pace', 'Whether `terms` is a `full-time` or a `part-time` plan; `full-time` unless said.'),
    delivery: deliveryProperty(),
    credits: ref('credits', 'The total that the college publishes.'),
    'credit-parts': {
      ...about('How the published credits divide, such as `{ General education: 22, Major: 40 }`.'),
      ...mapOf(ref('credits')),
      'x-expects': 'parts of the program with their credits, such as { General education: 22 }',
    },
    cip: {
      ...about('The code of the program in the Classification of Instructional Programs, in quotation marks.'),
      type: 'string',
      pattern: '^\\d{2}\\.\\d{4}$',
      'x-classification': 'cip',
      'x-expects': 'a CIP code such as "51.0707"',
      examples: ['51.0707', '51.0706'],
    },
    accreditation: {
      ...about('The bodies that accredit the program.'),
      ...listOf(ref('accreditation')),
      'x-expects': 'a list of accreditors, such as [cahiim]',
    },
    'prepares-for': ref('targets', 'What the program prepares for; the measure for its skills.'),
    uses: usesProperty(),
    levels: ref('levels'),
    outcomes: ref('program-outcomes'),
    assessments: ref('program-assessments'),
    courses: ref('courses'),
    terms: ref('terms', 'The plan, term by term, in order.'),
    plans: ref('plans'),
    concentrations: ref('concentrations'),
    ...remarks(),
  };
}

/** `uses`, in every file that can refer to others. */
export function usesProperty(): JsonSchema {
  return {
    ...about('The ids of the catalogs and frameworks of this workspace that this file draws on.'),
    ...setOf(idOf('library', 'the id of a catalog or framework, such as allied-health')),
    'x-expects': 'a list of ids of catalogs and frameworks, such as [allied-health]',
  };
}

/** The parts that only a curriculum has. */
export function programDefinitions(): Definitions {
  return {
    targets: {
      title: 'Targets',
      ...record({
        roles: {
          ...about('The roles that graduates can take up.'),
          ...setOf(ref('role')),
          'x-expects': 'a list of roles, such as [medical-coder]',
        },
        certifications: {
          ...about('The credentials whose examination graduates can take.'),
          ...listOf(ref('certification')),
          'x-expects': 'a list of certifications, such as [rhit]',
        },
        frameworks: {
          ...about('The frameworks all of whose items the program has to cover, by their ids.'),
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: idOf('framework', 'the id of a framework of this workspace'),
          'x-expects': 'a list of ids of frameworks',
        },
        ...remarks(),
      }),
      'x-expects': 'a group of roles, certifications or frameworks, such as { roles: [medical-coder] }',
      defaultSnippets: targetSnippets,
    },
    accreditation: {
      title: 'Accreditation',
      ...shortOrLong(
        ref('taxonomy-accreditor'),
        when({ required: ['title'] }, ref('other-accreditation'), ref('accreditation-in-full')),
      ),
      defaultSnippets: accreditationSnippets,
    },
    'accreditation-in-full': {
      title: 'Accreditation in full',
      ...record({ accreditor: ref('taxonomy-accreditor', 'The body that accredits.'), ...standing() }, ['accreditor']),
    },
    'other-accreditation': {
      title: 'Other accreditor',
      ...record(
        {
          title: ref('text', 'A body that the taxonomy does not know, by its full name.'),
          abbreviation: ref('text', 'How people call it for short.'),
          ...standing(),
        },
        ['title'],
      ),
    },
    'accreditation-status': words({
      planned: 'Accreditation is intended, but not applied for.',
      candidate: 'Accreditation is applied for.',
      accredited: 'The program is accredited.',
    }),
  };
}

function standing(): Definitions {
  return {
    status: ref('accreditation-status', 'How far the accreditation is; `accredited` unless said.'),
    since: ref('date', 'The day of the first accreditation.'),
    until: ref('date', 'The day on which it ends unless it is renewed.'),
    ...remarks(),
  };
}
