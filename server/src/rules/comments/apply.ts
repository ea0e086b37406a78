import type { Finding } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { commentLine } from './comment-line.ts';
import type { CommentWord, Suppression } from './suppression.ts';

/** What is left of the findings of a file, and which codes in its comments have made one go. */
export interface Applied {
  readonly left: readonly Finding[];
  readonly used: ReadonlySet<CommentWord>;
}

/**
 * Takes out of the findings of a file what its comments ask to ignore. A finding counts by its first line, and inside a
 * text of several lines by the line in which the text begins as well.
 */
export function applySuppressions(
  document: SourceDocument,
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
  isIgnorable: (code: string) => boolean,
): Applied {
  const named = new Map<string, CommentWord[]>();
  for (const { codes, scope, isMisspelled } of suppressions) {
    for (const code of isMisspelled ? [] : codes) {
      const key = `${scope} ${code.text}`;
      const known = named.get(key);
      if (known) known.push(code);
      else named.set(key, [code]);
    }
  }
  const used = new Set<CommentWord>();
  const left = findings.filter(({ code, start }) => {
    if (!isIgnorable(code)) return true;
    const scopes = new Set([document.lines.positionAt(start).line, commentLine(document, start), 'file']);
    const words = [...scopes].flatMap((scope) => named.get(`${scope} ${code}`) ?? []);
    for (const word of words) used.add(word);
    return words.length === 0;
  });
  return { left, used };
}
