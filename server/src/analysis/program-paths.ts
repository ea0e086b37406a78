import type { Concentration } from '../model/curriculum.ts';
import type { Curriculum } from '../model/file-model.ts';
import { foldCode } from '../model/link.ts';
import type { Plan, Slot, Term } from '../model/plan.ts';

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
  const names = namesIn(own);
  const followed = concentrations.map((concentration) => withConcentration(own, names, concentration));
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

/** The own terms of a program by what concentrations call them and their places. */
interface OwnNames {
  /** The places with the index of their term, by the folded code of their course, or by their title. */
  readonly places: ReadonlyMap<string, readonly { readonly slot: Slot; readonly index: number }[]>;
  /** The index of the first term with a title. */
  readonly terms: ReadonlyMap<string, number>;
}

function namesIn({ terms }: ProgramPath): OwnNames {
  const places = new Map<string, { slot: Slot; index: number }[]>();
  const indexes = new Map<string, number>();
  for (const [index, { term, slots }] of terms.entries()) {
    if (term.title && !indexes.has(term.title.text)) indexes.set(term.title.text, index);
    for (const slot of slots) {
      const name = slot.kind === 'course' ? codeKey(slot.code.text) : titleKey(slot.title?.text ?? '');
      const known = places.get(name);
      if (known) known.push({ slot, index });
      else places.set(name, [{ slot, index }]);
    }
  }
  return { places, terms: indexes };
}

const codeKey = (code: string) => `course ${foldCode(code)}`;
const titleKey = (title: string) => `title ${title}`;

function withConcentration(own: ProgramPath, names: OwnNames, concentration: Concentration): ProgramPath {
  const slots = own.terms.map((term) => [...term.slots]);
  const anywhere: Slot[] = [];
  let incomplete = own.incomplete || concentration.incomplete === true;
  for (const { what, by } of concentration.replaces) {
    const called = [codeKey(what.text), titleKey(what.text)].flatMap((name) => names.places.get(name) ?? []);
    const [place] = called;
    // Which of several electives with one title, nobody can tell.
    if (!place || called.length > 1) incomplete = true;
    const list = place && slots[place.index];
    const at = list && place ? list.indexOf(place.slot) : -1;
    // What is replaced twice is gone the second time; and what comes instead may not be written yet.
    if (at < 0 || by.length === 0) incomplete = true;
    if (at >= 0) list?.splice(at, 1, ...by);
  }
  for (const { term: title, slots: added } of concentration.adds) {
    const index = title ? names.terms.get(title.text) : undefined;
    const list = index === undefined ? anywhere : (slots[index] ?? anywhere);
    for (const slot of added) list.push(slot);
  }
  const terms = own.terms.map(({ term }, index) => ({ term, slots: slots[index] ?? [] }));
  return { concentration, terms, anywhere, incomplete };
}
