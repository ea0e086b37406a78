import { type Spot, spotsAround } from '../../../syntax/edit/spot.ts';
import type { Finding, OffsetRange } from '../../../syntax/finding.ts';
import { isMistakeInYaml } from '../../../syntax/misread.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import type { SourceDocument } from '../../../workspace/document.ts';

/** The entry whose key a finding underlines. */
export function spotOfKey(tree: SyntaxTree, { start, end }: OffsetRange): Spot | undefined {
  return spotsAround(tree, start).findLast(({ entry }) => entry?.key.start === start && entry.key.end === end);
}

/** The value that a finding underlines; what belongs to a key, where only the key is written. */
export function spotOfValue(tree: SyntaxTree, finding: Finding): Spot | undefined {
  const { start } = finding;
  return spotsAround(tree, start).findLast(({ node }) => node.start === start) ?? spotOfKey(tree, finding);
}

/** The groups of keys that a finding may be about: that of the key that it underlines, and the one that starts there. */
export function groupsAt(tree: SyntaxTree, { start }: Finding): Spot[] {
  return spotsAround(tree, start).filter(
    ({ node, entry }) => node.kind === 'mapping' && (node.start === start || entry?.key.start === start),
  );
}

/** Whether lines of a text can be moved about: all of it was read as it was meant. */
export function isSound(document: SourceDocument): boolean {
  return document.fact(wasReadAsMeant);
}

function wasReadAsMeant({ tree: { problems } }: SourceDocument): boolean {
  return !problems.some((problem) => isMistakeInYaml(problem) || problem.code === 'lone-carriage-return');
}
