import type { Amount } from '../../model/amount.ts';
import { foldCode } from '../../model/link.ts';
import type { Slot } from '../../model/plan.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';

/** Credits of the program's calendar; `min` and `max` differ where courses or choices leave it open. */
export type Credits = Pick<Amount, 'min' | 'max'>;

/**
 * The credits of one place of a plan: of its course, of its elective, or of the options of its choice, from the fewest
 * to the most that can be taken. Undefined where they are not known.
 */
export function creditsOfSlot(slot: Slot, courses: ReadonlyMap<string, PlacedCourse>): Credits | undefined {
  const creditsOf = (code: string) => courses.get(foldCode(code))?.course.credits;
  if (slot.kind === 'course') return slot.credits ?? creditsOf(slot.code.text);
  if (slot.kind === 'elective') return slot.credits;
  if (!slot.choose) return undefined;
  if ('credits' in slot.choose) return { min: slot.choose.credits, max: slot.choose.credits };
  const count = slot.choose.options;
  const options = slot.from.map(({ codes }) => addCredits(codes.map(({ text }) => creditsOf(text))));
  if (count > options.length || !options.every((option) => option !== undefined)) return undefined;
  const least = options.map(({ min }) => min).sort((a, b) => a - b);
  const most = options.map(({ max }) => max).sort((a, b) => b - a);
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
  if (!amounts.every((amount) => amount !== undefined)) return undefined;
  return { min: sum(amounts.map(({ min }) => min)), max: sum(amounts.map(({ max }) => max)) };
}

/** Half credits add up exactly; sums of thirds, as quarter credits have them, are kept to a thousandth. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, one) => total + one, 0) * 1000) / 1000;
}
