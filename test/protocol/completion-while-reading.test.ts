import { expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver';
import { createLineTable } from '../../server/src/syntax/lines.ts';
import type { FileAccess } from '../../server/src/workspace/files.ts';
import { filesInMemory } from '../support/files-in-memory.ts';
import { startInProcess } from './in-process.ts';

const uri = 'file:///college/hit.curriculum.yaml';
const text =
  'curriculum: hit\ntitle: HIT\naward: associate\nuses: [sciences]\ncourses:\n  HIT 100: { title: Introduction, credits: 3, prerequisites: [] }\n';
const catalog = 'catalog: sciences\ntitle: Sciences\ncourses:\n  BIO 111: { title: Biology, credits: 4 }\n';

/** The first list that a person gets, while the files of the folder take some time to be read. */
async function firstList(milliseconds: number): Promise<CompletionList> {
  const disk = filesInMemory({ [uri]: text, 'file:///college/sciences.courses.yaml': catalog });
  const late: FileAccess = {
    entries: disk.entries,
    async read(file) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return disk.read(file);
    },
  };
  const { client } = startInProcess({ files: late });
  await client.sendRequest('initialize', { processId: null, rootUri: 'file:///college', capabilities: {} });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'hit-curriculum', version: 1, text },
  });
  return client.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: createLineTable(text).positionAt(text.indexOf('[]') + 1),
  });
}

const labels = ({ items }: CompletionList) => items.map(({ label }) => label);

test('The first list has the courses of other files, which are read first.', async () => {
  expect(labels(await firstList(30))).toContain('BIO 111');
});

test('A large folder is not waited for: what is missing is asked for with the next letter.', async () => {
  const asked = Date.now();
  const list = await firstList(4_000);
  expect(Date.now() - asked).toBeLessThan(3_000);
  expect(list.isIncomplete).toBe(true);
  expect(labels(list)).not.toContain('BIO 111');
});
