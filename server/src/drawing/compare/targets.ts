import type { ReportDifference, TargetDifference } from '../../analysis/report/difference.ts';

/** Two sums of the same numbers in another order are a hair apart. */
const aHair = 1e-9;

/** Which way one number went; undefined where one of the two is not known. */
export function directionOf(before: number | undefined, after: number | undefined): 'up' | 'down' | 'same' | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (Math.abs(after - before) < aHair) return 'same';
  return after > before ? 'up' : 'down';
}

/** How the coverage of a target changed as a whole. */
export type TargetChange = 'better' | 'worse' | 'better and worse' | 'new' | 'gone' | 'the same' | 'not known';

export function changeOf({ before, after }: TargetDifference): TargetChange {
  if (!before) return after ? 'new' : 'not known';
  if (!after) return 'gone';
  const directions = [
    directionOf(before.guaranteed, after.guaranteed),
    directionOf(before.possible, after.possible),
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

function numbersOf({ before, after }: TargetDifference): string {
  return JSON.stringify([before, after]);
}
