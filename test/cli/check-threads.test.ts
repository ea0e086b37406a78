import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { findAll } from '../../server/src/cli/check/find.ts';
import { type Colleague, startColleague } from '../../server/src/cli/check/threads/colleague.ts';
import { findOnThreads } from '../../server/src/cli/check/threads/find-on-threads.ts';
import { dealtOut } from '../../server/src/cli/check/threads/shares.ts';
import { threadsFor } from '../../server/src/cli/check/threads/threads-for.ts';
import { type Inputs, readInputs } from '../../server/src/cli/inputs.ts';
import type { Talk } from '../../server/src/cli/talk.ts';
import { createDocument } from '../../server/src/workspace/document.ts';
import { packSummaries, unpackSummaries } from '../../server/src/workspace/links/packed-summaries.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { seededRandom } from '../support/random.ts';
import { randomCollege } from '../support/random-college.ts';
import { hitCurriculum } from './command-line.ts';

const silent: Talk = {
  note: () => undefined,
  detail: () => undefined,
  progress: () => undefined,
  done: () => undefined,
};

/** Colleges beside each other, some of whose files name what only the others have, and one file with no id. */
function colleges(seed: number, count: number): string {
  const random = seededRandom(seed);
  const files: Record<string, string> = { 'broken.curriculum.yaml': 'curriculum: [\n' };
  for (let number = 0; number < count; number++) {
    for (const [name, text] of Object.entries(randomCollege(random))) {
      files[`${random() < 0.8 ? `college-${number}` : 'shared'}/${name.split('/').at(-1) ?? ''}`] = text;
    }
  }
  return temporaryFolder(files);
}

function toldOn(threads: number, folder: string, ...args: readonly string[]) {
  return hitCurriculum(folder, ['check', '--threads', String(threads), ...args]);
}

describe('what is told does not depend on how many threads look for it:', () => {
  test('of colleges made by chance, in all formats', () => {
    const folder = colleges(7, 3);
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github']) {
      const alone = toldOn(1, folder, '--format', format);
      expect(alone.stdout.length).toBeGreaterThan(1000);
      expect(toldOn(3, folder, '--format', format)).toEqual(alone);
    }
    const { stderr } = toldOn(3, folder, '--verbose');
    expect(stderr).toContain('on 3 threads');
    expect(stderr).not.toContain('came to nothing');
  });

  test('of the samples and of their mistakes', () => {
    const folder = path.join(root, 'samples');
    const alone = toldOn(1, folder, '--level', 'hint');
    expect(alone.code).toBe(1);
    expect(toldOn(2, folder, '--level', 'hint')).toEqual(alone);
  });

  test('with rules that are chosen, schemas of somebody else, one file of many, and a text from a pipe', () => {
    const folder = colleges(11, 4);
    const mine = `# yaml-language-server: $schema=mine.json\ncurriculum: mine\ntitle: 3\n`;
    cpSync(
      temporaryFolder({
        'hit-curriculum.config.yaml': 'preset: strict\n',
        'college-1/mine.curriculum.yaml': mine,
        'college-1/mine.json': '{ "properties": { "title": { "type": "string" } } }',
      }),
      folder,
      { recursive: true },
    );
    const both = (...args: readonly string[]) => {
      const alone = toldOn(1, folder, ...args);
      expect(toldOn(2, folder, ...args)).toEqual(alone);
      return alone;
    };
    expect(both('--format', 'json').stdout).toContain('mine.curriculum.yaml');
    both('--rule', 'skills=error,unknown-course=off', '--max-warnings', '3');
    both('--no-config', '--quiet');
    expect(both('college-1/mine.curriculum.yaml').stdout).toContain('mine.curriculum.yaml');
    const typed = (threads: string) =>
      hitCurriculum(
        folder,
        ['check', '-', '--stdin-filename', 'college-0/new.curriculum.yaml', '--threads', threads],
        {},
        mine,
      );
    expect(typed('2')).toEqual(typed('1'));
  });

  test('and what --fix would change is the same as well', () => {
    const alone = colleges(5, 3);
    const together = colleges(5, 3);
    const fixed = toldOn(1, alone, '--fix');
    expect(toldOn(2, together, '--fix')).toEqual(fixed);
    expect(toldOn(2, together, '--fix-dry-run')).toEqual(toldOn(1, alone, '--fix-dry-run'));
  });
});

describe('a thread that comes to nothing', () => {
  const inputsOf = (folder: string): Promise<Inputs> => readInputs([], { cwd: folder, talk: silent });
  const starting = (code: string) => () => startColleague(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  const listening = "import { parentPort } from 'node:worker_threads';";

  test.each<[string, (address: URL) => Colleague | undefined]>([
    ['may not be started', () => undefined],
    ['ends at once', starting('process.exit(0)')],
    ['throws', starting('throw new Error("broken")')],
    [
      'ends when it is given something to read',
      starting(`${listening} parentPort.once('message', () => process.exit(1))`),
    ],
    [
      'ends when it is given something to judge',
      starting(`${listening} let words = 0; parentPort.on('message', () => {
        if (words++ > 0) throw new Error('broken');
        parentPort.postMessage({ kind: 'read', summaries: undefined });
      })`),
    ],
  ])('which %s has its files judged by the one that started it', async (_, start) => {
    const folder = colleges(3, 3);
    const inputs = await inputsOf(folder);
    const alone = await findAll(inputs, { talk: silent, threads: 1 });
    expect(alone.flatMap(({ findings }) => findings).length).toBeGreaterThan(10);
    const found = await findOnThreads(await inputsOf(folder), 3, silent, start);
    expect(inputs.documents.map(({ uri }) => found.get(uri))).toEqual(alone);
  });
});

describe('how many threads there are', () => {
  const disk = (length: number) => {
    return new Map([['a', createDocument('file:///a.curriculum.yaml', ' '.repeat(length))]]);
  };

  test('is one for a few files and for two cores, more for many files, and otherwise what a person says', () => {
    const none = new Map();
    expect(threadsFor({ open: none, disk: disk(100) }, undefined, 8)).toBe(1);
    expect(threadsFor({ open: none, disk: disk(50_000_000) }, undefined, 2)).toBe(1);
    expect(threadsFor({ open: none, disk: disk(7_000_000) }, undefined, 8)).toBe(2);
    expect(threadsFor({ open: none, disk: disk(50_000_000) }, undefined, 64)).toBe(4);
    expect(threadsFor({ open: disk(10), disk: disk(100) }, 9, 2)).toBe(2);
    const wrong = hitCurriculum(root, ['check', 'samples', '--threads', 'many']);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('write a number from 1 to 99') });
  });
});

describe('files are dealt out', () => {
  test('with those of a folder together, and all of them once', () => {
    const files = ['b/1', 'a/1', 'a/2', 'b/2', 'a/3', 'b/3'].map((uri) => ({ uri, weight: 1 }));
    const shares = dealtOut(files, 2).map((share) => share.map((number) => files[number]?.uri));
    expect(shares).toEqual([
      ['a/1', 'a/2', 'a/3'],
      ['b/1', 'b/2', 'b/3'],
    ]);
    expect(dealtOut(files.slice(0, 1), 3).flat()).toEqual([0]);
  });
});

test('summaries come out as they were packed', () => {
  const summaries = [
    { declared: ['course HIT 100', 'a\nb'], used: ['role clerk', 'course HIT 100'], isNameless: false },
    undefined,
    { declared: [], used: ['\ud800'], isNameless: true },
  ];
  expect(unpackSummaries(structuredClone(packSummaries(summaries)))).toEqual(summaries);
});
