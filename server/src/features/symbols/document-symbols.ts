import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { LineTable } from '../../syntax/lines.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { documentOutline } from './document-outline.ts';
import type { OutlineEntry, OutlineKind } from './outline.ts';

/** The icon that editors show for each kind. */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  curriculum: SymbolKind.Package,
  catalog: SymbolKind.Module,
  role: SymbolKind.Class,
  framework: SymbolKind.Module,
  section: SymbolKind.Namespace,
  course: SymbolKind.Class,
  term: SymbolKind.Event,
  plan: SymbolKind.Struct,
  concentration: SymbolKind.Struct,
  slot: SymbolKind.Field,
  outcome: SymbolKind.Interface,
  credential: SymbolKind.Key,
  skill: SymbolKind.Property,
  assessment: SymbolKind.Constant,
  level: SymbolKind.EnumMember,
  part: SymbolKind.Number,
};

/** The outline of a file, for the outline view and the breadcrumbs: every entry of it, however many there are. */
export function documentSymbols(snapshot: Snapshot, uri: string): DocumentSymbol[] {
  const document = snapshot.document(uri);
  if (!document) return [];
  return documentOutline(snapshot, document).map((entry) => toSymbol(entry, document.lines));
}

/** The same as a flat list, for editors that do not know trees. */
export function flatDocumentSymbols(snapshot: Snapshot, uri: string): SymbolInformation[] {
  const flatten = (symbol: DocumentSymbol, container?: string): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: symbol.kind,
      location: { uri, range: symbol.range },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...(symbol.children ?? []).flatMap((child) => flatten(child, symbol.name)),
  ];
  return documentSymbols(snapshot, uri).flatMap((symbol) => flatten(symbol));
}

function toSymbol({ kind, name, detail, range, selection, children }: OutlineEntry, lines: LineTable): DocumentSymbol {
  const rangeOf = ({ start, end }: OutlineEntry['range']) => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return {
    // An empty name is not allowed, and a text may be empty.
    name: oneLine(name) || '(without a name)',
    kind: symbolKinds[kind],
    range: rangeOf(range),
    selectionRange: rangeOf(selection),
    ...(detail === undefined ? {} : { detail: oneLine(detail) }),
    ...(children ? { children: children.map((child) => toSymbol(child, lines)) } : {}),
  };
}

function oneLine(text: string): string {
  // Nearly all texts are one line already, and making them anew takes longer than to see that.
  return otherBlanks.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/** Blanks that are no single space between words. */
const otherBlanks = /^\s|\s$|[^\S ]| {2}/u;
