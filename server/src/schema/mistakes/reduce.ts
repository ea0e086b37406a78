import type { ErrorObject } from 'ajv';
import type { ChildErrors } from '../compile/keywords.ts';
import { readPattern } from '../compile/pattern.ts';
import type { Schema } from '../schema.ts';
import { branchesOf, chooseBranches } from './branches.ts';
import { mergeBranches } from './merge.ts';
import { type Mistake, mistakeOf } from './mistake.ts';

/** Keywords whose errors stand after the errors of their alternatives, and know which those are. */
const choices: ReadonlySet<string> = new Set(['anyOf', 'oneOf']);

/**
 * The mistakes that a list of errors amounts to, in its order; `root` is the whole value that was validated. Of the
 * branches of an `anyOf` or `oneOf` only the one that the value comes closest to speaks, or all that are equally close
 * in one voice.
 */
export function reduceErrors(schema: Schema, errors: readonly ErrorObject[], root: unknown): Mistake[] {
  /** Reads from the end, where an error tells how many of the errors before it are its own. */
  function reduceRange(from: number, to: number, keyName?: string): Mistake[] {
    const mistakes: Mistake[] = [];
    let next = to - 1;
    while (next >= from) {
      const error = errors[next];
      if (!error) break;
      const end = next;
      const starts = startsOf(error, end, from);
      next = (starts[0] ?? end) - 1;
      if (choices.has(error.keyword)) {
        const branches = starts.map((start, index) => reduceRange(start, starts[index + 1] ?? end, keyName));
        mistakes.push(...reduceChoice(mistakeOf(error, root, keyName), branches).toReversed());
      } else if (error.keyword === 'propertyNames') {
        // The errors of one name stand between this error and the one of the name before it.
        const before = lastIndexOf('propertyNames', starts[0] ?? end, end);
        mistakes.push(...reduceRange(before + 1, end, String(error.params.propertyName)).toReversed());
        next = before;
      } else if (error.keyword !== 'if') {
        // An `if` error only says that those of its `then` or `else` are there.
        mistakes.push(mistakeOf(error, root, keyName));
      }
    }
    return mistakes.reverse();
  }

  function lastIndexOf(keyword: string, from: number, to: number): number {
    for (let index = to - 1; index >= from; index--) if (errors[index]?.keyword === keyword) return index;
    return from - 1;
  }

  function reduceChoice(whole: Mistake, branches: readonly Mistake[][]): readonly Mistake[] {
    const { passing = [] } = whole.params as Partial<ChildErrors>;
    if (passing.length > 0) return [whole];
    // What fits but for a pattern that cannot be read is not held against the value.
    const uncertain = branches.find((mistakes) => mistakes.length > 0 && mistakes.every(isUncertain));
    if (uncertain) return uncertain;
    const all = branchesOf(whole, branches);
    return mergeBranches(whole, chooseBranches(schema, whole, all), all);
  }

  return reduceRange(0, errors.length);
}

function isUncertain({ keyword, params }: Mistake): boolean {
  return keyword === 'pattern' && !readPattern(String(params.pattern));
}

/** Where in the list the errors of each branch start; empty for errors without children. */
function startsOf(error: ErrorObject, at: number, from: number): number[] {
  const { starts, end } = error.params as Partial<ChildErrors>;
  if (!starts || end === undefined) return [];
  return starts.map((start) => Math.max(from, at - (end - start)));
}
