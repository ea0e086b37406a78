import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { coveragePanelOf, coverageTabs } from './coverage-panel.ts';
import { type EditorWindow, openWindow } from './window.ts';

const file = 'hit-aas.curriculum.yaml';
const title = 'Health Information Technology, A.A.S.';

const mended = `curriculum: mended
title: Mended
award: certificate
prepares-for: { roles: [medical-coder] }
courses:
  HIT 1: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
`;

describe('The coverage preview', () => {
  let editor: EditorWindow;
  let panel: ReturnType<typeof coveragePanelOf>;
  const errors: string[] = [];
  const dialogs: string[] = [];
  let isLookedThrough = false;
  const violations = async () => {
    isLookedThrough = true;
    const found = await panel.violations();
    await editor.page.waitForTimeout(50);
    isLookedThrough = false;
    return found;
  };

  beforeAll(async () => {
    editor = await openWindow(file, { workspace: 'samples/example-college' });
    panel = coveragePanelOf(editor);
    editor.page.on('pageerror', ({ message }) => errors.push(message));
    editor.page.on('console', (message) => {
      // What looks for barriers tries out styles of its own.
      if (!isLookedThrough && /Content Security Policy|VSCode Elements|Uncaught/.test(message.text()))
        errors.push(message.text());
    });
    editor.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  });
  afterAll(() => editor?.close());

  /** The line of the sample, counted from 1, in which a text begins. */
  const lineOf = (text: string) => editor.saved(file).split(text)[0]?.split('\n').length ?? 1;
  const heading = () => panel.frame.locator('h1');
  const status = (text: string) => editor.page.locator('.statusbar-item', { hasText: text }).first();
  /** Gives the keyboard back to the text; what has the focus in the panel sees no more keys. */
  const toText = async () => {
    const focused = editor.page.locator('.editor-instance .monaco-editor.focused');
    // A key that comes before VS Code knows of the click into the panel is lost.
    await vi.waitFor(
      async () => {
        await editor.page.keyboard.press('Control+1');
        await focused.waitFor({ timeout: 1000 });
      },
      { timeout: 10_000 },
    );
  };
  /** A small panel folds its filters. */
  const openFilters = async () => {
    const folded = panel.frame.locator('.hc-filters-fold:not([open]) summary');
    if ((await folded.count()) > 0) await folded.click();
  };
  const openFile = async (name: string) => {
    await toText();
    await editor.page.keyboard.press('Control+P');
    const input = editor.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(name);
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await editor.page.locator('.tab.active', { hasText: name }).waitFor();
  };

  test('opens to the side by the button above the text', async () => {
    await editor.page.locator('.editor-actions [aria-label^="Open Coverage Preview to the Side"]').first().click();
    await panel.frame.locator('.hc-roles .hc-grid').waitFor();
    await editor.page.locator('.tab', { hasText: `Coverage of ${title}` }).waitFor();
    expect(await heading().innerText()).toBe(title);
    expect(await editor.page.locator('.tab.active', { hasText: file }).count()).toBe(1);
  });

  test('lights up the course that the cursor is in, and the role', async () => {
    const lit = panel.frame.locator('.hc-codes th.hc-lit');
    await editor.goTo(lineOf('  HIT 130:') + 1, 10);
    await lit.filter({ hasText: 'HIT 130' }).waitFor();
    await editor.goTo(lineOf('    - medical-coder'), 10);
    await panel.frame.locator('tr.hc-lit', { hasText: 'Medical Coder' }).first().waitFor();
    await lit.waitFor({ state: 'detached' });
    await editor.goTo(lineOf('      - HIT 120\n      - HIT 125'), 10);
    await lit.filter({ hasText: 'HIT 120' }).waitFor();
  });

  test('lights up what the cursor is in to the character, and what a role requires', async () => {
    const lit = panel.frame.locator('.hc-codes th.hc-lit');
    const choice = '- { choose: 1, from: [MAT 143, MAT 152]';
    const before = editor.saved(file).split('\n')[lineOf(choice) - 1]?.indexOf('MAT 152') ?? 0;
    await editor.goTo(lineOf(choice), before + 2);
    await lit.filter({ hasText: 'MAT 152' }).waitFor();
    await editor.goTo(lineOf(choice), before - 2);
    await lit.filter({ hasText: 'MAT 143' }).waitFor();
    await openFile('outpatient-coder.role.yaml');
    const role = editor.saved('outpatient-coder.role.yaml');
    await editor.goTo(role.split('  cpt-coding:')[0]?.split('\n').length ?? 1, 6);
    await panel.frame.locator('tr.hc-lit', { hasText: 'Outpatient Coder' }).first().waitFor();
    await panel.show('Skills');
    await panel.frame.locator('tr.hc-lit', { hasText: 'CPT' }).first().waitFor();
    await panel.show('Roles');
    await openFile(file);
  });

  test('leads to the text by a click', async () => {
    await (await panel.cell('Medical Coder', 'HIT 110')).click();
    await status(`Ln ${lineOf('      health-record-content: introduced')},`).waitFor();
    await editor.page.locator('.tab', { hasText: `Coverage of ${title}` }).waitFor();
    expect(await editor.page.locator('.editor-group-container').count()).toBe(2);
  });

  test('is drawn anew with each keystroke', async () => {
    await panel.show('Skills');
    const line = lineOf(': introduced');
    const text = editor.saved(file).split('\n')[line - 1] ?? '';
    await toText();
    await editor.goTo(line, text.length + 1);
    const page = await panel.page();
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      for (const key of ['Backspace', 'd']) {
        const drawn = page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const target = document.querySelector('.hc-skills tbody')?.parentElement ?? document.body;
              const observer = new MutationObserver(() => {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
              });
              observer.observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
            }),
        );
        await editor.page.waitForTimeout(150);
        const pressed = Date.now();
        await editor.page.keyboard.press(key);
        times.push((await drawn) - pressed);
        await editor.page.keyboard.press('Escape');
        await editor.page.waitForTimeout(400);
      }
    }
    // Each key was waited for until the matrix was another one; how long that takes is told, and decides nothing.
    console.log(`Keystroke to redrawn matrix: ${times.sort((a, b) => a - b).join(', ')} ms`);
    expect(times).toHaveLength(10);
    await editor.page.keyboard.press('Control+S');
    await panel.show('Roles');
  });

  test('follows the active file, and stays where it is pinned', async () => {
    await toText();
    await editor.openNew('other.curriculum.yaml', 'curriculum: other\ntitle: Another Program\naward: certificate\n');
    await heading().filter({ hasText: 'Another Program' }).waitFor();
    await openFile(file);
    await heading().filter({ hasText: title }).waitFor();
    await panel.frame.locator('vscode-toolbar-button[icon^="pin"]').click();
    await editor.page.locator('.tab', { hasText: `[Coverage] ${title}` }).waitFor();
    await openFile('other.curriculum.yaml');
    await editor.page.waitForTimeout(500);
    expect(await heading().innerText()).toBe(title);
    await panel.frame.locator('vscode-toolbar-button[icon^="pin"]').click();
    await heading().filter({ hasText: 'Another Program' }).waitFor();
    await openFile('outpatient-coder.role.yaml');
    await heading().filter({ hasText: title }).waitFor();
  });

  test('keeps tab and filters when the window is loaded again', async () => {
    await openFile(file);
    await panel.show('Skills');
    await openFilters();
    await panel.frame.locator('vscode-textfield').click();
    await editor.page.keyboard.type('coding');
    const rows = panel.frame.locator('.hc-skills tbody tr:not(.hc-section)');
    await vi.waitFor(async () => {
      const names = await rows.locator('th').allInnerTexts();
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !/cod/i.test(name))).toEqual([]);
    });
    const count = await rows.count();
    await editor.page.waitForTimeout(500);
    // The address says to open a file, and only that; without it everything is opened again.
    await editor.page.evaluate(() => {
      const address = new URL(window.location.href);
      address.searchParams.delete('payload');
      window.history.replaceState(null, '', address);
    });
    const loaded = editor.page.waitForEvent('load');
    await editor.runCommand('Developer: Reload Window');
    await loaded;
    await panel.frame.locator('.hc-skills .hc-grid').waitFor();
    expect(await panel.shownTab()).toBe('Skills');
    expect(await panel.frame.locator('vscode-textfield').evaluate((field) => (field as HTMLInputElement).value)).toBe(
      'coding',
    );
    expect(await rows.count()).toBe(count);
    await openFilters();
    await panel.frame.locator('vscode-textfield').click();
    await editor.page.keyboard.press('Control+A');
    await editor.page.keyboard.press('Delete');
    await vi.waitFor(async () => expect(await rows.count()).toBeGreaterThan(count));
  });

  test('keeps what a program is compared with, until it is told to stop', async () => {
    const told = panel.frame.locator('.hc-compare-with', { hasText: 'Compared with Another Program' });
    await panel.show('Compare');
    await panel.frame.locator('vscode-button', { hasText: 'Compare…' }).click();
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Another Program' }).first().click();
    await told.waitFor();
    await panel.frame.locator('.hc-compare').waitFor();
    await panel.show('Roles');
    await openFile('other.curriculum.yaml');
    await heading().filter({ hasText: 'Another Program' }).waitFor();
    await openFile(file);
    await heading().filter({ hasText: title }).waitFor();
    expect(await panel.shownTab()).toBe('Roles');
    await panel.show('Compare');
    await told.waitFor();
    await panel.frame.locator('.hc-compare').waitFor();
    await panel.frame.locator('vscode-button', { hasText: 'Stop Comparing' }).click();
    await panel.frame.locator('.hc-compare-with', { hasText: 'See what is different' }).waitFor();
  });

  test('asks where to write what is to be printed, where the browser cannot see the files', async () => {
    await panel.frame.locator('vscode-toolbar-button[title="Print or Save as PDF…"]').click();
    const input = editor.page.locator('.quick-input-widget input').first();
    await vi.waitFor(async () => expect(await input.inputValue()).toMatch(/hit-aas-coverage\.html$/), 10_000);
    await editor.page.keyboard.press('Enter');
    const told = editor.page.locator('.notification-toast', { hasText: 'open it in a browser, and print it there' });
    await told.waitFor();
    expect(editor.saved('hit-aas-coverage.html')).toMatch(/^<!doctype html>/);
    expect(await told.locator('.monaco-button').allInnerTexts()).toEqual(['Open', 'Reveal']);
    await editor.screenshot('coverage-printed');
    await told.locator('.codicon-notifications-clear').click();
  });

  test.each(coverageTabs)('has no barrier in the tab %s', async (tab) => {
    await panel.show(tab);
    expect(await violations()).toEqual([]);
  });

  test('can be used by keys alone', async () => {
    await panel.show('Roles');
    await panel.frame.locator('vscode-tab-header', { hasText: 'Roles' }).focus();
    await editor.page.keyboard.press('ArrowRight');
    await editor.page.keyboard.press('Enter');
    await panel.frame.locator('.hc-skills').waitFor();
    await editor.page.keyboard.press('ArrowLeft');
    await editor.page.keyboard.press('Enter');
    await panel.frame.locator('.hc-roles').waitFor();
  });

  describe.each([
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
    ['high-contrast-light', 'Light High Contrast', 'hc-light'],
  ])('in the theme %s', (name, theme, kind) => {
    beforeAll(() => editor.changeTheme(theme, kind));
    test.each(coverageTabs)('looks as it should in the tab %s', async (tab) => {
      await panel.show(tab);
      await editor.screenshot(`coverage-${tab.toLowerCase()}-${name}`);
      expect(await violations()).toEqual([]);
    });
  });

  test('leaves the keyboard to the text when it is drawn of another program', async () => {
    await toText();
    await editor.openNew('second.curriculum.yaml', mended.replaceAll('ended', 'econd'));
    await heading().filter({ hasText: 'Mecond' }).waitFor();
    await openFile(file);
    await heading().filter({ hasText: title }).waitFor();
    await panel.show('Roles');
    await (await panel.cell('Medical Coder', 'HIT 110')).click();
    await openFile('second.curriculum.yaml');
    await heading().filter({ hasText: 'Mecond' }).waitFor();
    await editor.page.waitForTimeout(300);
    await editor.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: 2000 });
    await openFile(file);
    await heading().filter({ hasText: title }).waitFor();
  });

  test('is drawn as soon as there is a program for the role in front', async () => {
    await toText();
    await editor.openNew('lonely.role.yaml', 'role: lonely\ntitle: Lonely\nrequires: { hipaa: mastered }\n');
    await panel.frame
      .locator('.hc-words', { hasText: 'No program of this workspace prepares for this role' })
      .waitFor();
    writeFileSync(path.join(editor.folder, 'mended.curriculum.yaml'), mended.replace('medical-coder', 'lonely'));
    await heading().filter({ hasText: 'Mended' }).waitFor();
  });

  test('comes back with its file', async () => {
    await panel.frame.locator('vscode-toolbar-button[icon^="pin"]').click();
    await editor.page.locator('.tab', { hasText: '[Coverage] Mended' }).waitFor();
    await openFile(file);
    const place = path.join(editor.folder, 'mended.curriculum.yaml');
    rmSync(place);
    await panel.frame.locator('.hc-words', { hasText: 'not there any more' }).waitFor();
    writeFileSync(place, mended);
    await heading().filter({ hasText: 'Mended' }).waitFor();
    await panel.frame.locator('vscode-toolbar-button[icon^="pin"]').click();
    await heading().filter({ hasText: title }).waitFor();
  });

  test('fits a column of 350 pixels', async () => {
    await openFile(file);
    await heading().filter({ hasText: title }).waitFor();
    await editor.runCommand('View: Close Primary Side Bar').catch(() => undefined);
    await editor.page.setViewportSize({ width: 760, height: 900 });
    for (const tab of coverageTabs) {
      await panel.show(tab);
      const page = await panel.page();
      const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(given).toBeLessThan(400);
      expect(needed).toBeLessThanOrEqual(given ?? 0);
      await editor.screenshot(`coverage-${tab.toLowerCase()}-narrow`);
    }
  });

  test('says nothing of what went wrong', () => {
    expect(errors).toEqual([]);
  });
});
