import { describe, expect, test } from 'vitest';
import { codeActions } from '../../../../../server/src/features/code-actions/code-actions.ts';
import type { JsonSchema } from '../../../../../server/src/schema/schema.ts';
import { apply } from '../../../../support/accept.ts';
import { inMemory } from '../../../../support/in-memory.ts';
import { client, fixed, fixesAt } from './offered.ts';

/** A program whose last lines are what a test is about. */
const program = (lines: string) => `curriculum: hit\ntitle: HIT\naward: associate\n${lines}`;

/** Those lines after a fix. */
function mended(lines: string, title: string): string {
  return fixed(program(lines), title).slice(program('').length);
}

describe('words that are spelled alike', () => {
  test('A misspelled key is changed to the one that was meant, in the quotation marks that it has.', () => {
    const lines = 'courses:\n  HIT 100: { title: x, "$0credts": 3 }\n';
    expect(fixesAt(program(lines))).toEqual(['Change "credts" to "credits" (preferred)', 'Remove credts']);
    expect(mended(lines, 'Change "credts" to "credits"')).toBe('courses:\n  HIT 100: { title: x, "credits": 3 }\n');
  });

  test('A misspelled value is changed, and its comment stays.', () => {
    const text = fixed(
      'curriculum: hit\ntitle: HIT\naward: associates$0 # two years\n',
      'Change associates to associate',
    );
    expect(text).toBe('curriculum: hit\ntitle: HIT\naward: associate # two years\n');
  });

  test('A skill is changed where it is a key, and where it is an item of a list.', () => {
    const key = 'courses:\n  HIT 100:\n    title: x\n    credits: 3\n    teaches: { $0icd-10-cm-codng: introduced }\n';
    expect(mended(key, 'Change icd-10-cm-codng to icd-10-cm-coding')).toContain('{ icd-10-cm-coding: introduced }');
    const item = 'outcomes:\n  plo-1: { text: x, skills: [hipaa, "icd-10-cm-codng$0"] }\n';
    expect(mended(item, 'Change "icd-10-cm-codng" to "icd-10-cm-coding"')).toContain('[hipaa, "icd-10-cm-coding"]');
  });

  test('A word that is known by another name is changed to its id.', () => {
    expect(mended('prepares-for:\n  certifications: [RHIT$0]\n', 'Change RHIT to rhit')).toContain('[rhit]');
  });
});

