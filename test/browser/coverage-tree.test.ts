import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

const file = 'hiim-2014.curriculum.yaml';

describe('Coverage beside the text', () => {
  let editor: EditorWindow;
  const pane = () => editor.page.locator('.pane', { has: editor.page.locator('[aria-label^="Coverage Section"]') });
  const rows = () => pane().locator('.monaco-list-row');
  const row = (text: string | RegExp) => rows().filter({ hasText: text }).first();
  const item = () =>
    editor.page.locator('.statusbar-item[id="hit-curriculum.hit-curriculum.hitCurriculum.leastCovered"]');

  beforeAll(async () => {
    editor = await openWindow(file, { workspace: 'samples/central-florida' });
    await editor.page.locator('.activitybar [aria-label^="HIT Curriculum"]').first().click();
    await row('Health Informatics and Information Management, B.S.').waitFor();
    // Room for the view, in the place of the one above it.
    await editor.page.locator('[aria-label^="Programs Section"]').click();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  test('shows what a program covers of its roles, and what is missing', async () => {
    await row('Health Information Technician').waitFor();
    expect(await row('Health Information Technician').textContent()).toContain('67 % Health');
    await row('Health Information Technician').locator('.monaco-tl-twistie').click();
    await row('Missing').waitFor();
    await row('Met').waitFor();
    expect(await row('Registry management').getAttribute('aria-label')).toContain('Registry management, missing');
    await row('Registry management').locator('.monaco-tl-twistie').click();
    await row('could teach it').waitFor();
  });

  test('tells the least covered target in the status bar', async () => {
    await item().waitFor();
    expect(await item().textContent()).toMatch(/\d+ %/);
    expect(await item().locator('[aria-label]').first().getAttribute('aria-label')).toContain('least covered is');
  });

  test.each([
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ])('looks as it should in the theme %s', async (name, theme, kind) => {
    await editor.changeTheme(theme, kind);
    await row('Missing').waitFor();
    await editor.screenshot(`coverage-tree-${name}`);
    await item().hover();
    await editor.page.waitForTimeout(1500);
    await editor.screenshot(`coverage-item-${name}`);
    await editor.page.mouse.move(640, 300);
  });

  test('leads from gap to gap, and has one closed by a course', async () => {
    await editor.goTo(1, 1);
    await editor.runCommand('Go to Next Gap');
    const hover = editor.page.locator('.monaco-hover:visible', { hasText: 'Gap 1 of' });
    await hover.first().waitFor();
    await editor.screenshot('coverage-gap');
    await editor.page.keyboard.press('Control+F8');
    const second = editor.page.locator('.monaco-hover:visible', { hasText: 'Gap 2 of' });
    await second.first().waitFor();
    await second.first().getByText('Teach in a Course…').click();
    const choices = editor.page.locator('.quick-input-list .monaco-list-row');
    await choices.filter({ hasText: '→' }).first().waitFor();
    await editor.screenshot('coverage-choice');
    const before = editor.saved(file);
    await choices.filter({ hasText: '→' }).first().click();
    await editor.page.locator('.notification-toast', { hasText: /now teaches|Raised/ }).waitFor();
    await editor.screenshot('coverage-taught');
    await editor.page.locator('.editor-instance .monaco-editor').first().click();
    await editor.page.keyboard.press('Control+Z');
    await editor.page.keyboard.press('Control+S');
    await vi.waitFor(() => expect(editor.saved(file)).toBe(before), { timeout: 5000 });
  });

  test('shows coverage above a role', async () => {
    await editor.page
      .locator('.codelens-decoration', { hasText: /% covered/ })
      .first()
      .waitFor();
  });
});
