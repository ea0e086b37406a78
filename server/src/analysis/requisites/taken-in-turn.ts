import { type CourseRequisite, coursesIn, type Requisite, type RequisiteKind } from '../../model/requisite.ts';

/** The lists of requisites of a course, each of one kind. */
export type CourseNeeds = readonly NeedsOfKind[];

interface NeedsOfKind {
  readonly kind: RequisiteKind;
  readonly items: readonly Requisite[];
  /** The course that a requisite waits for; undefined where it waits for none. */
  codeOf(requisite: CourseRequisite): string | undefined;
}

/** Why a course is never taken: whatever way is chosen, it needs one of these, and none of them can be taken. */
export interface Reason {
  readonly kind: RequisiteKind;
  readonly courses: readonly string[];
}

/**
 * The courses of which no student can ever take any, with a reason for each: what is left when students take, in term
 * after term, all courses whose requisites are met. Prerequisites are met by the courses of earlier terms, corequisites
 * of both kinds also by those of the same term.
 *
 * The reasons lead in circles only by way of a prerequisite: of courses that are waiting for each other as corequisites,
 * one is waiting for something else, and that is its reason. A course is looked at again only when one that it names
 * was taken.
 */
export function neverTaken(courses: ReadonlyMap<string, CourseNeeds>): ReadonlyMap<string, Reason> {
  const [before, beside] = [namedBy(courses, isBefore), namedBy(courses, isBeside)];
  const taken = new Set<string>();
  /** Their prerequisites are met, and they may still be waiting for corequisites. */
  const ready = new Set<string>();
  let changed: Iterable<string> = courses.keys();
  for (;;) {
    for (const code of changed) {
      if (!taken.has(code) && !reasonOf(courses.get(code), isBefore, (one) => taken.has(one))) ready.add(code);
    }
    const { together, left } = takenTogether(courses, ready, taken, beside);
    if (together.size === 0) return reasonsOfRest(courses, taken, left);
    const next = new Set<string>();
    for (const code of together) {
      taken.add(code);
      ready.delete(code);
      for (const other of before.get(code) ?? []) next.add(other);
    }
    changed = next;
  }
}

type IsKind = (kind: RequisiteKind) => boolean;
type Has = (code: string) => boolean;

const isBefore: IsKind = (kind) => kind === 'prerequisites';
const isBeside: IsKind = (kind) => kind === 'corequisites' || kind === 'strict-corequisites';

/** As many as possible of the courses that are ready, so that all have their corequisites; why the others are left. */
function takenTogether(
  courses: ReadonlyMap<string, CourseNeeds>,
  ready: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  beside: ReadonlyMap<string, readonly string[]>,
): { readonly together: ReadonlySet<string>; readonly left: ReadonlyMap<string, Reason> } {
  const together = new Set(ready);
  const left = new Map<string, Reason>();
  const waiting = [...ready];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (!together.has(code)) continue;
    const reason = reasonOf(courses.get(code), isBeside, (one) => taken.has(one) || together.has(one));
    if (!reason) continue;
    together.delete(code);
    left.set(code, reason);
    for (const other of beside.get(code) ?? []) if (together.has(other)) waiting.push(other);
  }
  return { together, left };
}

function reasonsOfRest(
  courses: ReadonlyMap<string, CourseNeeds>,
  taken: ReadonlySet<string>,
  left: ReadonlyMap<string, Reason>,
): ReadonlyMap<string, Reason> {
  const reasons = new Map<string, Reason>();
  for (const [code, needs] of courses) {
    if (taken.has(code)) continue;
    const reason = left.get(code) ?? reasonOf(needs, isBefore, (one) => taken.has(one));
    if (reason) reasons.set(code, reason);
  }
  return reasons;
}

/** The requisite of some kinds that is not met; of several, one that waits for the fewest courses. */
function reasonOf(needs: CourseNeeds | undefined, isAsked: IsKind, has: Has): Reason | undefined {
  let fewest: Reason | undefined;
  for (const { kind, items, codeOf } of needs ?? []) {
    if (!isAsked(kind)) continue;
    const courses = blockersOfAll(items, codeOf, has);
    if (courses && courses.length < (fewest?.courses.length ?? Number.POSITIVE_INFINITY)) fewest = { kind, courses };
  }
  return fewest;
}

/** Courses of which one has to be taken before all of a list can be met; undefined where nothing is in the way. */
function blockersOfAll(items: readonly Requisite[], codeOf: NeedsOfKind['codeOf'], has: Has): string[] | undefined {
  let fewest: string[] | undefined;
  for (const item of items) {
    const blockers = blockersOf(item, codeOf, has);
    if (blockers && blockers.length < (fewest?.length ?? Number.POSITIVE_INFINITY)) fewest = blockers;
    if (fewest?.length === 1) break;
  }
  return fewest;
}

function blockersOf(item: Requisite, codeOf: NeedsOfKind['codeOf'], has: Has): string[] | undefined {
  if (item.kind === 'condition') return undefined;
  if (item.kind === 'course') {
    const code = codeOf(item);
    return code === undefined || has(code) ? undefined : [code];
  }
  // A group that asks for nothing.
  if (item.items.length === 0) return undefined;
  if (item.kind === 'all') return blockersOfAll(item.items, codeOf, has);
  const all = new Set<string>();
  for (const branch of item.items) {
    const blockers = blockersOf(branch, codeOf, has);
    if (!blockers) return undefined;
    for (const code of blockers) all.add(code);
  }
  return [...all];
}

/** By the code of a course, the courses that name it in some kinds of requisites. */
function namedBy(courses: ReadonlyMap<string, CourseNeeds>, isAsked: IsKind): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, Set<string>>();
  for (const [code, needs] of courses) {
    for (const { kind, items, codeOf } of needs) {
      if (!isAsked(kind)) continue;
      for (const requisite of coursesIn(items)) {
        const other = codeOf(requisite);
        if (other === undefined) continue;
        const codes = named.get(other) ?? new Set();
        named.set(other, codes.add(code));
      }
    }
  }
  return new Map([...named].map(([code, codes]) => [code, [...codes]]));
}
