import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { commentLine } from '../../rules/comments/comment-line.ts';
import {
  askedReason,
  type CommentWord,
  ignoreWord,
  type Suppression,
  suppressionAt,
} from '../../rules/comments/suppression.ts';
import { type Ignorable, ignorable } from '../../rules/ignorable.ts';
import { commentAt } from '../../syntax/comments.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { rangeOf } from '../annotated-edit.ts';
import { everythingFound } from '../diagnostics.ts';
import { ignorableMarkdown } from '../hover/ignorable-hover.ts';
import type { CompletionClient } from './client.ts';

/** By what the documentation of an item is found when it is asked for. */
interface ItemData {
  readonly ignorable: string;
}

/**
 * What can be written in a comment that has findings ignored: the names of what is found in the place that it is about,
 * then all others. Undefined where there is no such comment.
 */
export function ignorableItems(
  snapshot: Snapshot,
  document: SourceDocument,
  offset: number,
  client: CompletionClient,
): CompletionItem[] | undefined {
  const begun = begunWord(document, offset);
  if (begun) return [wordItem(document, begun)];
  const suppression = suppressionAt(document, offset);
  if (!suppression) return undefined;
  const replaced = codeAt(document, suppression, offset);
  if (!replaced) return [];
  const others = new Set(suppression.codes.filter((code) => !isSame(code, replaced)).map(({ text }) => text));
  const asksReason = suppression.colon === undefined && suppression.reason === undefined;
  const first = codesOf(snapshot, document, suppression.scope);
  const inOrder = [...ignorable.values()].filter(({ code }) => !others.has(code));
  return inOrder.map((one, index) => {
    const rank = first.has(one.code) ? 0 : 1;
    return {
      ...codeItem(one, client),
      sortText: `${rank}${String(index).padStart(5, '0')}`,
      ...written(document, one.code, replaced, asksReason, client),
    };
  });
}

/** What is shown beside such an item; undefined for any other. */
export function ignorableDocumentation(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('ignorable' in data)) return undefined;
  const known = ignorable.get(String(data.ignorable));
  return known && ignorableMarkdown(known, false);
}

function codeItem({ code, title, ...rest }: Ignorable, client: CompletionClient): CompletionItem {
  const data: ItemData = { ignorable: code };
  const documentation = { kind: 'markdown' as const, value: ignorableMarkdown({ code, title, ...rest }, false) };
  return {
    label: code,
    kind: CompletionItemKind.Constant,
    detail: title,
    ...(client.lazyDocumentation ? { data } : { documentation }),
  };
}

function written(
  document: SourceDocument,
  code: string,
  replaced: OffsetRange,
  asksReason: boolean,
  client: CompletionClient,
): Partial<CompletionItem> {
  const range = rangeOf(document, replaced);
  if (!asksReason) return { textEdit: { range, newText: code } };
  if (!client.snippets) return { textEdit: { range, newText: `${code}: ` } };
  const newText = `${code}: \${1:${askedReason}}`;
  return { textEdit: { range, newText }, insertTextFormat: InsertTextFormat.Snippet };
}

/** The code that is being written at an offset, or the empty place for one; undefined where none can stand. */
function codeAt({ text }: SourceDocument, { word, codes, colon, isMisspelled }: Suppression, offset: number) {
  if (isMisspelled || offset <= word.end || (colon !== undefined && offset > colon)) return undefined;
  const here = codes.find(({ start, end }) => start <= offset && offset <= end);
  if (here) return here;
  const before = codes.findLast(({ end }) => end < offset);
  const isOpen = !before || text.slice(before.end, offset).includes(',');
  return isOpen ? { start: offset, end: offset } : undefined;
}

function isSame(code: CommentWord, { start, end }: OffsetRange): boolean {
  return code.start === start && code.end === end;
}

/** The codes of all that is found in a line or in the file, ignored or not. */
function codesOf(snapshot: Snapshot, document: SourceDocument, scope: Suppression['scope']): ReadonlySet<string> {
  const found = everythingFound(snapshot, document);
  const isIn = (start: number) =>
    document.lines.positionAt(start).line === scope || commentLine(document, start) === scope;
  const here = found.filter(({ start }) => scope === 'file' || isIn(start));
  return new Set(here.map(({ code }) => code));
}

/** The first letters of the word itself, at the beginning of a comment. */
function begunWord(document: SourceDocument, offset: number): OffsetRange | undefined {
  const { lines, text } = document;
  const before = text.slice(lines.startOf(lines.positionAt(offset).line), offset);
  const [, begun = ''] = /#[ \t]*([a-z][a-z-]*)$/.exec(before) ?? [];
  if (begun === '' || begun === ignoreWord || !ignoreWord.startsWith(begun)) return undefined;
  const start = offset - begun.length;
  return commentAt(document.tree, start - 1) ? { start, end: offset } : undefined;
}

function wordItem(document: SourceDocument, begun: OffsetRange): CompletionItem {
  return {
    label: ignoreWord,
    kind: CompletionItemKind.Keyword,
    detail: 'Has something ignored that is found in the line below',
    textEdit: { range: rangeOf(document, begun), newText: `${ignoreWord} ` },
  };
}
