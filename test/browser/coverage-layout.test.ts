import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { differenceOf } from '../../server/src/analysis/report/difference-of.ts';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { sampleReports } from '../server/formats/report/programs.ts';
import { type PanelPage, type PanelPages, panelPages } from './panel-page.ts';

let pages: PanelPages;
beforeAll(async () => {
  pages = await panelPages();
});
afterAll(() => pages?.close());

const report = new Map(sampleReports()).get('hit-aas.curriculum.yaml') as ProgramReport;

async function openedAt(width: number, height: number, tab: 'Roles' | 'Skills'): Promise<PanelPage> {
  const panel = await pages.open({ width, height });
  await panel.tell({ type: 'report', report, findings: [], pinned: false });
  await panel.show(tab);
  return panel;
}

/** The cursor goes to a course. */
async function goTo(panel: PanelPage, course: string): Promise<void> {
  const place = report.courses.find(({ code }) => code === course)?.place;
  if (!place) throw new Error(`There is no ${course}.`);
  await panel.tell({ type: 'cursor', at: place });
}

/** The headings beside the names that can be seen whole. */
function seenNumbers({ page }: PanelPage): Promise<string[]> {
  return page.evaluate(() => {
    const names = document.querySelector('.hc-codes .hc-name')?.getBoundingClientRect().right ?? 0;
    return [...document.querySelectorAll('.hc-codes [class*="hc-leading-"]')]
      .filter((heading) => {
        const { left, right, top } = heading.getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, top + 5);
        return left >= names - 1 && (at === heading || heading.contains(at));
      })
      .map(({ textContent }) => textContent ?? '');
  });
}

/** The skills that are seen whole. */
function seenRows({ page }: PanelPage): Promise<number> {
  return page.evaluate(() => {
    const box = document.querySelector('.hc-scroll')?.getBoundingClientRect();
    const head = document.querySelector('.hc-grid thead')?.getBoundingClientRect().bottom ?? 0;
    const end = Math.min(box?.bottom ?? 0, window.innerHeight);
    return [...document.querySelectorAll('.hc-grid tbody tr:not(.hc-section)')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= head - 1 && bottom <= end + 1;
    }).length;
  });
}

describe('A matrix that has gone to the last course', () => {
  test.each([
    ['Roles', 640, ['For everyone', 'Possible']],
    ['Roles', 350, ['For everyone']],
    ['Skills', 640, ['Required', 'For everyone', 'Possible']],
    ['Skills', 350, ['For everyone']],
  ] as const)('%s, %i pixels wide, keeps %j', async (tab, width, kept) => {
    const panel = await openedAt(width, 700, tab);
    await goTo(panel, 'HIT255');
    expect(await panel.page.evaluate(() => document.querySelector('.hc-scroll')?.scrollLeft)).toBeGreaterThan(0);
    expect(await seenNumbers(panel)).toEqual(kept);
    await panel.page.close();
  });

  test.each(['Roles', 'Skills'] as const)('%s comes back to its start by Home', async (tab) => {
    const panel = await openedAt(350, 700, tab);
    await panel.page.locator('.hc-grid [tabindex="0"]').first().focus();
    await panel.page.keyboard.press('End');
    expect(await panel.page.evaluate(() => document.querySelector('.hc-scroll')?.scrollLeft)).toBeGreaterThan(0);
    await panel.page.keyboard.press('Home');
    expect(await panel.page.evaluate(() => document.querySelector('.hc-scroll')?.scrollLeft)).toBe(0);
    await panel.page.close();
  });
});

describe('The rows have the room', () => {
  test.each([
    [350, 700, 9],
    [462, 700, 10],
    [640, 700, 10],
    [1200, 700, 10],
  ])('%i × %i shows at least %i rows', async (width, height, rows) => {
    const panel = await openedAt(width, height, 'Skills');
    expect(await seenRows(panel)).toBeGreaterThanOrEqual(rows);
    await panel.page.close();
  });
});

