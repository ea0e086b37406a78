import type { Amount } from '../../model/amount.ts';
import { foldCode } from '../../model/link.ts';
import type { ChoiceSlot, Slot } from '../../model/plan.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';

/** Credits of the program's calendar; `min` and `max` differ where courses or choices leave it open. */
export type Credits = Pick<Amount, 'min' | 'max'>;

/**
 * What several places add up to. Places whose credits are not known count as nothing, so that `min` is a lower bound
 * where there are any, and `max` says nothing.
 */
export interface CreditSum extends Credits {
  /** How many places, or lists of them, have credits that are not known. */
  readonly unknown: number;
}

/**
 * The credits of one place of a plan: of its course, of its elective, or of the options of its choice, from the fewest
 * to the most that can be taken. Undefined where they are not known.
 */
export function creditsOfSlot(slot: Slot, courses: ReadonlyMap<string, PlacedCourse>): Credits | undefined {
  const creditsOf = (code: string) => readable(courses.get(foldCode(code))?.course.credits);
  if (slot.kind === 'course') return readable(slot.credits) ?? creditsOf(slot.code.text);
  if (slot.kind === 'elective') return readable(slot.credits);
  return creditsOfChoice(slot, creditsOf);
}

function creditsOfChoice(
  { choose, from, incomplete }: ChoiceSlot,
  creditsOf: (code: string) => Credits | undefined,
): Credits | undefined {
  if (!choose) return undefined;
  if ('credits' in choose) return readable({ min: choose.credits, max: choose.credits });
  const count = choose.options;
  const options = from.map(({ codes }) => addCredits(codes.map(({ text }) => creditsOf(text))));
  if (incomplete || !Number.isInteger(count) || count < 1 || count > options.length) return undefined;
  if (!options.every((option) => option !== undefined)) return undefined;
  const least = options.map(({ min }) => min);
  const most = options.map(({ max }) => max);
  // Most choices are among courses that have the same credits.
  const areSame = options.every(({ min, max }) => min === least[0] && max === most[0]);
  if (!areSame) {
    least.sort((a, b) => a - b);
    most.sort((a, b) => b - a);
  }
  return { min: sum(least.slice(0, count)), max: sum(most.slice(0, count)) };
}

/** The credits of several places of a plan; undefined where one of them is not known. */
export function creditsOfSlots(
  slots: readonly Slot[],
  courses: ReadonlyMap<string, PlacedCourse>,
): Credits | undefined {
  return addCredits(slots.map((slot) => creditsOfSlot(slot, courses)));
}

/** The sum of credits; undefined where one of them is not known. */
export function addCredits(amounts: readonly (Credits | undefined)[]): Credits | undefined {
  return knownCredits(sumOfCredits(amounts));
}

/** The sum of credits as far as they are known. */
export function sumOfCredits(amounts: readonly (Credits | undefined)[]): CreditSum {
  const known = amounts.filter((amount) => amount !== undefined);
  return {
    min: sum(known.map(({ min }) => min)),
    max: sum(known.map(({ max }) => max)),
    unknown: amounts.length - known.length,
  };
}

/** The sum of sums. */
export function addSums(sums: readonly CreditSum[]): CreditSum {
  const { min, max } = sumOfCredits(sums);
  return { min, max, unknown: sums.reduce((total, one) => total + one.unknown, 0) };
}

/** A sum of which everything is known; undefined for any other. */
export function knownCredits({ min, max, unknown }: CreditSum): Credits | undefined {
  return unknown === 0 ? { min, max } : undefined;
}

/**
 * Whether two amounts can be the same: their ranges meet. Differences below a tenth of a credit are what is left of
 * thirds that were rounded, as credits of quarters are in semesters.
 */
export function canBeEqual(one: Credits, other: Credits): boolean {
  return isAtMost(one.min, other.max) && isAtMost(other.min, one.max);
}

/** Whether some credits are no more than others, but for a rest of rounding. */
export function isAtMost(credits: number, limit: number): boolean {
  return sum([credits, -limit]) < 0.1;
}

/** Nothing is taken for fewer than no credits; what is written like that is a mistake of another kind. */
function readable(credits: Credits | undefined): Credits | undefined {
  return credits && credits.min >= 0 ? credits : undefined;
}

/** Half credits add up exactly; sums of thirds, as quarter credits have them, are kept to a thousandth. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, one) => total + one, 0) * 1000) / 1000;
}
