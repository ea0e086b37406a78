import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { type CourseRequisite, type Requisite, type RequisiteKind, requisiteKinds } from '../../model/requisite.ts';
import { following } from '../../workspace/document.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';

/** One course that another one names as its requisite, and where that is written. */
export interface RequisiteEdge {
  /** The folded code of the course that has the requisite. */
  readonly course: string;
  /** The folded code of the course that it names. */
  readonly needs: string;
  readonly kind: RequisiteKind;
  /** Nobody gets around it: it stands in no `any`, or in every branch of one. */
  readonly certain: boolean;
  /** It stands in a branch of an `any` that has other branches. */
  readonly inBranch: boolean;
  /** The place: the item of the list, within the course and the file of `owner`. */
  readonly requisite: CourseRequisite;
  readonly owner: PlacedCourse;
}

/** Requisites of one kind from one course to another have one key, however often they are written. */
export function relationKey({ course, kind, needs }: Pick<RequisiteEdge, 'course' | 'kind' | 'needs'>): string {
  return `${course}\n${kind}\n${needs}`;
}

/**
 * The courses that a course names as requisites, kind by kind in the order of the text. What is outside the program is
 * left out: it counts as met.
 */
export function requisitesOfCourse(placed: PlacedCourse): readonly RequisiteEdge[] {
  if (hasNone(placed.course)) return [];
  const edges = placed.document.fact(newEdges);
  const known = edges.get(placed.course);
  if (known) return known;
  const owner = { course: placed.course, document: placed.document };
  const found = relationsOf(owner).map(({ course, needs, kind, certain, inBranch, requisite }): RequisiteEdge => {
    return { course, needs, kind, certain, inBranch, requisite, owner };
  });
  edges.set(placed.course, found);
  return found;
}

function hasNone({ requisites }: Course): boolean {
  for (const kind of requisiteKinds) if (requisites[kind].length > 0) return false;
  return true;
}

function newEdges(): WeakMap<Course, readonly RequisiteEdge[]> {
  return new WeakMap();
}

/** What a course names as it is written in the course alone. */
export type Relation = Omit<RequisiteEdge, 'owner'>;

const nothing: readonly Relation[] = [];

/** Kept while somebody types: a course is the same object for as long as it says the same. */
const keptRelations = following(
  (): WeakMap<Course, readonly Relation[]> => new WeakMap(),
  (known) => known,
);

/** The same as `requisitesOfCourse`, without the course itself; until the course says something else, the same list. */
export function relationsOf({ course, document }: PlacedCourse): readonly Relation[] {
  if (hasNone(course)) return nothing;
  const known = document.fact(keptRelations);
  const relations = known.get(course) ?? readRelations(course);
  known.set(course, relations);
  return relations;
}

function readRelations({ code, requisites }: Course): readonly Relation[] {
  const course = foldCode(code.text);
  return requisiteKinds.flatMap((kind) => {
    const list = requisites[kind];
    if (list.length === 0) return [];
    const certain = certainCodes(list);
    return placesIn(list, false).map(({ requisite, inBranch }): Relation => {
      const needs = foldCode(requisite.code.text);
      return { course, needs, kind, certain: certain.has(needs), inBranch, requisite };
    });
  });
}

function placesIn(
  items: readonly Requisite[],
  inBranch: boolean,
): { readonly requisite: CourseRequisite; readonly inBranch: boolean }[] {
  return items.flatMap((item) => {
    if (item.kind === 'condition') return [];
    if (item.kind === 'course') return item.external ? [] : [{ requisite: item, inBranch }];
    return placesIn(item.items, inBranch || (item.kind === 'any' && item.items.length > 1));
  });
}

/** The codes without which a list, all of which has to be met, cannot be met in any way. */
function certainCodes(items: readonly Requisite[]): Set<string> {
  const codes = new Set<string>();
  for (const item of items) for (const code of certainCodesOf(item)) codes.add(code);
  return codes;
}

function certainCodesOf(item: Requisite): Set<string> {
  if (item.kind === 'condition') return new Set();
  if (item.kind === 'course') return new Set(item.external ? [] : [foldCode(item.code.text)]);
  if (item.kind === 'all') return certainCodes(item.items);
  const [first, ...others] = item.items;
  const common = first ? certainCodesOf(first) : new Set<string>();
  for (const branch of others) {
    if (common.size === 0) break;
    const codes = certainCodesOf(branch);
    for (const code of common) if (!codes.has(code)) common.delete(code);
  }
  return common;
}
