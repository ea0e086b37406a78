import { foldCode } from '../../model/link.ts';
import { codesIn, type Slot } from '../../model/plan.ts';
import type { Word } from '../../model/word.ts';
import { following, type SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { type ProgramPath, pathsOf } from '../program-paths.ts';
import { type PlannedTerm, plannedTerms } from './planned-terms.ts';

/** A way through a program, with the moment of each term and the places of each course. */
export interface PlannedPath extends Pick<ProgramPath, 'plan' | 'concentration' | 'incomplete'> {
  readonly terms: readonly PlannedTerm[];
  /** The folded codes of the courses that it names, each once. */
  readonly codes: readonly string[];
  /** Where it names a course, by its folded code; empty where it does not. */
  placesOf(code: string): readonly PathPlace[];
}

/** One place at which a course can be taken. */
export interface PathPlace {
  /** The code there. */
  readonly word: Word;
  readonly slot: Slot;
  /** The place of its term in the plan, counted from 0; absent where a concentration does not say when. */
  readonly termIndex?: number;
  /** Whoever follows the path takes it here: it is not an option of a choice. */
  readonly isCertain: boolean;
  /** It is written with a concentration, and not in the plan itself. */
  readonly isOfConcentration: boolean;
}

/** The ways through a program: its own plan first, then that with each concentration, then its other plans. */
export function plannedPaths(program: SourceDocument): readonly PlannedPath[] {
  return program.fact(keptPaths).paths;
}

interface FilePaths {
  readonly paths: readonly PlannedPath[];
  /** What the paths were read from. */
  readonly from: readonly unknown[];
}

/** The same objects, at their new places, until another plan is written. */
const keptPaths = following(
  (document): FilePaths => {
    const model = factsOf(document)?.model;
    return { paths: model?.kind === 'curriculum' ? pathsOf(model).map(withPlaces) : [], from: plansOf(document) };
  },
  (before, { after }) => (plansOf(after).every((part, index) => part === before.from[index]) ? before : undefined),
);

/** What the plans of a program are written in; each says the same as long as it is the same object. */
function plansOf(document: SourceDocument): readonly unknown[] {
  const model = factsOf(document)?.model;
  return model?.kind === 'curriculum'
    ? [model.terms, model.termsIncomplete, model.plans, model.concentrations]
    : [undefined];
}

function withPlaces({ plan, concentration, incomplete, terms, anywhere }: ProgramPath): PlannedPath {
  const places = new Map<string, PathPlace[]>();
  const add = (slot: Slot, isOfConcentration: boolean, termIndex?: number) => {
    for (const word of codesIn(slot)) {
      const place: PathPlace = {
        word,
        slot,
        ...(termIndex === undefined ? {} : { termIndex }),
        isCertain: slot.kind === 'course',
        isOfConcentration,
      };
      const known = places.get(foldCode(word.text));
      if (known) known.push(place);
      else places.set(foldCode(word.text), [place]);
    }
  };
  for (const [index, { term, slots }] of terms.entries()) {
    const written = new Set(term.slots);
    for (const slot of slots) add(slot, !written.has(slot), index);
  }
  for (const slot of anywhere) add(slot, true);
  return {
    ...(plan ? { plan } : {}),
    ...(concentration ? { concentration } : {}),
    incomplete: incomplete || terms.some(({ term }) => term.incomplete),
    terms: plannedTerms(terms.map(({ term }) => term)),
    codes: [...places.keys()],
    placesOf: (code) => places.get(code) ?? [],
  };
}

/** The path with some courses in another term, counted from 0. */
export function movedOnPath(path: PlannedPath, moved: ReadonlySet<string>, termIndex: number): PlannedPath {
  return {
    ...path,
    placesOf: (code) => {
      const places = path.placesOf(code);
      return moved.has(code) ? places.map((place) => ({ ...place, termIndex })) : places;
    },
  };
}
