import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { builtIn } from '../../../server/src/built-in.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import { fullClient } from '../../support/accept.ts';
import { inMemory } from '../../support/in-memory.ts';

const root = builtIn.schemas['curriculum.schema.json'] ?? true;
const schema = createSchema('hit-curriculum:/schemas/curriculum.schema.json', root, { trusted: true });
const sample = path.join(import.meta.dirname, '../../../samples/example-college/hit-aas.curriculum.yaml');
const text = readFileSync(sample, 'utf8').replaceAll('\r\n', '\n').slice(0, 6000);

/** Asks for everything at an offset, and checks what every answer must be. */
function askAt(written: string, offsets: Iterable<number>): void {
  const { snapshot, uri } = inMemory({ schema, text: written });
  const lines = snapshot.document(uri)?.tree.lines;
  if (!lines) throw new Error('The document is missing.');
  for (const offset of offsets) {
    const position = lines.positionAt(offset);
    const lineLength = lines.endOf(position.line) - lines.startOf(position.line);
    for (const item of completion(snapshot, uri, position, fullClient).items) checkItem(item, position, lineLength);
    const range = hover(snapshot, uri, position)?.range;
    if (!range) continue;
    const at = lines.offsetAt(position);
    expect(lines.offsetAt(range.start) <= at && at <= lines.offsetAt(range.end)).toBe(true);
  }
}

function checkItem({ label, textEdit, additionalTextEdits }: CompletionItem, at: Position, lineLength: number): void {
  if (!textEdit || !('range' in textEdit)) throw new Error(`“${label}” does not say what it replaces.`);
  const { range: replaced } = textEdit;
  const fits =
    replaced.start.line === at.line &&
    replaced.end.line === at.line &&
    replaced.start.character <= at.character &&
    at.character <= replaced.end.character &&
    replaced.end.character <= lineLength;
  if (!fits) throw new Error(`“${label}” at ${JSON.stringify(at)} replaces ${JSON.stringify(textEdit)}`);
  for (const { range } of additionalTextEdits ?? []) {
    const before = range.end.line === at.line && range.end.character <= replaced.start.character;
    if (!before) throw new Error(`“${label}” at ${JSON.stringify(at)} also changes ${JSON.stringify(range)}`);
  }
}

function* every(step: number, end: number): Generator<number> {
  for (let offset = 0; offset <= end; offset += step) yield offset;
}

describe('a real program is asked about', () => {
  test('at every other place', () => {
    askAt(text, every(2, text.length));
  });

  test('at every place, with the line breaks of Windows', () => {
    const windows = text.slice(0, 2000).replaceAll('\n', '\r\n');
    askAt(windows, every(1, windows.length));
  });

  test('while it is typed from its beginning', () => {
    for (const end of every(5, 2500)) askAt(text.slice(0, end), [end]);
  });

  test('while lines are missing, cut short, or wrongly indented', () => {
    const lines = text.slice(0, 2500).split('\n');
    for (let number = 0; number < lines.length; number++) {
      const line = lines[number] ?? '';
      for (const changed of [
        line.slice(0, line.length / 2),
        ` ${line}`,
        line.replace(':', ''),
        `${line} {[`,
        `"${line}`,
      ]) {
        const written = lines.with(number, changed).join('\n');
        const start = lines.slice(0, number).reduce((sum, one) => sum + one.length + 1, 0);
        askAt(written, [start, start + (changed.length >> 1), start + changed.length]);
      }
    }
  });
});
