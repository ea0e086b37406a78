import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { programReport } from '../../../server/src/analysis/report/program-report.ts';
import { documentSymbols } from '../../../server/src/features/symbols/document-symbols.ts';
import { factsOf } from '../../../server/src/workspace/links/file-facts.ts';
import type { Snapshot } from '../../../server/src/workspace/snapshot.ts';
import { workspaceTexts } from '../../bench/generate/workspace.ts';
import { seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { treeDifference } from '../../support/same-tree.ts';
import { randomChange } from '../../support/typing.ts';
import { type FollowedWorkspace, findingsIn, folder, followedWorkspace, freshWorkspace } from './followed-workspace.ts';
import { otherWord } from './other-word.ts';

/** `INCREMENTAL_EDITS` and `INCREMENTAL_SEED` make the run longer, or another one. */
const allSteps = Number(process.env.INCREMENTAL_EDITS ?? 120);
const seed = Number(process.env.INCREMENTAL_SEED ?? 20261123);

test('whatever is done in a workspace, it says what a workspace says that is read now', {
  timeout: 60_000 + allSteps * 500,
}, async () => {
  const random = seededRandom(seed);
  const done = { steps: 0, compared: 0, findings: 0 };
  while (done.steps < allSteps) {
    const followed = await followedWorkspace(randomFiles(random));
    const history: string[] = [];
    for (let steps = 0; steps < 40; steps++) {
      done.steps++;
      history.push(await randomStep(followed, random));
      if (random() < 0.5) continue;
      const difference = await differenceFromFresh(followed);
      expect(difference, history.slice(-8).join('\n')).toBeUndefined();
      done.compared++;
      done.findings += [...followed.shown.values()].flat().length;
    }
  }
  if (process.env.INCREMENTAL_EDITS) console.log(JSON.stringify(done));
  expect(done.findings).toBeGreaterThan(done.compared);
});

function randomFiles(random: () => number): Record<string, string> {
  const files =
    random() < 0.6 ? Object.entries(randomCollege(random)) : [...workspaceTexts(6, Math.floor(random() * 1_000))];
  return Object.fromEntries(files.map(([path, text]) => [`${folder}${path.startsWith('/') ? '' : '/'}${path}`, text]));
}

/** One thing that a person or a tool does; gives what it was, in words. */
async function randomStep(followed: FollowedWorkspace, random: () => number): Promise<string> {
  const { workspace, disk } = followed;
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const open = one([...workspace.state().open.values()]);
  const closed = one(Object.keys(disk).filter((uri) => !workspace.isOpen(uri)));
  const choice = random();
  if (closed !== undefined && (!open || choice < 0.08)) {
    await followed.open(closed);
    return `opens ${closed}`;
  }
  if (!open) return 'nothing';
  const { uri, text } = open;
  if (choice < 0.11) {
    await followed.save(uri);
    return `saves ${uri}`;
  }
  if (choice < 0.13) {
    await followed.close(uri);
    return `closes ${uri}`;
  }
  if (choice < 0.16 && closed !== undefined) {
    const before = disk[closed];
    const after = typeof before === 'string' ? otherWord(before, random) : '';
    await followed.writeFile(closed, after);
    return `writes ${closed} ${edit(String(before), after)}`;
  }
  if (choice < 0.18) {
    const isOn = random() < 0.5;
    await followed.runOnSave(isOn);
    return `run on save: ${isOn}`;
  }
  const changed = random() < 0.6 ? otherWord(text, random) : randomChange(text, random).after;
  await followed.type(uri, changed);
  const now = workspace.snapshot().document(uri);
  // Most of what makes a text unreadable is taken back, or little would be left to look at.
  if (random() < 0.8 && (now?.tree.problems.length ?? 0) > 0) {
    await followed.type(uri, text);
    return `types in ${uri} ${edit(text, changed)}, and takes it back`;
  }
  return `types in ${uri} ${edit(text, changed)}`;
}

/** Says where a text was changed, and how. */
function edit(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return JSON.stringify([
    before.slice(Math.max(0, start - 60), start),
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ]);
}

/** What the followed workspace says otherwise than a fresh one, in words. */
async function differenceFromFresh(followed: FollowedWorkspace): Promise<unknown> {
  const fresh = await freshWorkspace(followed);
  const [now, then] = [followed.workspace.snapshot(), fresh.snapshot()];
  for (const { uri } of followed.workspace.state().open.values()) {
    const expected = findingsIn(fresh, uri);
    const found = followed.shown.get(uri) ?? [];
    if (!isDeepStrictEqual(found, expected))
      return { uri, found: without(found, expected), expected: without(expected, found) };
    const difference = documentDifference(now, then, uri);
    if (difference) return { uri, difference };
  }
  for (const program of now.links.files('curriculum')) {
    const other = then.document(program.uri);
    const report = other && programReport(then, other);
    if (!isDeepStrictEqual(programReport(now, program), report)) return { uri: program.uri, difference: 'report' };
  }
  return undefined;
}

function without<T>(some: readonly T[], others: readonly T[]): T[] {
  return some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));
}

function documentDifference(now: Snapshot, then: Snapshot, uri: string): string | undefined {
  const [one, other] = [now.document(uri), then.document(uri)];
  if (!one || !other) return 'document';
  const difference = treeDifference(one.tree, other.tree);
  if (difference) return difference;
  const [facts, expected] = [factsOf(one), factsOf(other)];
  for (const part of [
    'model',
    'declarations',
    'references',
    'uses',
    'declared',
    'mentioned',
    'used',
    'incomplete',
  ] as const) {
    if (!isDeepStrictEqual(facts?.[part], expected?.[part])) return `facts: ${part}`;
  }
  return isDeepStrictEqual(documentSymbols(now, uri), documentSymbols(then, uri)) ? undefined : 'symbols';
}
