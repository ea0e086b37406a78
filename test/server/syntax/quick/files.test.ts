import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSlowly } from '../../../../server/src/syntax/parse.ts';
import { yamlFilesBelow } from './files.ts';
import { compareReaders } from './same-tree.ts';

const root = path.join(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('files as people write them', () => {
  const files = ['samples', 'schemas', 'test/vscode/workspace'].flatMap((folder) => yamlFilesBelow(root, folder));

  test('there are some', () => expect(files.length).toBeGreaterThan(30));

  test.each(files)('%s is read quickly, and as the package reads it', (file) => {
    const text = read(file);
    const isSound = parseSlowly(text).problems.length === 0;
    expect(compareReaders(text)).toBe(isSound ? 'same' : 'left');
    expect(compareReaders(text.replaceAll('\n', '\r\n')), 'with line ends of Windows').toBe(isSound ? 'same' : 'left');
  });
});

/** Texts that another language server is tested with; not part of the repository. */
const cases = path.join(root, '../shared/conformance/schema-cases.json');

test.skipIf(!existsSync(cases))("another server's texts (skipped where shared/conformance is missing)", () => {
  const texts: { text: string }[] = JSON.parse(readFileSync(cases, 'utf8'));
  const sound = texts.filter(({ text }) => parseSlowly(text).problems.length === 0);
  expect(texts.filter(({ text }) => compareReaders(text) === 'different')).toEqual([]);
  // Half of the others are empty, single words, or JSON.
  const read = sound.filter(({ text }) => compareReaders(text) === 'same');
  expect(read.length).toBeGreaterThan(sound.length * 0.35);
});
