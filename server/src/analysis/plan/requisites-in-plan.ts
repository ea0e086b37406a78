import { foldCode } from '../../model/link.ts';
import type { ConditionRequisite, CourseRequisite, Requisite, RequisiteKind } from '../../model/requisite.ts';
import type { Word } from '../../model/word.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import type { PathPlace, PlannedPath } from './planned-path.ts';
import { type PlannedTerm, relationOf, type TermRelation } from './planned-terms.ts';

/** The kinds of requisites that say something about the order of courses; advisories do not. */
export type OrderingKind = Exclude<RequisiteKind, 'advisories'>;

const orderingKinds: readonly OrderingKind[] = ['prerequisites', 'corequisites', 'strict-corequisites'];

/** A requisite that a plan certainly does not meet: all that could meet it stands in a wrong term. */
export interface UnmetRequisite {
  /** The folded code of the course that has the requisite. */
  readonly course: string;
  readonly owner: PlacedCourse;
  /** Where the plan has that course; of several places the last, at which it comes nearest to being met. */
  readonly place: PathPlace;
  readonly kind: OrderingKind;
  /** The course that it takes; of several, any one would do. */
  readonly anyOf: readonly MisplacedCourse[];
  /** What somebody would have to grant instead, such as the consent of the instructor. */
  readonly exception?: Word;
}

/** A required course that the plan has, and nowhere in the right term. */
export interface MisplacedCourse {
  readonly requisite: CourseRequisite;
  readonly places: readonly PathPlace[];
}

/**
 * The requisites that a path through a program certainly does not meet, course by course. Conditions and courses of
 * other programs count as met; courses that the path does not have, or that nobody knows, give nothing. Of an `any` the
 * branches count that the path contains: one that is met is enough.
 *
 * @param courses what is known of the courses, by folded code
 * @param only the courses to judge, by folded code; all that the path names where it is absent
 */
export function unmetRequisites(
  path: PlannedPath,
  courses: ReadonlyMap<string, PlacedCourse>,
  only: Iterable<string> = path.codes,
): UnmetRequisite[] {
  const found: UnmetRequisite[] = [];
  for (const code of only) {
    const owner = courses.get(code);
    for (const kind of orderingKinds) {
      if (!owner || owner.course.requisites[kind].length === 0) continue;
      const places = path.placesOf(code);
      if (places.length > 0) found.push(...unmetOfKind({ path, courses, code, kind }, owner, places));
    }
  }
  return found;
}

/** What is judged: one kind of requisites of one course on one path. */
interface Question {
  readonly path: PlannedPath;
  readonly courses: ReadonlyMap<string, PlacedCourse>;
  readonly code: string;
  readonly kind: OrderingKind;
}

function unmetOfKind(question: Question, owner: PlacedCourse, places: readonly PathPlace[]): UnmetRequisite[] {
  const { code: course, kind } = question;
  return owner.course.requisites[kind].flatMap((requisite): UnmetRequisite[] => {
    // A course that can be taken in several terms is wrong only where it is wrong in each of them.
    let unmet: UnmetRequisite[] = [];
    for (const place of places) {
      const verdict = verdictOn(question, place, requisite);
      if (verdict.state !== 'unmet') return [];
      unmet = verdict.lacks.map((lack) => ({ course, owner, place, kind, ...lack }));
    }
    return unmet;
  });
}

type Lack = Pick<UnmetRequisite, 'anyOf' | 'exception'>;

/**
 * `met` and `unmet` are certain; `unknown` may be either; `absent` is what the path does not contain, so that nobody
 * knows how it is met; `neutral` is what no plan can say, and counts as met: conditions, and courses of other programs.
 */
type Verdict =
  | { readonly state: 'met' | 'unknown' | 'absent' | 'neutral' }
  | { readonly state: 'unmet'; readonly lacks: readonly Lack[] };

function verdictOn(question: Question, place: PathPlace, requisite: Requisite): Verdict {
  if (requisite.kind === 'condition') return { state: 'neutral' };
  if (requisite.kind === 'course') return verdictOnCourse(question, place, requisite);
  const verdicts = requisite.items.map((item) => ({ item, verdict: verdictOn(question, place, item) }));
  return requisite.kind === 'all'
    ? verdictOnAll(verdicts.map(({ verdict }) => verdict))
    : verdictOnAny(verdicts, place);
}

