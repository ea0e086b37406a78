import { about, type Definitions, type JsonSchema, mapOf, record, ref, shortOrLong, words } from './json-schema.ts';
import { linkSnippets } from './snippets.ts';

/** Lower-case words with hyphens: what every id looks like. */
export const idPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** What an id can stand for that only the files of the workspace know; the value of the annotation `x-refers-to`. */
export type Referable =
  | 'course'
  | 'replaced'
  | 'role'
  | 'library'
  | 'framework'
  | 'framework-item'
  | 'item'
  | 'outcome'
  | 'course-outcome'
  | 'term'
  | 'concentration'
  | 'part';

/** The id of something that a file of the workspace declares. */
export function idOf(what: Referable, expects: string): JsonSchema {
  return { type: 'string', pattern: idPattern, 'x-refers-to': what, 'x-expects': expects };
}

/** The kinds of values that all four files share. */
export function basicDefinitions(): Definitions {
  return {
    id: {
      type: 'string',
      pattern: idPattern,
      'x-expects': 'an id of lower-case words joined by hyphens, such as health-data',
    },
    text: { type: 'string', minLength: 1, 'x-expects': 'a text' },
    'part-name': { type: 'string', minLength: 1, 'x-refers-to': 'part', 'x-expects': 'a text' },
    version: {
      ...about('The version or edition, such as `2026-27`.'),
      type: ['string', 'number'],
      'x-expects': 'a text such as 2026-27',
    },
    date: {
      type: 'string',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      'x-expects': 'a date written year-month-day, such as 2026-08-15',
    },
    notes: {
      ...about('Remarks for the people who work on this file. Markdown is shown as such.'),
      type: 'string',
      'x-expects': 'a text',
    },
    links: {
      ...about('Pages to read on: what to call each, and its address.'),
      ...mapOf({
        type: 'string',
        pattern: '^(https?://\\S+|(?![A-Za-z][A-Za-z0-9+.-]*:)\\S(.*\\S)?)$',
        'x-expects': 'an address such as https://www.example.edu/catalog, or the path of a file beside this one',
      }),
      'x-expects': 'titles with their addresses, such as { Catalog page: "https://www.example.edu/catalog" }',
      defaultSnippets: linkSnippets,
    },
    status: words({
      draft: 'Being written; not decided.',
      review: 'In front of a committee.',
      adopted: 'In force.',
      retired: 'No longer in force; kept for those who began under it.',
    }),
    credits: {
      title: 'Credits',
      ...shortOrLong(
        { type: 'number', minimum: 0, 'x-expects': 'a number, or a range such as { min: 1, max: 3 }' },
        ref('credit-range'),
      ),
      examples: [3, 0.5, { min: 1, max: 3 }],
    },
    'credit-range': {
      title: 'Variable credits',
      ...about('Variable credits: any amount from `min` to `max`.'),
      ...record(
        {
          min: ref('amount', 'The smallest number of credits.'),
          max: ref('amount', 'The largest number of credits.'),
        },
        ['min', 'max'],
      ),
    },
    amount: { type: 'number', minimum: 0, 'x-expects': 'a number' },
    calendar: words({
      semester: 'Two main terms of about 15 weeks a year. Trimester colleges count credits in the same way.',
      quarter: 'Three main terms of about 10 weeks a year; a quarter credit is two thirds of a semester credit.',
    }),
    season: words({
      fall: 'Begins in August or September.',
      winter: 'Begins in January, in a quarter calendar or between two semesters.',
      spring: 'Begins in January, or in March in a quarter calendar.',
      summer: 'Begins in May or June.',
    }),
    delivery: words({
      'on-campus': 'All sessions are on campus.',
      online: 'No session needs the campus.',
      hybrid: 'Some sessions are on campus, others online.',
    }),
  };
}

/** `delivery`: one mode, or the list of modes that a student can choose from. */
export function deliveryProperty(): JsonSchema {
  return {
    ...about('How it is taught: `on-campus`, `online` or `hybrid`; a list where students can choose.'),
    ...shortOrLong(ref('delivery'), { type: 'array', minItems: 1, uniqueItems: true, items: ref('delivery') }, 'array'),
    examples: ['online', ['on-campus', 'online']],
  };
}

/** `notes` and `links`, which everything can have. */
export function remarks(): Definitions {
  return { notes: ref('notes'), links: ref('links') };
}
