import type { CodeLens, DocumentSymbol, InlayHint, Position } from 'vscode-languageserver';
import { seededRandom } from '../../support/random.ts';
import type { Editor } from './editor.ts';
import { questions } from './questions.ts';

/** What is asked of every file once. */
const ofFile = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/formatting',
  'hitCurriculum/documentInfo',
  'hitCurriculum/leastCovered',
  'hitCurriculum/targetChoices',
  'hitCurriculum/exportFormats',
  'hitCurriculum/coverage',
  'hitCurriculum/gaps',
] as const;

/** What is asked at places. */
const ofPlace = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/typeDefinition',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/prepareCallHierarchy',
  'textDocument/codeAction',
] as const;

/** So many places of a file are asked about at length; of all ids the references are asked. */
const places = 3;

/** Everything that a person can see, as plain data that says the same for two servers that know the same. */
export async function everything(
  editor: Editor,
  texts: ReadonlyMap<string, string>,
  seed: number,
): Promise<Record<string, unknown>> {
  const random = seededRandom(seed);
  const open = [...editor.open.keys()].sort();
  const seen: Record<string, unknown> = {
    symbols: sorted(await editor.ask('workspace/symbol', { query: '' })),
    programs: await editor.ask('hitCurriculum/programs', { open }),
    coverageTree: await editor.ask('hitCurriculum/coverageTree', { open }),
  };
  for (const [uri, text] of [...texts].sort()) {
    const answers = await Promise.all(ofFile.map((method) => editor.ask(method, questions[method](uri, text, random))));
    for (const [index, method] of ofFile.entries()) seen[`${method} ${uri}`] = answers[index];
    if (editor.pulls) seen[`findings ${uri}`] = await editor.ask('textDocument/diagnostic', { textDocument: { uri } });
    seen[`lenses ${uri}`] = await resolved(editor, 'codeLens/resolve', seen[`textDocument/codeLens ${uri}`]);
    const hints = (seen[`textDocument/inlayHint ${uri}`] as InlayHint[] | null) ?? [];
    seen[`hints ${uri}`] = await resolved(editor, 'inlayHint/resolve', hints.slice(0, 20));
    for (const position of idPlaces(seen, uri)) {
      const at = { textDocument: { uri }, position, context: { includeDeclaration: true } };
      seen[`references ${place(uri, position)}`] = sorted(await editor.ask('textDocument/references', at));
    }
    for (let count = 0; count < places; count++) {
      const { position } = questions['textDocument/hover'](uri, text, random);
      const range = { start: position, end: position };
      const near = (editor.shown.findings()[uri] ?? []).filter((one) => one.range.start.line === position.line);
      const params = { textDocument: { uri }, position, range, context: { diagnostics: near }, newName: 'ZZZ 900' };
      const found = await Promise.all(ofPlace.map((method) => editor.ask(method, params)));
      for (const [index, method] of ofPlace.entries()) seen[`${method} ${place(uri, position)}`] = found[index];
    }
  }
  seen.shown = editor.shown.findings();
  return seen;
}

async function resolved(editor: Editor, method: string, items: unknown): Promise<unknown[]> {
  return Promise.all(((items ?? []) as CodeLens[]).map((item) => editor.ask(method, item)));
}

/** Where ids stand, by the symbols and colors of a file. */
function idPlaces(seen: Readonly<Record<string, unknown>>, uri: string): Position[] {
  const symbols = seen[`textDocument/documentSymbol ${uri}`];
  const tokens = seen[`textDocument/semanticTokens/full ${uri}`];
  const { data = [] } = (tokens ?? {}) as { data?: number[] };
  const found: Position[] = Array.isArray(symbols) ? symbols.flatMap(selections) : [];
  let [line, character] = [0, 0];
  for (let index = 0; index + 4 < data.length; index += 5) {
    const lines = data[index] ?? 0;
    character = (lines === 0 ? character : 0) + (data[index + 1] ?? 0);
    line += lines;
    found.push({ line, character });
  }
  const byPlace = new Map(found.map((position) => [place(uri, position), position]));
  return [...byPlace.values()];
}

function selections({ selectionRange, children = [] }: DocumentSymbol): Position[] {
  return [selectionRange.start, ...children.flatMap(selections)];
}

function place(uri: string, { line, character }: Position): string {
  return `${uri}:${line + 1}:${character + 1}`;
}

/** The order of a list that nobody shows in this order. */
function sorted(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((item) => JSON.stringify(item)).sort();
}
