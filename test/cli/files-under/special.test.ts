import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serverBundle, temporaryFolder } from '../../protocol/bundle.ts';
import { startEditor, uriOf } from '../../protocol/editor.ts';
import { hitCurriculum } from '../command-line.ts';

const role = 'role: clerk\ntitle: Clerk\nsummary: Files.\nrequires: { medical-terminology: introduced }\n';

/** A folder with a role in it, and beside it pipes, a socket and links to devices that are called like curricula. */
async function oddFolder(): Promise<string> {
  const folder = temporaryFolder({ 'clerk.role.yaml': role });
  const pipes = ['pipe.role.yaml', 'pipe.curriculum.yaml', 'hit-curriculum.config.yaml', '.gitignore', 'pipe.json'];
  execFileSync(
    'mkfifo',
    pipes.map((name) => path.join(folder, name)),
  );
  symlinkSync('/dev/zero', path.join(folder, 'zero.role.yaml'));
  symlinkSync('/dev/stdin', path.join(folder, 'stdin.role.yaml'));
  const socket = createServer().listen(path.join(folder, 'socket.role.yaml'));
  await new Promise((resolve) => socket.once('listening', resolve));
  onTestFinished(() => void socket.close());
  return folder;
}

describe.skipIf(process.platform === 'win32')('pipes, sockets and devices in a folder', () => {
  test('keep no command waiting', async () => {
    const folder = await oddFolder();
    for (const args of [
      ['check'],
      ['format', '--check', '--quiet'],
      ['check', '.'],
      ['check', '**/*.yaml'],
      ['check', '--fix'],
    ]) {
      const { code, stderr } = hitCurriculum(folder, args);
      expect([args, code, stderr]).toEqual([args, 0, '']);
    }
  });

  test.each([
    ['check', ['check', 'pipe.role.yaml']],
    ['format', ['format', 'clerk.role.yaml', 'pipe.role.yaml']],
    ['a configuration', ['check', '--config', 'hit-curriculum.config.yaml']],
    ['coverage', ['coverage', 'pipe.curriculum.yaml']],
    ['metrics', ['metrics', './pipe.curriculum.yaml']],
    ['compare', ['compare', 'pipe.curriculum.yaml', 'pipe.curriculum.yaml']],
    ['export', ['export', 'curricular-analytics', 'pipe.curriculum.yaml']],
  ])('are told of where a pattern of the shell names them: %s', async (_title, args) => {
    const { code, stderr } = hitCurriculum(await oddFolder(), args);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(' is no file, but a pipe or a device; write - to read'),
    ]);
  });

  test('are no import where they are taken for its format', async () => {
    const folder = await oddFolder();
    for (const named of ['pipe.json', '/dev/zero', 'socket.role.yaml']) {
      const { code, stderr } = hitCurriculum(folder, ['import', named]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('is no format to import')]);
    }
  });

  test('keep no editor waiting, also where a comment names one as a schema', async () => {
    const folder = await oddFolder();
    const editor = await startEditor({ folders: [folder], pulls: true, settings: {} });
    const uri = uriOf(folder, 'b.role.yaml');
    await editor.open(uri, `# yaml-language-server: $schema=pipe.json\n${role}`);
    const report = await editor.pull(uri);
    expect('items' in report && report.items.map(({ code }) => code)).toEqual(['schema-not-found']);
    await editor.fileEvents(
      [uriOf(folder, 'pipe.role.yaml'), 'changed'],
      [uriOf(folder, 'socket.role.yaml'), 'created'],
      [uriOf(folder, 'zero.role.yaml'), 'changed'],
    );
    expect((await editor.pullWorkspace()).items.map(({ uri: one }) => path.basename(one))).toContain('clerk.role.yaml');
    expect(await editor.shutDown()).toBe(0);
  });

  test('are read where the output of a program is given as a file', async () => {
    const folder = temporaryFolder();
    const cli = path.join(path.dirname(serverBundle()), 'cli.js');
    const child = spawn('/bin/sh', ['-c', `cat | "$0" "$1" check /dev/stdin`, process.execPath, cli], { cwd: folder });
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.stdin.end(role.replace('summary', 'sumary'));
    await new Promise((resolve) => child.once('close', resolve));
    expect(said).toContain('sumary');
  });
});

describe('a file that is too large', () => {
  test('is told of by every command that is given one', () => {
    const folder = temporaryFolder({ 'clerk.role.yaml': role });
    writeFileSync(path.join(folder, 'big.curriculum.yaml'), '');
    truncateSync(path.join(folder, 'big.curriculum.yaml'), 20_000_001);
    for (const command of ['check', 'format', 'coverage', 'metrics', 'map']) {
      const { code, stderr } = hitCurriculum(folder, [command, 'big.curriculum.yaml']);
      expect([command, code, stderr]).toEqual([
        command,
        2,
        expect.stringMatching(/^big\.curriculum\.yaml is too large to be read: no \w+ has 20 MB\.\n$/),
      ]);
    }
    const { code, stderr } = hitCurriculum(folder, ['check']);
    expect([code, stderr]).toEqual([
      2,
      'big.curriculum.yaml cannot be read: it is too large; no curriculum has 20 MB.\n',
    ]);
    expect(readFileSync(path.join(folder, 'clerk.role.yaml'), 'utf8')).toBe(role);
  });
});
