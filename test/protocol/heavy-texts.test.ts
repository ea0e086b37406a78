import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../server/src/built-in.ts';
import { findingsByItself } from '../../server/src/features/diagnostics/findings-by-itself.ts';
import { createSchemaStore } from '../../server/src/workspace/schema-store.ts';
import { temporaryFolder } from './bundle.ts';
import { startEditor, told, uriOf } from './editor.ts';

const timeout = 60_000;

/** `HARD_CASES=1` makes it nearly too long to be read. */
const words = process.env.HARD_CASES ? 320_000 : 210_000;

/** A list in brackets that somebody wrote on one line and never closed, long enough to be read in a thread of its own. */
const heavy = `curriculum: x\ntitel: y\nnotes: [${'records-x-y, '.repeat(words)}`;
const small = 'curriculum: x\ntitel: y\n';

const isOfVersion = (wanted: number) => (published: { version?: number }) => published.version === wanted;

async function startBeside(options = {}) {
  const folder = temporaryFolder();
  const editor = await startEditor({ folders: [folder], ...options });
  const [heavyUri, smallUri] = [uriOf(folder, 'heavy.curriculum.yaml'), uriOf(folder, 'small.curriculum.yaml')];
  return { editor, heavyUri, smallUri };
}

async function openHeavy(options = {}) {
  const started = await startBeside(options);
  await started.editor.open(started.heavyUri, heavy);
  return started;
}

/** How many threads the server has: one more while a text is read in a thread of its own. */
const threadsOf = (pid: number | undefined) => readdirSync(`/proc/${pid}/task`).length;

describe('a text that takes long to read', { timeout }, () => {
  test('keeps a small one from nothing; then it is told what is found in it', async () => {
    const { editor, heavyUri, smallUri } = await openHeavy();
    const hover = (uri: string) =>
      editor.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } });
    expect(await hover(heavyUri)).toBeNull();
    await editor.open(smallUri, small);
    expect(await hover(smallUri)).not.toBeNull();
    await editor.findings(smallUri);
    expect(editor.published.map(({ uri }) => uri)).toEqual([smallUri]);

    const { version, diagnostics } = await editor.findings(heavyUri);
    expect(version).toBe(1);
    expect(told(diagnostics)).toEqual(['schema-unknown-key in line 1', 'yaml-missing-bracket in line 2']);
  });

  test('is told what would be found in place', async () => {
    const { editor, heavyUri } = await openHeavy();
    const { diagnostics } = await editor.findings(heavyUri);
    const found = findingsByItself({ uri: heavyUri, text: heavy }, createSchemaStore(builtIn.schemas));
    expect(diagnostics.map(({ code, message }) => ({ code, message }))).toEqual(
      found.map(({ code, message }) => ({ code, message })),
    );
  });

  test('is read again where it is edited, and only what is found then is told', async () => {
    const { editor, heavyUri } = await openHeavy();
    for (const title of ['title', 'titlo', 'label']) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await editor.edit(heavyUri, {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
        text: title,
      });
    }
    const { diagnostics } = await editor.findings(heavyUri, isOfVersion(4));
    expect(editor.published.map(({ version }) => version)).toEqual([4]);
    expect(diagnostics[0]?.message).toContain('label');
  });

  test.skipIf(!existsSync('/proc/self/task'))('is read no more where it is closed', async () => {
    const { editor, heavyUri, smallUri } = await startBeside();
    await editor.open(smallUri, small);
    await editor.findings(smallUri);
    const { pid } = editor.process;
    const usual = threadsOf(pid);
    await editor.open(heavyUri, heavy);
    await expect.poll(() => threadsOf(pid)).toBe(usual + 1);
    await editor.close(heavyUri);
    await expect.poll(() => threadsOf(pid)).toBe(usual);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(editor.published.filter(({ uri }) => uri === heavyUri)).toEqual([]);
    expect(editor.log).toEqual([]);
  });

  test('is awaited by an editor that asks, while it gets what it asks of a small one', async () => {
    const { editor, heavyUri, smallUri } = await openHeavy({ pulls: true });
    await editor.open(smallUri, small);
    const order: string[] = [];
    const asked = [heavyUri, smallUri].map(async (uri) => {
      const report = await editor.pull(uri);
      order.push(uri);
      return report;
    });
    const [ofHeavy] = await Promise.all(asked);
    expect(order).toEqual([smallUri, heavyUri]);
    expect(ofHeavy?.kind === 'full' && told(ofHeavy.items)).toEqual([
      'schema-unknown-key in line 1',
      'yaml-missing-bracket in line 2',
    ]);
  });

  test('is told of a file that is not open as well', async () => {
    const folder = temporaryFolder({ 'heavy.curriculum.yaml': heavy, 'small.curriculum.yaml': small });
    const editor = await startEditor({ folders: [folder] });
    const { version, diagnostics } = await editor.findings(uriOf(folder, 'heavy.curriculum.yaml'));
    expect(version).toBeUndefined();
    // With the rules it would be told as well that the other file has the same id.
    expect(told(diagnostics)).toEqual(['schema-unknown-key in line 1', 'yaml-missing-bracket in line 2']);
  });

  test('is checked there against a schema of its own, while a small one is answered', async () => {
    const schema = {
      properties: { curriculum: { $ref: 'parts.json#/$defs/id' }, notes: {} },
      additionalProperties: false,
    };
    const folder = temporaryFolder({
      'own.schema.json': JSON.stringify(schema),
      'parts.json': JSON.stringify({ $defs: { id: { type: 'integer' } } }),
    });
    const editor = await startEditor({ folders: [folder] });
    const [heavyUri, smallUri] = [uriOf(folder, 'heavy.curriculum.yaml'), uriOf(folder, 'small.curriculum.yaml')];
    await editor.open(heavyUri, `# yaml-language-server: $schema=own.schema.json\n${heavy}`);
    await editor.open(smallUri, small);
    await editor.findings(smallUri);
    expect(editor.published.map(({ uri }) => uri)).toEqual([smallUri]);
    const { diagnostics } = await editor.findings(heavyUri);
    expect(told(diagnostics)).toEqual([
      'schema-wrong-type in line 1',
      'schema-unknown-key in line 2',
      'yaml-missing-bracket in line 3',
    ]);
  });
});
