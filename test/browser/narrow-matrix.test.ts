import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumOptions, findChromium } from '../../client/editor/chromium.mjs';
import { root } from '../../client/editor/places.mjs';
import { panelStyles } from '../../client/webview/styles.ts';
import { drawingStyles } from '../../server/src/drawing/styles.ts';
import { themeStyles } from '../../server/src/drawing/theme.ts';
import { sampleReports } from '../server/formats/report/programs.ts';

/** Draws a matrix as the panel does, with a course lit. */
const script = `
import { h, render } from 'preact';
import { defaultView } from './server/src/drawing/drawing.ts';
import { RolesMatrix } from './server/src/drawing/matrix/roles-matrix.tsx';
import { SkillsMatrix } from './server/src/drawing/matrix/skills-matrix.tsx';
const actions = { go() {}, look() {} };
globalThis.show = (report, tab, course) =>
  render(
    h(tab === 'Roles' ? RolesMatrix : SkillsMatrix, { report, view: { ...defaultView, highlight: { course } }, actions }),
    document.querySelector('.hc-content'),
  );
`;

let browser: Browser;
let content: string;
beforeAll(async () => {
  const executable = findChromium();
  if (!executable) throw new Error('There is no Chromium on this machine.');
  const built = await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  content = built.outputFiles[0]?.text ?? '';
  browser = await chromium.launch(chromiumOptions(executable));
});
afterAll(() => browser?.close());

test.each([
  ['Roles', 350],
  ['Roles', 450],
  ['Roles', 640],
  ['Skills', 350],
  ['Skills', 450],
  ['Skills', 640],
])(
  'Where the matrix of %s scrolls to the course of the cursor, %i pixels wide, no heading is cut by the names.',
  async (tab, width) => {
    const report = new Map(sampleReports()).get('hit-aas.curriculum.yaml');
    const styles = themeStyles('paper') + drawingStyles + panelStyles;
    const page = await browser.newPage({ viewport: { width, height: 600 } });
    await page.setContent(
      `<!doctype html><style>${styles}</style><body><main id="panel"><div class="hc-panel"><section class="hc-content"></section></div></main>`,
    );
    await page.addScriptTag({ content });
    for (const course of ['HIT110', 'BIO169', 'HIT210', 'HIT255']) {
      const seen = await page.evaluate(
        ([program, which, code]) => {
          (globalThis as unknown as { show(...given: unknown[]): void }).show(program, which, code);
          const all = [...document.querySelectorAll('.hc-codes th')];
          const stays = (heading: Element) => getComputedStyle(heading).position === 'sticky';
          const names = Math.max(...all.filter(stays).map((heading) => heading.getBoundingClientRect().right));
          const end = document.querySelector('.hc-scroll')?.getBoundingClientRect().right ?? 0;
          const headings = all
            .filter((heading) => !stays(heading))
            .map((heading) => ({
              text: heading.textContent,
              isLit: heading.matches('.hc-lit'),
              box: heading.getBoundingClientRect(),
            }));
          return {
            cut: headings.filter(({ box }) => box.left < names - 1 && box.right > names + 1).map(({ text }) => text),
            isLitSeen: headings.some(({ box, isLit }) => isLit && box.left >= names - 1 && box.right <= end + 1),
          };
        },
        [report, tab, course] as const,
      );
      expect({ course, ...seen }).toEqual({ course, cut: [], isLitSeen: true });
    }
    await page.close();
  },
);
