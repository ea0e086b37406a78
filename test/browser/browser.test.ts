import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

const file = 'mistakes.curriculum.yaml';

describe('A person in front of the editor', () => {
  let editor: EditorWindow;
  beforeAll(async () => {
    editor = await openWindow(file);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  test('sees the mistakes underlined', async () => {
    await editor.page.locator('.squiggly-error').first().waitFor();
  });

  test('reads them in the Problems panel', async () => {
    await editor.goTo(1, 1);
    await editor.page.keyboard.press('Control+Shift+M');
    const problems = editor.page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: 'titel' }).waitFor();
    await problems.filter({ hasText: 'introducd' }).waitFor();
    await problems.filter({ hasText: 'icd-10-cm-codin' }).first().waitFor();
  });

  test('reads what a skill means', async () => {
    await editor.goTo(10, 9);
    await editor.page.keyboard.press('Control+K');
    await editor.page.keyboard.press('Control+I');
    const hover = editor.page.locator('.monaco-hover .hover-row', { hasText: /ICD-10-CM/ });
    await hover.first().waitFor();
  });

  test.each([
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ])('sees the same in the theme %s', async (name, theme, kind) => {
    await editor.changeTheme(theme, kind);
    await editor.page.locator('.squiggly-error').first().waitFor();
    await editor.goTo(10, 9);
    await editor.page.keyboard.press('Control+K');
    await editor.page.keyboard.press('Control+I');
    await editor.page.locator('.monaco-hover .hover-row').first().waitFor();
    await editor.screenshot(name);
  });

  test('picks a level from the list', async () => {
    await editor.changeTheme('Light Modern', 'vs');
    await editor.goTo(10, 34);
    for (const _ of 'introducd') await editor.page.keyboard.press('Backspace');
    const offered = await editor.suggestions();
    await offered.filter({ hasText: 'mastered' }).first().waitFor();
    await editor.screenshot('suggest');
    await offered.filter({ hasText: 'reinforced' }).first().click();
    await editor.line('icd-10-cm-coding: reinforced').waitFor();
  });

  test('mends the key and sees its line go from the Problems panel', async () => {
    await editor.goTo(2, 6);
    await editor.page.keyboard.press('Backspace');
    await editor.page.keyboard.press('Backspace');
    await editor.page.keyboard.type('le', { delay: 30 });
    await editor.page.keyboard.press('Escape');
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'titel' }).waitFor({ state: 'hidden' });
  });

  test('saves what was mended', async () => {
    await editor.page.keyboard.press('Control+S');
    await editor.page.locator('.tab.active:not(.dirty)', { hasText: file }).waitFor();
    expect(editor.saved(file)).toMatch(/^title: Medical Coding/m);
    expect(editor.saved(file)).toMatch(/^ {6}icd-10-cm-coding: reinforced$/m);
  });

  test('makes a new curriculum from the template', async () => {
    await editor.runCommand('HIT Curriculum: New Curriculum');
    const name = editor.page.locator('.quick-input-widget input').first();
    await name.fill('Health Informatics, B.S.');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.tab.active', { hasText: 'health-informatics-bs.curriculum.yaml' }).waitFor();
    expect(editor.saved('health-informatics-bs.curriculum.yaml')).toMatch(/^title: Health Informatics, B\.S\./m);
    await editor.screenshot('new-curriculum');
  });

  test('keeps the new curriculum when taking one step too many back', async () => {
    await editor.page.keyboard.press('Control+Z');
    await editor.page.keyboard.press('Control+Z');
    await editor.line('title: Health Informatics, B.S.').waitFor();
    await editor.page.locator('.tab.active', { hasText: 'health-informatics-bs.curriculum.yaml' }).waitFor();
    expect(editor.saved('health-informatics-bs.curriculum.yaml')).toMatch(/^title: Health Informatics, B\.S\./m);
  });
});
