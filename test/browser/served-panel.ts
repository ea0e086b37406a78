import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { coveragePage } from '../../client/src/coverage/page.ts';
import type { FromPanel, ToPanel } from '../../client/webview/messages.ts';
import { launchBrowser, panelScript } from './panel-page.ts';

/** The page of the coverage preview as the extension makes it, its policy included, without VS Code around it. */
export interface ServedPanel {
  readonly page: Page;
  tell(message: ToPanel): Promise<void>;
  /** Goes to a tab and waits until it is drawn. */
  show(tab: string): Promise<void>;
  /** What the page has said since this was asked the last time. */
  said(): Promise<readonly FromPanel[]>;
  /** All that a page must not do, and did: dialogs, requests, errors, and what its policy kept it from. */
  readonly deeds: readonly string[];
  close(): Promise<void>;
}

const origin = 'https://panel.invalid';

/** A test that uses it plays `vscode` as `{ Uri: { joinPath } }`, which gives the last name. */
export async function servedPanel(): Promise<ServedPanel> {
  const script = await panelScript();
  const webview = { cspSource: origin, asWebviewUri: (name: string) => `${origin}/${name}` };
  const served: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', coveragePage(webview as never, 'extension' as never)],
    '/webview.js': ['text/javascript', script],
    '/codicon.css': [
      'text/css',
      readFileSync(createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css'), 'utf8'),
    ],
  };
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const deeds: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    const [contentType, body] = (from === origin && served[pathname]) || [];
    if (pathname.endsWith('.ttf')) return route.fulfill({ contentType: 'font/ttf', body: '' });
    if (body !== undefined && contentType !== undefined) return route.fulfill({ contentType, body });
    deeds.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    deeds.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => deeds.push(`an error: ${message}`));
  page.on('popup', () => deeds.push('a window'));
  page.on('framenavigated', (frame) => {
    if (frame.url() !== `${origin}/`) deeds.push(`went to ${frame.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) deeds.push(message.text());
  });
  await page.addInitScript(() => {
    const said: unknown[] = [];
    const vscode = { postMessage: (message: unknown) => said.push(message), getState: () => undefined, setState() {} };
    Object.assign(globalThis, { said, acquireVsCodeApi: () => vscode });
  });
  await page.goto(`${origin}/`);
  const drawn = () =>
    page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await page.locator('.hc-words').waitFor();
  return {
    page,
    async tell(message) {
      await page.evaluate((data) => window.postMessage(data, '*'), message);
      await drawn();
    },
    async show(tab) {
      await page.locator('vscode-tab-header', { hasText: tab }).evaluate((header: HTMLElement) => header.click());
      await drawn();
    },
    said: () => page.evaluate(() => (globalThis as unknown as { said: FromPanel[] }).said.splice(0)),
    deeds,
    close: () => browser.close(),
  };
}
