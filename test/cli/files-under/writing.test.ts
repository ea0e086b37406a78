import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { rewriteFiles } from '../../../server/src/cli/rewrite-files.ts';
import { writeAllWhole } from '../../../server/src/cli/write-file.ts';
import { serverBundle, temporaryFolder } from '../../protocol/bundle.ts';
import { uriOf } from '../../protocol/editor.ts';
import { hitCurriculum } from '../command-line.ts';
import { asAPerson, knowsPermissions } from './as-a-person.ts';

const courses = Array.from(
  { length: 400 },
  (_, index) => `  HIT ${1000 + index}: { title: Course ${index}, credits: 3 }`,
);
const program = `curriculum: hit
title: Health Information
award: associate
courses:
${courses.join('\n')}
terms:
  - { title: Term 1, courses: [${courses.map((_, index) => `HIT ${1000 + index}`).join(', ')}] }
`;
const plan = [
  'Curriculum,Coding\nDegree Type,AAS\nCourses',
  'Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name',
  ...courses.map((_, index) => `${index + 1},Course ${index},HIT,${1000 + index},,,,3,,`),
].join('\n');
/** Long enough not to fit where files may have few bytes. */
const role = `role: coder
title: Coder
summary: Codes.
requires: { icd-10-cm-codng: mastered }
notes: ${'x'.repeat(9000)}
`;
const untidy = role.replace('title: Coder', 'title:    Coder').replace('codng', 'coding');

/** All that writes over a file that is there, with that file and what is in it before. */
const writers: readonly (readonly [file: string, before: string, args: readonly string[]])[] = [
  ['out.html', 'theirs', ['coverage', 'hit', '--out', 'out.html']],
  ['out.xlsx', 'theirs', ['coverage', 'hit', '--out', 'out.xlsx', '--format', 'xlsx']],
  ['out.json', 'theirs', ['compare', 'hit.curriculum.yaml', 'hit.curriculum.yaml', '-f', 'json', '--out', 'out.json']],
  ['out.csv', 'theirs', ['metrics', 'hit', '-f', 'csv', '--out', 'out.csv']],
  ['out.svg', 'theirs', ['map', 'hit', '--out', 'out.svg']],
  ['out.json', 'theirs', ['check', '-f', 'json', '--out', 'out.json']],
  ['hit.csv', 'theirs', ['export', 'curricular-analytics', 'hit', '--out', './']],
  ['b.role.yaml', '# mine\n', ['new', 'role', '--id', 'b', '--force']],
  ['plan.curriculum.yaml', '# mine\n', ['import', 'curricular-analytics', 'plan.csv', '--force']],
  ['coder.role.yaml', role, ['check', '--fix', 'coder.role.yaml']],
  ['coder.role.yaml', untidy, ['format', 'coder.role.yaml']],
];

function folderFor(file: string, before: string) {
  const folder = temporaryFolder({ 'hit.curriculum.yaml': program, 'plan.csv': plan, [file]: before });
  return {
    folder,
    /** What is in the folder, with the hidden files that a writer could have left lying. */
    left: () => readdirSync(folder).sort(),
    all: ['hit.curriculum.yaml', 'plan.csv', file].sort(),
    text: () => readFileSync(path.join(folder, file), 'utf8'),
    at: (name = file) => path.join(folder, name),
  };
}

