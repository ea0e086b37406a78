import type { Curriculum } from '../../model/file-model.ts';
import type { Term } from '../../model/plan.ts';

/** All terms of a program: those of its own plan, then those of its other plans. */
export function termsIn({ terms, plans }: Curriculum): readonly Term[] {
  return [...terms, ...plans.flatMap((plan) => plan.terms)];
}
