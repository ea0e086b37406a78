import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Action } from '../../../../../server/src/features/code-actions/action.ts';
import { refactoringKinds } from '../../../../../server/src/features/code-actions/refactorings/offer.ts';
import { refactorings } from '../../../../../server/src/features/code-actions/refactorings/refactorings.ts';
import { sourceActions } from '../../../../../server/src/features/code-actions/source/source-actions.ts';
import { kindByName } from '../../../../../server/src/model/file-kind.ts';
import { readFileModel } from '../../../../../server/src/model/file-model.ts';
import { linkKey } from '../../../../../server/src/model/link.ts';
import type { FileEdit } from '../../../../../server/src/rules/rule-fix.ts';
import { commentAt } from '../../../../../server/src/syntax/comments.ts';
import { parseText } from '../../../../../server/src/syntax/parse.ts';
import type { SyntaxNode, SyntaxTree } from '../../../../../server/src/syntax/tree.ts';
import { toValue } from '../../../../../server/src/syntax/value.ts';
import { factsOf } from '../../../../../server/src/workspace/links/file-facts.ts';
import { keyOf, targetsOf } from '../../../../../server/src/workspace/links/target.ts';
import { seededRandom } from '../../../../support/random.ts';
import { randomCollege } from '../../../../support/random-college.ts';
import { contextAt, filesAfterAction } from '../../../../support/refactoring.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../../support/workspace.ts';

type Files = Readonly<Record<string, string>>;

function workspaceOf(files: Files): FixtureWorkspace {
  const fixture = Object.entries(files).map(([name, text]) => `//- ${name}\n${text}`);
  return fixtureWorkspace(fixture.join(''));
}

function sampleFiles(): Files {
  const root = path.join(import.meta.dirname, '../../../../../samples');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  return Object.fromEntries(found.map((name) => [`/${name}`, readFileSync(path.join(root, name), 'utf8')]));
}

/** Where a person may put the cursor: at every key and every value. */
function offsetsIn(node: SyntaxNode | undefined): number[] {
  if (node?.kind === 'mapping') {
    return node.entries.flatMap(({ key, value }) => [key.start, ...offsetsIn(value)]);
  }
  if (node?.kind === 'sequence') return node.items.flatMap(offsetsIn);
  return node ? [node.start] : [];
}

interface Offered {
  readonly file: string;
  readonly offset: number;
  readonly action: Action;
  readonly edit: FileEdit;
}

/** How many of the actions of a kind are tried; all where nothing is said. */
const shares: Readonly<Record<string, number>> = {
  [refactoringKinds.move]: 0.1,
  [refactoringKinds.form]: 0.05,
  [refactoringKinds.lines]: 0.03,
  [refactoringKinds.sort]: 0.03,
  [refactoringKinds.requisites]: 0.15,
};

/** Some of what a person is offered at the places of a file. */
function offeredIn(workspace: FixtureWorkspace, file: string, random: () => number): Offered[] {
  const document = workspace.document(file);
  const offsets = offsetsIn(document.tree.documents[0]?.root);
  return offsets.flatMap((offset, index) => {
    // From one place to the next, or to one near it.
    const end = random() < 0.3 ? (offsets[index + 1 + Math.floor(random() * 4)] ?? offset) : offset;
    const context = contextAt(workspace, file, offset, end);
    const all = index === 0 ? [...refactorings, ...sourceActions] : refactorings;
    return all
      .flatMap((refactoring) => refactoring.actions(context))
      .flatMap((action) => {
        if (random() > (shares[action.kind] ?? 1)) return [];
        const edit = action.edit();
        return edit ? [{ file, offset, action, edit }] : [];
      });
  });
}

function commentsIn(tree: SyntaxTree): string[] {
  const starts = new Set<number>();
  for (let at = tree.text.indexOf('#'); at >= 0; at = tree.text.indexOf('#', at + 1)) {
    const start = commentAt(tree, at)?.start;
    if (start !== undefined) starts.add(start);
  }
  return [...starts].map((start) => tree.text.slice(start, tree.lines.endOf(tree.lines.positionAt(start).line)));
}

/** What the ids in all files mean, whatever file they stand in. */
function meaning(workspace: FixtureWorkspace, files: Files): string[] {
  const { links } = workspace.snapshot();
  return Object.keys(files)
    .flatMap((name) => {
      const document = workspace.document(name);
      return (factsOf(document)?.references ?? [])
        .filter(({ use }) => use !== 'uses')
        .map((reference) => {
          const resolution = links.resolve(document, reference);
          const targets = [...new Set(targetsOf(resolution).map(keyOf))];
          // Of what leads nowhere, a program knows that it does, and a catalog may not.
          const state = resolution.state === 'missing' ? 'unknown' : resolution.state;
          return [linkKey(reference), reference.use, state, ...targets].join(' ');
        });
    })
    .sort();
}

