import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOptions, findChromium } from '../../client/editor/chromium.mjs';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { coverageDocument } from '../../server/src/formats/report/document.ts';
import type { CoverageFormat } from '../../server/src/formats/report/formats.ts';
import { temporaryFolder } from '../protocol/bundle.ts';
import { about, hostile, sampleReports, smallReport } from '../server/formats/report/programs.ts';
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
      'What the words mean',
      'Roles × courses',
      'Skills × courses',
      'Program map',
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

  test('shows of a concentration what differs, each legend once, and what the codes stand for', async () => {
    const { page } = await open(reports.get('hit-aas.curriculum.yaml') ?? smallReport());
    const rows = await page
      .locator('#skills .hc-page-way')
      .evaluateAll((ways) => ways.map((way) => way.querySelectorAll('tbody tr:not(.hc-section)').length));
    expect(rows[0]).toBeGreaterThan(70);
    expect(Math.max(...rows.slice(1))).toBeLessThan(20);
    expect(await page.locator('#skills h3').allTextContents()).toEqual([
      'Without a concentration',
      'Outpatient Coding',
      'Health Data',
    ]);
    expect(await page.locator('#skills .hc-page-same').first().textContent()).toMatch(
      /^Only what differs is shown: all else \(\d+ skills\) reads the same without a concentration\./,
    );
    for (const part of ['#roles', '#skills']) {
      expect(await page.locator(`${part} .hc-matrix-legend`).count()).toBe(1);
      expect(await page.locator(`${part} .hc-page-key`).innerText()).toContain(
        'HIT 210 – Inpatient Coding and Grouping, 4 credits, Second fall',
      );
    }
    await page.close();
  });

  test('begins with what a committee asks first, names what is not known, and dates what credentials ask for', async () => {
    const { page } = await open(reports.get('hit-aas.curriculum.yaml') ?? smallReport());
    expect(await page.locator('.hc-page-cover').innerText()).toMatch(/is covered least: 80 % for everyone/);
    const summary = await page.locator('.hc-summary').innerText();
    expect(summary).toContain(
      'Not known: Information literacy, Quantitative reasoning (no course outcome says a Bloom level for them)',
    );
    expect(summary).toContain('As the program is written, graduates meet what it asks for');
    expect(summary).toContain('read the awarding body’s page before advising a student');
    expect(summary).toMatch(/As of 20\d\d-\d\d-\d\d, by “RHIT, AHIMA”: https:/);
    await page.close();
  });

  test('is printed on few pages, and its tones are printed and stay legible in gray', async () => {
    const { page } = await open(reports.get('hit-aas.curriculum.yaml') ?? smallReport());
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox/g)?.length).toBeLessThanOrEqual(11);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('[class*="hc-heat-"]').evaluateAll((cells) =>
      cells.map((cell) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        const grayOf = (color: string) => {
          if (!canvas) return 0;
          canvas.fillStyle = 'white';
          canvas.fillRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((one) =>
            one <= 10 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const { backgroundColor, color, printColorAdjust } = getComputedStyle(cell);
        return { contrast: (grayOf(backgroundColor) + 0.05) / (grayOf(color) + 0.05), printColorAdjust };
      }),
    );
    expect(printed.length).toBeGreaterThan(100);
    expect(new Set(printed.map(({ printColorAdjust }) => printColorAdjust))).toEqual(new Set(['exact']));
    expect(Math.min(...printed.map(({ contrast }) => contrast))).toBeGreaterThan(7);
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
