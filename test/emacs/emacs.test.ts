import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { hasLibrary, inEmacs, type Said } from './session.ts';

interface Finding {
  readonly line: number;
  readonly message: string;
}

const mistakes = path.join(root, 'test/vscode/workspace/college/mistakes.curriculum.yaml');

function copyOfMistakes(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hit-emacs-')), 'mistakes.curriculum.yaml');
  copyFileSync(mistakes, file);
  return file;
}

function copyOfCollege(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hit-emacs-'));
  cpSync(path.join(root, 'samples/example-college'), folder, { recursive: true });
  return folder;
}

function linesOf(findings: unknown): number[] {
  return (findings as Finding[]).map(({ line }) => line).sort((a, b) => a - b);
}

describe.skipIf(!hasLibrary('eglot'))('Emacs with Eglot (skipped where it is missing)', () => {
  let said: Said;

  beforeAll(async () => {
    said = await inEmacs('eglot.el', ['auto-mode-alist', 'eglot-server-programs'], {
      HIT_FILE: copyOfMistakes(),
      HIT_PROGRAM: path.join(copyOfCollege(), 'hit-aas.curriculum.yaml'),
    });
  }, 70_000);

  test('knows the files by their names', () => {
    expect(said.get('mode')?.[0]).toBe('hit-curriculum-mode');
  });

  test('sees the mistakes', () => {
    const findings = said.get('findings')?.[0] as Finding[];
    expect(linesOf(findings)).toEqual([2, 10, 11]);
    expect(findings.find(({ line }) => line === 2)?.message).toContain('titel');
  });

  test('sees the explanation of a skill', () => {
    expect(said.get('hover')?.[0]).toContain('ICD-10-CM');
  });

  test('is offered the levels', () => {
    expect(said.get('suggestions')?.[0]).toEqual(expect.arrayContaining(['introduced', 'reinforced', 'mastered']));
  });

  test('has the file formatted', () => {
    expect(said.get('formatted')?.[0]).toMatch(/courses:\n\n {2}HIT 112:\n/);
  });

  test('goes from a prerequisite to the course in the catalog', () => {
    expect(said.get('definition')?.[0]).toEqual({ file: 'allied-health.courses.yaml', line: 11 });
  });

  test('renames the course in both files', () => {
    const texts = new Map(
      (said.get('renamed') as { file: string; text: string }[]).map(({ file, text }) => [file, text]),
    );
    for (const file of ['allied-health.courses.yaml', 'hit-aas.curriculum.yaml']) {
      expect(texts.get(file)).toContain('BIO 175');
      expect(texts.get(file)).not.toContain('BIO 168');
    }
  });
});

describe.skipIf(!hasLibrary('lsp-mode'))('Emacs with lsp-mode (skipped where it is missing)', () => {
  test('sees the mistakes', async () => {
    const said = await inEmacs('lsp-mode.el', ['auto-mode-alist', 'lsp-register-client'], {
      HIT_FILE: copyOfMistakes(),
    });
    expect(linesOf(said.get('findings')?.[0])).toEqual([2, 10, 11]);
  }, 70_000);

  test.skipIf(!hasLibrary('yaml-mode'))(
    'does so in a mode that is derived from yaml-mode (skipped without it)',
    async () => {
      const blocks = ['auto-mode-alist', 'hit-curriculum-mode yaml-mode', 'lsp-register-client'];
      const said = await inEmacs('lsp-mode.el', blocks, { HIT_FILE: copyOfMistakes() });
      expect(linesOf(said.get('findings')?.[0])).toEqual([2, 10, 11]);
      expect(said.get('parent')?.[0]).toBe('yaml-mode');
    },
    70_000,
  );
});
