import { remarks } from './basics.ts';
import { about, type Definitions, formsByKey, type JsonSchema, listOf, ref, shortOrLong } from './json-schema.ts';
import { requisiteSnippets } from './snippets.ts';

/** Course codes, and what has to come before or with a course. */
export function requisiteDefinitions(): Definitions {
  return {
    'course-code': courseCode('a course code such as HIT 112'),
    requisite: {
      title: 'Requisite',
      ...shortOrLong(
        courseCode('a course code, or one of { all: […] }, { any: […] }, { condition: … }, { course: … }'),
        ref('requisite-in-full'),
      ),
      defaultSnippets: requisiteSnippets,
    },
    ...formsByKey('requisite-in-full', {
      course: {
        title: 'Required course',
        description: 'One course, with a minimum grade or as a course outside the program.',
        properties: {
          course: ref('course-code'),
          'minimum-grade': {
            ...about('The lowest grade that counts, such as `C` or `2.0`.'),
            type: ['string', 'number'],
            'x-expects': 'a grade such as C, or a number of grade points such as 2.0',
          },
          external: {
            ...about('`true` for a course that is not part of this program, so that nothing more is asked about it.'),
            type: 'boolean',
            'x-expects': 'true or false',
          },
          ...remarks(),
        },
      },
      all: {
        title: 'All of these',
        description: 'Every one of these must be met.',
        properties: { all: ref('requisite-group', 'Every one of these must be met.'), ...remarks() },
      },
      any: {
        title: 'Any of these',
        description: 'One of these is enough.',
        properties: { any: ref('requisite-group', 'One of these is enough.'), ...remarks() },
      },
      condition: {
        title: 'Condition',
        description: 'Something that is no course: admission, standing, consent.',
        properties: {
          condition: ref('text', 'What must be the case, such as `Consent of the instructor`.'),
          ...remarks(),
        },
      },
    }),
    'requisite-group': {
      ...listOf(ref('requisite')),
      'x-expects': 'a list of requisites, each on its own line after a dash',
    },
    requisites: {
      ...listOf(ref('requisite')),
      'x-expects': 'a list of requisites, each on its own line after a dash',
      examples: [['HIT 100', { any: ['BIO 111', 'BIO 168'] }, { condition: 'Admission to the program' }]],
    },
  };
}

/** A course code, where other forms of a value may have to be named in a message. */
export function courseCode(expects: string): JsonSchema {
  return {
    title: 'Course code',
    ...about('A course code, exactly as the catalog prints it.'),
    type: 'string',
    pattern: '\\S',
    'x-refers-to': 'course',
    'x-expects': expects,
  };
}

/** The four kinds of requisites that a course can have. */
export function requisiteProperties(): Readonly<Record<string, JsonSchema>> {
  return {
    prerequisites: ref(
      'requisites',
      'What must be completed in an earlier term. All items of the list must be met; use `any` where one is enough.',
    ),
    corequisites: ref('requisites', 'What must be taken before this course or in the same term.'),
    'strict-corequisites': ref('requisites', 'What must be taken in the same term as this course.'),
    advisories: ref('requisites', 'What is recommended before this course, but not required.'),
  };
}
