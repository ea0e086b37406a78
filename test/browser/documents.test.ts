import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOptions, findChromium } from '../../client/editor/chromium.mjs';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { coverageDocument } from '../../server/src/formats/document.ts';
import type { CoverageFormat } from '../../server/src/formats/formats.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { about, hostile, sampleReports, smallReport } from '../server/formats/programs.ts';
import { bigReport } from '../support/big-report.ts';

const reports = new Map([['small', smallReport()], ['big', bigReport()], ...sampleReports()]);
let browser: Browser;

beforeAll(async () => {
  const executable = findChromium();
  if (!executable) throw new Error('There is no Chromium on this machine.');
  browser = await chromium.launch(chromiumOptions(executable));
});
afterAll(() => browser?.close());

async function textOf(report: ProgramReport, format: CoverageFormat): Promise<string> {
  return String((await coverageDocument(report, format, about)).content);
}

interface Opened {
  readonly page: Page;
  /** All that the page asked for, and all that went wrong in it. */
  readonly requests: readonly string[];
  readonly mistakes: readonly string[];
}

/** Opens a document as a person does who got it by mail. */
async function open(report: ProgramReport, width = 1280): Promise<Opened> {
  const file = path.join(temporaryFolder(), 'coverage.html');
  writeFileSync(file, await textOf(report, 'html'));
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const requests: string[] = [];
  const mistakes: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => {
    mistakes.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => mistakes.push(message.text()));
  page.on('pageerror', (error) => mistakes.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, mistakes };
}

describe('The page of a program', () => {
  test('is shown without a network, and runs nothing', async () => {
    const { page, requests, mistakes } = await open(smallReport());
    expect(await page.title()).toBe(`Coverage: Health & ${hostile}`);
    expect(await page.locator('h1').textContent()).toBe(`Health & ${hostile}`);
    expect(await page.locator('img, script, iframe, a[href^="javascript"]').count()).toBe(0);
    expect(requests).toEqual([page.url()]);
    expect(mistakes).toEqual([]);
    await page.close();
  });

  test('says what it is, what its words mean, and shows each way', async () => {
    const { page } = await open(smallReport());
    const text = await page.locator('body').innerText();
    for (const words of [
      '2026-08-17',
      'HIT Curriculum 1.2.3',
      'programs/hit.curriculum.yaml',
      'Covered for everyone',
    ]) {
      expect(text).toContain(words);
    }
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Summary',
      'Roles × courses',
      'Skills × courses',
      'Program map',
      'What the words mean',
    ]);
    expect(await page.locator('#skills h3', { hasText: 'Data <b>' }).count()).toBe(1);
    expect(await page.locator('#map svg.hc-map').count()).toBe(2);
    await page.close();
  });

  test.each([...reports.keys()])('of %s can be read by everybody', async (name) => {
    const { page } = await open(reports.get(name) ?? smallReport());
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  test('fits a narrow window', async () => {
    const { page } = await open(reports.get('hit-aas.curriculum.yaml') ?? smallReport(), 350);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    await page.close();
  });

  test('shows all rows of its matrices: only what is too wide scrolls, and nothing does on paper', async () => {
    const { page } = await open(reports.get('hit-aas.curriculum.yaml') ?? smallReport(), 1200);
    const hidden = () =>
      page.locator('.hc-scroll').evaluateAll((boxes) =>
        boxes.map((box) => ({
          rows: box.scrollHeight - box.clientHeight,
          scrolls: getComputedStyle(box).overflowY === 'auto' || getComputedStyle(box).overflowX === 'auto',
        })),
      );
    expect((await hidden()).map(({ rows }) => rows)).toEqual([0, 0, 0, 0, 0, 0]);
    await page.emulateMedia({ media: 'print' });
    expect(new Set((await hidden()).map(({ scrolls }) => scrolls))).toEqual(new Set([false]));
    await page.close();
  });

  test('is printed with the matrices and maps across, and their headings on each page', async () => {
    const { page } = await open(reports.get('hit-aas.curriculum.yaml') ?? smallReport());
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+) (\d+)\]/g)].map(([, width, height]) => `${width}×${height}`);
    expect(new Set(sizes)).toEqual(new Set(['612×792', '792×612']));
    expect(sizes[0]).toBe('612×792');
    await page.emulateMedia({ media: 'print' });
    const heads = await page
      .locator('table.hc-grid thead')
      .evaluateAll((found) => found.map((head) => getComputedStyle(head).display));
    expect(new Set(heads)).toEqual(new Set(['table-header-group']));
    await page.close();
  });
});

describe('A picture', () => {
  test.each([...reports.keys()].flatMap((name) => [[name, 'map.svg'] as const, [name, 'matrix.svg'] as const]))(
    'of %s as %s is an image that any program can show',
    async (name, format) => {
      const svg = await textOf(reports.get(name) ?? smallReport(), format);
      expect(svg).not.toMatch(/var\(|color-mix/);
      const page = await browser.newPage();
      const seen = await page.evaluate(async (text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
        await image.decode();
        return {
          mistake: parsed.querySelector('parsererror')?.textContent,
          title: parsed.querySelector('title')?.textContent,
          running: [...parsed.querySelectorAll('*')].filter(
            (element) =>
              /^(script|img|a|foreignObject)$/.test(element.localName) ||
              element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
          ).length,
          width: image.naturalWidth,
        };
      }, svg);
      expect(seen.mistake).toBeUndefined();
      expect(seen.running).toBe(0);
      expect(seen.title).toContain((reports.get(name) ?? smallReport()).program.title);
      expect(seen.width).toBeGreaterThan(300);
      await page.close();
    },
  );
});
