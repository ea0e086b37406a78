import type { ProseRequisite, ProseRequisites } from '../../../../server/src/formats/catalog-prose/requisites.ts';
import { requisiteKinds } from '../../../../server/src/formats/catalog-prose/requisites.ts';
import type { Meaning } from './grammar.ts';

/** The separate things that were read, each as what it means. */
export function meaningsOf({ requisites }: ProseRequisites): Meaning[] {
  return requisiteKinds.flatMap((kind) => requisites[kind].map((one) => meaningOf(one, kind)));
}

function meaningOf(requisite: ProseRequisite, kind: (typeof requisiteKinds)[number]): Meaning {
  if (typeof requisite === 'string') return { kind, course: requisite };
  if ('course' in requisite) return { kind, course: requisite.course, grade: requisite['minimum-grade'] };
  if ('condition' in requisite) return { kind, condition: requisite.condition };
  const [type, items] = 'all' in requisite ? (['all', requisite.all] as const) : (['any', requisite.any] as const);
  return { type, parts: items.map((item) => meaningOf(item, kind)) };
}

/** The single things in a meaning, by a name for each. */
export function atomsIn(meaning: Meaning): string[] {
  return 'parts' in meaning ? meaning.parts.flatMap(atomsIn) : [nameOf(meaning)];
}

/** Whether whoever has what the one says has what the other says, whatever else may be so. */
export function implies(one: Meaning, other: Meaning): boolean {
  const atoms = [...new Set([...atomsIn(one), ...atomsIn(other)])];
  for (let world = 0; world < 2 ** atoms.length; world++) {
    const holds = (name: string) => ((world >> atoms.indexOf(name)) & 1) === 1;
    if (isTrue(one, holds) && !isTrue(other, holds)) return false;
  }
  return true;
}

function isTrue(meaning: Meaning, holds: (name: string) => boolean): boolean {
  if (!('parts' in meaning)) return holds(nameOf(meaning));
  const check = (part: Meaning) => isTrue(part, holds);
  return meaning.type === 'all' ? meaning.parts.every(check) : meaning.parts.some(check);
}

function nameOf(leaf: Exclude<Meaning, { parts: unknown }>): string {
  if ('condition' in leaf)
    return `${leaf.kind} ${leaf.condition
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
  return `${leaf.kind} ${leaf.course} ${leaf.grade ?? ''}`;
}
