import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { type Declaration, type DeclarationKind, foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
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
  // Scattered letters stand in almost every long title, so they only count where nothing else was found.
  const best = found.some(({ rank }) => rank < scattered) ? found.filter(({ rank }) => rank < scattered) : found;
  return best.sort((a, b) => a.rank - b.rank).map(({ symbol }) => symbol);
}

function symbolOf(document: SourceDocument, declaration: Declaration, kind: SymbolKind): SymbolInformation {
  const { lines } = document;
  const container = declaration.owner?.title ?? declaration.owner?.word.text;
  return {
    name: nameOf(declaration),
    kind,
    location: {
      uri: document.uri,
      range: { start: lines.positionAt(declaration.word.start), end: lines.positionAt(declaration.word.end) },
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

/** The rank of a declaration that holds the letters in their order, and anything between them. */
const scattered = 2;

/** How well a declaration fits, smaller being better; undefined where it does not. */
function matcher(query: string): (declaration: Declaration) => number | undefined {
  const wanted = foldCode(query);
  const words = query.toUpperCase().split(/\s+/u).filter(Boolean);
  return (declaration) => {
    const name = nameOf(declaration).toUpperCase();
    const folded = foldCode(name);
    if (folded.startsWith(wanted)) return 0;
    if (words.every((word) => name.includes(word))) return 1;
    return isSubsequence(wanted, folded) ? scattered : undefined;
  };
}

/** Whether the letters stand in a text in their order, as editors themselves filter. */
function isSubsequence(letters: string, text: string): boolean {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found++;
  return found >= letters.length;
}
