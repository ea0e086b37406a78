import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../server/src/schema/load.ts';
import { expectMarked } from './marked.ts';

/** A small cousin of the curriculum's schema. */
const curriculum = createSchema('file:///small.schema.json', {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['curriculum', 'title'],
  additionalProperties: false,
  properties: {
    curriculum: { type: 'string' },
    title: { type: 'string' },
    courses: { type: 'object', additionalProperties: { $ref: '#/definitions/course' } },
  },
  definitions: {
    course: {
      type: 'object',
      required: ['title', 'credits'],
      additionalProperties: false,
      properties: {
        title: { type: 'string' },
        credits: { $ref: '#/definitions/credits' },
        offered: { type: 'array', uniqueItems: true, items: { enum: ['fall', 'spring'] } },
        teaches: {
          type: 'object',
          propertyNames: { $ref: '#/definitions/skill' },
          additionalProperties: {
            anyOf: [{ $ref: '#/definitions/level' }, { $ref: '#/definitions/taught' }],
          },
        },
      },
    },
    credits: {
      oneOf: [
        { type: 'number', minimum: 0 },
        {
          type: 'object',
          required: ['min', 'max'],
          additionalProperties: false,
          properties: { min: { type: 'number' }, max: { type: 'number' } },
          'x-expects': 'a range such as { min: 1, max: 3 }',
        },
      ],
    },
    level: { type: 'string', enum: ['introduced', 'reinforced', 'mastered'] },
    taught: {
      type: 'object',
      required: ['level'],
      additionalProperties: false,
      properties: { level: { $ref: '#/definitions/level' }, assessed: { type: 'boolean' } },
    },
    skill: {
      title: 'Skill of the taxonomy',
      type: 'string',
      enum: [
        'icd-10-cm-coding',
        'data-quality',
        'data-analysis',
        'statistics',
        'privacy',
        'security',
        'coding',
        'ethics',
      ],
    },
  },
});

describe('a program director mistypes', () => {
  test('a key', () => {
    const [finding] = expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112:
            titel: Diagnostic Coding
      #     ^^^^^ Unknown key \`titel\`. Did you mean \`title\`?
            credits: 3
      `,
    );
    expect(finding).toMatchObject({
      code: 'schema-unknown-key',
      severity: 'error',
      values: { key: 'titel', suggestion: 'title' },
    });
  });

  test('a level', () => {
    const [finding] = expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112:
            title: Diagnostic Coding
            credits: 3
            teaches:
              icd-10-cm-coding: { level: masterd }
      #                                  ^^^^^^^ \`level\` must be one of introduced, reinforced, mastered; \`masterd\` is not. Did you mean \`mastered\`?
      `,
    );
    expect(finding).toMatchObject({
      code: 'schema-not-allowed-value',
      values: { value: 'masterd', suggestion: 'mastered', allowed: ['introduced', 'reinforced', 'mastered'] },
    });
  });

  test('a level in its short form, and the branch of the long form keeps silent', () => {
    expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112:
            title: Diagnostic Coding
            credits: 3
            teaches:
              icd-10-cm-coding: introducd
      #                         ^^^^^^^^^ \`icd-10-cm-coding\` must be one of introduced, reinforced, mastered; \`introducd\` is not. Did you mean \`introduced\`?
      `,
    );
  });

  test('a skill', () => {
    const [finding] = expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112:
            title: Diagnostic Coding
            credits: 3
            teaches:
              data-qualty: introduced
      #       ^^^^^^^^^^^ \`data-qualty\` is not a skill of the taxonomy. Did you mean \`data-quality\`?
              ICD-10-CM Coding: introduced
      #       ^^^^^^^^^^^^^^^^ \`ICD-10-CM Coding\` is not a skill of the taxonomy. Did you mean \`icd-10-cm-coding\`?
              juggling: introduced
      #       ^^^^^^^^ \`juggling\` is not a skill of the taxonomy.
      `,
    );
    expect(finding).toMatchObject({
      code: 'schema-not-allowed-key',
      values: { key: 'data-qualty', suggestion: 'data-quality' },
    });
  });

  test('credits, as a word and as a range', () => {
    expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112:
            title: Diagnostic Coding
            credits: three
      #              ^^^^^ \`credits\` must be a number, or a range such as { min: 1, max: 3 }.
          HIT 113:
            title: Procedural Coding
            credits: { mni: 1, max: 3 }
      #                ^^^ Unknown key \`mni\`. Did you mean \`min\`?
          HIT 114:
            title: Practicum
            credits: { min: 1 }
      #     ^^^^^^^ \`credits\` needs \`max\`: a number.
      `,
    );
  });

  test('a season, and one twice', () => {
    const findings = expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112:
            title: Diagnostic Coding
            credits: "3"
      #              ^^^ \`credits\` must be a number, or a range such as { min: 1, max: 3 }. Write it without quotation marks.
            offered: [fall, autumn, fall]
      #                     ^^^^^^ Item 2 of \`offered\` must be one of fall, spring; \`autumn\` is not.
      #                             ^^^^ \`fall\` stands in this list already: remove one.
      `,
    );
    const [autumn, again] = findings.slice(1);
    const first = (autumn?.start ?? 0) - 'fall, '.length;
    expect(again?.related).toEqual([{ start: first, end: first + 4, message: '`fall` stands here first' }]);
  });
});

describe('what is missing', () => {
  test('is told on the key that lacks it, all of it at once', () => {
    const findings = expectMarked(
      curriculum,
      `
        curriculum: hit-aas
        title: Health Information Technology
        courses:
          HIT 112: {}
      #   ^^^^^^^ \`HIT 112\` needs \`title\` and \`credits\`.
          HIT 113:
            title: Procedural Coding
            credits:
      #     ^^^^^^^ \`credits\` has no value: it must be a number, or a range such as { min: 1, max: 3 }.
      `,
    );
    expect(findings.map(({ code, values }) => [code, values?.missing])).toEqual([
      ['schema-missing-key', ['title', 'credits']],
      ['schema-missing-value', undefined],
    ]);
  });

  test('at the top is told on the first key', () => {
    expectMarked(
      curriculum,
      `
        curriculum: hit-aas
      # ^^^^^^^^^^ The file needs \`title\`: a text.
        courses: {}
      `,
    );
  });
});

test('a file that is right has no findings', () => {
  expectMarked(
    curriculum,
    `
      curriculum: hit-aas
      title: Health Information Technology
      courses:
        HIT 112:
          title: Diagnostic Coding
          credits: { min: 0.5, max: 3 }
          offered: [fall]
          teaches:
            icd-10-cm-coding: introduced
            data-quality: { level: reinforced, assessed: true }
    `,
  );
});
