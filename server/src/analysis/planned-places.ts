import type { Concentration } from '../model/curriculum.ts';
import type { Curriculum } from '../model/file-model.ts';
import { foldCode } from '../model/link.ts';
import { codesIn, type Plan, type Slot, type Term } from '../model/plan.ts';
import { following, type SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';

/** One place of a program's plans at which a course can be taken. */
export interface PlannedPlace {
  /** Absent where a concentration adds the course without saying when. */
  readonly term?: Term;
  /** The place of the term in its plan, counted from 0. */
  readonly termIndex?: number;
  /** The plan beside the program's own `terms`; absent for those. */
  readonly plan?: Plan;
  /** The concentration that adds the course, or has it in the place of another; absent where the plan itself has it. */
  readonly concentration?: Concentration;
  /** What names the course there. */
  readonly slot: Slot;
}

/** Where the plans and concentrations of a program name each course, by folded code; empty for any other file. */
export function plannedPlaces(program: SourceDocument): ReadonlyMap<string, readonly PlannedPlace[]> {
  return program.fact(keptPlaces).byCode;
}

interface FilePlaces {
  readonly byCode: ReadonlyMap<string, readonly PlannedPlace[]>;
  /** What the places were read from. */
  readonly from: readonly unknown[];
}

const keptPlaces = following(
  (document): FilePlaces => ({ byCode: readPlaces(document), from: partsOf(document) }),
  (before, { after }) => (partsOf(after).every((part, index) => part === before.from[index]) ? before : undefined),
);

function partsOf(document: SourceDocument): readonly unknown[] {
  const model = factsOf(document)?.model;
  return model?.kind === 'curriculum' ? [model.terms, model.plans, model.concentrations] : [undefined];
}

function readPlaces(document: SourceDocument): ReadonlyMap<string, readonly PlannedPlace[]> {
  const places = new Map<string, PlannedPlace[]>();
  const model = factsOf(document)?.model;
  if (model?.kind !== 'curriculum') return places;
  for (const place of placesOf(model)) {
    for (const code of new Set(codesIn(place.slot).map(({ text }) => foldCode(text)))) {
      const known = places.get(code);
      if (known) known.push(place);
      else places.set(code, [place]);
    }
  }
  return places;
}

function placesOf(program: Curriculum): PlannedPlace[] {
  const own = placesOfTerms(program.terms);
  return [
    ...own,
    ...program.plans.flatMap((plan) => placesOfTerms(plan.terms, plan)),
    ...program.concentrations.flatMap((concentration) => placesOfConcentration(program, own, concentration)),
  ];
}

function placesOfTerms(terms: readonly Term[], plan?: Plan): PlannedPlace[] {
  return terms.flatMap((term, termIndex) =>
    term.slots.map((slot) => ({ term, termIndex, ...(plan ? { plan } : {}), slot })),
  );
}

function placesOfConcentration(
  { terms }: Curriculum,
  own: readonly PlannedPlace[],
  concentration: Concentration,
): PlannedPlace[] {
  const added = concentration.adds.flatMap(({ term: title, slots }) => {
    const termIndex = title ? terms.findIndex((term) => term.title?.text === title.text) : -1;
    const term = terms[termIndex];
    return slots.map((slot) => ({ ...(term ? { term, termIndex } : {}), concentration, slot }));
  });
  const replacing = concentration.replaces.flatMap(({ what, by }) => {
    const place = own.find(({ slot }) => isCalled(slot, what.text));
    const when = place?.term && place.termIndex !== undefined ? { term: place.term, termIndex: place.termIndex } : {};
    return by.map((slot) => ({ ...when, concentration, slot }));
  });
  return [...added, ...replacing];
}

/** `replaces` names a course by its code, and a choice or an elective by its title. */
function isCalled(slot: Slot, name: string): boolean {
  if (slot.kind === 'course') return foldCode(slot.code.text) === foldCode(name);
  return slot.title?.text === name;
}
