import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Diagnostic } from 'vscode-languageserver';
import { hardestTexts, hardTexts } from '../server/hard-cases/hard-texts.ts';
import { fiftyMegabytes, hostileTexts } from '../server/hostile/hostile-texts.ts';
import { temporaryFolder } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';
import { collegeFiles, collegeFolder, everyRequest, openCollege, program } from './every-request.ts';
import { startInProcess } from './in-process.ts';

const requestFailed = -32803;
const timeout = 120_000;

/** One name for each kind of file. */
const names = ['x.curriculum.yaml', 'x.courses.yaml', 'x.role.yaml', 'x.skills.yaml', 'hit-curriculum.config.yaml'];

/** The same parameters about another document, and about another place of it. */
function about(params: unknown, uri: string, place: { line: number; character: number }): object {
  return JSON.parse(JSON.stringify(params), (key, value) =>
    value === program ? uri : key === 'position' ? place : key === 'positions' ? [place] : value,
  );
}

/** Places at the beginning, in the middle and at the end of a text. */
function placesIn(text: string, shares: readonly number[]) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return shares.map((share) => {
    const line = Math.floor((starts.length - 1) * share);
    const length = (starts[line + 1] ?? text.length) - (starts[line] ?? 0);
    return { line, character: Math.floor(length * share) };
  });
}

/** The requests that are about a place; what a text answers to the others is the same wherever the cursor is. */
const requestsAtPlaces = Object.entries(everyRequest).filter(([, params]) =>
  /"positions?":/.test(JSON.stringify(params)),
);

/**
 * Opens a text in a server and asks all that can be asked, at further places what is about a place; gives what is found in
 * it. Fails where anything fails.
 */
async function askAll(client: MessageConnection, uri: string, text: string, shares: readonly number[]) {
  const textDocument = { uri, languageId: 'hit-curriculum', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const failed: string[] = [];
  for (const [index, place] of placesIn(text, shares).entries()) {
    for (const [method, params] of index === 0 ? Object.entries(everyRequest) : requestsAtPlaces) {
      await client.sendRequest(method, about(params, uri, place)).catch((error) => {
        if (error.code !== requestFailed) failed.push(`${method} in line ${place.line}: ${error.message}`);
      });
    }
  }
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
  await client.sendNotification('textDocument/didClose', { textDocument });
  expect(failed).toEqual([]);
  return items;
}

describe('whatever is asked about a hostile text is answered, and the file beside it goes on to be served', () => {
  async function hold(text: string, kinds: readonly string[], shares: readonly number[]): Promise<Diagnostic[]> {
    const { client, log } = startInProcess({ files: collegeFiles() });
    await openCollege(client);
    const symbols = () => client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: program } });
    const before = await symbols();
    const found: Diagnostic[] = [];
    // A program is asked about everywhere; the other kinds of file differ in what their first lines mean.
    for (const [index, name] of kinds.entries()) {
      const here = index === 0 ? shares : [0.3];
      found.push(...(await askAll(client, `${collegeFolder}/sub/${name}`, text, here)));
    }
    expect(log).toEqual([]);
    expect(await symbols()).toEqual(before);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    return found;
  }

  test.each(Object.entries(hostileTexts))('%s', { timeout }, async (_name, text) => {
    const isShort = text.length < 20_000;
    const found = await hold(text, isShort ? names : names.slice(0, 1), isShort ? [0, 0.3, 0.7, 1] : [0.5]);
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(hardTexts))('%s', { timeout }, async (_name, text) => {
    await hold(text, names.slice(0, 1), [0.5]);
  });

  test('a file of 50 MB', { timeout }, async () => {
    const found = await hold(fiftyMegabytes(), names.slice(0, 1), [0.5]);
    expect(found.map(({ code }) => code)).toEqual(['not-checked-too-large']);
  });
});

