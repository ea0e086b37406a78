import type { CompletionItem, Position, TextEdit } from 'vscode-languageserver-types';
import { type CompletionClient, completionClient } from '../../server/src/features/completion/client.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import type { JsonSchema, Schema } from '../../server/src/schema/schema.ts';
import { createLineTable } from '../../server/src/syntax/lines.ts';
import type { TaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { readFixture } from './fixture.ts';
import { inMemory } from './in-memory.ts';
import { fixtureWorkspace } from './workspace.ts';

/** What an editor like VS Code can do with completions. */
export const fullClient: CompletionClient = completionClient({
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown'],
        tagSupport: { valueSet: [1] },
        resolveSupport: { properties: ['documentation'] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
});

/** An editor that knows completions and nothing more. */
export const plainClient: CompletionClient = completionClient(undefined);

export interface Typing {
  readonly schema: JsonSchema | Schema;
  readonly client?: CompletionClient;
  readonly taxonomy?: TaxonomyIndex;
  readonly uri?: string;
  /** Writes the fixture with the line breaks of Windows. */
  readonly crlf?: boolean;
}

/** The items at `$0` of a fixture. */
export function itemsAt(
  fixture: string,
  typing: Typing,
): { items: CompletionItem[]; text: string; position: Position } {
  const marked = readFixture(fixture)[0];
  if (marked?.cursor === undefined) throw new Error('The fixture has no $0.');
  const before = typing.crlf ? withReturns(marked.text.slice(0, marked.cursor)) : marked.text.slice(0, marked.cursor);
  const text = typing.crlf ? withReturns(marked.text) : marked.text;
  const position = createLineTable(text).positionAt(before.length);
  const { snapshot, uri } = inMemory({ ...typing, text });
  const { items } = completion(snapshot, uri, position, typing.client ?? fullClient);
  return { items, text, position };
}

/** The same in a workspace of several files: at `$0` in one of them, checked by the schema of its kind. */
export function itemsInWorkspace(
  fixture: string,
  client = fullClient,
): { items: CompletionItem[]; text: string; position: Position; snapshot: Snapshot; isIncomplete: boolean } {
  const { snapshot, uri, position } = fixtureWorkspace(fixture);
  const now = snapshot();
  const { items, isIncomplete } = completion(now, uri, position, client);
  return { items, text: now.document(uri)?.text ?? '', position, snapshot: now, isIncomplete };
}

/** The file with `$0` after the item with a label is accepted there. */
export function acceptInWorkspace(fixture: string, label: string, client = fullClient): string {
  return accepted(itemsInWorkspace(fixture, client), label, client);
}

export function labelsAt(fixture: string, typing: Typing): string[] {
  return itemsAt(fixture, typing).items.map((item) => item.label);
}

/** The document after the item with a label is accepted at `$0`: snippets expanded, each hole with its first word. */
export function accept(fixture: string, label: string, typing: Typing): string {
  return accepted(itemsAt(fixture, typing), label, typing.client ?? fullClient);
}

function accepted(
  { items, text, position }: { items: readonly CompletionItem[]; text: string; position: Position },
  label: string,
  { indentation }: CompletionClient,
): string {
  const item = items.find((one) => one.label === label);
  if (!item) throw new Error(`“${label}” is not offered, but: ${items.map((one) => one.label).join(', ')}`);
  const { textEdit } = item;
  if (!textEdit) throw new Error('An item without an edit leaves it to the editor what is replaced.');
  if (!('range' in textEdit)) throw new Error('What is replaced does not depend on a setting.');
  const { range } = textEdit;
  const byLine = indentation === 'by-line' || (indentation === 'snippets-by-line' && item.insertTextFormat === 2);
  const line = text.split(/\r?\n/)[position.line] ?? '';
  const indent = /^ */.exec(line.slice(0, position.character))?.[0] ?? '';
  const written = item.insertTextFormat === 2 ? expand(textEdit.newText) : textEdit.newText;
  const newText = item.insertTextMode === 1 || !byLine ? written : written.replace(/\n/g, `\n${indent}`);
  return apply(text, [{ range, newText }, ...(item.additionalTextEdits ?? [])]);
}

function withReturns(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function expand(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^|])*?)\|\}/g, (_all, choices: string) => firstChoice(choices))
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}])*)\}/g, (_all, text: string) => text)
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

function firstChoice(choices: string): string {
  return (choices.split(/(?<!\\),/)[0] ?? '').replace(/\\([\\,|])/g, '$1');
}

/** Applies edits that do not overlap, as an editor does. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineTable(text);
  const sorted = edits
    .map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let result = text;
  let limit = text.length;
  for (const { start, end, newText } of sorted) {
    if (end > limit) throw new Error('Two edits of an item overlap.');
    result = result.slice(0, start) + newText + result.slice(end);
    limit = start;
  }
  return result;
}
