import type { JsonSchema } from '../schema.ts';
import { ownPhrase } from '../words/expected.ts';
import { type Branch, hasWrongType } from './branches.ts';
import { isSamePath, isSamePlace, type Mistake } from './mistake.ts';

/** Keywords that limit one value, so that what two branches allow can be said in one sentence. */
const mergeable: ReadonlySet<string> = new Set(['choice', 'const', 'enum', 'format', 'pattern', 'type']);

/** What the closest branches have against a value, said once; `all` are the branches that they were chosen from. */
export function mergeBranches(whole: Mistake, closest: readonly Branch[], all: readonly Branch[]): readonly Mistake[] {
  const [first] = closest;
  if (!first) return [whole];
  if (closest.every((branch) => hasWrongType(whole, branch))) {
    return [{ ...choiceOf(whole, partsOf(whole, closest)), isWrongKind: true }];
  }
  const told = mergeConstants(whole, first, all);
  if (told) return told;
  if (closest.length === 1) return withWholePhrase(whole, first);
  return mergeMissing(whole, closest) ?? mergeValues(whole, closest) ?? first.mistakes;
}

/**
 * A key such as `kind` whose value tells the branches apart, with a value that is none of them: all values count, and
 * what else one branch would have is not worth telling before it is known which is meant.
 */
function mergeConstants(whole: Mistake, { mistakes }: Branch, all: readonly Branch[]): readonly Mistake[] | undefined {
  for (const mistake of mistakes) {
    if (mistake.keyword !== 'const' || mistake.path.length !== whole.path.length + 1) continue;
    const same = all.map((branch) =>
      branch.mistakes.find((other) => other.keyword === 'const' && isSamePlace(other, mistake)),
    );
    const parts = same.flatMap((other) => (other ? [other.part] : []));
    if (parts.length > 1 && parts.length === all.length) return [choiceOf(mistake, parts)];
  }
  return undefined;
}

/** A single limit of the value itself is told by what the author of the whole says is expected, where they say it. */
function withWholePhrase(whole: Mistake, { mistakes }: Branch): readonly Mistake[] {
  const [only] = mistakes;
  if (mistakes.length !== 1 || !only || !ownPhrase(whole.part)) return mistakes;
  return isSamePlace(only, whole) && mergeable.has(only.keyword) ? [choiceOf(whole, [whole.part])] : mistakes;
}

function partsOf(whole: Mistake, branches: readonly Branch[]): readonly JsonSchema[] {
  return ownPhrase(whole.part) ? [whole.part] : branches.map(({ part }) => part);
}

function choiceOf(place: Mistake, parts: readonly JsonSchema[]): Mistake {
  return { ...place, keyword: 'choice', params: {}, parts };
}

/** “`from` or `all` is missing”: branches that each miss only keys, and not the same ones. */
function mergeMissing(whole: Mistake, branches: readonly Branch[]): Mistake[] | undefined {
  const alternatives: string[] = [];
  for (const { mistakes } of branches) {
    const [only] = mistakes;
    if (mistakes.length !== 1 || only?.keyword !== 'required' || !isSamePath(only.path, whole.path)) return undefined;
    alternatives.push(String(only.params.missingProperty));
  }
  const missing = [...new Set(alternatives)];
  return [{ ...whole, keyword: 'required', params: { missingProperty: missing[0], oneOf: missing } }];
}

/** One limit at the same place in each branch: the allowed values count together. */
function mergeValues(whole: Mistake, branches: readonly Branch[]): Mistake[] | undefined {
  const place = branches[0]?.mistakes[0];
  if (!place) return undefined;
  const parts: JsonSchema[] = [];
  for (const { mistakes } of branches) {
    const isMergeable = mistakes.every((mistake) => isSamePlace(mistake, place) && mergeable.has(mistake.keyword));
    if (!isMergeable || mistakes.length === 0) return undefined;
    for (const mistake of mistakes) parts.push(...(mistake.parts ?? [mistake.part]));
  }
  const isAboutWhole = isSamePlace(place, whole);
  if (isAboutWhole && ownPhrase(whole.part)) return [choiceOf(whole, [whole.part])];
  return [choiceOf(place, isAboutWhole ? branches.map(({ part }) => part) : [...new Set(parts)])];
}
