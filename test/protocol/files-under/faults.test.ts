import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { seededRandom } from '../../support/random.ts';
import { temporaryFolder } from '../bundle.ts';
import { type Editor, startEditor, uriOf } from '../editor.ts';

const program = `curriculum: hit
title: Health Information
award: associate
target-roles: [clerk-1, clerk-2, clerk-3]
courses:
  HIT 100: { title: Introduction, credits: 3 }
terms:
  - { title: Term 1, courses: [HIT 100] }
`;
const role = (id: string) => `role: ${id}\ntitle: Clerk\nsumary: Files.\nrequires: { icd-10-cm-codng: introduced }\n`;
const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

type Fault = (file: string) => void;

/** What can become of a file while nobody looks. Each does something to a path, whatever is there. */
const faults: Readonly<Record<string, Fault>> = {
  deleted: (file) => rmSync(file, { recursive: true, force: true }),
  written: (file) => {
    faults.deleted?.(file);
    writeFileSync(file, role(path.basename(file).split('.')[0] ?? ''));
  },
  emptied: (file) => {
    faults.written?.(file);
    truncateSync(file, 0);
  },
  cut: (file) => {
    faults.written?.(file);
    truncateSync(file, 33);
  },
  'made a picture': (file) => {
    faults.deleted?.(file);
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe]));
  },
  'made too large': (file) => {
    faults.written?.(file);
    truncateSync(file, 20_000_001);
  },
  'made a folder': (file) => {
    faults.deleted?.(file);
    mkdirSync(file);
    writeFileSync(path.join(file, 'inner.role.yaml'), role(`in-${path.basename(file).split('.')[0]}`));
  },
  renamed: (file) => {
    const other = path.join(path.dirname(file), 'other.role.yaml');
    faults.deleted?.(other);
    if (existsSync(file)) renameSync(file, other);
  },
  ...(isWindows
    ? {}
    : {
        'made a link to nothing': (file) => {
          faults.deleted?.(file);
          symlinkSync('nothing', file);
        },
        'made a link to itself': (file) => {
          faults.deleted?.(file);
          symlinkSync(path.basename(file), file);
        },
        'made a link out': (file) => {
          faults.deleted?.(file);
          symlinkSync('/etc/hosts', file);
        },
        'made a pipe': (file) => {
          faults.deleted?.(file);
          execFileSync('mkfifo', [file]);
        },
      }),
  // Whoever is root may read everything: then nothing changes.
  ...(isWindows
    ? {}
    : {
        [isRoot ? 'closed (not for root)' : 'closed']: (file: string) => {
          faults.written?.(file);
          chmodSync(file, 0o000);
        },
      }),
};

/** All that a server says of a folder. */
async function knownTo(editor: Editor) {
  const { items } = await editor.pullWorkspace();
  const told = items.map(({ uri, ...report }) => [
    uri,
    'items' in report ? report.items.map(({ code, range, message }) => [code, range, message]) : [],
  ]);
  const symbols = await editor.request<{ name: string; location: { uri: string } }[]>('workspace/symbol', {
    query: 'clerk',
  });
  return {
    told: told.filter(([, findings]) => (findings ?? []).length > 0).sort(),
    symbols: symbols.map(({ name, location }) => `${name} ${location.uri}`).sort(),
  };
}

/** Everything that is in a folder now or was before, as an editor that watches would tell of it. */
async function tellOfAll(editor: Editor, folder: string, before: readonly string[]): Promise<string[]> {
  const now = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const gone = before.filter((name) => !now.includes(name));
  await editor.fileEvents(
    ...gone.map((name) => [uriOf(folder, name), 'deleted'] as [string, 'deleted']),
    ...now.map((name) => [uriOf(folder, name), before.includes(name) ? 'changed' : 'created'] as [string, 'created']),
  );
  return now;
}

test.each(Object.keys(faults))('A file that is %s leaves what a fresh server would know', async (fault) => {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'clerk-1.role.yaml': role('clerk-1') });
  const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
  expect((await knownTo(editor)).symbols).toHaveLength(1);
  const before = readdirSync(folder);
  faults[fault]?.(path.join(folder, 'clerk-1.role.yaml'));
  const broken = await tellOfAll(editor, folder, before);
  const fresh = await startEditor({ pulls: true, folders: [folder], settings: {} });
  await expect.poll(() => knownTo(editor)).toEqual(await knownTo(fresh));

  faults.written?.(path.join(folder, 'clerk-1.role.yaml'));
  await tellOfAll(editor, folder, broken);
  const again = await startEditor({ pulls: true, folders: [folder], settings: {} });
  await expect.poll(() => knownTo(editor)).toEqual(await knownTo(again));
  expect((await knownTo(editor)).symbols.length).toBeGreaterThan(0);
  for (const one of [editor, fresh, again]) expect(await one.shutDown()).toBe(0);
});

/** How many random faults; more by hand: `HIT_FAULTS=3000 npx vitest run test/protocol/files-under`. */
const rounds = Number(process.env.HIT_FAULTS ?? 150);

test(`After ${rounds} faults in a row, told in bursts and while files are read, all is as on a fresh server`, async () => {
  const random = seededRandom(20_261_123);
  const choose = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program });
  const names = ['clerk-1', 'clerk-2', 'clerk-3', 'a/clerk-1', 'a/clerk-4', 'a/b/clerk-5'];
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    faults.written?.(path.join(folder, `${name}.role.yaml`));
  }
  const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
  let known = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (let round = 0; round < rounds; round++) {
    const fault = choose(Object.values(faults));
    fault?.(path.join(folder, `${choose(names)}.role.yaml`));
    if (random() < 0.6) known = await tellOfAll(editor, folder, known);
    if (random() < 0.2) void knownTo(editor).catch(() => undefined);
    if (round % 50 !== 49) continue;
    known = await tellOfAll(editor, folder, known);
    const fresh = await startEditor({ pulls: true, folders: [folder], settings: {} });
    await expect.poll(() => knownTo(editor)).toEqual(await knownTo(fresh));
    expect(await fresh.shutDown()).toBe(0);
  }
  expect(await editor.shutDown()).toBe(0);
}, 600_000);

test('A burst of thousands of events is followed, and questions are answered meanwhile', async () => {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program });
  const editor = await startEditor({ pulls: true, folders: [folder], settings: {} });
  expect((await knownTo(editor)).symbols).toEqual([]);
  const files = Array.from({ length: 40 }, (_, index) => path.join(folder, `clerk-${index}.role.yaml`));
  for (const file of files) faults.written?.(file);
  const asked: Promise<unknown>[] = [];
  for (let burst = 0; burst < 100; burst++) {
    void editor.fileEvents(
      ...files.map((file) => [uriOf(file), burst % 3 === 2 ? 'deleted' : 'changed'] as [string, 'changed' | 'deleted']),
    );
    if (burst % 20 === 0) asked.push(editor.request('workspace/symbol', { query: 'clerk' }));
  }
  await Promise.all(asked);
  const fresh = await startEditor({ pulls: true, folders: [folder], settings: {} });
  const wanted = await knownTo(fresh);
  expect(wanted.symbols).toHaveLength(files.length);
  await expect.poll(() => knownTo(editor)).toEqual(wanted);
  expect(editor.log.filter((line) => /mistake|failed/i.test(line))).toEqual([]);
  for (const one of [editor, fresh]) expect(await one.shutDown()).toBe(0);
});
