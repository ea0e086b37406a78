import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Resources } from '../load/resources.ts';
import type { DeprecatedPlace, JsonSchema } from '../schema.ts';
import { tellCompanions } from './companions.ts';
import { deprecatedKeywords, reportDeprecated } from './deprecated-keyword.ts';
import { evaluatedItems, evaluatedKeys } from './evaluated.ts';
import { addBoundedFormats } from './formats.ts';
import { countConditions, followReferences, type ReferenceTarget, tellBranches, tellChildren } from './keywords.ts';
import { lookUpEnums, tellDuplicates } from './list-keywords.ts';
import { moreErrors } from './more-errors.ts';
import { type Pattern, readPattern, stepsToRead } from './pattern.ts';
import { createPreparation } from './prepare.ts';
import { patternsTooLong, SchemaProblem } from './problem.ts';
import { tellUnevaluated } from './unevaluated-keywords.ts';
import { countVisits } from './work.ts';

/** References followed in one validation before giving up: some schemas double the work with each level of a value. */
const maximumReferences = 3_000_000;

/** Steps of patterns, and all else that is looked at, in one validation before giving up: about a second's work. */
const maximumSteps = 30_000_000;

/** Making an error, even one that is forgotten, is so many times the work of a pattern's step. */
const stepsOfError = 10;

/** Errors in one list before giving up on finding all, where a reference is followed: ajv copies the list when it fails. */
const maximumErrors = 20_000;

/** The same where nothing is copied. */
const maximumErrorsInMemory = 200_000;

/** What all patterns of a schema may amount to with all that is repeated written out; to read them takes about a second. */
const maximumPatternSteps = 400_000;

/** Deprecated places reported for one value. */
const maximumDeprecated = 1000;

/** Thrown when a value cannot be checked in sensible time. */
export class TooMuchWork extends Error {}

export interface Validator {
  /** All errors of a value, or only the first few where there are very many. Throws what ajv throws. */
  validate(value: unknown): readonly ErrorObject[];
  /** The values that deprecated parts speak about. */
  deprecatedIn(value: unknown): readonly DeprecatedPlace[];
  fits(part: JsonSchema, value: unknown): boolean;
}

export interface ValidatorOptions {
  /** Whether texts are checked for being dates, addresses and the like. */
  readonly formats: boolean;
  /**
   * Whether all parts that references lead to are compiled at once, so that what cannot be compiled is known before the
   * first value comes. Otherwise each of them is when a value reaches it, which is for schemas known to be good ones.
   */
  readonly wholly: boolean;
}

