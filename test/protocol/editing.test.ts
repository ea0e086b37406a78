import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { temporaryFolder } from './bundle.ts';
import { change, type Editor, startEditor, told, uriOf } from './editor.ts';

const folder = '/college';
const role = uriOf(folder, 'analyst.role.yaml');

async function findingsOf(editor: Editor, uri: string): Promise<string[]> {
  const report = await editor.pull(uri);
  if (report.kind !== 'full') throw new Error('The findings did not change.');
  return told(report.items);
}

describe('what is typed is what is judged', () => {
  test('a key is mistyped, and mended again', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\ntitle: Analyst\n');
    expect(await findingsOf(editor, role)).toEqual([]);

    await editor.edit(role, change([1, 3], [1, 5], 'el'));
    expect(await findingsOf(editor, role)).toEqual(['schema-unknown-key in line 1']);

    await editor.edit(role, change([1, 0], [1, 5], 'title'));
    expect(await findingsOf(editor, role)).toEqual([]);
  });

  test('a finding says where, how bad, from whom, and what fixes are made of', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\ntitle: Analyst\nsumary: Tunes the record\n');
    const report = await editor.pull(role);
    expect(report).toMatchObject({
      kind: 'full',
      items: [
        {
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } },
          severity: 1,
          source: 'hit-curriculum',
          code: 'schema-unknown-key',
          message: expect.stringContaining('summary'),
          data: { values: { key: 'sumary', suggestion: 'summary' } },
        },
      ],
    });
  });

  test('what an open quotation mark swallows does not count as missing', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'title: "Analyst\nrole: analyst\n');
    expect(await findingsOf(editor, role)).toEqual(['yaml-missing-quote in line 0']);
  });

  test('several changes in one message are applied one after the other', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\n');
    await editor.edit(
      role,
      change([1, 0], [1, 0], 'title: A\n'),
      change([2, 0], [2, 0], 'sumary: B\n'),
      change([2, 2], [2, 2], 'm'),
      change([0, 0], [0, 0], '# A role\n'),
    );
    expect(await findingsOf(editor, role)).toEqual([]);
    await editor.edit(role, change([3, 0], [3, 7], 'other'));
    expect(await findingsOf(editor, role)).toEqual(['schema-unknown-key in line 3']);
  });

  test('a whole new text replaces the old one', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\ntitel: A\n');
    await editor.edit(role, { text: 'role: analyst\ntitle: A\n' });
    expect(await findingsOf(editor, role)).toEqual([]);
  });

  test('with Windows line ends', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\r\ntitle: Analyst\r\n');
    await editor.edit(role, change([2, 0], [2, 0], 'summary: A\r\nsumary: B\r\n'), change([1, 7], [2, 0], 'X\r\n'));
    const report = await editor.pull(role);
    expect(report).toMatchObject({
      items: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } } }],
    });
  });

  test('characters beyond the basic plane count as two', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\ntitle: "📚📚"\nsummary: x\n');
    await editor.edit(role, change([1, 8], [1, 12], 'A'));
    expect(await findingsOf(editor, role)).toEqual([]);
  });

  test('a position past the end of its line, or of the text, means the end', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(role, 'role: analyst\ntitle: A');
    await editor.edit(role, change([0, 999], [0, 999], ''), change([99, 99], [99, 99], '\nsumary: B'));
    expect(await findingsOf(editor, role)).toEqual(['schema-unknown-key in line 2']);
  });

  test('a hundred keystrokes that wait in the queue are judged once, as they stand after the last', async () => {
    const editor = await startEditor();
    await editor.open(role, 'role: analyst\ntitle: \n');
    await editor.findings(role);
    const before = editor.published.length;
    const typed =
      'Health Information Analyst, who turns the data of care into evidence that somebody can act upon now.';
    const keystrokes = [...typed].map((letter, index) => change([1, 7 + index], [1, 7 + index], letter));
    const all = [...keystrokes, change([2, 0], [2, 0], 'sumary: B\n')];
    editor.process.stdin?.write(all.map((one, index) => didChange(role, index + 2, one)).join(''));

    const last = await editor.findings(role, ({ version }) => version === all.length + 1);
    expect(told(last.diagnostics)).toEqual(['schema-unknown-key in line 2']);
    // One chunk of the pipe after the other: at most one judgement for each.
    expect(editor.published.length - before).toBeLessThan(4);
  });

  test('an edit of a document that is not open is passed over', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.edit(role, change([0, 0], [0, 0], 'x'));
    expect(await findingsOf(editor, role)).toEqual([]);
    await editor.open(role, 'role: analyst\ntitel: A\n');
    expect(await findingsOf(editor, role)).toContain('schema-unknown-key in line 1');
  });
});

