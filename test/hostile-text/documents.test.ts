import { read } from '@e965/xlsx';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { readable } from '../../server/src/drawing/readable.ts';
import { said, strangersFolder } from './command-line.ts';
import { hostileCollege, placesIn } from './hostile-college.ts';
import { hostileStrings } from './hostile-strings.ts';
import {
  elementNames,
  htmlFaults,
  htmlWords,
  markdownFaults,
  markdownWords,
  orderFaults,
  terminalFaults,
} from './judges.ts';
import { readXml } from './xml.ts';

/** The documents that are made of a program, each on standard output. */
const documents = {
  html: 'coverage hit --format html',
  comparisonHtml: 'compare hit other --format html',
  markdown: 'coverage hit --format md',
  comparisonMarkdown: 'compare hit other --format md',
  csv: 'coverage hit --format csv',
  metricsCsv: 'metrics hit --format csv',
  curricularAnalytics: 'metrics hit --format curricular-analytics',
  curricularAnalyticsExport: 'export curricular-analytics hit',
  xlsx: 'coverage hit --format xlsx',
  json: 'coverage hit --format json',
  comparisonJson: 'compare hit other --format json',
  metricsJson: 'metrics hit --format json',
  case: 'export case thinking',
  ctdlAsn: 'export ctdl-asn thinking',
  map: 'map hit',
  matrix: 'coverage hit --format matrix.svg',
} as const;

type Kind = keyof typeof documents;

/** The places whose words a document has. */
function placesShown(words: string): string[] {
  return placesIn(hostileCollege('x')).filter((place) => words.includes(place));
}

const made = new Map<string, Promise<Record<Kind, Uint8Array>>>();

/** All documents of a college, made once. */
function documentsOf(text: string): Promise<Record<Kind, Uint8Array>> {
  const known = made.get(text) ?? makeDocuments(text);
  made.set(text, known);
  return known;
}

async function makeDocuments(text: string): Promise<Record<Kind, Uint8Array>> {
  const folder = strangersFolder(text);
  const all = {} as Record<Kind, Uint8Array>;
  for (const [kind, command] of Object.entries(documents)) {
    const one = await said(folder, [...command.split(' '), '--out', '-', '--date', '2026-08-17']);
    expect(one.stderr, command).not.toMatch(/mistake of hit-curriculum itself/);
    expect(one.stdout.length, `${command}: ${one.stderr}`).toBeGreaterThan(0);
    all[kind as Kind] = one.stdout;
  }
  return all;
}

const texts = async (text: string, kinds: readonly Kind[]) => {
  const all = await documentsOf(text);
  return kinds.map((kind): [Kind, string] => [kind, Buffer.from(all[kind]).toString('utf8')]);
};

/** Signs that turn words around, and more accents than a letter has: no document shows any. */
function turningFaults(text: string): string[] {
  const signs = [...text.matchAll(/\p{Bidi_Control}|\p{M}{6}/gu)].map(([sign]) => JSON.stringify(sign));
  return [...new Set(signs)].map((sign) => `the sign ${sign}`);
}

/** Control characters, of which no document has any; the line breaks and tabs of the document itself are none. */
function controlFaults(text: string): string[] {
  const signs = [...text.matchAll(/[^\P{Cc}\t\n\r]/gu)].map(([sign]) => JSON.stringify(sign));
  return [...new Set(signs)].map((sign) => `the sign ${sign}`);
}

