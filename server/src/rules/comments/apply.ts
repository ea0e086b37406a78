import type { Finding } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CommentWord, Suppression } from './suppression.ts';

/** What is left of the findings of a file, and which codes in its comments have made one go. */
export interface Applied {
  readonly left: readonly Finding[];
  readonly used: ReadonlySet<CommentWord>;
}

/** Takes out of the findings of a file what its comments ask to ignore. A finding counts by its first line. */
export function applySuppressions(
  { lines }: SourceDocument,
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
    const { line } = lines.positionAt(start);
    const words = [...(named.get(`${line} ${code}`) ?? []), ...(named.get(`file ${code}`) ?? [])];
    for (const word of words) used.add(word);
    return words.length === 0;
  });
  return { left, used };
}
