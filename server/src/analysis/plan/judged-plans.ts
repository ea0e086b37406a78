import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { coursesIn } from '../../model/requisite.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import { graphInReach } from '../requisites/graph.ts';
import { circularCourses } from './circular.ts';
import { type PlannedPath, plannedPaths } from './planned-path.ts';
import { type UnmetRequisite, unmetRequisites } from './requisites-in-plan.ts';

/** The ways through a program, and which requisites each of them certainly does not meet. */
export interface JudgedPlans {
  /** What is known of the courses, by folded code. */
  readonly courses: ReadonlyMap<string, PlacedCourse>;
  readonly paths: readonly JudgedPath[];
  /** Judges a path anew, for all courses that it names or for some of them, by their folded codes. */
  unmetOn(path: PlannedPath, only?: Iterable<string>): UnmetRequisite[];
  /** The folded codes of the courses that name a course among their requisites. */
  naming(code: string): ReadonlySet<string>;
}

/** One way through a program, and which requisites it certainly does not meet. */
export interface JudgedPath {
  readonly path: PlannedPath;
  /** With a concentration: only what the program's own plan does not say already. */
  readonly unmet: readonly UnmetRequisite[];
}

/**
 * Judges the plans of a program. What cannot be met in any plan, because courses need each other in a circle, is left
 * out, and so is every path of which only a part could be understood. Worked out once, until something else is planned
 * or required: until then it is the same object.
 */
export function judgedPlans(snapshot: Snapshot, program: SourceDocument): JudgedPlans {
  return keptPlans(snapshot, program).plans;
}

interface KeptPlans {
  readonly plans: JudgedPlans;
  /** The courses that have a requisite which is not met, as they were read: what is told of these stands in them. */
  readonly owners: ReadonlyMap<PlacedCourse, Course>;
}

const keptPlans = keptAbout<KeptPlans>({
  name: 'plans',
  reads: new Set(),
  restsOn: [graphInReach, (_snapshot, program) => plannedPaths(program)],
  work(snapshot, program) {
    const plans = judge(snapshot, program);
    const unmet = plans.paths.flatMap((path) => path.unmet);
    return { plans, owners: new Map(unmet.map(({ owner }) => [owner, owner.course])) };
  },
  renew: (kept) => ([...kept.owners].every(([owner, course]) => owner.course === course) ? kept : undefined),
});

function judge(snapshot: Snapshot, program: SourceDocument): JudgedPlans {
  const graph = graphInReach(snapshot, program);
  const { courses } = graph;
  let isCircular: ReturnType<typeof circularCourses> | undefined;
  const isInCircle = ({ course, anyOf }: UnmetRequisite) => {
    isCircular ??= circularCourses(graph);
    return anyOf.some(({ requisite }) => isCircular?.(course, foldCode(requisite.code.text)));
  };
  const unmetOn = (path: PlannedPath, only?: Iterable<string>) =>
    unmetRequisites(path, courses, only).filter((unmet) => !isInCircle(unmet));

  const paths: JudgedPath[] = [];
  let own = new Set<string>();
  for (const path of plannedPaths(program)) {
    const unmet = path.incomplete ? [] : unmetOn(path);
    const isOwn = !path.plan && !path.concentration;
    if (isOwn) own = new Set(unmet.map(keyOfUnmet));
    paths.push({ path, unmet: path.plan || isOwn ? unmet : unmet.filter((one) => !own.has(keyOfUnmet(one))) });
  }

  let naming: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    courses,
    paths,
    unmetOn,
    naming(code) {
      naming ??= coursesNaming(courses);
      return naming.get(code) ?? new Set();
    },
  };
}

/** The same for the same requisite of the same course, wherever a plan has them. */
export function keyOfUnmet({ course, kind, anyOf }: UnmetRequisite): string {
  return JSON.stringify([course, kind, anyOf.map(({ requisite }) => foldCode(requisite.code.text)).sort()]);
}

function coursesNaming(courses: ReadonlyMap<string, PlacedCourse>): ReadonlyMap<string, ReadonlySet<string>> {
  const naming = new Map<string, Set<string>>();
  for (const [code, { course }] of courses) {
    for (const { code: named } of Object.values(course.requisites).flatMap(coursesIn)) {
      const known = naming.get(foldCode(named.text));
      if (known) known.add(code);
      else naming.set(foldCode(named.text), new Set([code]));
    }
  }
  return naming;
}
