import type { ComparedCoverage, TargetDifference } from './difference.ts';
import { present } from './present.ts';
import type { ProgramReport } from './report.ts';
import type { CoverageResult, TargetCoverage } from './target-coverage.ts';

/** Two sums of the same numbers in another order are a hair apart. */
const aHair = 1e-9;

/** The coverage of every target of either version on each way: first those of the newer, in their order. */
export function targetDifferences(before: ProgramReport, after: ProgramReport): TargetDifference[] {
  const older = new Map(before.targets.map((target) => [target.id, target]));
  const newer = new Map(after.targets.map((target) => [target.id, target]));
  const titles = new Map([...before.ways, ...after.ways].map(({ id, title }) => [id, title]));
  const ids = new Set([...newer.keys(), ...older.keys()]);
  return [...ids].flatMap((id) => {
    const [one, other] = [older.get(id), newer.get(id)];
    return waysOf(other, one).map((way) => {
      const [first, second] = [resultOn(one, way), resultOn(other, way)];
      return {
        id,
        title: other?.title ?? one?.title ?? id,
        way,
        wayTitle: titles.get(way) ?? way,
        ...(first ? { before: numbersOf(first) } : {}),
        ...(second ? { after: numbersOf(second) } : {}),
      };
    });
  });
}

/** Whether a target is covered just as before, for everyone and at best. */
export function isSameTarget({ before, after }: TargetDifference): boolean {
  if (!before || !after) return before === after;
  return (
    before.atLeast === after.atLeast &&
    isSame(before.guaranteed, after.guaranteed) &&
    isSame(before.possible, after.possible)
  );
}

function isSame(before: number | undefined, after: number | undefined): boolean {
  return before === after || Math.abs((before ?? Number.NaN) - (after ?? Number.NaN)) < aHair;
}

function waysOf(...targets: readonly (TargetCoverage | undefined)[]): string[] {
  return [...new Set(targets.flatMap((target) => target?.results.map(({ way }) => way) ?? []))];
}

function resultOn(target: TargetCoverage | undefined, way: string): CoverageResult | undefined {
  return target?.results.find((result) => result.way === way);
}

function numbersOf({ guaranteed, possible, atLeast }: CoverageResult): ComparedCoverage {
  return present({ guaranteed, possible, atLeast });
}
