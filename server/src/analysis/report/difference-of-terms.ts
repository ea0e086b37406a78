import type { ProgramReport, ReportWay } from './report.ts';

/** What the terms of a way are compared by, in their order. */
export type TermKeys = ReadonlyMap<string, readonly string[]>;

/**
 * Which terms of two versions are the same, on each way that both have: those of one title; else those that stand in one
 * place and have titles of which the other version knows nothing, since such a term only has a new title.
 */
export function matchedTerms(before: ProgramReport, after: ProgramReport): { before: TermKeys; after: TermKeys } {
  const keys = { before: new Map<string, readonly string[]>(), after: new Map<string, readonly string[]>() };
  for (const way of after.ways) {
    const past = before.ways.find(({ id }) => id === way.id);
    if (!past) continue;
    const [older, newer] = [titlesOf(past), titlesOf(way)];
    keys.before.set(way.id, older.map(keyAmong(new Set(newer))));
    keys.after.set(way.id, newer.map(keyAmong(new Set(older))));
  }
  return keys;
}

function keyAmong(others: ReadonlySet<string>): (title: string, index: number) => string {
  return (title, index) => (others.has(title) ? title : String(index));
}

/** The titles, where the second of several equal ones is another one than the first. */
function titlesOf({ terms }: ReportWay): string[] {
  const times = new Map<string, number>();
  return terms.map(({ title }) => {
    const count = (times.get(title) ?? 0) + 1;
    times.set(title, count);
    return `${title} #${count}`;
  });
}
