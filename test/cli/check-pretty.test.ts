import { describe, expect, test } from 'vitest';
import { prettyFindings } from '../../server/src/cli/check/pretty/pretty.ts';
import { paintFor } from '../../server/src/cli/terminal.ts';
import { widthOf } from '../../server/src/cli/width-of.ts';
import { createDocument } from '../../server/src/workspace/document.ts';
import { finding, root } from '../server/formats/findings/checked.ts';

const uri = `${root}/hit.curriculum.yaml`;

const plain = paintFor({ stdout: { write: () => {} }, env: {} } as never, { color: false });

/** What is shown of a text in which `«` and `»` stand around the place of a finding. */
function shown(marked: string, width = Number.POSITIVE_INFINITY): string {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const document = createDocument(uri, text);
  const [from, to] = [start, marked.indexOf('»') - 1].map((offset) => document.lines.positionAt(offset));
  if (!from || !to) throw new Error('Nothing is marked.');
  const one = finding({ range: { start: from, end: to }, message: 'Something is wrong: '.repeat(8).trim() });
  return prettyFindings([{ file: one.file, uri, findings: [one] }], {
    paint: plain,
    width,
    documentAt: () => document,
    isQuiet: true,
  });
}

/** The lines of code alone. */
const frame = (marked: string, width?: number) => shown(marked, width).split('\n\n')[1]?.replaceAll(/^ {4}/gm, '');

describe('Findings for people', () => {
  test('stand below the keys that they belong to', () => {
    const text = `curriculum: hit
courses:
  HIT 100:
    title: A

    # A comment.
    teaches:
      hipaa: introduced
      «privcy»: introduced
`;
    expect(frame(text)).toBe(`3 │   HIT 100:
  ⋮
7 │     teaches:
  ⋮
9 │       privcy: introduced
  │       ^^^^^^`);
  });

  test('are marked where they are, behind tabs, wide letters, accents and signs of many characters', () => {
    expect(frame('a:\tb «c»')).toBe('1 │ a:  b c\n  │       ^');
    expect(frame('健康: «情報» x')).toBe('1 │ 健康: 情報 x\n  │       ^^^^');
    expect(frame('e\u0301te\u0301: «x»')).toBe('1 │ e\u0301te\u0301: x\n  │      ^');
    expect(frame('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f1e9}\u{1f1ea}: «x»')).toBe(
      '1 │ \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f1e9}\u{1f1ea}: x\n  │       ^',
    );
  });

  test('show nothing that a terminal would act on, or that turns a line around', () => {
    const text = shown('a: \u001b[31m\u0007\u202e\u200b\u0000\u009b «x»\ud800\n');
    expect(text).toContain('1 │ a: �[31m����� x�\n');
    expect(text.replaceAll(/[\n]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b]/u);
  });

  test.each([60, 200])('fit into %i columns, with the marks in sight', (width) => {
    const long = `${'abcdefghi '.repeat(60)}«WRONG»${' jklmnopqr'.repeat(60)}`;
    for (const line of shown(`a: ${long}`, width).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    const [code = '', marks = ''] = frame(`a: ${long}`, width)?.split('\n') ?? [];
    expect(code.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('WRONG');
    expect(code).toMatch(/^1 │ ….*…$/);
  });

  test('of a line that fits show all of it, and of its end what stands before', () => {
    expect(frame(`a: ${'x'.repeat(40)}«y»`, 60)).toContain(`a: ${'x'.repeat(40)}y\n`);
    expect(frame(`a: ${'x'.repeat(90)} «y»`, 60)).toMatch(/^1 │ …x+ y\n {2}│ +\^$/);
  });

  test('of several lines show the first, and how far they go', () => {
    expect(frame('courses: «[HIT 1,\n  HIT 2,\n  HIT 3]»\n')).toBe(`1 │ courses: [HIT 1,
  │          ^^^^^^^
  ⋮ to line 3`);
  });

  test('of no width are marked as well, also behind the end of a text', () => {
    expect(frame('a: «»')).toBe('1 │ a:\n  │    ^');
    expect(frame('a: 1\n«»')).toBe('2 │\n  │ ^');
  });

  test('are shown at once, however long a line is', () => {
    const started = performance.now();
    expect(frame(`a: ${'é[\u001b'.repeat(3_000_000)}«x»${' y'.repeat(1_000_000)}`, 80)).toContain('^');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('end with how to read more of the gravest one, wherever it stands', () => {
    const last = (...severities: readonly ('error' | 'warning' | 'information')[]) => {
      const findings = severities.map((severity) => finding({ severity, code: `some-${severity}` }));
      const options = { paint: plain, width: 80, documentAt: () => undefined, isQuiet: false };
      return prettyFindings([{ file: 'hit.curriculum.yaml', uri, findings }], options)
        .trimEnd()
        .split('\n')
        .at(-1);
    };
    expect(last('warning', 'error', 'error')).toBe('hit-curriculum explain some-error says more of the first error.');
    expect(last('information', 'warning')).toBe('hit-curriculum explain some-warning says more of the warning.');
    expect(last('information')).toBe('hit-curriculum explain some-information says more of it.');
  });
});