describe('which documents are ours', () => {
  test.each([
    ['a name of the format', 'yaml', 'a.role.yml', ['schema-missing-key in line 0']],
    [
      'the language of the format, and a first key that says the kind',
      'hit-curriculum',
      'a.yaml',
      ['schema-missing-key in line 0'],
    ],
    ['the language of the format alone', 'hit-curriculum', 'b.yaml', []],
    ['another tool’s YAML', 'yaml', 'playbook.yaml', []],
  ])('%s', async (_name, language, file, expected) => {
    const editor = await startEditor({ pulls: true });
    const uri = uriOf(folder, file);
    await editor.open(uri, file === 'b.yaml' ? 'steps: []\n' : 'role: analyst\n', language);
    expect(await findingsOf(editor, uri)).toEqual(expected);
  });

  test('another tool’s broken YAML is not ours to judge', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open(uriOf(folder, 'playbook.yaml'), 'role: "x\n  - y: [', 'yaml');
    expect(await findingsOf(editor, uriOf(folder, 'playbook.yaml'))).toEqual([]);
    expect(
      await editor.request('textDocument/hover', {
        textDocument: { uri: uriOf(folder, 'playbook.yaml') },
        position: { line: 0, character: 1 },
      }),
    ).toBeNull();
  });

  test('an unsaved document', async () => {
    const editor = await startEditor({ pulls: true });
    await editor.open('untitled:Untitled-1', 'role: analyst\n');
    expect(await findingsOf(editor, 'untitled:Untitled-1')).toEqual(['schema-missing-key in line 0']);
  });
});

describe('what the extension asks besides', () => {
  test('what a document is taken for', async () => {
    const editor = await startEditor();
    await editor.open(role, 'role: analyst\n');
    const ask = (uri: string) => editor.request('hitCurriculum/documentInfo', { textDocument: { uri } });
    expect(await ask(role)).toEqual({
      kind: 'role',
      schema: {
        uri: 'hit-curriculum:/schemas/role.schema.json',
        title: expect.stringMatching(/role/i),
        because: 'file-kind',
      },
    });
    expect(await ask(uriOf(folder, 'nothing.yaml'))).toEqual({ kind: null, schema: null });
  });

  test('the schema behind a key, and the text of that schema', async () => {
    const editor = await startEditor();
    await editor.open(role, 'role: analyst\ntitle: Analyst\n');
    const place = await editor.request<{ uri: string; range: { start: { line: number } } }>('hitCurriculum/schemaAt', {
      textDocument: { uri: role },
      position: { line: 1, character: 2 },
    });
    expect(place.uri).toBe('hit-curriculum:/schemas/role.schema.json');
    const content = await editor.request<{ text: string; languageId: string }>('hitCurriculum/content', {
      uri: place.uri,
    });
    expect(content.languageId).toBe('json');
    expect(JSON.parse(content.text)).toHaveProperty('properties.title');
    expect(content.text.split('\n')[place.range.start.line]).toMatch(/^ {4}"title": \{/);
  });

  test('a page that there is not', async () => {
    const editor = await startEditor();
    expect(await editor.request('hitCurriculum/content', { uri: 'hit-curriculum:/schemas/spell.json' })).toBeNull();
    expect(await editor.request('hitCurriculum/content', { uri: 'file:///etc/passwd' })).toBeNull();
  });

  test('the schema behind a key, in a schema of one’s own', async () => {
    const own = temporaryFolder({
      'syllabus.schema.json': '{\n  "properties": {\n    "week": { "description": "The week." }\n  }\n}\n',
    });
    const settings = { schemas: { 'syllabus.schema.json': '*.syllabus.yaml' } };
    const editor = await startEditor({ folders: [own], settings });
    const uri = uriOf(own, 'spring.syllabus.yaml');
    await editor.open(uri, 'week: 1\n', 'yaml');
    expect(
      await editor.request('hitCurriculum/schemaAt', { textDocument: { uri }, position: { line: 0, character: 1 } }),
    ).toMatchObject({
      uri: uriOf(path.join(own, 'syllabus.schema.json')),
      range: { start: { line: 2, character: 12 } },
    });
  });
});

/** A message as it goes over the wire. */
function didChange(uri: string, version: number, contentChange: TextDocumentContentChangeEvent): string {
  const params = { textDocument: { uri, version }, contentChanges: [contentChange] };
  const content = JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params });
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}
