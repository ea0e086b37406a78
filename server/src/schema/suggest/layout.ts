import type { SyntaxTree } from '../../syntax/tree.ts';
import { readBlockLine } from './block-line.ts';

/** How a file is laid out, so that what is inserted looks like the rest of it. */
export interface Layout {
  /** Columns by which a key's value is indented. */
  readonly indent: number;
  /** Columns by which the dashes of a key's list are indented; 0 where the file writes them below the key. */
  readonly listIndent: number;
  readonly lineBreak: '\n' | '\r\n';
}

/** Enough to see how a file is written; reading on would cost more than it tells. */
const linesRead = 400;

export function layoutOf(tree: SyntaxTree): Layout {
  const lineBreak = /\r?\n/.exec(tree.text)?.[0] === '\r\n' ? '\r\n' : '\n';
  let indent: number | undefined;
  let listIndent: number | undefined;
  let opener: number | undefined;
  const count = Math.min(tree.lines.lineCount, linesRead);
  for (let number = 0; number < count && (indent === undefined || listIndent === undefined); number++) {
    const line = readBlockLine(tree, number);
    if (line.blank) continue;
    if (opener !== undefined) {
      const [dash] = line.dashes;
      if (dash !== undefined && dash >= opener) listIndent ??= dash - opener;
      else if (dash === undefined && line.key && line.indent > opener) indent ??= line.indent - opener;
    }
    opener = line.key && !line.content ? line.key.column : undefined;
  }
  const step = indent ?? (listIndent || 2);
  return { indent: step, listIndent: listIndent ?? step, lineBreak };
}
