import type { Curriculum } from '../../model/file-model.ts';
import { foldCode } from '../../model/link.ts';
import type { ChoiceSlot, CourseSlot, Slot } from '../../model/plan.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import type { PathTerm, ProgramPath } from '../program-paths.ts';
import { addSums, type CreditSum, type Credits, creditsOfSlot, sumOfCredits } from './credits.ts';

type Courses = ReadonlyMap<string, PlacedCourse>;

/** What a way through a program adds up to, in credits of its calendar. */
export interface PathCredits {
  /** For each of its terms. */
  readonly terms: readonly CreditSum[];
  readonly total: CreditSum;
  /** By the parts of the program's credits to which places count, as they are written there. */
  readonly parts: ReadonlyMap<string, CreditSum>;
  /** The places of which nothing says to which part they count. */
  readonly withoutPart: CreditSum;
  /** How many such places there are. */
  readonly placesWithoutPart: number;
}

/** The credits of one place of a plan; undefined where they are not known. */
export type CreditsOfSlot = (slot: Slot) => Credits | undefined;

/** Works out the credits of each place once, however many ways through the program and rules ask for them. */
export function keptCredits(courses: Courses): CreditsOfSlot {
  const known = new Map<Slot, Credits | undefined>();
  return (slot) => {
    const credits = known.get(slot);
    if (credits !== undefined || known.has(slot)) return credits;
    const found = creditsOfSlot(slot, courses);
    // Numbers alone: where they are written is another place after an edit.
    const numbers = found && { min: found.min, max: found.max };
    known.set(slot, numbers);
    return numbers;
  };
}

/** The credits of a way through a program by term, by kind and in all. */
export function creditsOfPath(
  path: ProgramPath,
  courses: Courses,
  creditsOf: CreditsOfSlot = keptCredits(courses),
): PathCredits {
  const terms = path.terms.map((term) => creditsOfTerm(term, courses, creditsOf));
  const slots = [...path.terms.flatMap((term) => term.slots), ...path.anywhere];
  const nothingKnown: CreditSum = { min: 0, max: 0, unknown: path.incomplete ? 1 : 0 };
  const anywhere = sumOfCredits(path.anywhere.map((slot) => creditsOf(slot)));
  const byPart = new Map<string | undefined, (Credits | undefined)[]>();
  for (const slot of slots) {
    const part = partOf(slot, courses);
    const amounts = byPart.get(part) ?? [];
    amounts.push(creditsOf(slot));
    byPart.set(part, amounts);
  }
  const rest = byPart.get(undefined) ?? [];
  byPart.delete(undefined);
  return {
    terms,
    total: addSums([nothingKnown, ...terms, anywhere]),
    parts: new Map(
      [...byPart].flatMap(([part, amounts]) => (part === undefined ? [] : [[part, sumOfCredits(amounts)]])),
    ),
    withoutPart: sumOfCredits(rest),
    placesWithoutPart: rest.length,
  };
}

/**
 * What stands in a term adds up to. A term in which nothing stands has the credits that are published for it; without
 * these it is yet to be planned, and not known. So is one that names a course twice that can be taken only once.
 */
export function creditsOfTerm(
  { term, slots }: PathTerm,
  courses: Courses,
  creditsOf: CreditsOfSlot = (slot) => creditsOfSlot(slot, courses),
): CreditSum {
  const unknown = { min: 0, max: 0, unknown: 1 };
  if (slots.length === 0) return term.credits && !term.incomplete ? sumOfCredits([term.credits]) : unknown;
  const sum = sumOfCredits(slots.map((slot) => creditsOf(slot)));
  if (namesTwice(slots, courses)) return unknown;
  return term.incomplete ? addSums([sum, unknown]) : sum;
}

function namesTwice(slots: readonly Slot[], courses: Courses): boolean {
  const codes = slots
    .filter((slot): slot is CourseSlot => slot.kind === 'course')
    .map(({ code }) => foldCode(code.text))
    .filter((code) => !courses.get(code)?.course.repeatable);
  return new Set(codes).size < codes.length;
}

/**
 * The part of the program's credits to which a place counts: as the place says itself, or else its course, or else all
 * the options of its choice. Undefined where nothing says it, or two options differ.
 */
export function partOf(slot: Slot, courses: Courses): string | undefined {
  if (slot.part) return slot.part.text;
  if (slot.kind === 'elective') return undefined;
  const parts = new Set(codesOf(slot).map((code) => courses.get(foldCode(code))?.course.part?.text));
  const [part] = parts;
  return parts.size === 1 ? part : undefined;
}

function codesOf(slot: CourseSlot | ChoiceSlot): string[] {
  if (slot.kind === 'course') return [slot.code.text];
  return slot.from.flatMap(({ codes }) => codes.map(({ text }) => text));
}

/** What the parts of a program's published credits add up to; undefined where it lists none. */
export function sumOfParts({ creditParts }: Curriculum): CreditSum | undefined {
  return creditParts.length === 0 ? undefined : sumOfCredits(creditParts.map(({ credits }) => credits));
}
