import { describe, expect, test } from 'vitest';
import { expectMarked } from './marked.ts';

describe('of several alternatives only the closest speaks', () => {
  const slot = {
    anyOf: [
      {
        properties: { kind: { const: 'course' }, course: { type: 'string' }, credits: { type: 'number' } },
        required: ['kind', 'course', 'credits'],
      },
      {
        properties: { kind: { const: 'elective' }, title: { type: 'string' } },
        required: ['kind', 'title'],
      },
    ],
  };

  test('a constant that matches says which one is meant, though another has fewer mistakes', () => {
    expectMarked(
      { properties: { slot } },
      `
        slot:
      # ^^^^ \`slot\` needs \`course\` and \`credits\`.
          kind: course
      `,
    );
  });

  test('a constant that matches none is told with all that are allowed', () => {
    expectMarked(
      { properties: { slot } },
      `
        slot:
          kind: electve
      #         ^^^^^^^ \`kind\` must be one of course, elective; \`electve\` is not. Did you mean \`elective\`?
          course: HIT 100
          credits: 3
          title: Humanities
      `,
    );
  });

  test('a value of the right kind is measured by the branch of that kind', () => {
    expectMarked(
      {
        properties: {
          hours: { anyOf: [{ type: 'number' }, { properties: { lab: { type: 'number' } }, type: 'object' }] },
        },
      },
      `
        hours: { lab: many }
      #               ^^^^ \`lab\` must be a number.
      `,
    );
  });

  test('branches of enums are told as one', () => {
    const [finding] = expectMarked(
      { properties: { season: { anyOf: [{ enum: ['fall', 'spring'] }, { enum: ['summer'] }, { const: 'winter' }] } } },
      `
        season: autumn
      #         ^^^^^^ \`season\` must be one of fall, spring, summer, winter; \`autumn\` is not.
      `,
    );
    expect(finding?.values?.allowed).toEqual(['fall', 'spring', 'summer', 'winter']);
  });

  test('branches of kinds are told as one', () => {
    expectMarked(
      {
        properties: {
          level: { oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'array', items: { type: 'string' } }] },
        },
      },
      `
        level: 1.5
      #        ^^^ \`level\` must be a text, a whole number or a list of texts. Put it in quotation marks.
      `,
    );
  });

  test('branches that each miss a key are told as one', () => {
    expectMarked(
      { properties: { choice: { anyOf: [{ required: ['from'] }, { required: ['all'] }] } } },
      `
        choice: { choose: 1 }
      # ^^^^^^ \`choice\` needs one of \`from\` or \`all\`.
      `,
    );
  });

  test('alternatives inside alternatives', () => {
    const requisite = {
      anyOf: [
        { type: 'string', pattern: '^[A-Z]+ [0-9]+$', 'x-expects': 'a course code such as HIT 112' },
        {
          anyOf: [
            {
              type: 'object',
              required: ['any'],
              additionalProperties: false,
              properties: { any: { $ref: '#/definitions/list' } },
            },
            {
              type: 'object',
              required: ['all'],
              additionalProperties: false,
              properties: { all: { $ref: '#/definitions/list' } },
            },
          ],
        },
      ],
    };
    expectMarked(
      {
        definitions: { requisite, list: { type: 'array', items: { $ref: '#/definitions/requisite' } } },
        properties: { prerequisites: { $ref: '#/definitions/list' } },
      },
      `
        prerequisites:
          - HIT 100
          - any: [BIO 111, { all: [hit-112, CHM 101] }]
      #                            ^^^^^^^ \`hit-112\` is not a course code such as HIT 112.
          - { anny: [BIO 111] }
      #       ^^^^ Unknown key \`anny\`. Did you mean \`any\`?
      `,
    );
  });

  test('the words of the author come before all that is derived', () => {
    expectMarked(
      {
        properties: {
          credits: {
            'x-expects': 'a number, or a range such as { min: 1, max: 3 }',
            oneOf: [{ type: 'number' }, { type: 'object', required: ['min', 'max'] }],
          },
        },
      },
      `
        credits: [3, 4]
      #          ^^^^^^ \`credits\` must be a number, or a range such as { min: 1, max: 3 }.
      `,
    );
  });

  test('a pattern that cannot be read does not count against a branch', () => {
    const [finding] = expectMarked(
      { properties: { code: { anyOf: [{ type: 'number' }, { type: 'string', pattern: '(?x) [A-Z]' }] } } },
      `
        code: HIT
      #       ^^^ \`code\` is not checked: the schema asks for the pattern \`(?x) [A-Z]\`, which cannot be read.
      `,
    );
    expect(finding).toMatchObject({ code: 'not-checked-pattern', severity: 'information' });
  });
});

describe('oneOf, where more than one fits', () => {
  test('names the keys of which only one can stand', () => {
    const [finding] = expectMarked(
      { oneOf: [{ required: ['roles'] }, { required: ['frameworks'] }] },
      `
        roles: []
      # ^^^^^ Only one of \`roles\` and \`frameworks\` can be given: remove the other.
        frameworks: []
      `,
    );
    expect(finding).toMatchObject({ code: 'schema-several-forms', values: { keys: ['roles', 'frameworks'] } });
  });

  test('says how the value can be read', () => {
    expectMarked(
      {
        properties: {
          credits: {
            oneOf: [
              { title: 'Credits', type: 'number' },
              { title: 'Units', minimum: 0 },
            ],
          },
        },
      },
      `
        credits: 3
      #          ^ \`credits\` can be read in 2 ways, as Credits or Units, and only one may fit: add or remove what tells them apart.
      `,
    );
  });
});

describe('conditions', () => {
  test('only the consequence speaks', () => {
    expectMarked(
      {
        properties: { award: { type: 'string' }, credits: { type: 'number' } },
        if: { properties: { award: { const: 'certificate' } } },
        // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
        then: { properties: { credits: { maximum: 30 } } },
        else: { required: ['cip'] },
      },
      `
        award: certificate
        credits: 62
      #          ^^ \`credits\` must be at most 30, and 62 is not.
      `,
    );
  });

  test('a key that asks for another', () => {
    expectMarked(
      { dependentRequired: { weight: ['assesses'] } },
      `
        weight: 60
      # ^^^^^^ Where \`weight\` is given, \`assesses\` must be given too.
      `,
    );
  });

  test('keys that cannot stand together, and one that cannot stand at all', () => {
    expectMarked(
      {
        not: { required: ['terms', 'plans'] },
        properties: { credits: { not: { const: 0 } }, old: { not: {} }, older: false },
        allOf: [{ not: { required: ['year'] } }],
      },
      `
        terms: []
      # ^^^^^ \`terms\` and \`plans\` cannot stand together: remove one of them.
        plans: []
        credits: 0
      #          ^ \`credits\` must not be \`0\`; \`0\` is.
        year: 2026
      # ^^^^ \`year\` is not allowed here: remove it.
        older: 1
      # ^^^^^ \`older\` is not allowed here: remove it.
      `,
    );
  });

  test('keys that no branch has looked at are not told beside the branch that fails', () => {
    expectMarked(
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        properties: { id: { type: 'string' } },
        anyOf: [{ properties: { min: { type: 'number' } }, required: ['min'] }],
        unevaluatedProperties: false,
      },
      `
        id: a
        min: many
      #      ^^^^ \`min\` must be a number.
        mox: 3
      # ^^^ Unknown key \`mox\`. Nothing else can stand here: remove it.
      `,
    );
  });
});
