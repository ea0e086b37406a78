import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtIn } from '../../server/src/built-in.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { createHeavyReading, type ReadApart } from '../../server/src/server/heavy-reading.ts';
import { createTaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import { noFiles } from '../../server/src/workspace/files.ts';
import { createWorkspace } from '../../server/src/workspace/workspace.ts';

const [one, other] = ['file:///w/one.curriculum.yaml', 'file:///w/other.curriculum.yaml'];
const heavy = `curriculum: x\nnotes: [${'records-x-y, '.repeat(200_000)}`;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reader that reads until somebody says what it found, and knows what it was asked and what was stopped. */
function start() {
  const asked: string[] = [];
  const stopped: string[] = [];
  const answers: (() => void)[] = [];
  const readApart: ReadApart = ({ uri }, signal) =>
    new Promise((resolve, reject) => {
      asked.push(uri);
      answers.push(() =>
        resolve([{ code: 'yaml-missing-bracket', severity: 'error', message: 'Found.', start: 0, end: 1 }]),
      );
      signal.addEventListener('abort', () => {
        stopped.push(uri);
        reject(signal.reason);
      });
    });
  const workspace = createWorkspace({
    files: noFiles,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
    leavesHeavyUnread: true,
  });
  const reading = createHeavyReading({ workspace, readApart, isJudged: (uri) => workspace.isOpen(uri) });
  const codes = (uri: string) => diagnostics(workspace.snapshot(), uri).map(({ code }) => code);
  return { workspace, reading, asked, stopped, answer: () => answers.shift()?.(), codes };
}

describe('texts that are read elsewhere', () => {
  test('say what was found there, and nothing before', async () => {
    const { workspace, reading, answer, codes } = start();
    workspace.open(one, heavy, 1, 'hit-curriculum');
    const awaited = reading.awaited(one);
    expect(codes(one)).toEqual([]);
    answer();
    await awaited;
    expect(codes(one)).toEqual(['yaml-missing-bracket']);
    expect(reading.awaited(one)).toBeUndefined();
  });

  test('are read once for all who ask, and one after the other', async () => {
    const { workspace, reading, asked, answer } = start();
    workspace.open(one, heavy, 1, 'hit-curriculum');
    workspace.open(other, heavy, 1, 'hit-curriculum');
    const awaited = [reading.awaited(one), reading.awaited(one), reading.awaited(other)];
    expect(asked).toEqual([one]);
    answer();
    await awaited[0];
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([one, other]);
    answer();
    await Promise.all(awaited);
  });

  test('are stopped by an edit, and read as they are then', async () => {
    const { workspace, reading, asked, stopped, answer, codes } = start();
    workspace.open(one, heavy, 1, 'hit-curriculum');
    const before = reading.awaited(one);
    workspace.edit(one, `${heavy}b`, 2);
    reading.catchUp();
    await before;
    expect(stopped).toEqual([one]);
    const after = reading.awaited(one);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([one, one]);
    answer();
    expect(codes(one)).toEqual([]);
    answer();
    await after;
    expect(codes(one)).toEqual(['yaml-missing-bracket']);
  });

  test('are stopped where they are closed, also while they wait', async () => {
    const { workspace, reading, asked, stopped } = start();
    workspace.open(one, heavy, 1, 'hit-curriculum');
    workspace.open(other, heavy, 1, 'hit-curriculum');
    const awaited = [reading.awaited(one), reading.awaited(other)];
    workspace.close(one);
    workspace.close(other);
    reading.catchUp();
    await Promise.all(awaited);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([asked, stopped]).toEqual([[one], [one]]);
  });

  test('are given up after twenty seconds, which is told', async () => {
    const { workspace, reading, stopped, codes } = start();
    workspace.open(one, heavy, 1, 'hit-curriculum');
    const awaited = reading.awaited(one);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(stopped).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    await awaited;
    expect(stopped).toEqual([one]);
    expect(codes(one)).toEqual(['not-checked-too-slow']);
    expect(reading.awaited(one)).toBeUndefined();
  });

  test('are not those that are read in a moment', () => {
    const { workspace, reading } = start();
    workspace.open(one, 'curriculum: [', 1, 'hit-curriculum');
    expect(reading.awaited(one)).toBeUndefined();
    expect(reading.awaited(other)).toBeUndefined();
  });
});
