import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { TokenLegend } from './legend.ts';
import type { Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** The ids in a file as the protocol counts them: five numbers for each, its place told from the one before. */
export function semanticTokens(snapshot: Snapshot, uri: string, legend: TokenLegend): number[] {
  const document = snapshot.document(uri);
  return document?.kind ? encoded(document, tokensOf(snapshot, document), legend) : [];
}

/** The same for the ids in the lines of a range, at a cost that is that of the range. */
export function semanticTokensIn(snapshot: Snapshot, uri: string, range: Range, legend: TokenLegend): number[] {
  const document = snapshot.document(uri);
  if (!document?.kind) return [];
  const { lines } = document;
  const whole = { start: lines.startOf(range.start.line), end: lines.endOf(range.end.line) };
  return encoded(document, tokensOf(snapshot, document, whole), legend);
}

function encoded({ lines }: SourceDocument, tokens: readonly Token[], legend: TokenLegend): number[] {
  const data: number[] = [];
  let line = 0;
  let lineEnd = lines.endOf(0);
  let character = 0;
  for (const { start, end, type, modifiers } of tokens) {
    const before = line;
    if (start > lineEnd) {
      line = lines.positionAt(start).line;
      lineEnd = lines.endOf(line);
    }
    // An id in a text that goes on in the next line is none that editors could show.
    if (end > lineEnd) {
      line = before;
      lineEnd = lines.endOf(line);
      continue;
    }
    const at = start - lines.startOf(line);
    data.push(line - before, line === before ? at - character : at, end - start);
    data.push(legend.numberOf(type), legend.bitsOf(modifiers));
    character = at;
  }
  return data;
}
