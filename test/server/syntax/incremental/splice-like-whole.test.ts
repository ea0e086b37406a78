import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spliceTree } from '../../../../server/src/syntax/incremental/splice.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import type { SyntaxTree } from '../../../../server/src/syntax/tree.ts';
import { seededRandom } from '../../../support/random.ts';
import { randomYaml } from '../../../support/random-yaml.ts';
import { treeDifference } from '../../../support/same-tree.ts';
import { randomChange } from '../../../support/typing.ts';
import { oddProgram } from './odd-program.ts';

/** `SPLICE_EDITS` and `SPLICE_SEED` make the run longer, or another one. */
const allEdits = Number(process.env.SPLICE_EDITS ?? 2_500);
const seed = Number(process.env.SPLICE_SEED ?? 20261123);

const samples = globSync('samples/**/*.yaml')
  .sort()
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => text.length < 10_000);

test('a tree that follows an edit is the tree of the new text', { timeout: 60_000 + allEdits * 50 }, () => {
  const random = seededRandom(seed);
  const tried = { edits: 0, followed: 0, withProblems: 0, mended: 0, letters: 0, lettersFollowed: 0 };
  while (tried.edits < allEdits) {
    const start = randomStart(random);
    let tree = parseText(start.text);
    let readable = start.text;
    for (let edits = 0; edits < 40; edits++) {
      const isMended = tree.problems.length > 0 && random() < 0.3;
      const { kind, after } = isMended ? { kind: 'mended', after: readable } : randomChange(tree.text, random);
      const before = tree.text;
      if (tree.problems.length === 0) readable = before;
      const isLetter = start.isSample && kind === 'letter' && tree.problems.length === 0;
      const whole = parseText(after);
      const splice = spliceTree(tree, after);
      tried.edits++;
      if (isLetter) tried.letters++;
      if (splice) {
        tried.followed++;
        if (whole.problems.length > 0) tried.withProblems++;
        if (isMended) tried.mended++;
        if (isLetter) tried.lettersFollowed++;
        // What nobody looks into may have several edits to catch up with.
        if (random() < 0.6) {
          expect(treeDifference(splice.tree, whole), JSON.stringify({ before, after })).toBeUndefined();
        }
        tree = splice.tree;
        continue;
      }
      if (random() < 0.05) {
        expect(treeDifference(tree, parseText(before)), `left as it was: ${JSON.stringify(before)}`).toBeUndefined();
      }
      tree = next(tree, whole, random);
    }
  }
  if (process.env.SPLICE_EDITS) console.log(JSON.stringify(tried));
  expect(tried.followed / tried.edits).toBeGreaterThan(0.25);
  expect(tried.withProblems).toBeGreaterThan(20);
  expect(tried.mended).toBeGreaterThan(5);
  expect(tried.lettersFollowed / tried.letters).toBeGreaterThan(0.8);
});

/** Most edits that break a text are taken back, or all that follow would be edits of a text that cannot be read. */
function next(before: SyntaxTree, after: SyntaxTree, random: () => number): SyntaxTree {
  const staysReadable = before.problems.length > 0 || after.problems.length === 0;
  return staysReadable || random() < 0.2 ? after : before;
}

function randomStart(random: () => number): { text: string; isSample: boolean } {
  const choice = random();
  const sample = choice < 0.6 ? undefined : samples[Math.floor(random() * samples.length)];
  const text = sample ?? (choice < 0.35 ? randomYaml(random) : oddProgram);
  return { text: varied(text, random()), isSample: sample !== undefined };
}

/** With the line breaks of Windows, a byte order mark, or no line break at the end, now and then. */
function varied(text: string, variant: number): string {
  if (variant < 0.1) return text.replaceAll('\r', '').replaceAll('\n', '\r\n');
  if (variant < 0.15) return `\uFEFF${text}`;
  return variant < 0.2 ? text.trimEnd() : text;
}
