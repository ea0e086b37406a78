import type { ErrorObject } from 'ajv';
import type { JsonSchemaObject } from '../schema.ts';

/** References followed in one validation before giving up: some schemas double the work with each level of a value. */
export const maximumReferences = 3_000_000;

/** Errors of one reference before giving up on finding all. */
export const maximumErrors = 20_000;

/** Thrown when a value cannot be checked in sensible time. */
export class TooMuchWork extends Error {}

/** Thrown when a value has more errors than anybody would read. */
export class TooManyErrors extends Error {}

/** One walk through a value. */
export interface Run {
  readonly errors: ErrorObject[];
  /** The keys and indexes that lead to the value at hand. */
  readonly path: (string | number)[];
  /** Whether the first error is enough. */
  readonly onlyFirst: boolean;
  /** The same, at the moment: of a condition it only matters whether it holds. */
  stopsAtFirst: boolean;
  /** Whether errors are only counted: those of a condition are forgotten as soon as it is known whether it holds. */
  onlyCounts: boolean;
  /** An error that ends what the reference at hand leads to was found. */
  isOver: boolean;
  /** How many errors there were when the reference at hand was followed. */
  before: number;
  /** References followed so far. */
  references: number;
  /** The key that is checked for its name. */
  propertyName: string | undefined;
}

/** Adds what a part of a schema has against a value to the errors of a run. */
export type Check = (value: unknown, run: Run) => void;

/** What a mapping is to the rules that speak about its keys. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Checks a value that is of the type that a keyword speaks about. */
export type Rule<T> = (value: T, run: Run) => void;

export function createRun(onlyFirst: boolean): Run {
  return {
    errors: [],
    path: [],
    onlyFirst,
    stopsAtFirst: onlyFirst,
    onlyCounts: false,
    isOver: false,
    before: 0,
    references: 0,
    propertyName: undefined,
  };
}

/** A part of a schema, and where it stands in what a reference leads to. */
export interface Spot {
  readonly part: JsonSchemaObject;
  readonly schemaPath: string;
  /** Inside of an alternative or a condition, where an error does not yet say that the value is wrong. */
  readonly isBranch: boolean;
}

/** Takes down an error; in the words of ajv, which checks all schemas but our own. */
export function fail(run: Run, spot: Spot, keyword: string, data: unknown, params: Record<string, unknown>): void {
  if (run.onlyCounts) {
    countError(run, spot);
    return;
  }
  addError(run, spot, {
    schemaPath: `${spot.schemaPath}/${keyword}`,
    keyword,
    params,
    schema: spot.part[keyword],
    parentSchema: spot.part,
    data,
  });
}

export function addError(
  run: Run,
  { isBranch }: Pick<Spot, 'isBranch'>,
  error: Omit<ErrorObject, 'instancePath'>,
): void {
  if (run.onlyCounts) {
    countError(run, { isBranch });
    return;
  }
  const instancePath = pointerOf(run.path);
  const named = run.propertyName === undefined ? {} : { propertyName: run.propertyName };
  run.errors.push({ instancePath, ...error, ...named });
  if (run.stopsAtFirst && !isBranch) run.isOver = true;
}

/** What stands for an error of which nobody will know more than that it was there. */
const counted: ErrorObject = { instancePath: '', schemaPath: '', keyword: '', params: {} };

function countError(run: Run, { isBranch }: Pick<Spot, 'isBranch'>): void {
  run.errors.push(counted);
  if (run.stopsAtFirst && !isBranch) run.isOver = true;
}

/** How many errors there are, as `starts` and `end` of an error count them. */
export function errorCount(run: Run): number {
  return run.errors.length - run.before;
}

/** Whether nothing more has to be looked at, since there are errors that were not there before. */
export function isEnough(run: Run, before: number): boolean {
  return run.stopsAtFirst && run.errors.length > before;
}

function pointerOf(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const step of path) pointer += `/${typeof step === 'number' ? step : escapePointer(step)}`;
  return pointer;
}

export function escapePointer(step: string): string {
  if (!step.includes('~') && !step.includes('/')) return step;
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
