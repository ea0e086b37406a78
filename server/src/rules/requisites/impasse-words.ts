import type { BlockedCourse, Impasse } from '../../analysis/requisites/impasses.ts';
import { quoted } from '../../schema/words/shown.ts';
import { counted, joined } from '../words/lists.ts';
import { needInWords } from './cycle-words.ts';

/** So many courses are named as those that may be chosen, and so many that need the same. */
const mostNamed = 3;

/** So many different needs are told one by one. */
const mostNeeds = 4;

/** More characters than this are no sentence to be read in a list. */
const mostCharacters = 150;

/** The courses in the order in which they need each other, from one on that has several ways; that of a code if it can be. */
export function startingAt(impasse: Impasse, course: string | undefined): Impasse {
  const byCode = new Map(impasse.map((one) => [one.course, one]));
  const branching = impasse.filter(({ needs }) => needs.length > 1);
  const first = branching.find((one) => one.course === course) ?? branching[0];
  const ordered = new Set<BlockedCourse>(first ? [first] : impasse);
  // A set that grows while it is gone through.
  for (const { needs } of ordered) {
    for (const edge of needs) {
      const next = byCode.get(edge.needs);
      if (next) ordered.add(next);
    }
  }
  return [...ordered];
}

/** “`A` needs `B` or `C`, and each of these needs `A`”. */
export function impasseInWords(impasse: Impasse): string {
  const groups: { words: string; members: BlockedCourse[] }[] = [];
  for (const one of impasse) {
    const words = needsInWords(one);
    const group = groups.find((other) => other.words === words);
    if (group) group.members.push(one);
    else groups.push({ words, members: [one] });
  }
  const told = groups.slice(0, groups.length > mostNeeds + 1 ? mostNeeds : groups.length);
  while (told.length > 2 && told.map(({ words }) => words).join(', ').length > mostCharacters) told.pop();
  const clauses = told.map(({ words, members }, place) => {
    const before = place === 1 && told[0]?.members.length === 1 ? told[0].members[0] : undefined;
    return `${before && areNeeds(before, members) ? 'each of these' : membersInWords(members)} ${words}`;
  });
  const left = groups.slice(told.length).flatMap(({ members }) => members).length;
  if (left > 0) clauses.push(`so on for ${counted(left, 'other course')}`);
  return clauses.length === 1 ? clauses.join('') : `${clauses.slice(0, -1).join(', ')}, and ${clauses.at(-1)}`;
}

function needsInWords({ kind, needs }: BlockedCourse): string {
  return needInWords(
    kind,
    named(
      needs.map(({ requisite }) => requisite.code.text),
      'or',
    ),
  );
}

function membersInWords(members: readonly BlockedCourse[]): string {
  const names = named(
    members.flatMap(({ needs: [edge] }) => edge?.owner.course.code.text ?? []),
    'and',
  );
  return members.length > 1 ? `each of ${names}` : names;
}

function areNeeds({ needs }: BlockedCourse, members: readonly BlockedCourse[]): boolean {
  const codes = new Set(needs.map((edge) => edge.needs));
  return members.length > 1 && codes.size === members.length && members.every(({ course }) => codes.has(course));
}

function named(codes: readonly string[], conjunction: 'and' | 'or'): string {
  const shown = codes.length > mostNamed + 1 ? codes.slice(0, mostNamed) : codes;
  const left = codes.length - shown.length;
  const rest = conjunction === 'or' ? `one of ${left} others` : `${left} others`;
  return joined([...shown.map((code) => quoted(code)), ...(left > 0 ? [rest] : [])], conjunction);
}
