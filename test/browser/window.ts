import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { chromiumOptions, findChromium } from '../../client/editor/chromium.mjs';
import { installEditor } from '../../client/editor/install.mjs';
import { root } from '../../client/editor/places.mjs';
import { editorAddress, startEditor } from '../../client/editor/server.mjs';

/** An editor in a browser, as a person has it before them. */
export interface EditorWindow {
  readonly page: Page;
  /** The folder that is open: a copy, which the tests may write to. */
  readonly folder: string;
  /** Puts the cursor there, both counted from 1. */
  goTo(line: number, column: number): Promise<void>;
  /** Opens a new file with `text` in it, and puts the cursor at its end. */
  openNew(name: string, text: string): Promise<void>;
  /** Types as fast as a person does. */
  type(text: string): Promise<void>;
  /** Waits for the list of suggestions, and gives its rows. */
  shown(): Promise<Locator>;
  /** Waits until the text of the editor in front is exactly `text`. */
  text(text: string): Promise<void>;
  /** Runs a command from the command palette, by its title. */
  runCommand(title: string): Promise<void>;
  /** Asks for completions, and gives the rows of the list. */
  suggestions(): Promise<Locator>;
  /** The lines of the text that hold `text`. */
  line(text: string): Locator;
  /** The text of a file on disk. */
  saved(file: string): string;
  /** Changes the color theme and waits until the window shows it; `kind` is the class that VS Code puts on it. */
  changeTheme(name: string, kind: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** What a window opens, where it is not the test workspace with the extension of this checkout. */
export interface WindowOptions {
  /** A packaged extension, to be installed in the place of this checkout. */
  readonly vsix?: string;
  /** The folder to open a copy of. */
  readonly workspace?: string;
}

/** Opens `file` in an editor that has the extension. */
export async function openWindow(
  file: string,
  { vsix, workspace = 'test/vscode/workspace/college' }: WindowOptions = {},
): Promise<EditorWindow> {
  await installEditor();
  const executable = findChromium();
  if (!executable) throw new Error('There is no Chromium on this machine.');
  const folder = mkdtempSync(path.join(tmpdir(), 'hit-browser-test-'));
  cpSync(path.join(root, workspace), folder, { recursive: true });
  const editor = await startEditor(vsix === undefined ? { extension: root } : { vsix: [vsix] });
  const browser = await chromium.launch(chromiumOptions(executable));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.goto(editorAddress(editor, folder, { file: path.join(folder, file) }));
  await page.locator('.editor-instance .view-line').first().waitFor();

  const runCommand = async (title: string) => {
    const palette = page.locator('.quick-input-widget input').first();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // A page that is still being shown, such as a preview, can swallow keys; a person presses them again.
    for (const patience of [3_000, 3_000, 3_000, 30_000]) {
      await page.keyboard.press('F1');
      const isThere = palette
        .waitFor({ timeout: patience })
        .then(() => palette.fill(`>${title}`, { timeout: patience }))
        .then(() => row.waitFor({ timeout: patience }))
        .then(
          () => true,
          () => false,
        );
      if (await isThere) break;
      await page.keyboard.press('Escape');
    }
    await row.click();
  };

  const shown = async () => {
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return rows;
  };

  const text = async (expected: string) => {
    const lines = page.locator('.editor-instance .view-line');
    // VS Code keeps the lines in the page in any order; where each is seen says which it is. Hints stand between the
    // words of the file (a class `dyn-rule-…`), and are none of them.
    const seen = () =>
      lines.evaluateAll((found) => {
        const sorted = found.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        const words = sorted.map((line) => {
          const copy = line.cloneNode(true) as Element;
          for (const hint of copy.querySelectorAll('[class*="dyn-rule"]')) hint.remove();
          return copy.textContent?.replaceAll('\u00a0', ' ');
        });
        return words.join('\n');
      });
    await vi.waitFor(async () => expect(await seen()).toBe(expected), { timeout: 10_000, interval: 100 });
  };

  return {
    page,
    folder,
    async openNew(name, content) {
      writeFileSync(path.join(folder, name), content);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+P');
      const input = page.locator('.quick-input-widget input').first();
      await input.waitFor();
      await input.fill(path.join(folder, name));
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await text(content);
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+End');
    },
    type: (words) => page.keyboard.type(words, { delay: 100 }),
    shown,
    text,
    async goTo(line, column) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+G');
      await page.locator('.quick-input-widget input').first().waitFor();
      await page.keyboard.type(`${line}:${column}`);
      // Enter does nothing before the line is understood.
      const understood = page.locator('.quick-input-list .monaco-list-row', {
        hasText: `line ${line} at column ${column}`,
      });
      await understood.waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    runCommand,
    async suggestions() {
      // VS Code forgets the question when it comes within the same few milliseconds as a keystroke.
      await page.waitForTimeout(300);
      await page.keyboard.press('Control+Space');
      return shown();
    },
    line: (part) => page.locator('.editor-instance .view-line', { hasText: part }),
    saved: (name) => readFileSync(path.join(folder, name), 'utf8'),
    async changeTheme(name, kind) {
      await runCommand('Preferences: Color Theme');
      const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
      await page.locator('.quick-input-widget input').first().fill(name);
      await choice.click();
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async screenshot(name) {
      const shots = path.join(import.meta.dirname, 'screenshots');
      mkdirSync(shots, { recursive: true });
      // A hover that is still fading in would be seen half.
      await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled' });
    },
    async close() {
      await browser.close();
      await editor.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
