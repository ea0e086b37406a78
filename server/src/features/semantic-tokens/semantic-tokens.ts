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

function encoded({ text, lines }: SourceDocument, tokens: readonly Token[], legend: TokenLegend): number[] {
  const data: number[] = [];
  let line = 0;
  let lineEnd = lines.endOf(0);
  let before = { line: 0, character: 0 };
  for (const { start, end, type, modifiers } of tokens) {
    // An id may go on in the next lines, and few editors can show a token that does.
    for (let from = start; from < end; from = lines.startOf(line + 1)) {
      if (from > lineEnd) {
        line = lines.positionAt(from).line;
        lineEnd = lines.endOf(line);
      }
      const to = Math.min(end, lineEnd);
      const written = text.slice(from, to);
      const length = written.trim().length;
      if (length > 0) {
        const character = from + written.search(/\S/) - lines.startOf(line);
        data.push(line - before.line, line === before.line ? character - before.character : character, length);
        data.push(legend.numberOf(type), legend.bitsOf(modifiers));
        before = { line, character };
      }
      if (to === end) break;
    }
  }
  return data;
}
