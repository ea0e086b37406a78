import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { type Declaration, type DeclarationKind, foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { idRange } from '../../workspace/links/id-range.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What a person looks for across files; the rest is found in the outline of its file. */
const kinds: Readonly<Partial<Record<DeclarationKind, SymbolKind>>> = {
  curriculum: SymbolKind.Package,
  catalog: SymbolKind.Module,
  framework: SymbolKind.Module,
  role: SymbolKind.Class,
  course: SymbolKind.Class,
  skill: SymbolKind.Property,
  outcome: SymbolKind.Interface,
  concentration: SymbolKind.Struct,
  plan: SymbolKind.Struct,
  term: SymbolKind.Event,
};

/**
 * The programs, courses, roles, skills, outcomes and terms of all files whose code, id, title or label fits what was
 * typed; all of them where nothing was.
 */
export function workspaceSymbols({ links }: Snapshot, query: string): SymbolInformation[] {
  const fits = matcher(query);
  const found: { readonly symbol: SymbolInformation; readonly rank: number }[] = [];
  for (const document of links.files()) {
    for (const declaration of links.facts(document)?.declarations ?? []) {
      const kind = kinds[declaration.kind];
      if (kind === undefined) continue;
      const rank = fits(declaration);
      if (rank !== undefined) found.push({ symbol: symbolOf(document, declaration, kind), rank });
    }
  }
  const limit = worstRank(
    query,
    found.reduce((best, { rank }) => Math.min(best, rank), Number.POSITIVE_INFINITY),
  );
  return found
    .filter(({ rank }) => rank <= limit)
    .sort((a, b) => a.rank - b.rank)
    .map(({ symbol }) => symbol);
}

function symbolOf(document: SourceDocument, declaration: Declaration, kind: SymbolKind): SymbolInformation {
  const { lines } = document;
  const { start, end } = idRange(document, declaration.word);
  const container = declaration.owner?.title ?? declaration.owner?.word.text;
  return {
    name: nameOf(declaration),
    kind,
    location: {
      uri: document.uri,
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    },
    ...(container === undefined ? {} : { containerName: container }),
  };
}

/** Editors filter by the name once more, so everything that one can search for stands in it. */
function nameOf({ kind, word, id, title }: Declaration): string {
  const own = kind === 'skill' ? id : word.text;
  const name = title === undefined || title === own ? own : `${own} ${title}`;
  return name.replace(/\s+/gu, ' ').trim();
}

/** How well a declaration fits what was typed, the best first. */
const ranks = { same: 0, beginning: 1, words: 2, scattered: 3 } as const;

/**
 * What is still worth showing beside the best. Scattered letters stand in almost every long title, so they only count
 * where nothing else was found; so do the letters and the number of a code, where a code begins with them.
 */
function worstRank(query: string, best: number): number {
  if (best >= ranks.words) return best;
  return looksLikeCode(query) ? ranks.beginning : ranks.words;
}

/** Such as `hit 112` and `a2`. */
function looksLikeCode(query: string): boolean {
  return /^\s*[\p{L}&]+\s*\d[\p{L}\d]*\s*$/u.test(query);
}

/** The rank of a declaration; undefined where it does not fit. */
function matcher(query: string): (declaration: Declaration) => number | undefined {
  const wanted = foldCode(query);
  // With or without the space, a code is the same.
  const words = looksLikeCode(query) ? (wanted.match(/\D+|\d.*/gu) ?? []) : foldedWords(query);
  return (declaration) => {
    const name = nameOf(declaration).toUpperCase();
    const folded = foldCode(name);
    if (foldCode(declaration.word.text) === wanted) return ranks.same;
    if (folded.startsWith(wanted)) return ranks.beginning;
    if (words.every((word) => name.includes(word))) return ranks.words;
    return isSubsequence(wanted, folded) ? ranks.scattered : undefined;
  };
}

function foldedWords(query: string): string[] {
  return query.toUpperCase().split(/\s+/u).filter(Boolean);
}

/** Whether the letters stand in a text in their order, as editors themselves filter. */
function isSubsequence(letters: string, text: string): boolean {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found++;
  return found >= letters.length;
}