describe('values of another kind', () => {
  test('What reads as a number is put in quotation marks as it is written.', () => {
    expect(mended('cip: 51.0700$0\n', 'Put 51.0700 in quotation marks')).toBe('cip: "51.0700"\n');
  });

  test('A number in quotation marks becomes a number.', () => {
    expect(mended('credits: "60"$0 # in all\n', 'Write "60" without quotation marks')).toBe('credits: 60 # in all\n');
  });

  test('A single value becomes a list, one that would end in a list gets quotation marks.', () => {
    const course = (more: string) => `courses:\n  HIT 100:\n    title: x\n    credits: 3\n    ${more}\n`;
    expect(mended(course('prerequisites: HIT$0 99'), 'Make a list of it: [HIT 99]')).toBe(
      course('prerequisites: [HIT 99]'),
    );
    expect(mended(course('prerequisites: HIT$0 9,9'), 'Make a list of it: [HIT 9,9]')).toBe(
      course('prerequisites: ["HIT 9,9"]'),
    );
  });

  const inCourse = (more: string) => `courses:\n  HIT 100:\n    title: x\n    credits: 3\n    ${more}\n`;

  test('Two seasons written as one become two, and none of them is lost.', () => {
    expect(mended(inCourse('offered: [Fall/$0Spring]'), 'Change Fall/Spring to fall, spring')).toBe(
      inCourse('offered: [fall, spring]'),
    );
    expect(fixesAt(program(inCourse('offered: [fall/$0evenings]')))).toEqual([]);
  });

  test('Courses between commas become a list of courses, and those joined by “or” alternatives.', () => {
    const list = 'Make a list of it: [HIT 112, HIT 212]';
    expect(mended('terms:\n  - title: Fall\n    courses: HIT$0 112, HIT 212\n', list)).toContain(
      'courses: [HIT 112, HIT 212]',
    );
    expect(mended(inCourse('prerequisites: HIT$0 112 and HIT 212'), list)).toContain(
      'prerequisites: [HIT 112, HIT 212]',
    );
    const either = 'Make a list of it: [{ any: [HIT 112, HIT 212] }]';
    expect(mended(inCourse('prerequisites: HIT$0 112 or HIT 212'), either)).toContain(
      'prerequisites: [{ any: [HIT 112, HIT 212] }]',
    );
  });

  test('A single letter is no id in other letters: which level it stands for is not guessed by its case.', () => {
    const taught = (level: string) => `levels: [novice, expert]\n${inCourse(`teaches: { hipaa: ${level} }`)}`;
    expect(fixesAt(program(taught('$0E')))).toEqual([]);
    expect(mended(taught('Exp$0ert'), 'Change Expert to expert')).toBe(taught('expert'));
  });

  test('A code with a letter behind it is one course.', () => {
    expect(mended(inCourse('prerequisites: CS$0 101-A'), 'Make a list of it: [CS 101-A]')).toContain(
      'prerequisites: [CS 101-A]',
    );
  });

  test('A sentence that names a course is not put in brackets as if it were one.', () => {
    expect(fixesAt(program(inCourse('prerequisites: HIT$0 112 or consent of instructor')))).toEqual([]);
  });

  test('A list of one becomes a single value where no list can stand.', () => {
    expect(fixed('curriculum: hit\ntitle: HIT\naward:\n  - $0associate\n', 'Write its one item without a list')).toBe(
      'curriculum: hit\ntitle: HIT\naward: associate\n',
    );
  });

  test('A number with its unit becomes a number.', () => {
    const lines = 'courses:\n  HIT 100: { title: x, credits: $03 credits }\n';
    expect(mended(lines, 'Change 3 credits to 3')).toContain('credits: 3 }');
    const weights = 'courses:\n  HIT 100: { title: x, credits: 3, assessments: { Final: $040% } }\n';
    expect(mended(weights, 'Change 40% to 40')).toContain('{ Final: 40 }');
  });

  test('A date is written year-month-day; where day and month could be mixed up, a person decides.', () => {
    expect(fixesAt(program('effective: $08/15/2026\n'))).toEqual(['Change 8/15/2026 to 2026-08-15 (preferred)']);
    expect(fixesAt(program('effective: $08/5/2026\n'))).toEqual(['Change 8/5/2026 to 2026-08-05']);
    expect(fixesAt(program('effective: $02026/13/5\n'))).toEqual([]);
  });

  test('Yes is true.', () => {
    const lines = 'courses:\n  HIT 100: { title: x, credits: 3, capstone: $0yes }\n';
    expect(mended(lines, 'Change yes to true')).toContain('capstone: true');
  });
});

describe('keys that are missing', () => {
  test('All of them at once, or one, each at its place in the order of the format.', () => {
    const lines = 'courses:\n  $0HIT 100: # first\n    description: x\n    offered: [fall]\n';
    expect(fixesAt(program(lines))).toEqual(['Add title and credits', 'Add title', 'Add credits']);
    expect(mended(lines, 'Add title and credits')).toBe(
      'courses:\n  HIT 100: # first\n    title:\n    credits:\n    description: x\n    offered: [fall]\n',
    );
  });

  test('At the end of a file without a last line break, and with the line breaks of Windows.', () => {
    expect(fixed('$0curriculum: hit\r\ntitle: HIT', 'Add award')).toBe('curriculum: hit\r\ntitle: HIT\r\naward:');
  });

  test('In braces, and in empty braces.', () => {
    const lines = 'courses:\n  $0HIT 100: { title: x, offered: [fall] }\n';
    expect(mended(lines, 'Add credits')).toBe('courses:\n  HIT 100: { title: x, credits:, offered: [fall] }\n');
    expect(mended('courses:\n  $0HIT 100: {}\n', 'Add title and credits')).toContain('title:');
  });

  test('In an item of a list, the one whose group lacks the key.', () => {
    const lines = 'terms:\n  - $0title: Fall\n';
    expect(mended(lines, 'Add courses')).toBe('terms:\n  - title: Fall\n    courses:\n      -\n');
  });
});

