import { type Declaration, foldCode, linkKey, type Reference } from '../../model/link.ts';
import { applied } from '../../syntax/edit/change.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { locate } from '../../syntax/locate.ts';
import { misreadRanges } from '../../syntax/misread.ts';
import { parseText } from '../../syntax/parse.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { LinkIndex } from '../../workspace/links/link-index.ts';
import type { PlannedEdit } from '../annotated-edit.ts';
import type { Places } from './places.ts';
import { placeInWords, type Refusal } from './refusal.ts';
import type { RenameSymbol } from './symbol.ts';

/**
 * Why it would be unsafe to rename now: a mistake in YAML hides a place that has the name, or lets it mean something
 * else than was meant.
 */
export function unreadPlace(links: LinkIndex, symbol: RenameSymbol, places: Places): Refusal | undefined {
  const documents = new Set([...places.places.map(({ document }) => document), ...links.files()]);
  for (const document of documents) {
    if (!factsOf(document)?.incomplete || !mayMean(links, document, places)) continue;
    const start = unreadMention(document, symbol, places);
    if (start === undefined) continue;
    return {
      refusal: `“${symbol.word.text}” stands where a mistake in the text hides what is meant (${placeInWords(document, { start })}). Correct that first, so that no place is left behind.`,
    };
  }
  return undefined;
}

/**
 * Why an edit of a file with mistakes in it is not made: it would make more of them, since a place was not what it was
 * taken for.
 */
export function worsened(edits: readonly PlannedEdit[]): Refusal | undefined {
  const broken = new Set(edits.map(({ document }) => document).filter((document) => factsOf(document)?.incomplete));
  for (const document of broken) {
    const own = edits.filter((edit) => edit.document === document);
    const before = new Set(document.tree.problems.map(({ code }) => code));
    const after = parseText(applied(document.text, own) ?? '').problems;
    if (after.every(({ code }) => before.has(code))) continue;
    return {
      refusal: `A mistake in the text is too close to a place that would change (${placeInWords(document, own[0] ?? { start: 0 })}). Correct it first.`,
    };
  }
  return undefined;
}

/** The offset of the first mention that was not read, or was read as something else. */
function unreadMention(document: SourceDocument, symbol: RenameSymbol, { places }: Places): number | undefined {
  const { text, tree } = document;
  const known = [
    ...places.filter((place) => place.document === document).map(({ word }) => word),
    ...sameTitles(document, symbol).map(({ word }) => word),
  ];
  const unread = [...misreadRanges(tree), ...tree.documents.filter(({ unreadable }) => unreadable)];
  for (const { index } of text.matchAll(nameIn(symbol))) {
    if (isInComment(document, index)) continue;
    if (unread.some((range) => holds(range, index))) return index;
    if (known.some((word) => holds(word, index))) continue;
    const node = locate(tree, index)?.node;
    if (node?.kind !== 'scalar' || isNamed(node, symbol)) return index;
  }
  return undefined;
}

/** The same title in another plan was read as such, and stays. */
function sameTitles(document: SourceDocument, { kind, word }: RenameSymbol): readonly (Declaration | Reference)[] {
  if (kind !== 'term' && kind !== 'slot') return [];
  const facts = factsOf(document);
  const key = linkKey({ kind, id: word.text });
  return [...(facts?.declared.get(key) ?? []), ...(facts?.mentioned.get(key) ?? [])];
}

function holds({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether a scalar is the name, or has it on one side of a slash: a text that only mentions it may stay. */
function isNamed({ source }: ScalarNode, { kind, word }: RenameSymbol): boolean {
  if (kind === 'course') return foldCode(source) === foldCode(word.text);
  return source.split('/').includes(word.text);
}

function isInComment({ text, lines }: SourceDocument, offset: number): boolean {
  const start = lines.startOf(lines.positionAt(offset).line);
  return /(^|\s)#/.test(text.slice(start, offset));
}

/** Whether a file could refer to what is renamed, if all of it could be read. */
function mayMean(links: LinkIndex, document: SourceDocument, { targets, places }: Places): boolean {
  if (places.some((place) => place.document === document)) return true;
  return targets.some((target) => {
    const { kind } = target.declaration;
    if (kind === 'role' || kind === 'catalog' || kind === 'framework') return true;
    if (links.scopeOf(document).documents.includes(target.document)) return true;
    if (links.scopeOf(target.document).documents.includes(document)) return true;
    // What it uses may be written in the part that cannot be read.
    const library = factsOf(target.document)?.model.id?.text;
    return target.document.kind !== 'curriculum' && library !== undefined && document.text.includes(library);
  });
}

/** Finds a name in a text, as a word of its own; course codes in any of their spellings. */
function nameIn({ kind, word }: RenameSymbol): RegExp {
  const letters = kind === 'course' ? [...foldCode(word.text)] : [word.text];
  const pattern = letters.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s*');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${pattern}(?![\\p{L}\\p{N}_-])`, kind === 'course' ? 'giu' : 'gu');
}