function verdictOnAll(verdicts: readonly Verdict[]): Verdict {
  const lacks = verdicts.flatMap((verdict) => (verdict.state === 'unmet' ? verdict.lacks : []));
  if (lacks.length > 0) return { state: 'unmet', lacks };
  const states = new Set(verdicts.map(({ state }) => state));
  if (states.has('unknown')) return { state: 'unknown' };
  if (states.has('absent')) return { state: states.has('met') ? 'unknown' : 'absent' };
  return { state: states.has('met') ? 'met' : 'neutral' };
}

interface Branch {
  readonly item: Requisite;
  readonly verdict: Verdict;
}

function verdictOnAny(branches: readonly Branch[], { isCertain }: PathPlace): Verdict {
  // What everyone takes does not rest on an exception; an option of a choice is taken by those for whom it is open.
  const granted = branches.flatMap(({ item }) => (isCertain && isGranted(item) ? [item.text] : []));
  const exception = granted[0];
  const counted = branches.filter(({ item }) => !isCertain || !isGranted(item));
  const contained = counted.filter(({ verdict }) => verdict.state !== 'absent').map(({ verdict }) => verdict);
  if (contained.length === 0) return { state: exception ? 'met' : branches.length === 0 ? 'unknown' : 'absent' };
  if (contained.some(({ state }) => state === 'met' || state === 'neutral')) return { state: 'met' };
  const unmet = contained.flatMap((verdict) => (verdict.state === 'unmet' ? [verdict.lacks] : []));
  if (unmet.length < contained.length) return { state: 'unknown' };
  const lacks = cheapest(unmet);
  return { state: 'unmet', lacks: exception ? lacks.map((lack) => ({ exception, ...lack })) : lacks };
}

/** What several branches lack, as one lack where each lacks one thing; else what the branch with the fewest does. */
function cheapest(branches: readonly (readonly Lack[])[]): readonly Lack[] {
  const single = branches.filter((lacks) => lacks.length === 1).flat();
  if (single.length > 1 || single.length === branches.length) {
    const exception = single.find((lack) => lack.exception)?.exception;
    return [{ anyOf: single.flatMap(({ anyOf }) => anyOf), ...(exception ? { exception } : {}) }];
  }
  return branches.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Something that a person grants to one student, as opposed to what everyone in the program fulfills. */
function isGranted(requisite: Requisite): requisite is ConditionRequisite {
  if (requisite.kind !== 'condition') return false;
  return /\b(consent|permission|approval|override|waiver)\b|^\W*c\.\s?i\.\W*$/i.test(requisite.text.text);
}

function verdictOnCourse(
  { path, courses, code, kind }: Question,
  place: PathPlace,
  requisite: CourseRequisite,
): Verdict {
  if (requisite.external) return { state: 'neutral' };
  const needed = foldCode(requisite.code.text);
  const places = path.placesOf(needed);
  if (needed === code || !courses.has(needed)) return { state: 'unknown' };
  if (places.length === 0) return { state: 'absent' };
  let isUnmet = true;
  for (const there of places) {
    const state = stateOfPlaces(path, kind, there, place);
    if (there.isCertain && state === 'met') return { state };
    if (state !== 'unmet') isUnmet = false;
  }
  if (!isUnmet) return { state: 'unknown' };
  return { state: 'unmet', lacks: [{ anyOf: [{ requisite, places }] }] };
}

/** Whether one place of a course is in the right term for another one. */
function stateOfPlaces(
  path: PlannedPath,
  kind: OrderingKind,
  needed: PathPlace,
  own: PathPlace,
): 'met' | 'unmet' | 'unknown' {
  // What stands in one choice can be spread over the terms by whoever chooses.
  if (needed.slot === own.slot && own.slot.kind === 'choice') return 'unknown';
  const there = termAt(path, needed.termIndex);
  const here = termAt(path, own.termIndex);
  if (!there || !here) return 'unknown';
  const relation = relationOf(there, here);
  const allowed = allowedFor[kind];
  const isAllowed = relations.some((one) => relation[one] && allowed.includes(one));
  const isForbidden = relations.some((one) => relation[one] && !allowed.includes(one));
  if (isAllowed && isForbidden) return 'unknown';
  return isAllowed ? 'met' : 'unmet';
}

const relations: readonly (keyof TermRelation)[] = ['before', 'same', 'after'];

const allowedFor: Readonly<Record<OrderingKind, readonly (keyof TermRelation)[]>> = {
  prerequisites: ['before'],
  corequisites: ['before', 'same'],
  'strict-corequisites': ['same'],
};

function termAt({ terms }: PlannedPath, index: number | undefined): PlannedTerm | undefined {
  return index === undefined ? undefined : terms[index];
}
