import { expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList, Hover, MarkupContent } from 'vscode-languageserver';
import { startEditor } from './editor.ts';

const uri = 'file:///college/a.role.yaml';
const text = 'role: analyst\ntitle: Analyst\nrequires:\n  sql: introduced\n  data-';
const markdown: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

async function ask(capabilities: ClientCapabilities) {
  const editor = await startEditor({ pulls: true, capabilities });
  await editor.open(uri, text);
  const textDocument = { uri };
  const hover: Hover = await editor.request('textDocument/hover', {
    textDocument,
    position: { line: 3, character: 3 },
  });
  const list: CompletionList = await editor.request('textDocument/completion', {
    textDocument,
    position: { line: 4, character: 7 },
  });
  const documented = await Promise.all(
    list.items.slice(0, 5).map((item) => editor.request<CompletionItem>('completionItem/resolve', item)),
  );
  return {
    hover: hover.contents as MarkupContent,
    documentation: documented.map((item) => item.documentation).filter((one) => one !== undefined),
  };
}

test('an editor that shows Markdown gets it', async () => {
  const { hover, documentation } = await ask(markdown);
  expect(hover.kind).toBe('markdown');
  expect(hover.value).toContain('####');
  expect(documentation.length).toBeGreaterThan(0);
  expect(documentation).toSatisfy((all: MarkupContent[]) => all.every(({ kind }) => kind === 'markdown'));
});

test.each([
  ['does not say what it shows', {}],
  ['shows plain text', { textDocument: { hover: { contentFormat: ['plaintext'] } } }],
] satisfies [string, ClientCapabilities][])('an editor that %s gets plain text', async (_name, capabilities) => {
  const { hover, documentation } = await ask(capabilities);
  expect(hover.kind).toBe('plaintext');
  expect(hover.value).not.toMatch(/####|\*\*|\\/);
  expect(documentation.length).toBeGreaterThan(0);
  for (const one of documentation) {
    expect(typeof one === 'string' ? one : one.kind).not.toBe('markdown');
    expect(typeof one === 'string' ? one : one.value).not.toMatch(/####|\*\*|\]\(/);
  }
});
