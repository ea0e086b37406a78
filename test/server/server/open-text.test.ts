import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changedText, type OpenText, openText } from '../../../server/src/server/open-text.ts';

/** Short texts, so that breaks and halves of characters often come to lie at the ends of changes. */
const text = fc
  .array(fc.constantFrom('a', 'b: c', ' ', '\n', '\r', '\r\n', '\n\n', 'ä', '😀', '\u2028', '\uFEFF'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const position = fc.record({ line: fc.integer({ min: 0, max: 9 }), character: fc.integer({ min: 0, max: 12 }) });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

test('whatever an editor changes, the text is what the protocol says', () => {
  fc.assert(
    fc.property(text, fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (first, rounds) => {
      let ours = openText(first);
      let theirs = first;
      for (const changes of rounds) {
        ours = changedText(ours, changes);
        for (const one of changes) theirs = afterOne(theirs, one);
        expect(ours.text).toBe(theirs);
        expect(startsOf(ours)).toEqual(startsOf(openText(theirs)));
      }
    }),
    { seed: 7, numRuns: Number(process.env.RUNS ?? 2_000) },
  );
});

test('a line that is put in behind one that ends with CR makes one break of two', () => {
  const before = openText('a\rb');
  const after = changedText(before, [
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' },
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, text: 'c' },
  ]);
  expect(after.text).toBe('a\r\nc');
});

test('a change past the end of the text is one at its end', () => {
  const range = { start: { line: 0, character: 1 }, end: { line: 99, character: 99 } };
  expect(changedText(openText('abc\ndef\n'), [{ range, text: '!' }]).text).toBe('a!');
});

/** By the library, from the whole text each time: what it keeps between changes can be wrong past the last line. */
function afterOne(before: string, one: Parameters<typeof changedText>[1][number]): string {
  const document = TextDocument.create('file:///a.yaml', 'yaml', 1, before);
  return TextDocument.update(document, [one], 2).getText();
}

function startsOf({ lines }: OpenText): number[] {
  return Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line));
}