/** The value of a file without regard to the order of keys. */
function valueIn(tree: SyntaxTree): unknown {
  const root = tree.documents[0]?.root;
  const value = root && toValue(root);
  return value?.ok ? value.value : undefined;
}

/** What a file says, wherever in it and in whichever form. */
function modelIn(name: string, tree: SyntaxTree): unknown {
  const kind = kindByName(name);
  const model = kind && readFileModel(tree, kind);
  const text = JSON.stringify(model, (key, value: unknown) => (places.has(key) ? undefined : value));
  return text && JSON.parse(text);
}

const places: ReadonlySet<string> = new Set(['start', 'end', 'range', 'sections']);

/** What is the same in other words: these change lines or the order of keys, and nothing else. */
const keepsValue: ReadonlySet<string> = new Set([refactoringKinds.lines, 'source.sortKeys.hitCurriculum']);

/** Tries what is offered in some files, and counts it by kind. */
function tryAll(files: Files, random: () => number): ReadonlyMap<string, number> {
  const before = workspaceOf(files);
  const meant = meaning(before, files);
  const trees = new Map(Object.entries(files).map(([name, text]) => [name, parseText(text)]));
  const nothing = parseText('');
  const kinds = new Map<string, number>();
  for (const file of Object.keys(files)) {
    for (const { action, edit, offset } of offeredIn(before, file, random)) {
      const what = `${action.title} at ${offset} of ${file}`;
      const after = filesAfterAction(before, edit);
      const changed = Object.entries(after).map(([name, text]) => ({
        name,
        old: trees.get(name) ?? nothing,
        tree: parseText(text),
      }));
      for (const { old, tree } of changed) expect(problemsIn(tree), what).toEqual(problemsIn(old));
      const comments = (which: 'old' | 'tree') => changed.flatMap((one) => commentsIn(one[which])).sort();
      expect(comments('tree'), what).toEqual(comments('old'));
      for (const { name, old, tree } of changed) {
        if (keepsValue.has(action.kind)) expect(valueIn(tree), what).toEqual(valueIn(old));
        if (action.kind === refactoringKinds.form) expect(modelIn(name, tree), what).toEqual(modelIn(name, old));
      }
      kinds.set(action.kind, (kinds.get(action.kind) ?? 0) + 1);
      if (action.kind !== refactoringKinds.move && random() > 0.05) continue;
      const all = { ...files, ...after };
      expect(meaning(workspaceOf(all), all), what).toEqual(meant);
    }
  }
  return kinds;
}

function problemsIn({ problems }: SyntaxTree): string[] {
  return problems.map(({ code }) => code);
}

/** The same file with a comment here and there, as people leave them behind. */
function commented(text: string, random: () => number): string {
  let count = 0;
  const lines = text.split('\n').flatMap((line) => {
    const comment = `# comment ${count++}`;
    const blanks = /^ */.exec(line)?.[0] ?? '';
    const isLong = /[>|]-?$|^[^:]*$/.test(line);
    if (line === '' || isLong || random() > 0.1) return [line];
    if (random() < 0.5) return [`${line} ${comment}`];
    return [`${blanks}${comment}`, ...(random() < 0.2 ? [''] : []), line];
  });
  const result = lines.join('\n');
  return problemsIn(parseText(result)).join() === problemsIn(parseText(text)).join() ? result : text;
}

test('Whatever is rewritten in the samples: the text can be read, comments stay, and every id means what it meant', () => {
  const kinds = tryAll(sampleFiles(), seededRandom(7));
  const tried = Object.values(refactoringKinds).map((kind) => kinds.get(kind) ?? 0);
  expect(Math.min(...tried)).toBeGreaterThan(5);
}, 30_000);

test('So it is with comments everywhere', () => {
  const random = seededRandom(11);
  const files = sampleFiles();
  const messy = Object.entries(files).map(([name, text]) => [name, commented(text, random)]);
  tryAll(Object.fromEntries(messy), random);
}, 30_000);

test('And in colleges that nobody has thought of', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const random = seededRandom(seed);
    tryAll(randomCollege(random), random);
  }
}, 30_000);
