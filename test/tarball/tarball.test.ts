import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { mistaken, sound } from './curricula.ts';
import { emptyFolder } from './folders.ts';
import { folderWithPackage, nodesHere, packageIn } from './installed.ts';
import { serveOnce } from './served.ts';

/** More than this would mean that something slipped in; in bytes, unpacked. */
const roomy = 6_000_000;

let place: string;
beforeAll(() => {
  place = folderWithPackage();
});

describe('The package', () => {
  test('holds the programs, the types, the schemas, the licenses and a page about it, and nothing else', () => {
    const kinds = inject('packed').files.map((file) =>
      file.replace(/^(dist\/parts|dist\/schemas)\/.*(\.\w+)$/, '$1/*$2'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'LICENSE',
      'README.md',
      'bin/hit-curriculum-language-server.mjs',
      'bin/hit-curriculum.mjs',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/api.d.ts',
      'dist/api.js',
      'dist/cli.js',
      'dist/language-server.js',
      'dist/parts/*.js',
      'dist/schemas/*.json',
      'package.json',
    ]);
    expect(inject('packed').unpackedSize).toBeLessThan(roomy);
  });

  test('pulls in nothing', () => {
    const installed = readdirSync(path.join(place, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['hit-curriculum-language-server']);
  });

  test('names what is inside, with its licenses', () => {
    const notices = readFileSync(path.join(packageIn(place), 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const library of ['yaml', 'ajv', 'commander', 'vscode-languageserver']) {
      expect(notices).toMatch(new RegExp(`^${library} \\d`, 'm'));
    }
    expect(notices).toContain('Permission is hereby granted');
  });
});

describe.each(nodesHere())('The package under Node %s', (_, node) => {
  const bin = (name: string) => path.join(packageIn(place), 'bin', `${name}.mjs`);

  function hitCurriculum(folder: string, ...args: string[]) {
    return spawnSync(node, [bin('hit-curriculum'), ...args], { cwd: folder, encoding: 'utf8' });
  }

  test('tells its version', () => {
    expect(hitCurriculum(place, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('checks a folder in which nothing is wrong', () => {
    const { status, stderr } = hitCurriculum(emptyFolder({ 'coding.curriculum.yaml': sound }), 'check');
    expect(status, stderr).toBe(0);
  });

  test('checks a folder with mistakes', () => {
    const { status, stdout } = hitCurriculum(emptyFolder({ 'coding.curriculum.yaml': mistaken }), 'check');
    expect(stdout).toContain('titel');
    expect(stdout).toContain('Did you mean `introduced`?');
    expect(status).toBe(1);
  });

  test.each([
    ['hit-curriculum-language-server --stdio', ['hit-curriculum-language-server', '--stdio']],
    ['hit-curriculum lsp --stdio', ['hit-curriculum', 'lsp', '--stdio']],
  ])('serves an editor: %s', async (_title, [name = '', ...args]) => {
    const { messages, exitCode } = await serveOnce([node, bin(name), ...args], {
      uri: 'file:///college/coding.curriculum.yaml',
      text: mistaken,
    });
    expect(messages).toContainEqual(expect.stringContaining('titel'));
    expect(exitCode).toBe(0);
  });
});
