import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { readable } from '../../server/src/drawing/readable.ts';
import { hostileCollege, placesIn, quoted } from '../hostile-text/hostile-college.ts';
import { hostileStrings } from '../hostile-text/hostile-strings.ts';
import { startInProcess } from '../protocol/in-process.ts';
import { filesInMemory } from '../support/files-in-memory.ts';
import { type ServedPanel, servedPanel } from './served-panel.ts';
import { asOneLine, type Structure, strangeParts, structureOf } from './structure.ts';

vi.mock('vscode', () => ({ Uri: { joinPath: (...parts: string[]) => parts.at(-1) } }));

const folder = 'file:///college';
const program = `${folder}/hit.curriculum.yaml`;
const other = `${folder}/other.curriculum.yaml`;

/** What the server answers of a college whose every word says `text`, as the extension passes it on. */
async function answersOf(text: string) {
  const files = hostileCollege(text);
  const uris = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content] as const);
  const { client } = startInProcess({ files: filesInMemory(Object.fromEntries(uris)) });
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'college' }],
    capabilities: {},
  });
  await client.sendNotification('initialized', {});
  const ask = <Answer>(method: string, params: object) => client.sendRequest<Answer>(method, params);
  const { report } = await ask<{ report: ProgramReport }>('hitCurriculum/coverage', { uri: program });
  const place = { uri: program, line: 0, character: 0 };
  const findings = [{ severity: 'warning', code: `${text} code`, message: `${text} message`, place }] as const;
  const comparedWith = { kind: 'file', uri: other, label: `${text} label` } as const;
  const difference = await ask<object>('hitCurriculum/compare', { uri: program, with: comparedWith });
  return { files, report, findings, comparedWith, difference };
}

const tabs = ['Roles', 'Skills', 'Map', 'Summary', 'Compare'] as const;

/** Looks at everything in the panel: at each tab, and at what it says of what is pointed at. */
async function lookedThrough(panel: ServedPanel, answers: Awaited<ReturnType<typeof answersOf>>): Promise<Structure> {
  const { report, findings, comparedWith, difference } = answers;
  await panel.tell({ type: 'report', report, findings, pinned: false });
  await panel.tell({ type: 'difference', with: comparedWith, ...difference });
  await panel.tell({ type: 'stopped', isStopped: true });
  const seen: Structure[] = [];
  for (const tab of tabs) {
    await panel.show(tab);
    seen.push(await structureOf(panel.page));
    if (tab !== 'Roles' && tab !== 'Skills') continue;
    seen.push(await pointedAt(panel));
  }
  return { parts: seen.flatMap(({ parts }) => parts), words: seen.map(({ words }) => words).join('\n') };
}

/** What the bar below a matrix says of the headings and of the first cells. */
async function pointedAt({ page }: ServedPanel): Promise<Structure> {
  const explanations = await page.evaluate(async () => {
    const cells = [...document.querySelectorAll('.hc-grid th'), ...document.querySelectorAll('.hc-grid td')];
    const told: string[] = [];
    for (const cell of cells.slice(0, 15)) {
      cell.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      told.push(document.querySelector('.hc-explanation')?.textContent ?? '');
    }
    return told;
  });
  const { parts } = await structureOf(page, '.hc-explanation');
  return { parts, words: explanations.join('\n') };
}

/** Three texts in one: there is much to draw of each. */
const together = Object.entries(hostileStrings).flatMap((_, index, all) => {
  const three = all.slice(index, index + 3);
  return index % 3 === 0 ? [[three.map(([what]) => what).join(', '), three.map(([, text]) => text).join(' ')]] : [];
}) as readonly (readonly [what: string, text: string])[];

const codes = ['firstCode', 'catalogCode', 'secondCode'];

/** The codes to which a click on each heading of a course leads, as they are written. */
async function ledTo(panel: ServedPanel, { files }: Awaited<ReturnType<typeof answersOf>>): Promise<string[]> {
  await panel.show('Roles');
  await panel.said();
  await panel.page.evaluate(() => {
    for (const head of document.querySelectorAll<HTMLElement>('.hc-codes th[scope="col"]')) head.click();
  });
  return (await panel.said()).flatMap((message) => {
    if (message.type !== 'go') return [JSON.stringify(message)];
    const { uri, line, character } = message.place;
    const written = Object.entries(files)
      .find(([name]) => uri === `${folder}/${name}`)?.[1]
      .split('\n')[line];
    return [/^"(?:[^"\\]|\\.)*"/.exec(written?.slice(character) ?? '')?.[0] ?? uri];
  });
}

describe('The coverage preview shows what strangers wrote as words', () => {
  let panel: ServedPanel;
  let usual: readonly Structure[];
  let shownPlaces: readonly string[];

  beforeAll(async () => {
    panel = await servedPanel();
  });
  afterAll(() => panel?.close());

  test('and is made of this, where all they wrote is harmless', async () => {
    const harmless = ['Records', `${'Health records of many people '.repeat(20)}`, 'a [b] (c) <d> "e" `f`'];
    const looks: Structure[] = [];
    for (const text of harmless) looks.push(await lookedThrough(panel, await answersOf(text)));
    usual = looks;
    const words = asOneLine(usual[0]?.words ?? '');
    const places = [...placesIn(hostileCollege('Records')), 'label'];
    shownPlaces = places.filter((place) => words.includes(`Records ${place}`));
    expect(shownPlaces.length).toBeGreaterThan(30);
    expect(panel.deeds).toEqual([]);
  });

  test.each(together)('%s', async (_what, text) => {
    const answers = await answersOf(text);
    const seen = await lookedThrough(panel, answers);
    expect(strangeParts(seen, usual)).toEqual([]);
    const words = asOneLine(seen.words);
    // Codes of courses are told on one line already.
    const isShown = (written: string) =>
      [written, written.replaceAll(/\s+/g, ' ')].some((one) => words.includes(asOneLine(readable(one))));
    expect(shownPlaces.filter((place) => !isShown(`${text} ${place}`))).toEqual([]);
    // What stands between backticks in a finding is drawn as code, without them.
    const bare = (one: string) => asOneLine(one).replaceAll(/[`\s]/g, '');
    expect(bare(words)).toContain(bare(readable(`${text} message`)));
    expect(words).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(await ledTo(panel, answers)).toEqual(codes.map((place) => quoted(`${text} ${place}`)));
    await panel.tell({ type: 'nothing', why: `${text} why` });
    expect(asOneLine((await structureOf(panel.page)).words)).toContain(asOneLine(readable(`${text} why`)));
    expect(panel.deeds).toEqual([]);
  });
});
