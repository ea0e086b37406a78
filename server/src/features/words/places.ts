import type { PlannedPlace } from '../../analysis/planned-places.ts';
import { termTitle } from '../../rules/words/terms.ts';

/**
 * Where a program plans a course, as plain text, one entry for each place: `First fall`, `Fall 2 in the plan Part-time`,
 * `Second spring, as a choice, in the concentration Health Data`.
 */
export function placesInWords(places: readonly PlannedPlace[]): string[] {
  return [...new Set(places.map(placeInWords))];
}

export function placeInWords({ term, termIndex = 0, plan, concentration, slot }: PlannedPlace): string {
  const parts = [
    ...(term ? [termTitle(term, termIndex)] : []),
    ...(slot.kind === 'choice' ? ['as a choice'] : []),
    ...(plan ? [`in the plan ${plan.title?.text ?? plan.id.text}`] : []),
    ...(concentration ? [`in the concentration ${concentration.title?.text ?? concentration.id.text}`] : []),
  ];
  return parts.join(', ');
}
