import { describe, expect, test } from 'vitest';
import { closestTo } from '../../../server/src/schema/words/did-you-mean.ts';
import { expectMarked, findingsIn } from './marked.ts';

describe('limits', () => {
  test('of numbers', () => {
    expectMarked(
      {
        properties: {
          credits: { minimum: 0 },
          weight: { maximum: 100 },
          gpa: { exclusiveMinimum: 0, multipleOf: 0.1 },
          year: { type: 'integer' },
        },
      },
      `
        credits: -1
      #          ^^ \`credits\` must be at least 0, and -1 is not.
        weight: 160
      #         ^^^ \`weight\` must be at most 100, and 160 is not.
        gpa: 2.75
      #      ^^^^ \`gpa\` must be a multiple of 0.1, and 2.75 is not.
        year: 1.5
      #       ^^^ \`year\` must be a whole number.
      `,
    );
  });

  test('0.3 is a multiple of 0.1', () => {
    expect(findingsIn({ multipleOf: 0.1 }, '0.3')).toEqual([]);
  });

  test('of texts', () => {
    expectMarked(
      {
        properties: {
          title: { type: 'string', minLength: 1 },
          letter: { maxLength: 2 },
          id: { pattern: '^[a-z]+(-[a-z]+)*$', 'x-expects': 'an id of lower-case words' },
          cip: { pattern: '^[0-9]{2}[.][0-9]{4}$', examples: ['51.0707'] },
          since: { format: 'date' },
        },
      },
      `
        title: ""
      #        ^^ \`title\` must not be empty.
        letter: Dev
      #         ^^^ \`letter\` must have at most 2 characters, and has 3.
        id: Health Data
      #     ^^^^^^^^^^^ \`Health Data\` is not an id of lower-case words. Did you mean \`health-data\`?
        cip: "51"
      #      ^^^^ \`cip\` is not written as it must be: \`51\` does not match \`^[0-9]{2}[.][0-9]{4}$\`, such as \`51.0707\`.
        since: next fall
      #        ^^^^^^^^^ \`since\` must be a date such as 2026-08-24; \`next fall\` is not.
      `,
    );
  });

  test('of texts that are empty or blank, which can be seen all the same', () => {
    const id = { pattern: '^[a-z]+$', 'x-expects': 'an id' };
    expectMarked(
      { properties: { id, other: id, word: { enum: ['a', 'b'] } } },
      `
        id: ""
      #     ^^ An empty text is not an id.
        other: "  "
      #        ^^^^ \`" "\` is not an id.
        word: " "
      #       ^^^ \`word\` must be one of a, b; \`" "\` is not.
      `,
    );
  });

  test('of lists and groups, on the key that they belong to', () => {
    const season = { enum: ['fall', 'spring'] };
    expectMarked(
      {
        properties: {
          offered: { minItems: 1, items: season },
          roles: { maxItems: 1 },
          plans: { minProperties: 1 },
          terms: { contains: { type: 'string', 'x-expects': 'a course code' }, minContains: 2 },
          pair: { items: [season, season], additionalItems: false },
        },
      },
      `
        offered: []
      # ^^^^^^^ \`offered\` must have at least 1 item, and has none.
        roles: [a, b]
      # ^^^^^ \`roles\` must have at most 1 item, and has 2.
        plans: {}
      # ^^^^^ \`plans\` must have at least 1 key, and has none.
        terms:
      # ^^^^^ \`terms\` must hold at least 2 items that each are a course code; 1 is.
          - HIT 100
          - { choose: 1 }
        pair: [fall, spring, fall]
      # ^^^^ \`pair\` must have at most 2 items, and has 3.
      `,
    );
  });
});

