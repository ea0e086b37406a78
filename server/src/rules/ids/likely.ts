import { distance } from 'fastest-levenshtein';
import { foldCode } from '../../model/link.ts';
import { closestTo, isSwapped } from '../../schema/words/did-you-mean.ts';
import { inOrder } from './names.ts';

const most = 3;

/** A code longer than this is none that anybody mistyped. */
const longestCode = 100;

/**
 * Where more names than this have no meaning, it is a list that is missing and no slips of the pen: for the names after
 * these nothing is searched, since each search goes through all that could be meant.
 */
export const mostSearched = 100;

/**
 * Finds the course codes that a person most likely meant, likeliest first. A letter or digit too much or too little is a
 * slip; another digit in its place is more likely another course.
 */
export function likelyCodesAmong(codes: readonly string[]): (written: string) => string[] {
  const candidates = [...new Set(codes)].map((code) => ({ code, folded: foldCode(code) }));
  return (written) => {
    const wanted = foldCode(written);
    if (wanted.length > longestCode) return [];
    const limit = wanted.length <= 4 ? 1 : wanted.length <= 6 ? 1.5 : 2;
    return candidates
      .filter(({ folded }) => Math.abs(folded.length - wanted.length) <= limit)
      .map(({ code, folded }) => ({ code, cost: costOf(wanted, folded, limit) }))
      .filter(({ cost }) => cost > 0 && cost <= limit)
      .sort((a, b) => a.cost - b.cost || inOrder(a.code, b.code))
      .slice(0, most)
      .map(({ code }) => code);
  };
}

function costOf(a: string, b: string, limit: number): number {
  if (isSwapped(a, b)) return 1;
  const cost = distance(a, b);
  if (cost > limit) return cost;
  const isOtherNumber = a.replace(/\d/g, '0') === b.replace(/\d/g, '0');
  return cost + (isOtherNumber ? 0.5 : 0);
}

/** The ids that a person most likely meant, likeliest first; `otherNames` are names by which people know some of them. */
export function likelyIds(written: string, ids: readonly string[], otherNames?: ReadonlyMap<string, string>): string[] {
  const candidates = [...ids].sort(inOrder);
  const found: string[] = [];
  while (found.length < most) {
    const next = closestTo(
      written,
      candidates.filter((id) => !found.includes(id)),
      otherNames,
    );
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}
