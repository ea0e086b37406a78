import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Parser, parseAllDocuments } from 'yaml';
import { applyChanges } from '../../../server/src/syntax/format/changes.ts';
import { formatChanges, formatText } from '../../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../../server/src/syntax/format/options.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { readCases } from '../../conformance/cases.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { randomYaml } from '../../support/random-yaml.ts';
import { oddTexts } from '../odd-yaml.ts';

const root = path.join(import.meta.dirname, '../../..');
const yamlBelow = (folder: string): [file: string, text: string][] =>
  globSync('**/*.{yaml,yml}', { cwd: folder }).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);

describe('the house style', () => {
  test.each([...yamlBelow(path.join(root, 'samples')), ...yamlBelow(path.join(root, 'schemas', 'taxonomy'))])(
    '%s has it',
    (_file, text) => {
      expect(formatText(text, houseStyle)).toBe(text);
    },
  );

  test('the examples of the documentation have it', () => {
    const page = readFileSync(path.join(root, 'docs', 'file-format.md'), 'utf8');
    const examples = [...page.matchAll(/^```yaml.*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
    expect(examples.length).toBeGreaterThan(30);
    for (const example of examples) expect(formatText(example, houseStyle)).toBe(example);
  });
});

describe('whatever is written, a layout changes nothing but white space', () => {
  test('programs that nobody has tidied', () => {
    const random = seededRandom(20261123);
    for (let count = 0; count < 150; count++) expectSameMeaning(randomYaml(random));
  });

  test('the samples, damaged here and there', () => {
    const random = seededRandom(20261124);
    const starts = [...yamlBelow(path.join(root, 'samples')).map(([, text]) => text.slice(0, 900)), randomYaml(random)];
    for (let count = 0; count < 300; count++) {
      let text = starts[count % starts.length] ?? '';
      for (let edits = count % 4; edits > 0; edits--) text = randomEdit(text, random);
      expectSameMeaning(text);
    }
  });

  test.each(Object.entries(oddTexts))('%s', (_name, text) => expectSameMeaning(text));

  const cases = readCases();
  test.skipIf(!cases)('the files of another server (skipped where they are missing)', () => {
    const texts = new Set(
      [...(cases?.completion ?? []), ...(cases?.hover ?? []), ...(cases?.validation ?? [])].map(({ text }) => text),
    );
    expect(texts.size).toBeGreaterThan(100);
    for (const text of texts) expectSameMeaning(text);
  });
});

test('whatever is selected, the lines around it stay, and all of it means the same', () => {
  const random = seededRandom(20261125);
  for (let count = 0; count < 200; count++) {
    const text = randomYaml(random);
    const tree = parseText(text);
    const first = Math.floor(random() * tree.lines.lineCount);
    const last = Math.min(tree.lines.lineCount - 1, first + Math.floor(random() * 12));
    const changes = formatChanges(tree, houseStyle, { first, last });
    const start = tree.lines.startOf(first);
    const end = tree.lines.startOf(last + 1);
    for (const change of changes) {
      expect(change.start, JSON.stringify({ text, first, last })).toBeGreaterThanOrEqual(start);
      expect(change.end, JSON.stringify({ text, first, last })).toBeLessThanOrEqual(end);
    }
    expect(meaning(applyChanges(text, changes))).toEqual(meaning(text));
  }
});

function expectSameMeaning(text: string): void {
  const changes = formatChanges(parseText(text), houseStyle);
  for (const [index, { start, newText }] of changes.entries()) {
    expect(start).toBeGreaterThanOrEqual(changes[index - 1]?.end ?? 0);
    expect(newText).toMatch(/^[ \r\n]*$/);
  }
  const after = applyChanges(text, changes);
  expect(formatText(after, houseStyle), `laid out twice: ${JSON.stringify(text)}`).toBe(after);
  if (!isReadable(text)) return;
  expect(meaning(after), JSON.stringify(text)).toEqual(meaning(text));
  // An empty line at the start always goes; where it stays, the layout was given up.
  if (isPlain(text)) expect(formatText(`\n${text}`, houseStyle), JSON.stringify(text)).not.toMatch(/^\r?\n./);
}

function isReadable(text: string): boolean {
  return !parseText(text).problems.some(({ code }) => /^(?:yaml|not-checked)-/.test(code));
}

/** Question marks, and invisible marks in the middle, are read by the parser in ways that it alone knows. */
function isPlain(text: string): boolean {
  return !/\?|\r(?!\n)|\uFEFF/.test(text) && text.length < 100_000 && parseText(text).problems.length === 0;
}

/** What a text says, read without our own tree: its values, and its comments in their order. */
function meaning(text: string): { values: unknown; comments: string[] } {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  const values = Array.isArray(documents) ? documents.map((document) => plainValue(document)) : [];
  const comments: string[] = [];
  for (const token of new Parser().parse(text)) collectComments(token, comments);
  return { values, comments };
}

function plainValue(document: { toJS(): unknown }): unknown {
  try {
    return JSON.stringify(document.toJS());
  } catch {
    // A value that contains itself, or one of very many names.
    return undefined;
  }
}

function collectComments(token: unknown, comments: string[]): void {
  if (Array.isArray(token)) for (const one of token) collectComments(one, comments);
  if (typeof token !== 'object' || token === null) return;
  if ('type' in token && token.type === 'comment' && 'source' in token) comments.push(String(token.source).trimEnd());
  for (const part of ['start', 'props', 'items', 'key', 'sep', 'value', 'end']) {
    if (part in token) collectComments(Reflect.get(token, part), comments);
  }
}