describe('kinds', () => {
  test('a hint says what to do where little is wrong', () => {
    expectMarked(
      {
        properties: {
          cip: { type: 'string' },
          assessed: { type: 'boolean' },
          uses: { type: 'array', items: { type: 'string' } },
          credits: { type: 'integer' },
          institution: { type: 'object', required: ['name'] },
        },
      },
      `
        cip: 51.07
      #      ^^^^^ \`cip\` must be a text. Put it in quotation marks.
        assessed: yes
      #           ^^^ \`assessed\` must be true or false. Write \`true\`.
        uses: allied-health
      #       ^^^^^^^^^^^^^ \`uses\` must be a list of texts. Put it in brackets: \`[allied-health]\`.
        credits: [3]
      #          ^^^ \`credits\` must be a whole number. Write its one item without a list.
        institution: Example College
      #              ^^^^^^^^^^^^^^^ \`institution\` must be a group with \`name\`.
      `,
    );
  });

  test('a group that is one word lacks a space behind a colon', () => {
    expectMarked(
      { properties: { 'HIT 112': { type: 'object' }, site: { type: 'object' } } },
      `
        HIT 112:
          credits:3
      #   ^^^^^^^^^ \`HIT 112\` must be a group of keys. A space is missing behind the colon: write \`credits: 3\`.
        site: https://example.edu
      #       ^^^^^^^^^^^^^^^^^^^ \`site\` must be a group of keys.
      `,
    );
  });

  test('examples show the form', () => {
    expectMarked(
      { properties: { credits: { type: ['number', 'object'], examples: [{ min: 1, max: 3 }] } } },
      `
        credits: some
      #          ^^^^ \`credits\` must be a number or a group of keys such as { min: 1, max: 3 }.
      `,
    );
  });

  test('many allowed values are called by their title, or counted', () => {
    const many = Array.from({ length: 150 }, (_, index) => `skill-${index}-of-many`);
    expectMarked(
      { properties: { a: { title: 'Skill', enum: many }, b: { enum: many } } },
      `
        a: juggling
      #    ^^^^^^^^ \`juggling\` is not a skill.
        b: juggling
      #    ^^^^^^^^ \`b\` must be one of 150 values; \`juggling\` is not.
      `,
    );
  });

  test('a long text of the file is cut', () => {
    const [finding] = findingsIn({ enum: ['a'] }, `"${'very '.repeat(100)}"`);
    expect(finding?.message.length).toBeLessThan(120);
  });

  test('a message that the author of the schema has written is used as it is', () => {
    expectMarked(
      { properties: { id: { pattern: '^[a-z]+$', patternErrorMessage: 'Only small letters, please.' } } },
      `
        id: ABC
      #     ^^^ Only small letters, please.
      `,
    );
  });

  test('a key out of use is a hint, though the file is right', () => {
    const [finding] = expectMarked(
      {
        properties: {
          hours: { deprecated: true, deprecationMessage: 'Write weekly-hours or contact-hours.' },
          kind: { anyOf: [{ const: 'a', deprecated: true }, { const: 'b' }] },
        },
      },
      `
        hours: 3
      # ^^^^^ \`hours\` is out of use: Write weekly-hours or contact-hours.
        kind: b
      `,
    );
    expect(finding).toMatchObject({ code: 'schema-deprecated', severity: 'hint', tags: ['deprecated'] });
  });
});

describe('keys', () => {
  test('that are known are listed where none is close', () => {
    expectMarked(
      { additionalProperties: false, properties: { title: {}, 'weekly-hours': {}, notes: {} } },
      `
        title: A
        hours: 3
      # ^^^^^ Unknown key \`hours\`. The keys here are \`weekly-hours\` and \`notes\`.
      `,
    );
  });

  test('one that is only being typed has no finding of the schema', () => {
    expect(findingsIn({ additionalProperties: false, properties: { title: {} } }, 'title: A\ntit\n')).toEqual([]);
  });

  test('one without a name is called so', () => {
    const closed = { properties: { title: {}, notes: {} }, additionalProperties: false };
    expectMarked(
      {
        properties: {
          first: closed,
          second: closed,
          third: { additionalProperties: { type: 'number' } },
          fourth: { additionalProperties: { minItems: 1, items: { type: 'number' } } },
          fifth: { properties: { '': false } },
          sixth: { required: [''] },
        },
      },
      `
        first: { "": x }
      #          ^^ A key without a name is not known here. The keys here are \`title\` and \`notes\`.
        second: { ? " " : x, title: x }
      #             ^^^ A key without a name is not known here. The only other key here is \`notes\`.
        third: { "": x }
      #              ^ A key without a name must be a number.
        fourth: { "": [x] }
      #                ^ Item 1 of a key without a name must be a number.
        fifth: { "": x }
      #          ^^ A key without a name is not allowed here: remove it.
        sixth: { title: x }
      # ^^^^^ \`sixth\` needs a key without a name.
      `,
    );
  });

  test('a missing key may have been given another name', () => {
    expectMarked(
      { required: ['title'], properties: { title: { type: 'string' } } },
      `
        Title: A
      # ^^^^^ The file needs \`title\`: a text. Is \`Title\` meant to be it?
      `,
    );
  });

  test('a key may match a pattern that cannot be read', () => {
    expect(findingsIn({ additionalProperties: false, patternProperties: { '(?x) a': {} } }, 'b: 1')).toEqual([]);
  });
});

