import { expect, test } from 'vitest';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { startEditor, uriOf } from './editor.ts';

const program = `curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences]
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: []
`;

/** A folder with a program and the catalog that it uses. */
function college(): string {
  return temporaryFolder({
    'hit.curriculum.yaml': program,
    'sciences.courses.yaml':
      'catalog: sciences\ntitle: Sciences\ncourses:\n  BIO 111: { title: Biology I, credits: 4 }\n',
  });
}

test('A course of a catalog that nobody has opened is offered, explained and shown.', async () => {
  const folder = college();
  const editor = await startEditor({
    folders: [folder],
    capabilities: {
      textDocument: {
        completion: {
          completionItem: {
            labelDetailsSupport: true,
            documentationFormat: ['markdown'],
            resolveSupport: { properties: ['documentation'] },
          },
        },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  const uri = uriOf(folder, 'hit.curriculum.yaml');
  await editor.open(uri, program);

  // A hover waits until all files are read.
  const hover = await editor.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 3, character: 8 },
  });
  expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('#### Sciences') });

  const list = await editor.request<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 8, character: 20 },
  });
  const item = list.items.find(({ label }) => label === 'BIO 111');
  expect(item).toMatchObject({ labelDetails: { description: 'Biology I' }, detail: '4 credits' });
  expect(item?.documentation).toBeUndefined();

  const resolved = await editor.request<CompletionItem>('completionItem/resolve', item);
  expect(resolved.documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('#### BIO 111 Biology I'),
  });
});