describe('with a schema of one’s own', () => {
  /** The text after the fix with a title for its first line. */
  function changedBy(schema: JsonSchema, text: string, title: string): string {
    const { snapshot, uri } = inMemory({ schema, text });
    const firstLine = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const offered = codeActions(snapshot, uri, firstLine, { only: ['quickfix'] }, client);
    const action = offered.find((one) => one.title === title);
    if (!action) throw new Error(`“${title}” is not offered, but: ${offered.map((one) => one.title).join('; ')}`);
    return apply(text, action.edit?.changes?.[uri] ?? []);
  }

  test('A key that may have been meant for the one that is missing gets its name.', () => {
    const schema = { required: ['title'], properties: { title: {} } };
    expect(changedBy(schema, 'titel: Coding # so far\nroom: 4\n', 'Change titel to title')).toBe(
      'title: Coding # so far\nroom: 4\n',
    );
  });

  test('An item of several lines that stands twice.', () => {
    const schema = { uniqueItems: true };
    expect(changedBy(schema, '[{ a: 1 }, { a: 1 }]\n', 'Remove the second item')).toBe('[{ a: 1 }]\n');
  });

  test('One of two words that are allowed, for a word in quotation marks and for a text in lines.', () => {
    const schema = { enum: ['introduced', 'mastered'] };
    expect(changedBy(schema, "'masterd'\n", "Change 'masterd' to 'mastered'")).toBe("'mastered'\n");
    expect(() => changedBy(schema, '|-\n  masterd\n', 'Change')).toThrow(
      /^“Change” is not offered, but: (?:Ignore|Turn off)/,
    );
  });
});

describe('keys that are too many', () => {
  test('An unknown key is removed with its lines and its comment.', () => {
    const lines = '# how many\n$0seats: # so far\n  fall: 20\ncredits: 60\n';
    expect(mended(lines, 'Remove seats')).toBe('credits: 60\n');
  });

  test('Of two keys of which only one may stand, each can go.', () => {
    const schema = { oneOf: [{ required: ['all'] }, { required: ['any'] }] };
    const { snapshot, uri } = inMemory({ schema, text: 'all: [A 1]\nany: [B 1]\n' });
    const start = { line: 0, character: 0 };
    const titles = codeActions(snapshot, uri, { start, end: start }, { only: ['quickfix'] }, client).map(
      ({ title }) => title,
    );
    expect(titles.slice(0, 2)).toEqual(['Remove all', 'Remove any']);
    expect(titles.slice(2).every((title) => title.startsWith('Ignore '))).toBe(true);
  });

  test('A key that stands twice with one value: the second is too much.', () => {
    expect(fixesAt(program('cip: "51.0707"\n$0cip: "51.0707"\n'))).toEqual(['Remove the second cip (preferred)']);
  });

  test('A key that stands twice with two values: the person decides.', () => {
    const lines = 'credits: 60\n$0credits: 62\n';
    expect(fixesAt(program(lines))).toEqual(['Remove the second credits', 'Remove the first credits']);
    expect(mended(lines, 'Remove the first credits')).toBe('credits: 62\n');
  });

  test('An item that stands twice.', () => {
    const lines = 'courses:\n  HIT 100: { title: x, credits: 3, offered: [fall, spring, $0fall] }\n';
    expect(mended(lines, 'Remove the second fall')).toContain('offered: [fall, spring] }');
  });
});

test('Mistakes of one kind can be mended together.', () => {
  const lines = 'prepares-for: { certifications: [$0RHIT, CCA] }\n';
  expect(mended(lines, 'Fix all 2 problems of this kind in the file')).toBe(
    'prepares-for: { certifications: [rhit, cca] }\n',
  );
});
