import { foldCode } from '../../model/link.ts';
import type { CourseSlot } from '../../model/plan.ts';
import type { Requisite } from '../../model/requisite.ts';
import { type JudgedPlans, keyOfUnmet } from './judged-plans.ts';
import { isOffered } from './offered.ts';
import { movedOnPath, type PlannedPath } from './planned-path.ts';
import type { PlannedTerm } from './planned-terms.ts';
import type { UnmetRequisite } from './requisites-in-plan.ts';

/** Courses of a plan in another term. */
export interface PlanMove {
  /** The places that move: of a course, and of those that must be taken with it. */
  readonly slots: readonly CourseSlot[];
  readonly to: PlannedTerm;
  /** The requisites of other courses that are met now and no longer would be. */
  readonly breaks: readonly UnmetRequisite[];
  /** The requisites of other courses that one of these could meet, and that are met neither now nor then. */
  readonly leaves: readonly UnmetRequisite[];
  /** The requisites that are not met now and would be. */
  readonly mends: readonly UnmetRequisite[];
}

/**
 * Every other term into which a course can move, in the order of the plan: the course and those that must be taken with
 * it are offered there, and all of their own requisites are met, as far as is known. Empty where the course cannot be
 * moved by itself: it is an option of a choice, stands in several terms, or comes with a concentration.
 *
 * @param path a plan as it is written
 * @param code the folded code of the course
 */
export function movesOf(plans: JudgedPlans, path: PlannedPath, code: string): PlanMove[] {
  const from = movableIn(path, code);
  if (!from || path.incomplete) return [];
  const group = takenTogether(plans, path, code, from.termIndex);
  const slots = [...group].flatMap((one) => movableIn(path, one)?.slot ?? []);
  const affected = new Set([...group, ...[...group].flatMap((one) => [...plans.naming(one)])]);
  // What a concentration changes in the plan, it changes after a move as well.
  const family = plans.paths.map((one) => one.path).filter((one) => one.plan === path.plan && !one.incomplete);
  // What replaces a course stands where the course does, and would move with it.
  if (family.some((one) => [...group].some((each) => one.placesOf(each).length === 0))) return [];
  const before = unmetOnAll(plans, family, affected);
  return path.terms.flatMap((to): PlanMove[] => {
    if (to.index === from.termIndex) return [];
    if (![...group].every((one) => isOffered(plans.courses.get(one)?.course, to.season))) return [];
    const moved = family.map((one) => movedOnPath(one, group, to.index));
    const after = unmetOnAll(plans, moved, affected);
    if ([...after.values()].some(({ course }) => group.has(course))) return [];
    const breaks = [...after].flatMap(([key, unmet]) => (before.has(key) ? [] : [unmet]));
    const leaves = [...after].flatMap(([key, unmet]) => (before.has(key) && isMetBy(group, unmet) ? [unmet] : []));
    const mends = [...before].flatMap(([key, unmet]) => (after.has(key) ? [] : [unmet]));
    return [{ slots, to, breaks, leaves, mends }];
  });
}

function unmetOnAll(plans: JudgedPlans, paths: readonly PlannedPath[], only: ReadonlySet<string>) {
  const unmet = paths.flatMap((path) => plans.unmetOn(path, only).map((one) => [keyOn(path, one), one] as const));
  return new Map(unmet);
}

function keyOn({ concentration }: PlannedPath, unmet: UnmetRequisite): string {
  return `${concentration?.id.start ?? ''} ${keyOfUnmet(unmet)}`;
}

/** Whether one of some courses would meet a requisite, in the right term. */
function isMetBy(group: ReadonlySet<string>, { anyOf }: UnmetRequisite): boolean {
  return anyOf.some(({ requisite }) => group.has(foldCode(requisite.code.text)));
}

/** The one place of the plan itself at which everyone takes a course. */
function movableIn(
  path: PlannedPath,
  code: string,
): { readonly slot: CourseSlot; readonly termIndex: number } | undefined {
  const [place, ...others] = path.placesOf(code);
  if (!place || others.length > 0 || place.termIndex === undefined || place.isOfConcentration) return undefined;
  return place.slot.kind === 'course' ? { slot: place.slot, termIndex: place.termIndex } : undefined;
}

/** A course with those of its term that must be taken together with it, one with the other. */
function takenTogether(plans: JudgedPlans, path: PlannedPath, code: string, termIndex: number): ReadonlySet<string> {
  const group = new Set([code]);
  // A set that grows while it is gone through.
  for (const one of group) {
    const others = [...bindingCodes(plans, one), ...plans.naming(one)];
    for (const other of others) {
      if (movableIn(path, other)?.termIndex === termIndex && areBound(plans, one, other)) group.add(other);
    }
  }
  return group;
}

/** Whether one of them must be taken with the other, or each before or with the other. */
function areBound(plans: JudgedPlans, one: string, other: string): boolean {
  const strictly = (a: string, b: string) => certainCodes(plans, a, 'strict-corequisites').includes(b);
  const mutually = (a: string, b: string) => certainCodes(plans, a, 'corequisites').includes(b);
  return strictly(one, other) || strictly(other, one) || (mutually(one, other) && mutually(other, one));
}

function bindingCodes(plans: JudgedPlans, code: string): string[] {
  return [...certainCodes(plans, code, 'strict-corequisites'), ...certainCodes(plans, code, 'corequisites')];
}

function certainCodes({ courses }: JudgedPlans, code: string, kind: 'corequisites' | 'strict-corequisites'): string[] {
  return withoutBranches(courses.get(code)?.course.requisites[kind] ?? []);
}

function withoutBranches(requisites: readonly Requisite[]): string[] {
  return requisites.flatMap((one) => {
    if (one.kind === 'course') return one.external ? [] : [foldCode(one.code.text)];
    return one.kind === 'all' ? withoutBranches(one.items) : [];
  });
}