/** What a text is in a document in which signs that hide or turn words and halves of characters are not to be seen. */
function shownAs(text: string): string {
  return readable(text)
    .replaceAll(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\u{fffd}')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const isFormula = (cell: string) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell);

function cellsOf(csv: string, delimiter: string): string[] {
  const rows: string[][] = parseCsv(csv, { delimiter, relax_column_count: true, relax_quotes: true, bom: true });
  return rows.flat();
}

/** The elements that a document of ours is made of, as it is without a stranger. */
const usual = new Map<Kind, ReadonlySet<string>>();
beforeAll(async () => {
  for (const [kind, text] of await texts('Nothing special', ['html', 'comparisonHtml', 'map', 'matrix'])) {
    usual.set(kind, kind === 'map' || kind === 'matrix' ? namesIn(text) : elementNames(text));
  }
});

function namesIn(xml: string): ReadonlySet<string> {
  return new Set(readXml(xml).elements.map(({ name }) => name));
}

describe.each(Object.entries(hostileStrings))('%s', (_what, text) => {
  test('does nothing in a page, and is read there as it is written', async () => {
    for (const [kind, html] of await texts(text, ['html', 'comparisonHtml'])) {
      expect(
        [...htmlFaults(html, usual.get(kind) ?? new Set()), ...controlFaults(html), ...turningFaults(html)],
        kind,
      ).toEqual([]);
      const words = htmlWords(html).replaceAll(/\s+/g, ' ');
      expect(words, kind).toContain(`${shownAs(text)} programTitle`);
      if (kind === 'html') expect(placesShown(words).length).toBeGreaterThan(20);
    }
  });

  test('does nothing in a picture', async () => {
    for (const [kind, svg] of await texts(text, ['map', 'matrix'])) {
      const { elements, faults } = readXml(svg);
      expect([...faults, ...controlFaults(svg), ...turningFaults(svg)], kind).toEqual([]);
      const strange = elements.filter(({ name }) => !usual.get(kind)?.has(name));
      const acting = elements.flatMap(({ attributes }) =>
        Object.entries(attributes).filter(([name, value]) => /^on|href$/i.test(name) && !value.startsWith('#')),
      );
      expect([strange, acting], kind).toEqual([[], []]);
    }
  });

  test('does nothing in Markdown', async () => {
    for (const [kind, markdown] of await texts(text, ['markdown', 'comparisonMarkdown'])) {
      expect([...markdownFaults(markdown), ...controlFaults(markdown), ...turningFaults(markdown)], kind).toEqual([]);
      const headings = markdown.split('\n').filter((line) => /^#{1,6} +Forged|^Forged/.test(line));
      expect(headings, kind).toEqual([]);
      if (kind === 'markdown') expect(placesShown(markdownWords(markdown)).length).toBeGreaterThan(15);
    }
  });

  test('is no formula in a table, whatever stands between its cells', async () => {
    const kinds: Kind[] = ['csv', 'metricsCsv', 'curricularAnalytics', 'curricularAnalyticsExport'];
    for (const [kind, csv] of await texts(text, kinds)) {
      // Excel takes what its language has between the cells. The fourth format writes lists of rows with semicolons.
      const between = kind.startsWith('curricular') ? [','] : [',', ';', '\t'];
      for (const delimiter of between) expect(cellsOf(csv, delimiter).filter(isFormula), kind).toEqual([]);
      expect(controlFaults(csv), kind).toEqual([]);
    }
  });

  test('is a text and no formula in a workbook', async () => {
    const { xlsx } = await documentsOf(text);
    const book = read(xlsx, { cellFormula: true, cellHTML: false });
    const cells = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).filter(([place]) => !place.startsWith('!')),
    );
    const strange = cells.filter(([, cell]) => cell.f !== undefined || cell.l !== undefined || !/^[snz]$/.test(cell.t));
    expect(strange).toEqual([]);
    const said = cells.map(([, cell]) => String(cell.v));
    expect(placesShown(said.join('\n')).length).toBeGreaterThan(15);
    expect(controlFaults(said.join('\n'))).toEqual([]);
    expect(book.SheetNames.filter((name) => /^[A-Z][a-z]+$/.test(name))).toEqual(book.SheetNames);
  });

  test('is a text in JSON, and its signs neither move a cursor nor order anything', async () => {
    for (const [kind, json] of await texts(text, ['json', 'comparisonJson', 'metricsJson', 'case', 'ctdlAsn'])) {
      expect([...terminalFaults(json), ...orderFaults(json)], kind).toEqual([]);
      const names = keysIn(JSON.parse(json));
      expect(names.has('a'), kind).toBe(false);
    }
  });
});

test('Signs that turn words around are seen in what people look at, and are as they were written in data', async () => {
  const turned = 'Coding \u202eevil\u202c';
  const told = async (kinds: readonly Kind[], words: string) =>
    (await texts(turned, kinds)).filter(([, text]) => text.includes(words)).map(([kind]) => kind);
  const lookedAt: Kind[] = ['html', 'comparisonHtml', 'markdown', 'comparisonMarkdown', 'map', 'matrix'];
  expect(await told(lookedAt, 'Coding \ufffdevil\ufffd programTitle')).toEqual(lookedAt);
  const data: Kind[] = ['csv', 'metricsCsv'];
  expect(await told(data, turned)).toEqual(data);
  expect(await told(['json'], 'Coding \\u202eevil\\u202c programTitle')).toEqual(['json']);
  const { xlsx } = await documentsOf(turned);
  const cells = Object.values(read(xlsx).Sheets).flatMap((sheet) => Object.values(sheet).map(({ v }) => String(v)));
  expect(cells.join('\n')).toContain(`${turned} programTitle`);
});

function keysIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((one) => [...keysIn(one)])]);
}