/** Compiles a schema. Throws `SchemaProblem` for references that lead nowhere, and what ajv throws for the rest. */
export function createValidator(resources: Resources, { formats, wholly }: ValidatorOptions): Validator {
  const preparation = createPreparation(resources);
  /** The prepared parts by their keys. */
  const preparedParts = new Map<string, object>();
  const all = createCompiler(true);
  let first: Compiler | undefined;
  const patterns = new Map<string, Pattern | undefined>();
  let patternSteps = 0;
  /** How much of the work of a validation may be spent to say of one part whether a value fits. */
  let allowance = 1;
  const compiledParts = new Map<JsonSchema, ValidateFunction>();
  const budget = { references: 0, steps: 0 };
  /** Where deprecated places are collected while someone asks for them. */
  let deprecated: DeprecatedPlace[] | undefined;
  /** Answers of one validation: without them, nested `unevaluated…` keywords double the work at each level. */
  let answers = new Map<JsonSchema, Map<unknown, boolean>>();

  /** Takes down work that grows with the schema and with the value, and gives up when it is too much. */
  function spend(steps: number): void {
    budget.steps += steps;
    if (budget.steps > maximumSteps) throw new TooMuchWork();
  }

  function forget(errors: number): void {
    spend(stepsOfError * errors);
  }

  function pattern(source: string): Pattern | undefined {
    if (patterns.has(source)) return patterns.get(source);
    const read = readPattern(source);
    patternSteps += stepsToRead(read);
    if (patternSteps > maximumPatternSteps) throw new SchemaProblem(patternsTooLong);
    const bounded =
      read &&
      named(source, (text) => {
        spend(read.steps * text.length);
        return read.test(text);
      });
    patterns.set(source, bounded);
    return bounded;
  }

  /** A pattern that is not read matches nothing, and is recognized where its errors are read. */
  function patternOrNothing(source: string): Pattern {
    return pattern(source) ?? named(source, () => false);
  }

  function createCompiler(allErrors: boolean): Compiler {
    const ajv: Ajv = new Ajv2020({
      addUsedSchema: false,
      allErrors,
      // Tidying the code takes a third of the time that compiling does, and nothing runs the faster for it.
      code: { optimize: false, regExp: Object.assign(patternOrNothing as unknown as RegExpEngine, { code: '' }) },
      inlineRefs: false,
      logger: false,
      messages: false,
      meta: false,
      multipleOfPrecision: 9,
      ownProperties: true,
      strict: false,
      validateSchema: false,
      verbose: true,
    });
    if (formats) addBoundedFormats(ajv, spend);
    const counter = {
      spend,
      forget,
      see(errors: number) {
        if (errors > maximumErrorsInMemory) throw allErrors ? new TooManyErrors() : new TooMuchWork();
      },
    };
    countVisits(ajv, counter);
    tellBranches(ajv, 'anyOf', counter);
    tellBranches(ajv, 'oneOf', counter);
    tellChildren(ajv, 'contains');
    tellChildren(ajv, 'propertyNames');
    countConditions(ajv, counter);
    lookUpEnums(ajv);
    tellDuplicates(ajv, counter);
    tellCompanions(ajv, counter);
    const evaluation = { resources, fits: fitsOnce, pattern, spend };
    const original = (prepared: unknown) => preparation.originalOf(prepared) ?? true;
    tellUnevaluated(
      ajv,
      (prepared) => (items) => evaluatedItems(original(prepared), items, evaluation),
      (prepared) => (value) => evaluatedKeys(original(prepared), value, evaluation),
    );
    // What ajv would keep for its own `unevaluated…` keywords is not needed.
    ajv.opts.unevaluated = false;
    reportDeprecated(ajv, (pointer, prepared) => {
      const part = preparation.originalOf(prepared);
      if (deprecated && typeof part === 'object' && deprecated.length < maximumDeprecated)
        deprecated.push({ pointer, part });
    });
    const targets = new Map<string, ReferenceTarget>();
    function targetOf(key: string): ReferenceTarget {
      const known = targets.get(key);
      if (known) return known;
      let validate: ValidateFunction | undefined;
      const target = {
        get validate() {
          if (validate) return validate;
          const part = preparedParts.get(key);
          if (!part) throw new Error(`no schema ${key}`);
          validate = ajv.compile(part);
          return validate;
        },
      };
      targets.set(key, target);
      return target;
    }
    followReferences(ajv, targetOf, (errorCount) => {
      budget.references += 1;
      if (budget.references > maximumReferences) throw new TooMuchWork();
      if (allErrors && errorCount > maximumErrors) throw new TooManyErrors();
    });
    return { targetOf };
  }

  function compile(part: JsonSchema, { targetOf }: Compiler): ValidateFunction {
    const key = preparation.keyOf(part);
    const taken = preparation.take();
    for (const one of taken) preparedParts.set(one.key, one.schema);
    const { validate } = targetOf(key);
    // Asking for a target compiles it.
    if (wholly) for (const one of taken) void targetOf(one.key).validate;
    return validate;
  }

  function compileFirst(): ValidateFunction {
    first ??= createCompiler(false);
    return compile(resources.root, first);
  }

  function fits(part: JsonSchema, value: unknown): boolean {
    if (typeof part === 'boolean') return part;
    let validate = compiledParts.get(part);
    if (!validate) {
      validate = compile(part, all);
      compiledParts.set(part, validate);
    }
    const isFitting = validate(value) === true;
    forget((validate.errors ?? []).length);
    return isFitting;
  }

  function fitsOnce(part: JsonSchema, value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return fits(part, value);
    const known = answers.get(part) ?? new Map<unknown, boolean>();
    answers.set(part, known);
    const answer = known.get(value) ?? fits(part, value);
    known.set(value, answer);
    return answer;
  }

  function begin(): void {
    budget.references = 0;
    budget.steps = 0;
    answers = new Map();
  }

  const validateAll = compile(resources.root, all);

  const usesDeprecated = [...resources.parts()].some((part) => deprecatedKeywords.some((keyword) => keyword in part));

  return {
    validate(value) {
      begin();
      return errorsOf(validateAll, value) ?? [];
    },
    deprecatedIn(value) {
      if (!usesDeprecated) return [];
      begin();
      const found: DeprecatedPlace[] = [];
      deprecated = found;
      try {
        validateAll(value);
      } finally {
        deprecated = undefined;
      }
      return found;
    },
    fits(part, value) {
      begin();
      budget.references = maximumReferences * (1 - allowance);
      budget.steps = maximumSteps * (1 - allowance);
      try {
        return fits(part, value);
      } catch (error) {
        // Whoever looks around in such a schema asks of many parts, and is not kept waiting for each.
        if (error instanceof TooMuchWork) allowance /= 4;
        throw error;
      }
    },
  };

  function errorsOf(validate: ValidateFunction, value: unknown): ErrorObject[] {
    let isComplete = true;
    try {
      validate(value);
    } catch (error) {
      if (!(error instanceof TooManyErrors)) throw error;
      validate = compileFirst();
      validate(value);
      isComplete = false;
    }
    const errors = validate.errors ?? [];
    for (const error of errors) {
      const original = preparation.originalOf(error.parentSchema);
      if (typeof original !== 'object') continue;
      error.parentSchema = original;
      if (Object.hasOwn(original, error.keyword)) error.schema = original[error.keyword];
    }
    return isComplete ? errors : [...errors, thereAreMore];
  }
}

/** A pattern as ajv takes it, which tells one from another by their texts. */
function named(source: string, test: (text: string) => boolean): Pattern {
  const pattern = { test, toString: () => source };
  return pattern;
}

/** One ajv, with what it has compiled so far. */
interface Compiler {
  /** What a key stands for. */
  targetOf(key: string): ReferenceTarget;
}

class TooManyErrors extends Error {}

const thereAreMore: ErrorObject = { instancePath: '', schemaPath: '', keyword: moreErrors, params: {} };

/** What ajv takes for a regular expression engine. */
type RegExpEngine = (pattern: string, flags: string) => RegExp;
