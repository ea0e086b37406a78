import type { ComparedCoverage, ReportDifference, TargetDifference } from '../../analysis/report/difference.ts';
import { wholePercent } from '../../analysis/report/percent.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';

/** Two sums of the same numbers in another order are a hair apart. */
const aHair = 1e-9;

/** One number of a version; `atLeast` says that it may be more. */
export interface ComparedNumber {
  readonly share?: number | undefined;
  readonly atLeast?: boolean | undefined;
}

/** Which way one number went; undefined where that is not known. */
export function directionOf(before: ComparedNumber, after: ComparedNumber): 'up' | 'down' | 'same' | undefined {
  if (before.share === undefined || after.share === undefined) return undefined;
  const [isSame, isUp] = [Math.abs(after.share - before.share) < aHair, after.share > before.share];
  // What is known is the same, of whatever else there may be.
  if (isSame) return before.atLeast === after.atLeast ? 'same' : undefined;
  if (before.atLeast && (isUp || after.atLeast)) return undefined;
  if (after.atLeast && !isUp) return undefined;
  return isUp ? 'up' : 'down';
}

/** What is said where `isTooSmallToSee`. */
export const tooSmallToSee = 'by less than 1 %';

/** Whether a number went up or down though both look alike as they are shown, in whole percent. */
export function isTooSmallToSee(before: ComparedNumber, after: ComparedNumber): boolean {
  const direction = directionOf(before, after);
  if (direction === undefined || direction === 'same') return false;
  return wholePercent(before.share ?? 0) === wholePercent(after.share ?? 0);
}

/** Whether all that changed of a target is too small to see. */
export function changedTooLittleToSee({ before, after }: TargetDifference): boolean {
  const numbers = (['guaranteed', 'possible'] as const).map(
    (which) => [numberOf(before, which), numberOf(after, which)] as const,
  );
  const changed = numbers.filter(([was, is]) => !['same', undefined].includes(directionOf(was, is)));
  return changed.length > 0 && changed.every(([was, is]) => isTooSmallToSee(was, is));
}

/** One of the two numbers of a version. */
export function numberOf(of: ComparedCoverage | undefined, which: 'guaranteed' | 'possible'): ComparedNumber {
  return { share: of?.[which], atLeast: of?.atLeast };
}

/** How the coverage of a target changed as a whole. */
export type TargetChange = 'better' | 'worse' | 'better and worse' | 'new' | 'gone' | 'the same' | 'not known';

export function changeOf({ before, after }: TargetDifference): TargetChange {
  if (!before) return after ? 'new' : 'not known';
  if (!after) return 'gone';
  const directions = [
    directionOf(numberOf(before, 'guaranteed'), numberOf(after, 'guaranteed')),
    directionOf(numberOf(before, 'possible'), numberOf(after, 'possible')),
  ].filter((direction) => direction !== undefined);
  if (directions.includes('up')) return directions.includes('down') ? 'better and worse' : 'better';
  if (directions.includes('down')) return 'worse';
  return directions.length > 0 ? 'the same' : 'not known';
}

/**
 * The targets that say something of their own: a concentration only where it differs from the program's own way; what
 * changed comes first.
 */
export function tellingTargets({ targets }: ReportDifference): TargetDifference[] {
  const own = new Map(targets.filter(({ way }) => way === '').map((target) => [target.id, numbersOf(target)]));
  const telling = targets.filter((target) => target.way === '' || own.get(target.id) !== numbersOf(target));
  const isSame = (target: TargetDifference) => Number(changeOf(target) === 'the same');
  return telling.sort((a, b) => isSame(a) - isSame(b));
}

/** What a target is called where it is shown more than once, or on a concentration; absent where its title is enough. */
export function wayShown(target: TargetDifference, shown: readonly TargetDifference[]): string | undefined {
  const isAlone = shown.filter(({ id }) => id === target.id).length < 2;
  return target.way === '' && isAlone ? undefined : wayTitle({ id: target.way, title: target.wayTitle });
}

function numbersOf({ before, after }: TargetDifference): string {
  return JSON.stringify([before, after]);
}
