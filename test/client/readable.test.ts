import { expect, test } from 'vitest';
import { received } from '../../client/webview/received.ts';
import { readable } from '../../server/src/drawing/readable.ts';
import { hostileStrings } from '../hostile-text/hostile-strings.ts';

test('Words that anybody can read are left as they are, and so is all that holds them.', () => {
  const told = {
    type: 'report',
    report: { title: 'Coding 日本 שלום e\u0301 👩‍⚕️', numbers: [1, null, true], none: undefined },
  };
  expect(readable(told)).toBe(told);
});

test('Signs that hide or turn the words beside them are seen instead, in words and in names.', () => {
  const told = { title: 'a\u202eb\u2066c\u200fd', list: ['\u001b[31m\u0000\u009b'], 'x\u061c': 'tab\tand\nline' };
  expect(readable(told)).toEqual({
    title: 'a\ufffdb\ufffdc\ufffdd',
    list: ['\ufffd[31m\ufffd\ufffd'],
    'x\ufffd': 'tab\tand\nline',
  });
});

test('Addresses are left as they are, for they lead back.', () => {
  const place = { uri: 'file:///college/a\u202eb.yaml', line: 1, character: 2 };
  expect(readable({ place })).toEqual({ place });
});

test('Accents do not pile up over other lines.', () => {
  expect(readable(`e${'\u0301'.repeat(200)}f`)).toBe(`e${'\u0301'.repeat(5)}f`);
});

test.each(Object.entries(hostileStrings))('%s can be read', (_what, text) => {
  const { report, findings, nothing } = [
    { type: 'report', report: { program: { title: text } }, findings: [{ message: text }], pinned: false } as never,
    { type: 'nothing', why: text } as never,
  ].reduce(received, { findings: [], pinned: false, isStopped: false });
  expect(report).toBeUndefined();
  expect(findings).toEqual([]);
  expect(nothing).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\p{M}{6}/u);
});

test.each([[undefined], [null], ['report'], [7], [{}], [{ type: 'other' }], [{ source: 'react-devtools' }]])(
  'A page that is told %j knows no more than before',
  (told) => {
    const before = { findings: [], pinned: true, isStopped: true };
    expect(received(before, told as never)).toBe(before);
  },
);
