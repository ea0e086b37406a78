import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { builtIn } from '../../../server/src/built-in.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { formatText } from '../../../server/src/syntax/format/format-text.ts';
import { spliceTree } from '../../../server/src/syntax/incremental/splice.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { noFiles } from '../../../server/src/workspace/files.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { seededRandom } from '../../support/random.ts';
import { treeDifference } from '../../support/same-tree.ts';
import { randomChange } from '../../support/typing.ts';
import { askEverything } from '../hard-cases/ask-everything.ts';
import { compareReaders } from '../syntax/quick/same-tree.ts';
import { yamlText } from './yaml-grammar.ts';

/** `GRAMMAR_SECONDS` makes each test run that long, from a seed of its own; `GRAMMAR_SEED` chooses another one. */
const seconds = Number(process.env.GRAMMAR_SECONDS ?? 0);
const seed = Number(process.env.GRAMMAR_SEED ?? (seconds > 0 ? Date.now() % 2 ** 31 : 20261123));
const runs = (count: number) =>
  seconds > 0
    ? { seed, numRuns: 100_000_000, interruptAfterTimeLimit: seconds * 1_000, markInterruptAsFailure: false }
    : { seed, numRuns: count };
const timeout = 120_000 + seconds * 2_000;

/** Tells how many were tried in a long run. */
function tell(what: string, tried: object): void {
  if (seconds > 0) console.log(what, JSON.stringify({ seed, ...tried }));
}

test('the quick reader gives the tree of the package, or none', { timeout }, () => {
  const tried = { same: 0, left: 0, different: 0 };
  fc.assert(
    fc.property(yamlText, (text) => {
      const verdict = compareReaders(text);
      tried[verdict]++;
      expect(verdict).not.toBe('different');
      expect(parseText(text).problems.map(({ code }) => code)).not.toContain('not-checked-unreadable');
    }),
    runs(2_000),
  );
  tell('read', tried);
  expect(tried.same).toBeGreaterThan(tried.left * 0.2);
});

test('a tree that follows edits is that of the text', { timeout }, () => {
  const tried = { edits: 0, followed: 0 };
  fc.assert(
    fc.property(yamlText, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (text, edits) => {
      let tree = parseText(text);
      for (const edit of edits) {
        const { after } = randomChange(tree.text, seededRandom(edit));
        const splice = spliceTree(tree, after);
        tried.edits++;
        if (splice) {
          tried.followed++;
          expect(treeDifference(splice.tree, parseText(after))).toBeUndefined();
        }
        tree = splice?.tree ?? parseText(after);
      }
    }),
    runs(700),
  );
  tell('followed', tried);
  expect(tried.followed).toBeGreaterThan(tried.edits * 0.1);
});

/** What a text says to the package, and nobody else. */
function saidTo(text: string): unknown {
  const documents = parseAllDocuments(text, { uniqueKeys: false, merge: true, logLevel: 'silent', strict: false });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    try {
      return document.toJS({ maxAliasCount: -1, mapAsMap: true });
    } catch (error) {
      return String(error);
    }
  });
}

test('a text that is laid out says what it said before, and is laid out', { timeout }, () => {
  const tried = { texts: 0, changed: 0 };
  fc.assert(
    fc.property(yamlText, fc.constantFrom(2, 2, 4, 3), (text, indentation) => {
      const once = formatText(text, { indentation });
      tried.texts++;
      if (once === text) return;
      tried.changed++;
      // With a tab as indentation nobody knows what was said before.
      const isKnown = !parseText(text).problems.some(({ code }) => code === 'yaml-tab-as-indent');
      if (isKnown) expect(isDeepStrictEqual(saidTo(once), saidTo(text)), JSON.stringify(once)).toBe(true);
      expect(formatText(once, { indentation })).toBe(once);
    }),
    runs(1_000),
  );
  tell('laid out', tried);
  expect(tried.changed).toBeGreaterThan(tried.texts * 0.05);
});

test('whatever is asked about such a text, and after each edit, is answered', { timeout }, () => {
  const workspace = createWorkspace({
    files: noFiles,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  const kinds = ['x.curriculum.yaml', 'x.courses.yaml', 'x.role.yaml', 'x.skills.yaml', 'hit-curriculum.config.yaml'];
  const tried = { texts: 0, edits: 0, findings: 0 };
  fc.assert(
    fc.property(yamlText, fc.constantFrom(...kinds), fc.array(fc.nat(), { maxLength: 2 }), (text, name, edits) => {
      const uri = `file:///w/${name}`;
      workspace.open(uri, text, 1, 'hit-curriculum');
      askEverything(workspace.snapshot(), uri);
      tried.texts++;
      let now = text;
      for (const [index, edit] of edits.entries()) {
        now = randomChange(now, seededRandom(edit)).after;
        workspace.edit(uri, now, index + 2);
        tried.findings += diagnostics(workspace.snapshot(), uri).length;
        tried.edits++;
      }
      if (edits.length > 0) askEverything(workspace.snapshot(), uri);
      workspace.close(uri);
    }),
    runs(60),
  );
  tell('asked', tried);
  expect(tried.findings).toBeGreaterThan(0);
});
