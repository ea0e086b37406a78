import { describe, expect, test } from 'vitest';
import { expectMarked, findingsIn } from './marked.ts';

const course = {
  type: 'object',
  required: ['title'],
  properties: { title: { type: 'string' }, credits: { type: 'number' } },
};
const schema = { properties: { courses: { additionalProperties: course }, terms: { items: course } } };

describe('where a finding stands', () => {
  test('in lists, in block and in flow style', () => {
    expectMarked(
      schema,
      `
        terms:
          - credits: 3
      #     ^^^^^^^ Item 1 of \`terms\` needs \`title\`: a text.
          - { credits: three }
      #     ^^^^^^^^^^^^^^^^^^ Item 2 of \`terms\` needs \`title\`: a text.
      #                ^^^^^ \`credits\` must be a number.
          -
      #   ^ Item 3 of \`terms\` has no value: it must be a group with \`title\`.
      `,
    );
  });

  test('on the beginning of a block that is wrong as a whole', () => {
    expectMarked(
      { properties: { credits: { type: 'number' }, title: { type: 'string' } } },
      `
        credits:
          min: 1
      #   ^^^ \`credits\` must be a number.
          max: 3
        title:
          - Health
      #   ^^^^^^^^ \`title\` must be a text. Write its one item without a list.
      `,
    );
  });

  test('where the text is written, for what an alias or a merge key brings in; once', () => {
    expectMarked(
      schema,
      `
        common: &common
          credits: three
      #            ^^^^^ \`credits\` must be a number.
        courses:
          HIT 100:
            <<: *common
            title: Introduction
          HIT 101:
      #   ^^^^^^^ \`HIT 101\` needs \`title\`: a text.
            <<: *common
      `,
    );
  });

  test('at the same characters with Windows line ends and a byte order mark', () => {
    const text = '\uFEFFcourses:\r\n  HIT 100:\r\n    title: A\r\n    credits: three\r\n';
    const [finding] = findingsIn(schema, text);
    expect(text.slice(finding?.start, finding?.end)).toBe('three');
  });

  test('in each document of a file', () => {
    const text = 'terms: [{}]\n---\nterms: [{}]\n';
    expect(findingsIn(schema, text).map(({ start }) => start)).toEqual([8, 24]);
  });

  test('in the order of the text', () => {
    const starts = findingsIn(schema, 'terms: [{}, 3]\ncourses: { A: {}, B: 1 }\n').map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).toHaveLength(4);
  });
});

describe('a file without content', () => {
  test.each(['', '  \n   \n', '# a remark\n', '---\n'])(
    '%j lacks what a file must have, and is told how to begin',
    (text) => {
      const [finding] = findingsIn({ type: 'object', required: ['curriculum'] }, text);
      expect(finding).toMatchObject({
        code: 'schema-missing-key',
        message: 'The file needs `curriculum`. It is empty so far: in an editor, Ctrl+Space offers what to begin with.',
      });
      expect(finding?.start).toBeLessThanOrEqual(text.length);
    },
  );

  test('is right where it may be empty', () => {
    expect(findingsIn({ type: ['object', 'null'], required: ['a'] }, '')).toEqual([]);
    expect(findingsIn({ type: 'object' }, '')).toEqual([]);
  });
});
