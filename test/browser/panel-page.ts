import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumOptions, findChromium } from '../../client/editor/chromium.mjs';
import { root } from '../../client/editor/places.mjs';
import type { FromPanel, KeptPanel, ToPanel } from '../../client/webview/messages.ts';

/** What the page of the coverage preview runs, without VS Code around it: many sizes are looked at in little time. */
export interface PanelPages {
  open(size: { readonly width: number; readonly height: number }, kept?: KeptPanel): Promise<PanelPage>;
  close(): Promise<void>;
}

export interface PanelPage {
  readonly page: Page;
  /** Says what the extension says. */
  tell(message: ToPanel): Promise<void>;
  /** What the page has said. */
  said(): Promise<readonly FromPanel[]>;
  /** What it keeps through a reload. */
  kept(): Promise<KeptPanel>;
  show(tab: string): Promise<void>;
}

/** What of VS Code's colors the drawings need to be seen. */
const colors = `:root {
  --vscode-foreground: #3b3b3b; --vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b;
  --vscode-editor-background: #fff; --vscode-editorWidget-background: #f8f8f8; --vscode-widget-border: #e5e5e5;
  --vscode-focusBorder: #005fb8; --vscode-textLink-foreground: #005fb8; --vscode-font-size: 13px;
  --vscode-font-family: sans-serif; --vscode-charts-blue: #1a85ff; --vscode-charts-green: #388a34;
  --vscode-charts-red: #e51400; --vscode-charts-yellow: #bf8803; --vscode-editor-selectionHighlightBackground: #add6ff80;
}`;

/** A browser without a window. */
export function launchBrowser(): Promise<Browser> {
  const executable = findChromium();
  if (!executable) throw new Error('There is no Chromium on this machine.');
  return chromium.launch(chromiumOptions(executable));
}

/** What the page of the preview runs, made from the sources as they are now. */
export async function panelScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/client/webview/main.tsx`],
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles[0]?.text ?? '';
}

export async function panelPages(): Promise<PanelPages> {
  const browser = await launchBrowser();
  const content = await panelScript();
  return {
    async open(viewport, kept) {
      const page = await browser.newPage({ viewport });
      await page.setContent(`<!doctype html><style>${colors}</style><body><div id="panel"></div>`);
      await page.evaluate((state) => {
        const said: unknown[] = [];
        const vscode = {
          state,
          said,
          postMessage: (message: unknown) => said.push(message),
          getState: () => vscode.state,
          setState(now: never) {
            vscode.state = now;
          },
        };
        Object.assign(globalThis, { vscode, acquireVsCodeApi: () => vscode });
      }, kept);
      await page.addScriptTag({ content });
      const read = <T>(name: string) =>
        page.evaluate((key) => (globalThis as unknown as { vscode: Record<string, T> }).vscode[key] as T, name);
      return {
        page,
        tell: async (message) => {
          await page.evaluate((data) => window.postMessage(data, '*'), message);
          await page.waitForTimeout(50);
        },
        said: () => read<readonly FromPanel[]>('said'),
        kept: () => read<KeptPanel>('state'),
        async show(tab) {
          await page.locator('vscode-tab-header', { hasText: tab }).click();
          await page.waitForTimeout(50);
        },
      };
    },
    close: () => browser.close(),
  };
}
