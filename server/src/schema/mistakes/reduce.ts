import type { ErrorObject } from 'ajv';
import type { ChildErrors } from '../compile/keywords.ts';
import type { Schema } from '../schema.ts';
import { chooseBranches } from './branches.ts';
import { mergeBranches } from './merge.ts';
import { type Mistake, mistakeOf } from './mistake.ts';

/** Keywords whose errors only repeat that the errors before them are there. */
const repeating: ReadonlySet<string> = new Set(['if', 'propertyNames']);

/** Keywords whose errors stand after the errors of their alternatives, and know which those are. */
const choices: ReadonlySet<string> = new Set(['anyOf', 'oneOf']);

/**
 * The mistakes that a list of errors amounts to, in its order. Of the branches of an `anyOf` or `oneOf` only the one
 * that the value comes closest to speaks, or all that are equally close in one voice.
 */
export function reduceErrors(schema: Schema, errors: readonly ErrorObject[], root: unknown): Mistake[] {
  /** Reads from the end, where an error tells how many of the errors before it are its own. */
  function reduceRange(from: number, to: number): Mistake[] {
    const mistakes: Mistake[] = [];
    let next = to - 1;
    while (next >= from) {
      const error = errors[next];
      if (!error) break;
      const end = next;
      const starts = startsOf(error, end, from);
      if (choices.has(error.keyword)) {
        const branches = starts.map((start, index) => reduceRange(start, starts[index + 1] ?? end));
        mistakes.push(...reduceChoice(schema, error, branches, root).toReversed());
      } else if (!repeating.has(error.keyword)) {
        mistakes.push(mistakeOf(error, root));
      }
      next = (starts[0] ?? end) - 1;
    }
    return mistakes.reverse();
  }

  return reduceRange(0, errors.length);
}

/** Where in the list the errors of each branch start; empty for errors without children. */
function startsOf(error: ErrorObject, at: number, from: number): number[] {
  const { starts, end } = error.params as Partial<ChildErrors>;
  if (!starts || end === undefined) return [];
  return starts.map((start) => Math.max(from, at - (end - start)));
}

function reduceChoice(
  schema: Schema,
  error: ErrorObject,
  branches: readonly Mistake[][],
  root: unknown,
): readonly Mistake[] {
  const whole = mistakeOf(error, root);
  const { passing = [] } = error.params as Partial<ChildErrors>;
  if (passing.length > 0) return [whole];
  return mergeBranches(whole, chooseBranches(schema, whole, branches));
}
