import type { PlannedPath } from '../../analysis/plan/planned-path.ts';
import type { PlannedTerm } from '../../analysis/plan/planned-terms.ts';
import { type Season, seasons } from '../../analysis/plan/term-moment.ts';
import { seasonAndYear } from '../../analysis/plan/term-name.ts';
import type { Term } from '../../model/plan.ts';
import type { Word } from '../../model/word.ts';
import { shortened } from '../../schema/words/shown.ts';
import { joined } from './lists.ts';

/** How terms and seasons are named in a sentence. */

/** A term by its title, as somebody wrote it; by its number where it has none. `index` counts from 0. */
export function termTitle({ title }: Pick<Term, 'title'>, index: number): string {
  return title?.text ?? `term ${index + 1}`;
}

/**
 * `Fall, year 2` where this says which term is meant; else its title, as `“Semester 3”`; else its place in the plan, as
 * `term 3`.
 */
export function termInWords(planned: PlannedTerm): string {
  const { term, index } = planned;
  return seasonAndYear(planned) ?? (term.title ? `“${shortened(term.title.text, 40)}”` : termTitle(term, index));
}

/** The same with the season, where the other words do not say it. */
export function termWithSeason(term: PlannedTerm): string {
  const words = termInWords(term);
  const says = term.season === undefined || words.toLowerCase().includes(term.season);
  return says ? words : `${words} in ${term.season}`;
}

/**
 * What a sentence begins with that is not about the program's own terms: `In the plan “Part-time”, `; or about these only
 * for those who choose a concentration: `With “Health Data”, `.
 */
export function pathInWords({ plan, concentration }: Pick<PlannedPath, 'plan' | 'concentration'>): string {
  const name = (one: { readonly title?: Word; readonly id: Word }) =>
    `“${shortened(one.title?.text ?? one.id.text, 40)}”`;
  if (plan) return `In the plan ${name(plan)}, `;
  return concentration ? `With ${name(concentration)}, ` : '';
}

/** `fall and spring`, in the order of the year of study. */
export function seasonsInWords(some: Iterable<Season>, conjunction: 'and' | 'or' = 'and'): string {
  const named = new Set(some);
  return joined(
    seasons.filter((season) => named.has(season)),
    conjunction,
  );
}
