import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

const file = 'hit-aas.curriculum.yaml';

describe('The view Programs', () => {
  let editor: EditorWindow;
  const rows = () => editor.page.locator('.pane-body .monaco-list-row');
  const row = (text: string) => rows().filter({ hasText: text }).first();

  beforeAll(async () => {
    editor = await openWindow(file, { workspace: 'samples/example-college' });
    await editor.page.locator('.activitybar [aria-label^="HIT Curriculum"]').first().click();
    await row('Health Information Technology, A.A.S.').waitFor();
    // Room for the view, in the place of the one below it.
    await editor.page.locator('[aria-label^="Coverage Section"]').click();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  test('shows the terms with their courses and credits', async () => {
    await row('First fall').waitFor();
    await row('BIO 168 Anatomy and Physiology I').waitFor();
    expect(await row('First fall').textContent()).toContain('16 credits');
  });

  test.each([
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
  ])('looks as it should in the theme %s', async (name, theme, kind) => {
    await editor.changeTheme(theme, kind);
    await row('First fall').waitFor();
    await editor.screenshot(`programs-${name}`);
  });

  test('follows the cursor', async () => {
    await editor.goTo(692, 10);
    await editor.page.locator('.pane-body .monaco-list-row.selected', { hasText: 'HIT 120' }).waitFor();
  });

  test('tells what follows from a move, and takes it back though another file is in front', async () => {
    const before = editor.saved(file);
    await editor.page.keyboard.press('Control+P');
    await editor.page.locator('.quick-input-widget input').first().fill('outpatient-coder');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'outpatient-coder' }).first().click();
    await editor.page.locator('.tab.active', { hasText: 'outpatient-coder' }).waitFor();
    // The view may follow the cursor to the role; the terms are further up.
    await editor.page.waitForTimeout(1000);
    await rows().nth(3).hover();
    // The terms are far enough up once nothing sticks to the top of the view.
    await vi.waitFor(
      async () => {
        await editor.page.mouse.wheel(0, -3000);
        await editor.page.waitForTimeout(300);
        expect(await editor.page.locator('.monaco-tree-sticky-row').count()).toBe(0);
      },
      { timeout: 10_000 },
    );
    await row('HIT 140').dragTo(row('First fall'));
    const toast = editor.page.locator('.notification-toast', { hasText: 'Moved HIT 140 to First fall.' });
    await toast.waitFor();
    expect(await toast.textContent()).toContain(
      'HIT 130, which it needs, comes later; it is offered only in summer; the term now has 19 credits',
    );
    const credits = (words: string) =>
      vi.waitFor(async () => expect(await row('First fall').textContent()).toContain(words), { timeout: 10_000 });
    await credits('19 credits');
    await editor.screenshot('programs-what-follows');
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click();
    await credits('16 credits');
    await editor.page.locator('.tab.active', { hasText: file }).waitFor();
    await vi.waitFor(async () => expect(await editor.page.locator('.tab.dirty').count()).toBe(0), { timeout: 10_000 });
    expect(editor.saved(file)).toBe(before);
  });

  test('moves a course that is dragged to another term, and takes it back in one step', async () => {
    const before = editor.saved(file);
    const save = async (holds: (text: string) => boolean) => {
      await editor.goTo(685, 1);
      await editor.page.keyboard.press('Control+S');
      await vi.waitFor(() => expect(holds(editor.saved(file))).toBe(true), { timeout: 10_000 });
    };
    await row('HIT 115').dragTo(row('First spring'));
    await vi.waitFor(async () => expect(await row('First spring').textContent()).toContain('19 credits'), {
      timeout: 10_000,
    });
    await editor.screenshot('programs-dragged');
    await save((text) => text.includes('    courses: [ENG 111, MED 110, BIO 168, HIT 110]\n'));
    await editor.page.keyboard.press('Control+Z');
    await save((text) => text === before);
  });
});
