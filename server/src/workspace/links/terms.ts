import type { Declaration, Reference } from '../../model/link.ts';

/**
 * Which of the terms with a title a concentration means that names it under `adds`: that of the program's own plan, and
 * those of the plans that are made for this concentration. Only where there is none of these, those of other plans.
 */
export function termsMeant(
  titled: readonly Declaration[],
  { owner: concentration }: Reference,
  uses: readonly Reference[],
): readonly Declaration[] {
  const isForIt = (plan: Declaration) =>
    uses.some((use) => use.kind === 'concentration' && use.owner === plan && use.id === concentration?.id);
  const near = titled.filter(({ owner }) => owner?.kind !== 'plan' || isForIt(owner));
  return near.length > 0 ? near : titled;
}

/** The plan that a term, a choice or an elective is part of; undefined for the program's own. */
export function planOf({ owner }: Declaration): Declaration | undefined {
  if (!owner || owner.kind === 'plan' || owner.kind === 'concentration') return owner;
  return planOf(owner);
}
