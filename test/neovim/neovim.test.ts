import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { inNeovim, type Said } from './session.ts';

interface Finding {
  readonly line: number;
  readonly message: string;
}

describe('Neovim with the language server', () => {
  let said: Said;
  const findings = (index: number) => said.get('findings')?.[index] as Finding[] | undefined;
  const linesOf = (index: number) =>
    findings(index)
      ?.map(({ line }) => line)
      .sort((a, b) => a - b);

  beforeAll(async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'hit-neovim-')), 'mistakes.curriculum.yaml');
    copyFileSync(path.join(root, 'test/vscode/workspace/college/mistakes.curriculum.yaml'), file);
    said = await inNeovim('checking.lua', file, { HIT_LINE: 'title: Medical Coding, Certificate' });
  }, 70_000);

  test('sees the mistakes', () => {
    expect(linesOf(0)).toEqual([2, 10, 11]);
    expect(findings(0)?.find(({ line }) => line === 2)?.message).toContain('titel');
  });

  test('sees the explanation of a skill', () => {
    expect(said.get('hover')?.[0]).toContain('ICD-10-CM');
  });

  test('is offered the levels', () => {
    expect(said.get('completion')?.[0]).toEqual(expect.arrayContaining(['introduced', 'reinforced', 'mastered']));
  });

  test('sees a finding go when its line is mended', () => {
    expect(linesOf(1)).toEqual([10, 11]);
  });
});

describe('Neovim in the folder of a college', () => {
  let said: Said;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hit-neovim-'));
    cpSync(path.join(root, 'samples/example-college'), folder, { recursive: true });
    said = await inNeovim('following.lua', path.join(folder, 'hit-aas.curriculum.yaml'));
  }, 70_000);

  test('goes from a prerequisite to the course in the catalog', () => {
    expect(said.get('definition')?.[0]).toEqual([{ file: 'allied-health.courses.yaml', line: 11 }]);
  });

  test('finds the references of the course in both files', () => {
    const places = said.get('references')?.[0] as { file: string; line: number }[];
    expect(places).toHaveLength(5);
    expect(places.filter(({ file }) => file === 'allied-health.courses.yaml').map(({ line }) => line)).toEqual([
      11, 35,
    ]);
  });

  test('finds courses of any file by a word of their titles', () => {
    expect(said.get('symbols')?.[0]).toContain('BIO 168 Anatomy and Physiology I');
  });

  test('renames the course in both files', () => {
    const texts = said.get('renamed')?.[0] as Record<string, string>;
    expect(Object.keys(texts).sort()).toEqual(['allied-health.courses.yaml', 'hit-aas.curriculum.yaml']);
    for (const text of Object.values(texts)) {
      expect(text).toContain('BIO 175');
      expect(text).not.toContain('BIO 168');
    }
  });

  test('is told why a skill of the taxonomy is not renamed', () => {
    expect(said.get('refusal')?.[0]).toMatch(/taxonomy/);
  });
});
