import type { Concentration } from '../model/curriculum.ts';
import type { Curriculum } from '../model/file-model.ts';
import type { Plan, Slot, Term } from '../model/plan.ts';
import { isCalled } from './planned-places.ts';

/** One way through a program, from its first term to its last. */
export interface ProgramPath {
  /** The plan beside the program's own `terms`; absent for those. */
  readonly plan?: Plan;
  /**
   * The concentration that is followed: its additions and replacements are among the places. Of a plan that says whose
   * it is, the concentration is that one, and its places are as they are written: such a plan has everything in it.
   */
  readonly concentration?: Concentration;
  readonly terms: readonly PathTerm[];
  /** What a concentration adds without saying when. */
  readonly anywhere: readonly Slot[];
  /** Some of it could not be understood, or it replaces what cannot be told. */
  readonly incomplete: boolean;
}

/** A term with what is taken in it on this path. */
export interface PathTerm {
  readonly term: Term;
  readonly slots: readonly Slot[];
}

/**
 * The ways through a program: its own `terms`, the same with each of its concentrations, and each of its other plans.
 * A program without any terms has none.
 */
export function pathsOf(program: Curriculum): ProgramPath[] {
  const { terms, plans, concentrations } = program;
  const own: ProgramPath = { terms: terms.map(asWritten), anywhere: [], incomplete: program.termsIncomplete === true };
  const followed = concentrations.map((concentration) => withConcentration(own, concentration));
  return [...(terms.length > 0 ? [own, ...followed] : []), ...plans.flatMap((plan) => pathOfPlan(program, plan))];
}

function pathOfPlan({ concentrations }: Curriculum, plan: Plan): ProgramPath[] {
  if (plan.terms.length === 0) return [];
  const concentration = concentrations.find(({ id }) => id.text === plan.concentration?.text);
  return [
    {
      plan,
      ...(concentration ? { concentration } : {}),
      terms: plan.terms.map(asWritten),
      anywhere: [],
      incomplete: plan.incomplete === true,
    },
  ];
}

function asWritten(term: Term): PathTerm {
  return { term, slots: term.slots };
}

function withConcentration(own: ProgramPath, concentration: Concentration): ProgramPath {
  const slots = own.terms.map((term) => [...term.slots]);
  const anywhere: Slot[] = [];
  let incomplete = own.incomplete || concentration.incomplete === true;
  for (const { what, by } of concentration.replaces) {
    const places = own.terms.flatMap((term, index) =>
      term.slots.filter((slot) => isCalled(slot, what.text)).map((slot) => ({ slot, index })),
    );
    const [place] = places;
    // Which of several electives with one title, nobody can tell.
    if (!place || places.length > 1) incomplete = true;
    const list = place && slots[place.index];
    if (list) list.splice(list.indexOf(place.slot), 1, ...by);
  }
  for (const { term: title, slots: added } of concentration.adds) {
    const index = title ? own.terms.findIndex(({ term }) => term.title?.text === title.text) : -1;
    (slots[index] ?? anywhere).push(...added);
  }
  const terms = own.terms.map(({ term }, index) => ({ term, slots: slots[index] ?? [] }));
  return { concentration, terms, anywhere, incomplete };
}
