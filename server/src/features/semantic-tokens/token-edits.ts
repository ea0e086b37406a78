import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** The numbers of one token. */
const size = 5;

/** What makes new tokens of old ones: one edit, of whole tokens, for all that is between what stayed; none where nothing changed. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  start -= start % size;
  let behind = 0;
  while (behind < shorter - start && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  behind -= behind % size;
  return [{ start, deleteCount: before.length - behind - start, data: after.slice(start, after.length - behind) }];
}
