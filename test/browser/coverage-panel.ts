import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { EditorWindow } from './window.ts';

/** The coverage preview in an editor, as a person has it before them. */
export interface CoveragePanel {
  /** The page inside the panel. */
  readonly frame: FrameLocator;
  /** Goes to a tab and waits for what it shows. */
  show(tab: CoverageTab): Promise<void>;
  /** The tab that is shown. */
  shownTab(): Promise<string>;
  /** A row of the matrix that is shown, by its name. */
  row(name: string): Locator;
  /** The column of a course, counted from 0 as the cells of a row are. */
  columnOf(course: string): Promise<number>;
  /** The cell of a row and a course. */
  cell(row: string, course: string): Promise<Locator>;
  /** What axe-core finds wrong with the page, in words. */
  violations(): Promise<string[]>;
  /** The page itself. */
  page(): Promise<Frame>;
}

export type CoverageTab = keyof typeof shows;

/** What each tab has in it once it is drawn. */
const shows = {
  Roles: '.hc-roles .hc-grid',
  Skills: '.hc-skills .hc-grid',
  Map: '.hc-map',
  Summary: '.hc-summary',
  Compare: '.hc-compare-with',
} as const;

export const coverageTabs = Object.keys(shows) as CoverageTab[];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function coveragePanelOf({ page }: EditorWindow): CoveragePanel {
  const inner = 'iframe.webview.ready';
  const frame = page.frameLocator(inner).last().frameLocator('iframe#active-frame');
  const row = (name: string) => frame.locator('tr', { has: frame.locator('th', { hasText: name }) }).first();
  const columnOf = async (course: string) => {
    const heads = frame.locator('.hc-codes > th');
    return (await heads.allInnerTexts()).findIndex((text) => text.trim().startsWith(course));
  };
  const pageOf = async () => {
    const handle = await frame.locator('body').elementHandle();
    const found = await handle?.ownerFrame();
    if (!found) throw new Error('There is no coverage preview.');
    return found;
  };
  return {
    frame,
    row,
    columnOf,
    async show(tab) {
      await frame.locator('vscode-tab-header', { hasText: tab }).click();
      await frame.locator(shows[tab]).first().waitFor();
    },
    shownTab: () => frame.locator('vscode-tab-header[active]').innerText(),
    async cell(name, course) {
      const column = await columnOf(course);
      return row(name).locator('> *').nth(column);
    },
    async violations() {
      const found = await pageOf();
      await found.evaluate(axe);
      const violations = await found.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
        return (await checker.run(document, { resultTypes: ['violations'] })).violations;
      });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
    },
    page: pageOf,
  };
}