describe('what is told of a hostile text', () => {
  const codesOf = async (text: string) => {
    const { client } = startInProcess({ files: collegeFiles() });
    await openCollege(client);
    const found = await askAll(client, `${collegeFolder}/sub/x.curriculum.yaml`, text, []);
    return found.map(({ code }) => code);
  };
  const named = (name: string) => hostileTexts[name] ?? hardTexts[name] ?? '';

  test.each<[string, string]>([
    ['an alias bomb for courses', 'not-checked-too-many-aliases'],
    ['merges that repeat what the ones before have', 'not-checked-too-many-aliases'],
    ['the same key hundreds of times', 'duplicate-key'],
    ['thousands of unknown signs', 'yaml-bad-dq-escape'],
    ['nine thousand dashes', 'not-checked-too-deep'],
    ['a list of itself', 'not-checked-cycle'],
    ['a hundred thousand levels of everything', 'not-checked-too-deep'],
    ['a hundred thousand levels, closed', 'not-checked-too-deep'],
    ['a hundred thousand colons', 'not-checked-too-deep'],
    ['depth in the last of many documents', 'not-checked-too-deep'],
    ['ten thousand documents', 'not-checked-too-large'],
    ['ten thousand empty documents', 'not-checked-too-large'],
    ['signs that turn the text', 'hidden-direction-sign'],
    ['numbers that are none', 'number-not-finite'],
    ['numbers beyond all measure', 'number-not-kept'],
    ['the prototype twice', 'duplicate-key'],
  ])('%s: %s', async (name, code) => {
    expect(await codesOf(named(name))).toContain(code);
  });
});

/** Texts that keep a process busy for longest, each in its own way. */
const worst: Readonly<Record<string, () => string>> = {
  'a list of a million words that nothing closes': () => `notes: [${'a, '.repeat(1_000_000)}`,
  'a million groups in brackets': () => `terms: [${'{a: 1}, '.repeat(600_000)}]`,
  'numbers in a line of 5 MB': () => `notes: [${'1, '.repeat(1_660_000)}1]`,
  'a hundred thousand dashes': () => '- '.repeat(100_000),
  'aliases for courses': () =>
    `x: &a { title: x }\ncourses:\n${Array.from({ length: 150_000 }, (_, n) => `  C${n}: *a\n`).join('')}`,
  'merges that repeat what thousands before them have': () =>
    Array.from(
      { length: 9_500 },
      (_, n) => `m${n}: &m${n}\n  <<: [${n ? `*m${n - 1}, *m${n - 1}` : '{ a: 1 }'}]\n  k${n}: 1\n`,
    ).join(''),
  'two million unknown signs': () => `title: "${'\\q'.repeat(2_400_000)}"\n`,
  'ten thousand documents': () => 'a: 1\n---\n'.repeat(10_000),
  'questions without an answer': () => '? k\n'.repeat(240_000),
  'a file of 50 MB': fiftyMegabytes,
  ...(process.env.HARD_CASES
    ? Object.fromEntries(Object.entries({ ...hardTexts, ...hardestTexts }).map(([name, text]) => [name, () => text]))
    : {}),
};

describe('the real server tells something of the worst texts, and answers about a small file meanwhile', () => {
  test.each(Object.entries(worst))('%s', { timeout }, async (_name, make) => {
    const folder = temporaryFolder();
    const editor = await startEditor({ folders: [folder] });
    const [uri, smallUri] = [uriOf(folder, 'worst.curriculum.yaml'), uriOf(folder, 'small.curriculum.yaml')];
    const hover = () =>
      editor.request('textDocument/hover', {
        textDocument: { uri: smallUri },
        position: { line: 0, character: 2 },
      });
    await editor.open(smallUri, 'curriculum: small\ntitel: y\n');
    const text = make();
    await editor.open(uri, text.includes('curriculum:') ? text : `curriculum: x\n${text}`);
    expect(await hover()).not.toBeNull();
    await editor.edit(smallUri, { text: 'curriculum: small\ntitle: y\nawart: z\n' });
    const ofSmall = await editor.findings(smallUri, ({ version }) => version === 2);
    expect(ofSmall.diagnostics.map(({ code }) => code)).toContain('schema-unknown-key');
    expect(await hover()).not.toBeNull();
    const { diagnostics } = await editor.findings(uri);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(editor.log).toEqual([]);
    expect(await editor.shutDown()).toBe(0);
  });
});
