import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { parseSlowly, parseText } from '../../../server/src/syntax/parse.ts';
import { expectFindings } from '../../support/findings.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const codesOf = (text: string) => parseText(text).problems.map(({ code }) => code);
const notKept = 'number-not-kept';

describe('a number that cannot be kept', () => {
  test('is told, with what it would become', () => {
    expectFindings(
      `
      curriculum: hit
      title: HIT
      award: certificate
      courses:
        HIT 100:
          title: Records
          credits: 9007199254740993
          #        ^^^^^^^^^^^^^^^^ number-not-kept it would become 9007199254740992
        HIT 101:
          title: Coding
          credits: 1e999
          #        ^^^^^ number-not-kept it is too large
        HIT 102:
          title: Privacy
          credits: { min: 1, max: .inf }
          #                       ^^^^ number-not-finite
        HIT 103:
          title: Data
          credits: -.NaN
          #        ^^^^^ schema-wrong-type
        HIT 104:
          title: Quality
          credits: -.inf
          #        ^^^^^ number-not-finite infinity
    `,
      [notKept, 'number-not-finite', 'schema-out-of-range', 'schema-wrong-type'],
    );
  });

  test.each([
    ['credits: 12345678901234567890', [notKept]],
    ['credits: -9007199254740993', [notKept]],
    ['credits: 0x20000000000001', [notKept]],
    ['credits: 0o400000000000000001', [notKept]],
    [`credits: ${'9'.repeat(400_000)}`, [notKept]],
    ['credits: 1e-999', [notKept]],
    ['a: [9007199254740993, 1e999]', [notKept, notKept]],
    ['a: &x 9007199254740993\nb: *x', [notKept]],
    ['? a\n: 9007199254740993', [notKept]],
  ])('%.60s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test.each([
    'credits: 9007199254740992',
    'credits: 000000000000000000000003',
    'credits: 0x0000000000000000000001',
    'credits: 0.0',
    'credits: -0',
    'credits: 0e999',
    'credits: 1e20',
    'credits: 3.0000000000000000001',
    'id: "9007199254740993"',
    "id: '1e999'",
    'id: !!str 9007199254740993',
    'id: 9007199254740993-1',
    'notes: |\n  9007199254740993\n',
    '9007199254740993: an id for a key',
    '? 1e999\n: a key',
  ])('is none: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
    expect(parseSlowly(text).problems).toEqual([]);
  });

  test('infinity is said nothing of in a file that is none of ours', () => {
    const { snapshot, uriOf } = fixtureWorkspace(`
      //- /limits.yaml
      # yaml-language-server: $schema=limits.json
      limit: .inf
      id: 9007199254740993
      //- /limits.json
      { "properties": { "limit": { "type": "number" } } }
    `);
    expect(diagnostics(snapshot(), uriOf('/limits.yaml')).map(({ code }) => code)).not.toContain('number-not-finite');
  });
});

describe('an invisible sign that turns the text', () => {
  const turned = 'hidden-direction-sign';

  test.each([
    ['an override', 'title: a\u202Eb\u202C', [8]],
    ['one that nothing ends', 'title: a\u2067b\ntitel: c\u2066', [8, 19]],
    ['one that ends nothing', '# \u2069 x\na: 1', [2]],
    ['pairs that cross', 'a: \u2067\u202Bx\u2069\u202C', [6]],
  ])('is told: %s', (_name, text, starts) => {
    const found = parseText(text).problems.filter(({ code }) => code === turned);
    expect(found.map(({ start }) => start)).toEqual(starts);
  });

  test('is said nothing of where it is used in pairs, as texts from right to left do', () => {
    expect(codesOf('title: \u2067\u0645\u0631\u062D\u0628\u0627\u2069 (\u2066HIT 100\u2069)\n')).toEqual([]);
    expect(codesOf('title: \u05E9\u05DC\u05D5\u05DD\u200F!\n')).toEqual([]);
  });

  test('is found in a moment, however long the line is', () => {
    expect(codesOf(`title: ${'x'.repeat(4_000_000)}\u202E`)).toEqual([turned]);
    expect(codesOf(`title: ${'\u2066'.repeat(100_000)}`)).toEqual([turned]);
  });
});

describe('letters that were lost, since a file was not saved as UTF-8', () => {
  const lost = 'unknown-letter';

  test('are told at the first of them, once', () => {
    const { problems } = parseText('title: Caf\uFFFD\n# \uFFFD\nnote: "\uFFFD"\n');
    expect(problems.map(({ code, severity, start, end }) => ({ code, severity, start, end }))).toEqual([
      { code: lost, severity: 'warning', start: 10, end: 11 },
    ]);
    expect(problems[0]?.message).toContain('“Windows 1252” before you save');
  });

  test('are told beside what else is wrong, and are no reason to leave the rest unread', () => {
    expectFindings(
      `
      curriculum: hit
      title: Caf\uFFFD \uFFFD
      #         ^ unknown-letter not saved as UTF-8
      award: certificate
      courses: 3
      #        ^ schema-wrong-type
    `,
      [lost, 'schema-wrong-type'],
    );
  });
});

describe('a file that is no text', () => {
  test.each([
    ['a picture', '\uFFFDPNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR'],
    ['an old document', '\uFFFD\uFFFD\u0011\u0871\u001A\uFFFDHIT: 100\n'],
    ['a program with a null', 'curriculum: hit\u0000\ntitle: HIT\n'],
  ])('is told by that alone: %s', (_name, text) => {
    const { type, snapshot, uriOf } = fixtureWorkspace('//- /x.curriculum.yaml\ncurriculum: x\n');
    type('/x.curriculum.yaml', text);
    const found = diagnostics(snapshot(), uriOf('/x.curriculum.yaml'));
    expect(found.map(({ code }) => code)).toEqual(['not-checked-no-text']);
    expect(found[0]?.message).toMatch(/^Not checked: this is no text file/);
  });
});