/** As on a full disk: no file can become longer than a kilobyte. */
function withoutRoom(folder: string, args: readonly string[]) {
  const cli = path.join(path.dirname(serverBundle()), 'cli.js');
  const shell = 'ulimit -f 1 && exec "$0" "$@"';
  const { status, stderr } = spawnSync('/bin/sh', ['-c', shell, process.execPath, cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return { code: status, stderr };
}

describe.each(writers.map(([file, before, args]) => [file, args, before] as const))(
  '%s, by %j,',
  (file, args, before) => {
    test('is written over, keeps who may read it, and nothing is left beside it', () => {
      const { folder, left, all, text, at } = folderFor(file, before);
      chmodSync(at(), 0o666);
      expect(hitCurriculum(folder, args).code).toBeLessThan(2);
      expect(text()).not.toBe(before);
      expect(left()).toEqual(all);
      if (process.platform !== 'win32') expect((statSync(at()).mode & 0o777).toString(8)).toBe('666');
    });

    // What is new from a template is short.
    const tried = args[0] === 'new' ? undefined : test.skipIf(process.platform === 'win32');
    tried?.('stays whole where there is no room for what is new', () => {
      const { folder, left, all, text } = folderFor(file, before);
      const { code, stderr } = withoutRoom(folder, args);
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining(`${file} cannot be written: no file may be so large`),
      ]);
      expect(text()).toBe(before);
      expect(left()).toEqual(all);
    });

    test.skipIf(!knowsPermissions)('stays whole in a folder that can only be read', () => {
      const { folder, left, all, text } = folderFor(file, before);
      chmodSync(folder, 0o555);
      const { code, stderr } = asAPerson(folder, args);
      chmodSync(folder, 0o755);
      expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written: you have no permission')]);
      expect(text()).toBe(before);
      expect(left()).toEqual(all);
    });

    test.skipIf(!knowsPermissions)('stays as it is where it can only be read itself', () => {
      const { folder, left, all, text, at } = folderFor(file, before);
      chmodSync(at(), 0o444);
      const { code, stderr } = asAPerson(folder, args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written: you have no permission')]);
      expect(text()).toBe(before);
      expect(left()).toEqual(all);
    });

    const isNamed = args[0] !== 'format' && !args.includes('--fix') && !args.includes('./');
    if (isNamed)
      test('is not written over a folder of that name', () => {
        const { folder, left, all, at } = folderFor(`${file}.other`, '');
        mkdirSync(at(file));
        const { code } = hitCurriculum(folder, args);
        expect(code).toBe(2);
        expect(left()).toEqual([...all, file].sort());
        expect(readdirSync(at(file))).toEqual([]);
      });
  },
);

test.skipIf(!existsSync('/dev/full'))('a device without room is told of, and stays a device', () => {
  const { folder } = folderFor('a.txt', '');
  const { code, stderr } = hitCurriculum(folder, ['map', 'hit', '--out', '/dev/full']);
  expect([code, stderr]).toEqual([2, '/dev/full cannot be written: the disk is full.\n']);
  expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
});

test.skipIf(process.platform === 'win32')('a name that is as long as a name can be is written to', () => {
  const { folder, left, all } = folderFor('a.txt', '');
  const name = `${'x'.repeat(251)}.svg`;
  expect(hitCurriculum(folder, ['map', 'hit', '--out', name]).code).toBe(0);
  expect(hitCurriculum(folder, ['map', 'hit', '--out', name]).code).toBe(0);
  expect(left()).toEqual([...all, name].sort());
});

describe('what somebody else writes meanwhile', () => {
  test('stays, where a text was made from what was there before', async () => {
    const folder = temporaryFolder({ 'a.role.yaml': 'one', 'b.role.yaml': 'one' });
    const rewrite = (name: string) => ({
      uri: uriOf(folder, name),
      shown: name,
      before: 'one',
      after: 'two',
    });
    writeFileSync(path.join(folder, 'b.role.yaml'), 'theirs');
    await expect(rewriteFiles([rewrite('a.role.yaml'), rewrite('b.role.yaml')], [uriOf(folder)])).rejects.toThrow(
      'b.role.yaml has just been changed, and is left as it is: try again.',
    );
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(['one', 'theirs']);
  });

  test.each([
    ['another text', (file: string) => writeFileSync(file, 'theirs')],
    ['nothing', (file: string) => writeFileSync(file, '')],
  ])('stays, up to the last moment: %s', async (_what, change) => {
    const folder = temporaryFolder({ 'a.txt': 'one', 'b.txt': 'one' });
    const at = (name: string) => ({
      file: path.join(folder, name),
      shown: name,
      content: 'two',
      before: Buffer.from('one'),
    });
    await expect(
      writeAllWhole([at('a.txt'), at('b.txt')], async () => change(path.join(folder, 'b.txt'))),
    ).rejects.toThrow('b.txt has just been changed');
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('one');
    expect(readFileSync(path.join(folder, 'b.txt'), 'utf8')).not.toBe('two');
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  });
});
