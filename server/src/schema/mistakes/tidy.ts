import type { Schema } from '../schema.ts';
import { closestTo } from '../words/did-you-mean.ts';
import { isSamePath, type Mistake } from './mistake.ts';
import { isKnownKey, knownKeys, mostKeysCompared } from './properties.ts';

/** Mistakes as people count them: the keys that one mapping lacks are one, and a mistyped key is one and not two. */
export function tidy(schema: Schema, mistakes: readonly Mistake[]): Mistake[] {
  const meant = keysMeant(schema, mistakes);
  const troubled = troubledPlaces(mistakes);
  const ofWrongType = mistakes.filter(({ keyword }) => keyword === 'type');
  const missingAt = new Map<string, Set<string>>();
  const tidied: Mistake[] = [];
  for (const mistake of mistakes) {
    if (followsFromOthers(schema, mistake, troubled) || isOfWrongType(mistake, ofWrongType)) continue;
    const place = placeOf(mistake);
    const key = String(mistake.params.missingProperty);
    // Also for the keys that another key needs beside it.
    if (meant.get(place)?.has(key)) continue;
    if (mistake.keyword !== 'required' || mistake.params.oneOf) {
      tidied.push(mistake);
      continue;
    }
    const others = missingAt.get(place);
    if (others) {
      others.add(key);
      continue;
    }
    missingAt.set(place, new Set([key]));
    tidied.push(mistake);
  }
  return tidied.map((mistake) => withAllMissing(mistake, missingAt));
}

function withAllMissing(mistake: Mistake, missingAt: ReadonlyMap<string, ReadonlySet<string>>): Mistake {
  if (mistake.keyword !== 'required' || mistake.params.oneOf) return mistake;
  return { ...mistake, params: { ...mistake.params, missing: [...(missingAt.get(placeOf(mistake)) ?? [])] } };
}

/** A value of the wrong type is of course none of the allowed ones either. */
function isOfWrongType({ keyword, part, path }: Mistake, ofWrongType: readonly Mistake[]): boolean {
  return keyword === 'enum' && ofWrongType.some((other) => other.part === part && isSamePath(other.path, path));
}

/** A known key that no branch has looked at, because none fits: that none fits is said already. */
function followsFromOthers(schema: Schema, mistake: Mistake, troubled: ReadonlySet<string>): boolean {
  if (mistake.keyword !== 'unevaluatedProperties' || !troubled.has(placeOf(mistake))) return false;
  return isKnownKey(schema, mistake.part, String(mistake.params.unevaluatedProperty));
}

/** The values that have mistakes of another kind in them, or are one. */
function troubledPlaces(mistakes: readonly Mistake[]): Set<string> {
  const places = new Set<string>();
  if (!mistakes.some(({ keyword }) => keyword === 'unevaluatedProperties')) return places;
  for (const { keyword, path } of mistakes) {
    if (keyword === 'unevaluatedProperties') continue;
    for (let length = 0; length <= path.length; length++) places.add(JSON.stringify(path.slice(0, length)));
  }
  return places;
}

/** The keys that unknown keys were meant to be, by the place of their mapping. */
function keysMeant(schema: Schema, mistakes: readonly Mistake[]): Map<string, Set<string>> {
  const meant = new Map<string, Set<string>>();
  for (const mistake of mistakes) {
    const key = mistake.params.additionalProperty ?? mistake.params.unevaluatedProperty;
    if (typeof key !== 'string') continue;
    const written = typeof mistake.value === 'object' && mistake.value !== null ? mistake.value : {};
    const known = knownKeys(schema, mistake.part);
    if (known.length > mostKeysCompared) continue;
    const free = known.filter((one) => !Object.hasOwn(written, one));
    const suggestion = closestTo(key, free);
    if (suggestion === undefined) continue;
    const place = placeOf(mistake);
    const keys = meant.get(place) ?? new Set();
    meant.set(place, keys.add(suggestion));
  }
  return meant;
}

function placeOf({ path }: Mistake): string {
  return JSON.stringify(path);
}