test.each([350, 640])('What is explained is never cut, %i pixels wide', async (width) => {
  for (const tab of ['Roles', 'Skills'] as const) {
    const panel = await openedAt(width, 700, tab);
    const names = panel.page.locator('.hc-grid tbody th.hc-name');
    for (let row = 0; row < Math.min(await names.count(), 12); row++) {
      await names.nth(row).evaluate((name) => {
        name.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      });
      await panel.page.waitForTimeout(50);
      const bar = await panel.page.locator('.hc-explanation').evaluate((element) => ({
        cut: element.scrollHeight - element.clientHeight,
        part: element.clientHeight / window.innerHeight,
      }));
      expect(bar.cut).toBeLessThanOrEqual(0);
      expect(bar.part).toBeLessThan(0.36);
    }
    await panel.page.close();
  }
});

describe('A comparison', () => {
  const other = { ...report, program: { ...report.program, uri: 'file:///other.curriculum.yaml', title: 'Other' } };
  const revision = { kind: 'revision', revision: 'abc', label: 'Before the review' } as const;
  const told = { type: 'difference', with: revision, difference: differenceOf(report, report) } as const;
  const reported = (one: ProgramReport) => ({ type: 'report', report: one, findings: [], pinned: false }) as const;
  const shown = ({ page }: PanelPage) => page.locator('vscode-tab-header[active]').innerText();

  test('is shown when it is chosen, and kept when the panel follows to another file and back', async () => {
    const panel = await openedAt(640, 700, 'Skills');
    await panel.tell(told);
    expect(await shown(panel)).toBe('Compare');
    await panel.show('Roles');
    await panel.tell(reported(other));
    await panel.show('Compare');
    expect(await panel.page.locator('.hc-compare-with').innerText()).toContain('See what is different');
    await panel.tell(reported(report));
    await panel.tell(told);
    expect(await shown(panel)).toBe('Roles');
    await panel.show('Compare');
    expect(await panel.page.locator('.hc-compare-with').innerText()).toContain('Compared with Before the review.');
    await panel.page.close();
  });

  test('is kept through a reload, and ends by a button', async () => {
    const before = await openedAt(640, 700, 'Roles');
    await before.tell(told);
    const kept = await before.kept();
    await before.page.close();

    const panel = await pages.open({ width: 640, height: 700 }, kept);
    await panel.tell(reported(report));
    expect(await panel.page.locator('.hc-content').innerText()).toMatch(/Compared with Before the review.*Reading/s);
    await panel.tell(told);
    await panel.page.locator('vscode-button', { hasText: 'Export…' }).click();
    await panel.page.locator('vscode-button', { hasText: 'Stop Comparing' }).click();
    expect(await panel.said()).toEqual([{ type: 'ready' }, { type: 'exportComparison' }, { type: 'stopComparing' }]);
    await vi.waitFor(async () => expect(JSON.stringify(await panel.kept())).not.toContain('Before the review'));
    expect(await panel.page.locator('.hc-compare-with').innerText()).toContain('See what is different');
    await panel.page.close();
  });
});

describe('A server that is not running can be started again', () => {
  const startedBy = async ({ page, said }: PanelPage) => {
    await page.getByRole('button', { name: 'Start Again' }).click();
    return (await said()).at(-1);
  };

  test('where nothing was shown yet', async () => {
    const panel = await pages.open({ width: 350, height: 300 });
    await panel.tell({ type: 'stopped', isStopped: true });
    expect(await panel.page.locator('main').innerText()).toMatch(/Coverage is not known, since .* is not running/);
    expect(await startedBy(panel)).toEqual({ type: 'startAgain' });
    await panel.tell({ type: 'stopped', isStopped: false });
    expect(await panel.page.locator('main').innerText()).toContain('Reading the program');
  });

  test('below what was shown before it stopped', async () => {
    const panel = await openedAt(640, 500, 'Roles');
    const { page } = panel;
    await panel.tell({ type: 'stopped', isStopped: true });
    expect(await page.locator('.hc-notices').innerText()).toMatch(/is not running: this is how things were before/);
    expect(await startedBy(panel)).toEqual({ type: 'startAgain' });
    await panel.tell({ type: 'stopped', isStopped: false });
    expect(await page.locator('.hc-notices').innerText()).toBe('');
  });
});
