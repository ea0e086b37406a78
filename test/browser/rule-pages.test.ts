import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

const program = `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3, prerequisites: [HIT 121] }
`;

describe('The page of a rule', () => {
  let editor: EditorWindow;
  /** The page as it is shown: VS Code puts it into a frame in a frame. */
  // While a page is drawn anew, the one to come waits beside the one that is shown.
  const shown = () => editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

  beforeAll(async () => {
    editor = await openWindow('program.curriculum.yaml');
    await editor.openNew('coding.curriculum.yaml', program);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  test('opens by a click on the code of a finding, as a page to be read', async () => {
    await editor.page.keyboard.press('Control+Shift+M');
    await editor.page.locator('.markers-panel a', { hasText: 'unknown-course' }).first().click();
    await shown().locator('h1', { hasText: 'Course that does not exist' }).waitFor();
    await shown().locator('blockquote', { hasText: 'HIT 121 is not a course of this program.' }).waitFor();
    await editor.page.keyboard.press('Control+J');
  });

  test.each([
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ])('looks as it should in the theme %s', async (name, theme, kind) => {
    await editor.changeTheme(theme, kind);
    await shown().locator('h1').waitFor();
    await editor.screenshot(`rule-page-${name}`);
  });

  test('leads to the list of all rules, and from there to others', async () => {
    await shown().getByRole('link', { name: 'All rules' }).click();
    await shown().locator('h1', { hasText: 'All rules' }).waitFor();
    await editor.screenshot('rules-index');
    await shown().getByRole('link', { name: 'Course that stands nowhere' }).click();
    await shown().locator('h1', { hasText: 'Course that stands nowhere' }).waitFor();
  });

  test('can be chosen by its title', async () => {
    await editor.runCommand('HIT Curriculum: Explain Rule');
    const rows = editor.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Courses that need each other first' }).first().waitFor();
    await editor.screenshot('explain-rule');
    await editor.page.keyboard.type('two catalogs');
    expect(await rows.count()).toBeGreaterThan(0);
    await rows.filter({ hasText: 'Course that two catalogs have' }).first().click();
    await shown().locator('h1', { hasText: 'Course that two catalogs have' }).waitFor();
  });
});
