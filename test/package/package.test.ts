import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';
import { runNpm } from '../../client/editor/processes.mjs';
import { type EditorWindow, openWindow } from '../browser/window.ts';
import { listZip } from './zip.ts';

/** More than this would mean that something slipped in; in bytes, unpacked. */
const roomy = 5_000_000;

describe('The packaged extension', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'hit-package-'));
  const vsix = path.join(scratch, 'hit-curriculum.vsix');
  let editor: EditorWindow | undefined;

  beforeAll(async () => {
    const { code, output } = await runNpm(['run', '--silent', 'package', '--', '--out', vsix], root);
    expect(code, output).toBe(0);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor?.screenshot(`failed-packaged-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(async () => {
    await editor?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test('can be installed in a clean editor, and finds the mistakes in a file', async () => {
    editor = await openWindow('mistakes.curriculum.yaml', { vsix });
    await editor.page.locator('.squiggly-error').first().waitFor();
    await editor.goTo(1, 1);
    await editor.page.keyboard.press('Control+Shift+M');
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'titel' }).waitFor();
  });

  test('offers the levels behind a skill', async () => {
    expect(editor).toBeDefined();
    await editor?.goTo(10, 34);
    for (const _ of 'introducd') await editor?.page.keyboard.press('Backspace');
    const offered = await editor?.suggestions();
    await offered?.filter({ hasText: 'reinforced' }).first().waitFor();
  });

  test('holds what it needs and nothing else', () => {
    const expected = readFileSync(path.join(import.meta.dirname, 'contents.txt'), 'utf8')
      .trim()
      .split('\n');
    const entries = listZip(vsix);
    const names = entries.map(({ name }) =>
      name.replace(/^(extension\/server\/dist\/node-parts)\/.*(\.\w+)$/, '$1/*$2'),
    );
    expect([...new Set(names)].sort()).toEqual(expected.sort());
    expect(entries.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(roomy);
  });
});
