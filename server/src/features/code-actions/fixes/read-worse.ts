import type { Finding } from '../../../syntax/finding.ts';
import { isMistakeInYaml } from '../../../syntax/misread.ts';
import { parseText } from '../../../syntax/parse.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';

/** A mistake for which a text is not read as it was meant, and its line, counted from zero. */
export interface NewMistake {
  readonly line: number;
  readonly message: string;
}

/**
 * The first mistake in YAML of a kind that a text has more often when it is mended, or that leaves it unread; undefined
 * where it is read as well as before, or better. One kind is not weighed against another: many tabs can become a single
 * mistake for which nothing below it is read.
 */
export function readWorse(before: SyntaxTree, mended: string): NewMistake | undefined {
  if (before.isLeftUnread) return undefined;
  const after = parseText(mended);
  const known = countedByCode(before.problems);
  const now = countedByCode(after.problems);
  const isUnread = hasUnread(after) && !hasUnread(before);
  const mistake = after.problems.find(
    (one) => (isMistakeInYaml(one) && (now.get(one.code) ?? 0) > (known.get(one.code) ?? 0)) || isUnread,
  );
  return mistake && { line: after.lines.positionAt(mistake.start).line, message: mistake.message };
}

function hasUnread({ documents }: SyntaxTree): boolean {
  return documents.some(({ unreadable }) => unreadable);
}

function countedByCode(problems: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
