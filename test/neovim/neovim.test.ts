import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { run } from '../../client/editor/processes.mjs';

interface Finding {
  readonly line: number;
  readonly message: string;
  readonly source?: string;
  readonly code?: string;
}

describe('Neovim with the language server', () => {
  let seen: { findings: Finding[][]; hover: string; completion: string[] };

  beforeAll(async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'hit-neovim-')), 'mistakes.curriculum.yaml');
    copyFileSync(path.join(root, 'test/vscode/workspace/college/mistakes.curriculum.yaml'), file);
    const program = process.platform === 'win32' ? 'npx.cmd' : 'npx';
    const script = path.join(import.meta.dirname, 'client.lua');
    const env = {
      ...process.env,
      HIT_FILE: file,
      HIT_SERVER: JSON.stringify([program, 'hit-curriculum-language-server', '--stdio']),
      HIT_LINE: 'title: Medical Coding, Certificate',
    };
    const { code, output } = await run('nvim', ['--headless', '--clean', '-n', '-S', script], {
      cwd: root,
      env,
      timeout: 60_000,
    });
    expect(code, output).toBe(0);
    seen = read(output);
  }, 70_000);

  test('sees the mistakes', () => {
    expect(seen.findings[0]?.map(({ line }) => line).sort((a, b) => a - b)).toEqual([2, 10, 11]);
    expect(seen.findings[0]?.find(({ line }) => line === 2)?.message).toContain('titel');
  });

  test('sees the explanation of a skill', () => {
    expect(seen.hover).toContain('ICD-10-CM');
  });

  test('is offered the levels', () => {
    expect(seen.completion).toEqual(expect.arrayContaining(['introduced', 'reinforced', 'mastered']));
  });

  test('sees a finding go when its line is mended', () => {
    expect(seen.findings[1]?.map(({ line }) => line).sort((a, b) => a - b)).toEqual([10, 11]);
  });
});

/** Reads the lines of JSON that client.lua prints. */
function read(output: string): { findings: Finding[][]; hover: string; completion: string[] } {
  const said = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const valuesOf = (what: string) => said.filter((one) => one.what === what).map((one) => one.value);
  return { findings: valuesOf('findings'), hover: valuesOf('hover')[0], completion: valuesOf('completion')[0] };
}
