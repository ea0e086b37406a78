import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

describe('A person who needs a document', () => {
  let editor: EditorWindow;
  beforeAll(async () => {
    editor = await openWindow('hit-aas.curriculum.yaml', { workspace: 'samples/example-college' });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  test('chooses a format by what it is for', async () => {
    await editor.goTo(1, 1);
    await editor.runCommand('HIT Curriculum: Export Coverage');
    const formats = editor.page.locator('.quick-input-list .monaco-list-row');
    await formats.filter({ hasText: 'Opens in any browser without a network' }).waitFor();
    await formats.filter({ hasText: 'Excel workbook' }).waitFor();
    await editor.screenshot('export-formats');
    await formats.filter({ hasText: 'HTML page' }).click();
  });

  test('finds it beside the program, under a name that says what it is', async () => {
    const input = editor.page.locator('.quick-input-widget input').first();
    const file = path.join(editor.folder, 'hit-aas-coverage.html');
    await vi.waitFor(async () => expect(await input.inputValue()).toBe(file), { timeout: 10_000 });
    await editor.page.keyboard.press('Enter');
    const told = editor.page.locator('.notification-toast', { hasText: 'hit-aas-coverage.html is written.' });
    await told.waitFor();
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*Health Information Technology, A\.A\.S\./);
    await editor.screenshot('export-written');
  });
});
