import { distance } from 'fastest-levenshtein';
import { foldCode } from '../../model/link.ts';
import { closestTo, isSwapped } from '../../schema/words/did-you-mean.ts';
import { inOrder } from './names.ts';

const most = 3;

/**
 * The course codes that a person most likely meant, likeliest first. A letter or digit too much or too little is a slip;
 * another digit in its place is more likely another course.
 */
export function likelyCodes(written: string, codes: readonly string[]): string[] {
  const wanted = foldCode(written);
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 6 ? 1.5 : 2;
  return [...new Set(codes)]
    .map((code) => ({ code, cost: costOf(wanted, foldCode(code)) }))
    .filter(({ cost }) => cost > 0 && cost <= limit)
    .sort((a, b) => a.cost - b.cost || inOrder(a.code, b.code))
    .slice(0, most)
    .map(({ code }) => code);
}

function costOf(a: string, b: string): number {
  if (isSwapped(a, b)) return 1;
  const isOtherNumber = a.replace(/\d/g, '0') === b.replace(/\d/g, '0');
  return distance(a, b) + (isOtherNumber ? 0.5 : 0);
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
