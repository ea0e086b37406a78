import { isSchemaObject } from '../load/subschemas.ts';
import type { JsonSchema, Schema } from '../schema.ts';
import { isOfType } from '../words/expected.ts';
import { isSamePath, type Mistake } from './mistake.ts';
import { propertyOf } from './properties.ts';

/** An alternative of `anyOf` or `oneOf`, with what a value does wrong by it. */
export interface Branch {
  readonly part: JsonSchema;
  readonly mistakes: readonly Mistake[];
}

/** The branches of an `anyOf` or `oneOf`, given the mistakes in each. */
export function branchesOf(whole: Mistake, mistakes: readonly Mistake[][]): Branch[] {
  const parts = partsOf(whole);
  return mistakes.map((own, index) => ({ part: parts[index] ?? true, mistakes: own }));
}

function partsOf({ part, keyword }: Mistake): readonly JsonSchema[] {
  const parts = isSchemaObject(part) ? part[keyword] : undefined;
  return Array.isArray(parts) ? parts : [];
}

/**
 * The branches that a value comes closest to; several when they are equally close. In this order count: a right type,
 * constants that match (such as `kind: elective`, which say what is meant), the fewest mistakes, values of enums that
 * match, keys that match, and mistakes that lie deeper.
 */
export function chooseBranches(schema: Schema, whole: Mistake, branches: readonly Branch[]): Branch[] {
  const scored = branches.map((branch) => ({ branch, score: scoreOf(schema, whole, branch) }));
  const best = scored.map(({ score }) => score).sort(compareScores)[0];
  if (!best) return [];
  return scored.filter(({ score }) => compareScores(score, best) === 0).map(({ branch }) => branch);
}

/** Lower is better, and earlier counts more. */
type Score = readonly number[];

function compareScores(a: Score, b: Score): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function scoreOf(schema: Schema, whole: Mistake, branch: Branch): Score {
  const matches = matchesOf(schema, whole.value, branch.part);
  const depth = Math.min(...branch.mistakes.map(({ path }) => path.length));
  return [
    hasWrongType(whole, branch) ? 1 : 0,
    -matches.constants,
    branch.mistakes.length,
    -matches.enums,
    -matches.keys,
    Number.isFinite(depth) ? -depth : 0,
  ];
}

/** True where the value itself is of another kind than the branch wants, so that nothing inside it can be compared. */
export function hasWrongType(whole: Mistake, { mistakes }: Branch): boolean {
  return mistakes.some((mistake) => {
    if (!isSamePath(mistake.path, whole.path) || mistake.keyName !== whole.keyName) return false;
    if (mistake.keyword === 'type' || mistake.keyword === 'false schema' || mistake.isWrongKind) return true;
    const allowed = allowedBy(mistake);
    return allowed !== undefined && !allowed.some((value) => isSameKind(value, mistake.value));
  });
}

/** The values that a mistake's schema allows, where it lists them. */
export function allowedBy({ keyword, part }: Mistake): readonly unknown[] | undefined {
  if (!isSchemaObject(part)) return undefined;
  if (keyword === 'const') return [part.const];
  return keyword === 'enum' && Array.isArray(part.enum) ? part.enum : undefined;
}

function isSameKind(a: unknown, b: unknown): boolean {
  return ['string', 'number', 'boolean', 'null', 'array', 'object'].some(
    (type) => isOfType(a, type) && isOfType(b, type),
  );
}

const maximumKeys = 100;

/** How much of a mapping a branch recognizes. */
function matchesOf(
  schema: Schema,
  value: unknown,
  part: JsonSchema,
): { constants: number; enums: number; keys: number } {
  const matches = { constants: 0, enums: 0, keys: 0 };
  if (!isSchemaObject(value)) return matches;
  for (const [key, item] of Object.entries(value).slice(0, maximumKeys)) {
    const property = propertyOf(schema, part, key);
    if (property === undefined) continue;
    matches.keys += 1;
    if (!isSchemaObject(property)) continue;
    const isOnly = 'const' in property || (Array.isArray(property.enum) && property.enum.length === 1);
    if (isOnly && schema.fits(property, item)) matches.constants += 1;
    else if (Array.isArray(property.enum) && property.enum.includes(item)) matches.enums += 1;
  }
  return matches;
}
