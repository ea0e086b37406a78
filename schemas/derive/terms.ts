import { idOf, remarks } from './basics.ts';
import {
  about,
  type Definitions,
  formsByKey,
  type JsonSchema,
  listOf,
  mapOf,
  record,
  ref,
  shortOrLong,
  words,
} from './json-schema.ts';
import { courseCode } from './requisites.ts';
import { concentrationSnippets, planSnippets, slotSnippets, termSnippets } from './snippets.ts';

const expectedSlots = 'a list of courses, choices and electives, each after a dash';

/** When which courses are taken: terms, choices, electives, further plans and concentrations. */
export function termDefinitions(): Definitions {
  return {
    terms: {
      ...about('The terms of the plan, in order.'),
      ...listOf(ref('term')),
      'x-expects': 'a list of terms, each after a dash',
    },
    term: {
      title: 'Term',
      ...record(
        {
          title: ref('text', 'What the term is called, such as `First fall`.'),
          season: ref('season', 'The season in which it takes place.'),
          year: {
            ...about('The year of study, counted from 1.'),
            type: 'integer',
            minimum: 1,
            'x-expects': 'the year of study, counted from 1',
          },
          weeks: ref('amount', 'Its length in weeks.'),
          credits: ref('credits', 'The credits of the term, as published.'),
          courses: ref('term-slots', 'What is taken in this term: course codes, choices and electives.'),
          ...remarks(),
        },
        ['title', 'courses'],
      ),
      'x-expects': 'a group of keys with at least title and courses',
      defaultSnippets: termSnippets,
    },
    // A term that is to be filled yet, or that has just lost its courses to another one, is a step of planning.
    'term-slots': { type: 'array', items: ref('slot'), 'x-expects': expectedSlots },
    slots: { ...listOf(ref('slot')), 'x-expects': expectedSlots },
    slot: {
      title: 'Course, choice or elective',
      ...shortOrLong(
        courseCode('a course code, or one of { choose: 1, from: […] }, { elective: …, credits: 3 }, { course: … }'),
        ref('slot-in-full'),
      ),
      defaultSnippets: slotSnippets,
    },
    ...formsByKey('slot-in-full', {
      course: {
        title: 'Course in a term',
        description: 'One course, with a remark or with the credits that are taken of a variable-credit course.',
        properties: {
          course: ref('course-code'),
          credits: ref('credits', 'How many credits are taken here, for a course with variable credits.'),
          part: ref(
            'part-name',
            'The part of the program that its credits count toward, where the course does not say so.',
          ),
          ...remarks(),
        },
      },
      choose: {
        title: 'Choice',
        description: 'Students choose from several courses.',
        properties: {
          choose: ref('choose'),
          from: ref('choices'),
          title: ref('text', 'What the choice is called, such as `Mathematics`.'),
          part: ref('part-name', 'The part of the program that its credits count toward.'),
          ...remarks(),
        },
        required: ['from'],
      },
      elective: {
        title: 'Elective',
        description: 'A place for a course that the plan does not name.',
        properties: {
          elective: ref('text', 'What kind of course it is, such as `Humanities elective`.'),
          credits: ref('credits', 'Its credits: a number such as `3`, or a range such as `{ min: 3, max: 4 }`.'),
          part: ref('part-name', 'The part of the program that its credits count toward.'),
          ...remarks(),
        },
        required: ['credits'],
      },
    }),
    choose: {
      ...about('How many to choose: a number of courses, or `{ credits: 6 }`.'),
      ...shortOrLong(
        {
          type: 'integer',
          minimum: 1,
          'x-expects': 'a number of courses such as 1, or credits such as { credits: 6 }',
        },
        {
          title: 'Credits to choose',
          ...record({ credits: ref('amount', 'How many credits to choose.') }, ['credits']),
        },
      ),
      examples: [1, { credits: 6 }],
    },
    choices: {
      ...about('The courses to choose from; `{ all: […] }` for courses that are chosen together.'),
      type: 'array',
      minItems: 2,
      items: {
        ...shortOrLong(
          courseCode('a course code, or { all: […] } for courses that are chosen together'),
          record(
            {
              all: {
                ...about('Courses that are chosen together.'),
                ...listOf(ref('course-code')),
                'x-expects': 'a list of courses that are chosen together',
              },
              ...remarks(),
            },
            ['all'],
          ),
        ),
      },
      'x-expects': 'a list of at least two courses, such as [BIO 111, BIO 168]',
    },
    pace: words({
      'full-time': 'At least 12 credits in a regular term.',
      'part-time': 'Fewer credits in a term, over more terms.',
    }),
    plans: {
      ...about('Further plans beside `terms`, such as a part-time one. Each has an id.'),
      ...mapOf(ref('plan')),
      propertyNames: ref('id'),
      'x-expects': 'ids, each with its plan below it',
      defaultSnippets: planSnippets,
    },
    plan: {
      title: 'Plan',
      ...record(
        {
          title: ref('text', 'What the plan is called.'),
          pace: ref('pace', 'Whether students follow it `full-time` or `part-time`.'),
          concentration: {
            ...about('The concentration that it is a plan of; without it, it is one of the program.'),
            ...idOf('concentration', 'the id of a concentration, such as health-data'),
          },
          terms: ref('terms'),
          ...remarks(),
        },
        ['title', 'terms'],
      ),
    },
    concentrations: {
      ...about('Concentrations (tracks) that students can choose. Each has an id, and adds or replaces courses.'),
      ...mapOf(ref('concentration')),
      propertyNames: ref('id'),
      'x-expects': 'ids, each with its concentration below it',
      defaultSnippets: concentrationSnippets,
    },
    concentration: concentration(),
  };
}

function concentration(): JsonSchema {
  return {
    title: 'Concentration',
    ...record(
      {
        title: ref('text', 'What the concentration is called.'),
        description: ref('text', 'What it is for. Markdown is shown as such.'),
        credits: ref('credits', 'Its credits, as published.'),
        'prepares-for': ref('targets', 'What it prepares for, besides what the program does.'),
        adds: {
          ...about('Courses that it adds: a list, or the titles of terms with the courses of each.'),
          ...shortOrLong(
            {
              ...listOf(ref('slot')),
              'x-expects': 'a list of courses, or titles of terms with their courses',
            },
            { ...mapOf(ref('slots')), propertyNames: { 'x-refers-to': 'term' } },
          ),
        },
        replaces: {
          ...about(
            'What it replaces: a course code, or the title of a choice or an elective of the plan, and by which course or courses.',
          ),
          ...mapOf(shortOrLong(courseCode('a course code, or a list of courses'), ref('slots'), 'array')),
          propertyNames: { 'x-refers-to': 'replaced' },
          'x-expects': 'what is replaced with what replaces it, such as { HIT 210: HIT 240 }',
        },
        outcomes: ref('program-outcomes', 'What its graduates can do, besides the outcomes of the program.'),
        ...remarks(),
      },
      ['title'],
    ),
  };
}
