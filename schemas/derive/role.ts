import type { Classification, Taxonomy } from '../taxonomy.ts';
import { remarks } from './basics.ts';
import { usesProperty } from './curriculum.ts';
import {
  about,
  type Definitions,
  type JsonSchema,
  listOf,
  record,
  ref,
  setOf,
  shortOrLong,
  words,
} from './json-schema.ts';
import { gradedMap, levelsByScale } from './levels.ts';
import { roleSnippets } from './snippets.ts';

/** `*.role.yaml`: one role and what it requires. */
export function roleSchema(taxonomy: Taxonomy): JsonSchema {
  return {
    title: 'Role',
    ...about('One role: what the person does, and the skills, education and credentials that it requires.'),
    ...record(roleProperties(taxonomy), ['role', 'title']),
    'x-expects': 'a role, beginning with its id such as role: clinical-analyst',
    ...levelsByScale(taxonomy, (scale) => ({
      properties: { requires: { additionalProperties: ref(`graded-${scale}`) } },
    })),
    defaultSnippets: roleSnippets,
  };
}

function roleProperties(taxonomy: Taxonomy): Definitions {
  return {
    role: ref('id', 'The id of the role, by which programs name it under `prepares-for`.'),
    title: ref('text', 'The title of the job.'),
    'also-called': ref('texts', 'Other titles of the same job.'),
    version: ref('version', 'The edition of this role definition.'),
    status: ref('status', 'Where it stands on its way to adoption.'),
    career: ref('career', 'How far into a career the role lies.'),
    summary: ref('text', 'What the person does, in a sentence or two.'),
    responsibilities: ref('texts', 'What the person is responsible for.'),
    uses: usesProperty(),
    levels: ref('levels'),
    requires: {
      ...about('The skills that the role requires, each with its level; in the long form also its importance.'),
      ...gradedMap(ref('skill'), ref('required-skill')),
      'x-expects': 'skills with their levels, such as { icd-10-cm-coding: mastered }',
      examples: [{ 'ehr-optimization': { level: 'mastered', importance: 'core' }, 'end-user-training': 'reinforced' }],
    },
    education: {
      ...about('The award that the role requires: the least one, or a group with `minimum` and `preferred`.'),
      ...shortOrLong(ref('award'), ref('education')),
      examples: ['associate', { minimum: 'bachelor', preferred: 'master' }],
    },
    experience: ref('text', 'The experience that the role requires, in words.'),
    certifications: {
      ...about('The credentials that the role requires or rewards.'),
      ...listOf(ref('certification')),
      'x-expects': 'a list of certifications, such as [rhit]',
    },
    technologies: {
      ...about('The technologies that the person works with.'),
      ...listOf(ref('technology')),
      'x-expects': 'a list of technologies',
    },
    classifications: classifications(taxonomy.classifications),
    'leads-to': {
      ...about('The roles that are a usual next step.'),
      ...setOf(ref('role')),
      'x-expects': 'a list of roles, such as [hit-manager]',
    },
    ...remarks(),
  };
}

/** The parts that only a role has. */
export function roleDefinitions(): Definitions {
  return {
    texts: { ...listOf(ref('text')), 'x-expects': 'a list of texts, each on its own line after a dash' },
    career: words({
      entry: 'A first position, usually after an associate degree.',
      professional: "A position after a bachelor's degree or some years of experience.",
      leadership: 'A position that directs people, budgets or strategy.',
    }),
    'required-skill': {
      title: 'Level and importance',
      ...record(
        {
          level: about('The level that the role requires.'),
          importance: ref('importance', 'Whether the role can be filled without the skill; `useful` unless said.'),
          ...remarks(),
        },
        ['level'],
      ),
    },
    importance: words({
      core: 'The role cannot be filled without it.',
      useful: 'It makes a better candidate.',
    }),
    education: {
      title: 'Minimum and preferred award',
      ...record(
        {
          minimum: ref('award', 'The least award that is accepted.'),
          preferred: ref('award', 'The award that is preferred.'),
          subject: ref('text', 'What the award should be in.'),
          ...remarks(),
        },
        ['minimum'],
      ),
    },
  };
}

const classificationSystems = {
  onet: {
    about: 'Codes of O*NET-SOC, the US classification of occupations.',
    pattern: '^\\d{2}-\\d{4}(\\.\\d{2})?$',
    expects: 'an O*NET-SOC code such as 29-9021.00, or a list of them',
  },
  cip: {
    about: 'Codes of fields of study in the Classification of Instructional Programs, in quotation marks.',
    pattern: '^\\d{2}\\.\\d{4}$',
    expects: 'a CIP code such as "51.0707", or a list of them',
  },
  esco: {
    about: 'Codes of ESCO, the European classification of occupations, in quotation marks.',
    pattern: '^\\d{4}(\\.\\d+)*$',
    expects: 'an ESCO code such as "3252.1", or a list of them',
  },
} as const;

function classifications(known: readonly Classification[]): JsonSchema {
  const systems = Object.entries(classificationSystems).map(([system, { about: meaning, pattern, expects }]) => {
    const entries = known.filter((entry) => entry.system === system);
    const code = { type: 'string', pattern, 'x-classification': system, 'x-expects': expects };
    const examples = entries.map((entry) => entry.code);
    const schema = {
      ...about(meaning),
      ...shortOrLong(code, setOf(code), 'array'),
      ...(examples.length > 0 ? { examples } : {}),
    };
    return [system, schema] as const;
  });
  return {
    ...about('The codes of the role in public classifications. A code can stand for several roles.'),
    ...record(Object.fromEntries(systems)),
    'x-expects': 'classifications with their codes, such as { onet: 29-9021.00 }',
  };
}
