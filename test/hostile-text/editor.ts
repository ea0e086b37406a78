import type { MessageConnection } from 'vscode-jsonrpc';
import { startInProcess } from '../protocol/in-process.ts';
import { filesInMemory } from '../support/files-in-memory.ts';

export const folder = 'file:///college';

/** An answer of the server, and what was asked. */
export interface Answer {
  readonly asked: string;
  readonly answer: unknown;
}

/** As much as VS Code can do with what it is told. */
const capabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } },
    inlayHint: { resolveSupport: { properties: ['tooltip', 'label.location'] } },
    rename: { prepareSupport: true },
    foldingRange: { foldingRange: { collapsedText: true } },
  },
  workspace: { workspaceEdit: { documentChanges: true }, symbol: {} },
  window: { workDoneProgress: true },
  experimental: { hitCurriculumPages: true },
};

/** Has everything asked that an editor asks of some files in which a person looks at everything. */
export async function allAnswers(files: Readonly<Record<string, string>>): Promise<readonly Answer[]> {
  const uris = Object.entries(files).map(([name, text]) => ({ uri: `${folder}/${encodeURIComponent(name)}`, text }));
  const { client } = startInProcess({
    files: filesInMemory(Object.fromEntries(uris.map(({ uri, text }) => [uri, text]))),
  });
  const answers: Answer[] = [];
  const ask = async (method: string, params: object, asked = method): Promise<unknown> => {
    const answer = await client.sendRequest(method, params).catch((error) => ({ message: String(error.message) }));
    answers.push({ asked, answer });
    return answer;
  };
  await start(client);
  for (const { uri, text } of uris) {
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'hit-curriculum', version: 1, text },
    });
  }
  await ask('workspace/diagnostic', { previousResultIds: [] });
  for (const { uri, text } of uris) await askOfFile(ask, uri, text);
  for (const uri of [`${folder}/hit.curriculum.yaml`, `${folder}/wrong.curriculum.yaml`]) {
    if (uris.some((one) => one.uri === uri)) await askOfProgram(ask, uri);
  }
  await ask('workspace/symbol', { query: '' });
  for (const page of ['skills/hipaa', 'skills/professional-ethics', 'roles/medical-coder', 'levels/introduced']) {
    await ask('hitCurriculum/content', { uri: `hit-taxonomy:/${page}.md` });
  }
  const open = uris.map(({ uri }) => uri);
  await ask('hitCurriculum/programs', { open });
  await ask('hitCurriculum/coverageTree', { open });
  client.dispose();
  return answers;
}

async function start(client: MessageConnection): Promise<void> {
  client.onRequest('window/workDoneProgress/create', () => null);
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'college' }],
    capabilities,
  });
  await client.sendNotification('initialized', {});
}

type Ask = (method: string, params: object, asked?: string) => Promise<unknown>;

async function askOfFile(ask: Ask, uri: string, text: string): Promise<void> {
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  await ask('textDocument/diagnostic', { textDocument });
  await ask('textDocument/documentSymbol', { textDocument });
  await ask('textDocument/documentLink', { textDocument });
  await ask('textDocument/foldingRange', { textDocument });
  await ask('hitCurriculum/documentInfo', { textDocument });
  for (const lens of listOf(await ask('textDocument/codeLens', { textDocument }))) await ask('codeLens/resolve', lens);
  for (const hint of listOf(await ask('textDocument/inlayHint', { textDocument, range: whole }))) {
    await ask('inlayHint/resolve', hint);
  }
  await ask('textDocument/codeAction', { textDocument, range: whole, context: { diagnostics: [] } });
  for (const [index, position] of wordsIn(text).entries()) {
    const at = { textDocument, position };
    const here = `at ${uri.slice(folder.length + 1)}:${position.line + 1}:${position.character + 1}`;
    await ask('textDocument/hover', at, `textDocument/hover ${here}`);
    await ask('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    if (index % 3 !== 0) continue;
    const refusable = ['textDocument/prepareRename', 'textDocument/prepareCallHierarchy'];
    for (const method of [...refusable, 'textDocument/prepareTypeHierarchy']) {
      for (const item of listOf(await ask(method, at))) {
        if (method.endsWith('CallHierarchy')) await ask('callHierarchy/incomingCalls', { item });
        if (method.endsWith('CallHierarchy')) await ask('callHierarchy/outgoingCalls', { item });
        if (method.endsWith('TypeHierarchy')) await ask('typeHierarchy/subtypes', { item });
      }
    }
    const list = (await ask('textDocument/completion', at)) as { items?: object[] } | null;
    const strange = (list?.items ?? []).filter((item) => /college|[a-z][A-Z]/.test(JSON.stringify(item)));
    for (const item of strange.slice(0, 4)) await ask('completionItem/resolve', item);
  }
}

async function askOfProgram(ask: Ask, uri: string): Promise<void> {
  await ask('hitCurriculum/leastCovered', { uri });
  await ask('hitCurriculum/nextGap', { uri, position: { line: 0, character: 0 } });
  await ask('hitCurriculum/gaps', { program: uri });
  await ask('hitCurriculum/teachChoices', { program: uri, skill: 'icd-10-cm-coding' });
  await ask('hitCurriculum/targetChoices', { uri });
  await ask('hitCurriculum/exportFormats', { uri });
  await ask('hitCurriculum/coverage', { uri });
}

function listOf(answer: unknown): object[] {
  return Array.isArray(answer) ? answer : [];
}

/** Where the words of a text begin, each word once: a person looks at it only there. */
function wordsIn(text: string): { readonly line: number; readonly character: number }[] {
  const seen = new Set<string>();
  return text.split('\n').flatMap((row, line) =>
    [...row.matchAll(/"(?:[^"\\]|\\.)*"|[\w/-]+/g)].flatMap(({ 0: word, index }) => {
      const key = word.startsWith('"') ? `${word} ${row.length}` : word;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ line, character: index + 1 }];
    }),
  );
}
