import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, isEmpty, type SyntaxNode } from '../syntax/tree.ts';

/** One scalar of a text: an id, a code, a level, a sentence. Its range takes in the quotation marks, where there are some. */
export interface Word extends OffsetRange {
  readonly text: string;
}

/** The scalar as it was written, so that `110` stays a code; undefined for anything else, and for nothing. */
export function wordOf(node: SyntaxNode | undefined): Word | undefined {
  const scalar = node && dereference(node);
  if (scalar?.kind !== 'scalar' || isEmpty(scalar)) return undefined;
  return { text: scalar.source, start: scalar.start, end: scalar.end };
}

/** Nothing that could be seen. */
const isBlank = /^[\s\u00AD\u200B\u2060\uFEFF]*$/u;

/** A title; undefined also where it is blank, such as `""`: what has no title is called by its id. */
export function titleOf(node: SyntaxNode | undefined): Word | undefined {
  const title = wordOf(node);
  return title && !isBlank.test(title.text) ? title : undefined;
}

/** The scalars of a list. A single scalar counts as a list of one, since many keys take both. */
export function wordsOf(node: SyntaxNode | undefined): Word[] {
  const list = node && dereference(node);
  if (list?.kind !== 'sequence') return asList(wordOf(list));
  return list.items.flatMap((item) => asList(wordOf(item)));
}

export function asList<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
