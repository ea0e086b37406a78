/** VS Code's severities: 0 error, 1 warning, 2 information, 3 hint. */
const names = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['note', 'notes'],
  ['hint', 'hints'],
] as const;

/** The findings of a file in words, the worst first: "2 errors, 1 warning". */
export function countFindings(severities: readonly number[]): string {
  const parts = names.flatMap(([one, many], severity) => {
    const count = severities.filter((candidate) => candidate === severity).length;
    if (count === 0) return [];
    return [`${count} ${count === 1 ? one : many}`];
  });
  return parts.join(', ') || 'No findings';
}

/** The worst of some severities; undefined for none. */
export function worstSeverity(severities: readonly number[]): number | undefined {
  return severities.length === 0 ? undefined : Math.min(...severities);
}
