import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseSlowly } from '../../../../server/src/syntax/parse.ts';
import { seededRandom } from '../../../support/random.ts';
import { yamlFilesBelow } from './files.ts';
import { mutated } from './mutate.ts';
import { randomYaml } from './nasty-text.ts';
import { compareReaders } from './same-tree.ts';

const root = path.join(import.meta.dirname, '../../../..');
const samples = yamlFilesBelow(root, 'samples').map((file) =>
  readFileSync(path.join(root, file), 'utf8').slice(0, 3_000),
);

/** How many of the texts with nothing wrong were read quickly, as a share; fails at the first that was read differently. */
function shareReadQuickly(texts: Iterable<string>): number {
  let same = 0;
  let left = 0;
  for (const text of texts) {
    const verdict = compareReaders(text);
    expect(verdict, JSON.stringify(text)).not.toBe('different');
    if (verdict === 'same') same++;
    else if (parseSlowly(text).problems.length === 0) left++;
  }
  return same / (same + left);
}

function* madeTexts(count: number, seed: number, oddity: number): Generator<string> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index++) yield randomYaml(random, oddity);
}

/** Texts with up to four changes, one after the other, so that what a change broke may be mended by the next. */
function* changedTexts(texts: Iterable<string>, seed: number): Generator<string> {
  const random = seededRandom(seed);
  for (const text of texts) {
    let changed = text;
    for (let changes = 0; changes < 4; changes++) {
      changed = mutated(changed, random);
      yield changed;
    }
  }
}

test('texts made by chance are read as the package reads them', () => {
  expect(shareReadQuickly(madeTexts(1_500, 20261123, 0))).toBeGreaterThan(0.9);
  expect(shareReadQuickly(madeTexts(1_500, 20261124, 1))).toBeGreaterThan(0.55);
});

test('texts with changes made by chance are read as the package reads them', () => {
  expect(shareReadQuickly(changedTexts(madeTexts(800, 20261125, 0), 1))).toBeGreaterThan(0.7);
});

test('samples with changes made by chance are read as the package reads them', () => {
  expect(shareReadQuickly(changedTexts([...samples, ...samples, ...samples], 2))).toBeGreaterThan(0.7);
});
