import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EditorWindow, openWindow } from './window.ts';

/** A plan with something odd in it: course 4 requires one that is not there, and the name of another is no harmless word. */
const plan = `Curriculum,Health Data Analytics
Institution,Example College
Degree Type,BS
System Type,Semester
CIP,51.0706
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name,Term
1,Health Data,HIM,1000,,,,3,,,1
2,"Coding, First Part",HIM,2000,1,,,4,,,2
3,<img src=x> [click](command:x) $(trash),HIM,2001,2,,,4,,,3
4,Registries,HIM,3000,1;99,,,3,,,3
`;

const list = `Code,Title,Credits,Prerequisites,Remarks of ours,Coding
HIM 1000,Health Data,3,,First,I
HIM 2000,Coding,4,HIM 1000 with a C or better,Second,M
`;

const rows = '.quick-input-list .monaco-list-row';

describe('A person who has a plan in another format', () => {
  let editor: EditorWindow;
  let file: string;
  beforeAll(async () => {
    editor = await openWindow('hit-aas.curriculum.yaml', { workspace: 'samples/example-college' });
    writeFileSync(path.join(editor.folder, 'plan.csv'), plan);
    file = path.join(editor.folder, 'data-analytics.curriculum.yaml');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  const row = (text: string | RegExp) => editor.page.locator(rows, { hasText: text });
  const input = () => editor.page.locator('.quick-input-widget input').first();
  /** The report as it is shown: VS Code puts it into a frame in a frame, beside which the next one may be waiting. */
  const shown = () => editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const press = (key: string) => editor.page.keyboard.press(key);

  test('chooses a format by what they have, and the file', async () => {
    await editor.runCommand('HIT Curriculum: Import…');
    await row('Curricular Analytics CSV').waitFor();
    await editor.screenshot('import-formats');
    await press('Enter');
    await vi.waitFor(async () => expect(await input().inputValue()).toContain(editor.folder), { timeout: 10_000 });
    await input().fill(path.join(editor.folder, 'plan.csv'));
    await row('plan.csv').waitFor();
    await press('Enter');
  });

  test('gives it a name', async () => {
    await vi.waitFor(async () => expect(await input().inputValue()).toBe('plan'), { timeout: 10_000 });
    await input().fill('Data Analytics');
    await editor.page.getByText('Makes data-analytics.curriculum.yaml').first().waitFor();
    await editor.screenshot('import-name');
    await press('Enter');
  });

  test('sees what is odd and what would be made, before anything is', async () => {
    await row('Create data-analytics.curriculum.yaml').waitFor();
    await shown().locator('h1', { hasText: 'Import from plan.csv' }).waitFor();
    await shown().locator('li', { hasText: 'Line 11' }).waitFor();
    await editor.screenshot('import-report');
    await press('ArrowDown');
    await press('ArrowDown');
    await editor.line('curriculum: data-analytics').waitFor();
    await editor.screenshot('import-file');
    expect(existsSync(file)).toBe(false);
  });

  test('reads it in peace, and goes on from there', async () => {
    await press('Enter');
    await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await editor.screenshot('import-reading');
    await editor.page.locator('.statusbar-item', { hasText: 'Continue Import…' }).click();
    await row('Create data-analytics.curriculum.yaml').waitFor();
  });

  test.each([
    ['Dark Modern', 'vs-dark', 'dark'],
    ['Dark High Contrast', 'hc-black', 'high-contrast'],
    ['Light High Contrast', 'hc-light', 'high-contrast-light'],
    ['Light Modern', 'vs', 'light'],
  ])('sees the same in the theme %s', async (theme, kind, name) => {
    await press('ArrowDown');
    await press('Enter');
    await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await editor.page.locator('.tab.active', { hasText: 'Import.md' }).waitFor();
    await editor.changeTheme(theme, kind);
    await shown().locator('h1', { hasText: 'Import from plan.csv' }).waitFor();
    await editor.screenshot(`import-reading-${name}`);
    await editor.runCommand('HIT Curriculum: Continue Import…');
    await row('Create data-analytics.curriculum.yaml').waitFor();
    await shown().locator('h1', { hasText: 'Import from plan.csv' }).waitFor();
    await editor.screenshot(`import-${name}`);
  });

  test('reads it in a narrow window, under its plain name', async () => {
    await press('ArrowDown');
    await press('Enter');
    await editor.page.setViewportSize({ width: 640, height: 800 });
    await shown().locator('h1', { hasText: 'Import from plan.csv' }).waitFor();
    expect(await editor.page.locator('.tab.active').textContent()).not.toMatch(/\/\d/);
    await editor.screenshot('import-reading-narrow');
    await editor.page.setViewportSize({ width: 1280, height: 800 });
    await editor.runCommand('HIT Curriculum: Continue Import…');
    await row('Create data-analytics.curriculum.yaml').waitFor();
  });

  test('creates it, is led on to the roles that it prepares for, and takes it back', async () => {
    await press('Enter');
    const told = editor.page.locator('.notification-toast', { hasText: 'data-analytics.curriculum.yaml is created.' });
    await told.waitFor();
    expect(readFileSync(file, 'utf8')).toContain('HIM 2000');
    await editor.page.locator('.tab.active', { hasText: 'data-analytics.curriculum.yaml' }).waitFor();
    expect(await editor.page.locator('.tab', { hasText: 'Import.md' }).count()).toBe(0);
    await editor.screenshot('import-created');
    await editor.runCommand('HIT Curriculum: Open Coverage Preview to the Side');
    const panel = shown();
    await panel.getByText('Choose Roles…').waitFor();
    await editor.screenshot('coverage-without-roles');
    await editor.page.setViewportSize({ width: 700, height: 800 });
    await editor.screenshot('coverage-without-roles-narrow');
    await editor.page.setViewportSize({ width: 1280, height: 800 });
    await told.getByText('Choose Roles…').click();
    await row('Outpatient Coder').waitFor();
    await editor.screenshot('import-roles');
    await editor.page.keyboard.type('medical coder');
    await row('Medical Coder').first().click();
    await press('Enter');
    const chosen = editor.page.locator('.notification-toast', { hasText: 'now prepares for Medical Coder.' });
    await chosen.waitFor();
    await editor.line('prepares-for:').waitFor();
    await editor.screenshot('import-roles-chosen');
    await chosen.getByText('Undo').click();
    await editor.line('prepares-for:').waitFor({ state: 'detached' });
    await editor.runCommand('View: Close Editors in Other Groups');
    await press('Control+z');
    await vi.waitFor(() => expect(existsSync(file)).toBe(false), { timeout: 10_000 });
  });

  test('sees what the columns of a list are taken for, and corrects one', async () => {
    await editor.goTo(1, 1);
    writeFileSync(path.join(editor.folder, 'list.csv'), list);
    await editor.runCommand('HIT Curriculum: Import…');
    await row('Spreadsheet').click();
    await vi.waitFor(async () => expect(await input().inputValue()).toContain(editor.folder), { timeout: 10_000 });
    await input().fill(path.join(editor.folder, 'list.csv'));
    await row('list.csv').waitFor();
    await press('Enter');
    await row('Looks right').waitFor();
    await editor.screenshot('import-columns');
    await row('Remarks of ours').filter({ hasText: 'look at it' }).waitFor();
    await row('Remarks of ours').click();
    // What it is now stands first, and its cells stay in view.
    await row('the code of the course').waitFor();
    expect(await editor.page.locator(rows).first().textContent()).toContain('Not imported');
    expect(await input().getAttribute('placeholder')).toContain('First · Second');
    await editor.screenshot('import-column');
    await editor.page.keyboard.type('notes');
    await press('Enter');
    await row('Remarks of ours').filter({ hasText: 'notes' }).waitFor();
    await press('Enter');
    await vi.waitFor(async () => expect(await input().inputValue()).toBe('list'), { timeout: 10_000 });
    await press('Enter');
    await row('Create list.curriculum.yaml').waitFor();
    await press('Escape');
    await editor.page.locator('.tab', { hasText: 'Import.md' }).waitFor({ state: 'detached' });
    expect(existsSync(path.join(editor.folder, 'list.curriculum.yaml'))).toBe(false);
  });

  test('exports a program, and reads what the format does not hold', async () => {
    await editor.goTo(1, 1);
    await editor.runCommand('HIT Curriculum: Export…');
    await row('Curricular Analytics CSV').waitFor();
    await editor.screenshot('export-any-format');
    await press('Enter');
    await row('Without a concentration').waitFor();
    await press('Enter');
    const csv = path.join(editor.folder, 'hit-aas.csv');
    await vi.waitFor(async () => expect(await input().inputValue()).toBe(csv), { timeout: 10_000 });
    await press('Enter');
    const told = editor.page.locator('.notification-toast', { hasText: 'hit-aas.csv is written.' });
    await told.getByText('Show Details').click();
    await shown().locator('h1', { hasText: 'Export to hit-aas.csv' }).waitFor();
    await editor.screenshot('export-losses');
    expect(readFileSync(csv, 'utf8')).toContain('Curriculum,');
  });
});
