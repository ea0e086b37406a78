import type { PlannedTerm } from './planned-terms.ts';

/** `Fall, year 2`, where this says which term of its plan is meant; undefined where it does not. */
export function seasonAndYear({ season, year, isOnlyOne }: PlannedTerm): string | undefined {
  if (!season || year === undefined || !isOnlyOne) return undefined;
  return `${season.charAt(0).toUpperCase()}${season.slice(1)}, year ${year}`;
}

/** What a term is called: by its title; else by its season and year, or its place in the plan, as `Term 3`. */
export function termName(planned: PlannedTerm): string {
  return planned.term.title?.text ?? seasonAndYear(planned) ?? `Term ${planned.index + 1}`;
}