describe('names that are free to choose', () => {
  test.each([
    [{ maxLength: 4 }, 'The key `longer` must have at most 4 characters, and has 6.'],
    [{ type: 'string', minLength: 8 }, 'The key `longer` must have at least 8 characters, and has 6.'],
    [{ maxLength: 4, title: 'Short name' }, 'The key `longer` must have at most 4 characters, and has 6.'],
    [{ pattern: '^[a-z]{2}$' }, 'The key `longer` is not written as it must be: `longer` does not match `^[a-z]{2}$`.'],
    [{ pattern: '^[a-z]{2}$', title: 'Country' }, '`longer` is not a country.'],
    [{ format: 'date' }, 'The key `longer` must be a date such as 2026-08-24; `longer` is not.'],
    [{ const: 'short' }, '`longer` is not `short`.'],
    [{ not: { pattern: '^lon' } }, 'The key `longer` is not allowed here: it must not match `^lon`.'],
    [{ not: { title: 'Long word' } }, 'The key `longer` is not allowed here: it must not be a long word.'],
    [{ not: { const: 'longer' } }, 'The key `longer` is not allowed here.'],
    [false, 'The key `longer` is not allowed here.'],
  ])('%j', (propertyNames, words) => {
    const findings = findingsIn({ propertyNames }, 'longer: 1');
    expect(findings.map(({ code, message }) => [code, message])).toEqual([['schema-not-allowed-key', words]]);
  });

  test('an empty one is called so', () => {
    expectMarked(
      {
        properties: {
          ids: { propertyNames: { pattern: '^[a-z]+$', 'x-expects': 'an id' } },
          long: { propertyNames: { minLength: 2 } },
          words: { propertyNames: { pattern: '^[a-z]+$' } },
        },
      },
      `
        ids: { "": x }
      #        ^^ A key without a name is not an id.
        long: { "": x }
      #         ^^ A key without a name is not allowed here.
        words: { "": x }
      #          ^^ A key without a name is not allowed here.
      `,
    );
  });

  test('one is not checked against a pattern that cannot be read', () => {
    const [finding] = findingsIn({ propertyNames: { pattern: '(?x) a' } }, 'longer: 1');
    expect(finding).toMatchObject({ code: 'not-checked-pattern', severity: 'information', start: 0, end: 6 });
  });
});

describe('the word that was meant', () => {
  const words = ['title', 'credits', 'prerequisites', 'icd-10-cm-coding'];

  test.each([
    ['titel', 'title'],
    ['Titles', 'title'],
    ['prereq', 'prerequisites'],
    ['crdits', 'credits'],
    ['icd_10_cm_coding', 'icd-10-cm-coding'],
    ['ICD 10 CM codng', 'icd-10-cm-coding'],
  ])('%s is %s', (word, meant) => {
    expect(closestTo(word, words)).toBe(meant);
  });

  test.each(['', 'x', 'level', 'cr', 'juggling'])('“%s” is none', (word) => {
    expect(closestTo(word, words)).toBeUndefined();
  });

  test('a letter is the one allowed value that it begins', () => {
    expectMarked(
      { properties: { level: { enum: ['introduced', 'reinforced', 'mastered'] } } },
      `
        level: I
      #        ^ \`level\` must be one of introduced, reinforced, mastered; \`I\` is not. Did you mean \`introduced\`?
      `,
    );
  });

  test('a letter that begins several allowed values is none of them', () => {
    expectMarked(
      { properties: { award: { enum: ['master', 'minor'] } } },
      `
        award: M
      #        ^ \`award\` must be one of master, minor; \`M\` is not.
      `,
    );
  });
});
