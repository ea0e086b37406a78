import type { ErrorObject } from 'ajv';
import { moreErrors } from '../compile/more-errors.ts';
import type { Validator } from '../compile/validator.ts';
import type { JsonSchema, JsonSchemaObject } from '../schema.ts';
import { createCheck } from './part.ts';
import {
  type Check,
  createRun,
  maximumErrors,
  maximumReferences,
  type Run,
  TooManyErrors,
  TooMuchWork,
} from './run.ts';

/**
 * Checks values against a schema that is known to be a good one and to need no more than the keywords of
 * `direct/known-keywords.ts`, as our own schemas are. It says exactly what ajv says with our keywords
 * (`compile/validator.ts`), but without ajv: nothing is compiled, a part is only made ready when a value reaches it.
 */
export function createDirectValidator(root: JsonSchema): Validator {
  /** The checks of parts that references lead to, or that somebody asked about. */
  const checks = new Map<JsonSchema, Check>();

  function checkFor(part: JsonSchema): Check {
    const known = checks.get(part);
    if (known) return known;
    const check = createCheck(part, follow);
    checks.set(part, check);
    return check;
  }

  function follow(reference: string): Check {
    let target: Check | undefined;
    return (value, run) => {
      // What a reference leads to is made ready when it is followed: only so can references go round in circles.
      target ??= checkFor(targetOf(root, reference));
      followed(target, value, run);
    };
  }

  function run(part: JsonSchema, value: unknown, onlyFirst: boolean, onlyCounts = false): readonly ErrorObject[] {
    const run = createRun(onlyFirst);
    run.onlyCounts = onlyCounts;
    checkFor(part)(value, run);
    return run.errors;
  }

  return {
    validate(value) {
      try {
        return run(root, value, false);
      } catch (error) {
        if (!(error instanceof TooManyErrors)) throw error;
        return [...run(root, value, true), { instancePath: '', schemaPath: '', keyword: moreErrors, params: {} }];
      }
    },
    deprecatedIn: () => [],
    fits: (part, value) => (typeof part === 'boolean' ? part : run(part, value, false, true).length === 0),
  };
}

/** Checks what a reference leads to, by itself: as if nothing around it had been found yet. */
function followed(target: Check, value: unknown, run: Run): void {
  run.references += 1;
  if (run.references > maximumReferences) throw new TooMuchWork();
  if (!run.onlyFirst && run.errors.length - run.before > maximumErrors) throw new TooManyErrors();
  const { before, stopsAtFirst, propertyName } = run;
  run.before = run.errors.length;
  run.stopsAtFirst = run.onlyFirst;
  run.propertyName = undefined;
  target(value, run);
  run.before = before;
  run.stopsAtFirst = stopsAtFirst;
  run.propertyName = propertyName;
  run.isOver = false;
}

function targetOf(root: JsonSchema, reference: string): JsonSchema {
  const name = /^#\/definitions\/([^/~%]+)$/.exec(reference)?.[1];
  const definitions = typeof root === 'object' ? (root.definitions as Record<string, JsonSchemaObject>) : {};
  const target = reference === '#' ? root : name === undefined ? undefined : definitions[name];
  if (target === undefined) throw new Error(`no schema ${reference}`);
  return target;
}
