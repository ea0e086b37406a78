import type { CreditRange, GraphNumbers, ProgramReport, ReportWay } from '../../analysis/report/report.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';
import { criticalStepsOf, stepsInWords, togetherInWords } from '../../drawing/map/critical-steps.ts';

/**
 * What the requisites say of the courses of a program on one way through it: the metrics of the framework Curricular
 * Analytics. They count for the courses that everyone on the way takes, and of an “any” of requisites the branch that the
 * way contains; of a program without terms for all of its courses.
 */
export interface ProgramMetrics {
  readonly program: MeasuredProgram;
  /** The way through the program that is measured. */
  readonly way: {
    /** Empty for the program's own plan, else the id of the concentration. */
    readonly id: string;
    readonly title: string;
  };
  /** In the order of the terms; of a program without terms, in the order in which they are written. */
  readonly courses: readonly CourseMetrics[];
  /** The sums over all courses that are measured; absent where requisites lead in a circle. */
  readonly total?: GraphNumbers;
  /**
   * The codes of one of the longest chains of requisites, from its first course to its last. Courses that are corequisites
   * of one another are one step of it, and stand side by side. Empty where no course needs another one, or requisites lead
   * in a circle.
   */
  readonly criticalPath: readonly string[];
  /**
   * The same by steps, as many as the delay of each of its courses, with the courses that are taken together there. Absent
   * where each course is a step of its own.
   */
  readonly criticalSteps?: readonly (readonly string[])[];
}

export interface MeasuredProgram {
  readonly id: string;
  readonly title: string;
  readonly institution?: string;
  /** The edition. */
  readonly version?: string;
  /** In a quarter system, the complexity of a course is two thirds of blocking and delay together. */
  readonly calendar: 'semester' | 'quarter';
}

export interface CourseMetrics {
  /** As it is printed. */
  readonly code: string;
  readonly title?: string;
  readonly credits?: CreditRange;
  /** The title of the term in which it is taken; absent where no plan says it. */
  readonly term?: string;
  /** Absent where there is nothing to measure: `unmeasured` says why. */
  readonly metrics?: GraphNumbers;
  /**
   * `circle`: its requisites lead in a circle, or to one, or it is needed in one. `option`: somebody on the way can leave
   * it out.
   */
  readonly unmeasured?: 'circle' | 'option';
}

/** The metrics of a way of a report; of its first way, which is the program's own, where none of its ways has the id. */
export function programMetrics(report: ProgramReport, wayId: string): ProgramMetrics | undefined {
  const way = report.ways.find(({ id }) => id === wayId) ?? report.ways[0];
  if (!way) return undefined;
  const { id, title, institution, version, calendar } = report.program;
  const shown = new Map(report.courses.map((course) => [course.code, course.shown]));
  const { total, criticalPath, criticalSteps } = way.metrics;
  const printed = (code: string) => shown.get(code) ?? code;
  return {
    program: {
      id,
      title,
      ...(institution === undefined ? {} : { institution }),
      ...(version === undefined ? {} : { version }),
      calendar,
    },
    way: { id: way.id, title: wayTitle(way) },
    courses: coursesOf(report, way),
    ...(total ? { total } : {}),
    criticalPath: criticalPath.map(printed),
    ...(criticalSteps ? { criticalSteps: criticalSteps.map((codes) => codes.map(printed)) } : {}),
  };
}

function coursesOf(report: ProgramReport, { courses, terms, metrics: { circular } }: ReportWay): CourseMetrics[] {
  const byCode = new Map(report.courses.map((course) => [course.code, course]));
  const inCircle = new Set(circular);
  return courses.map(({ code, term, metrics }) => {
    const course = byCode.get(code);
    const termTitle = term === undefined ? undefined : terms[term]?.title;
    const unmeasured = inCircle.has(code) ? 'circle' : 'option';
    return {
      code: course?.shown ?? code,
      ...(course?.title === undefined ? {} : { title: course.title }),
      ...(course?.credits ? { credits: course.credits } : {}),
      ...(termTitle === undefined ? {} : { term: termTitle }),
      ...(metrics ? { metrics } : { unmeasured }),
    };
  });
}

/** The critical path, and why it names more courses than the delay counts, a sentence each; nothing where there is none. */
export function criticalPathInWords(metrics: ProgramMetrics): readonly string[] {
  const steps = criticalStepsOf(metrics);
  if (!metrics.total || steps.length === 0) return [];
  const together = togetherInWords(steps);
  return [`Critical path: ${stepsInWords(steps)}`, ...(together === undefined ? [] : [together])];
}

/** Why some of the courses have no metrics, a sentence each. */
export function unmeasuredInWords({ courses }: ProgramMetrics): readonly string[] {
  const because = (why: CourseMetrics['unmeasured']) =>
    courses.filter(({ unmeasured }) => unmeasured === why).map(({ code }) => code);
  const [circle, options] = [because('circle'), because('option')];
  return [
    ...(circle.length === 0
      ? []
      : [
          `Requisites lead in a circle, which leaves nothing to measure of ${listed(circle)}, and no sums: “hit-curriculum check” says where.`,
        ]),
    ...(options.length === 0
      ? []
      : [
          `Not everyone takes ${listed(options)}: nobody has to wait for ${options.length === 1 ? 'it' : 'these'}, so that ${options.length === 1 ? 'it has' : 'they have'} no metrics.`,
        ]),
  ];
}

/** So many courses are named; the others are counted. */
const mostNamed = 8;

function listed(codes: readonly string[]): string {
  const more = codes.length - mostNamed;
  if (more > 1) return `${codes.slice(0, mostNamed).join(', ')} and ${more} more`;
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}
