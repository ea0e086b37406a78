import type {
  CreditRange,
  ProgramReport,
  ReportCourse,
  ReportGap,
  ReportSkill,
  ReportSlot,
  ReportWay,
} from '../../analysis/report/report.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { closingInWords, weightInWords } from '../../drawing/summary/gap-words.ts';
import { counted } from '../../rules/words/lists.ts';
import { type Names, namesOf } from './names.ts';

/** The rows of tables, which several formats lay out in their own ways. */

/** A target on one way. */
export interface TargetRow {
  readonly target: TargetCoverage;
  readonly result: CoverageResult;
  /** The title of the way; empty for the program's own where there is no other. */
  readonly way: string;
}

/** A row for each target on each way, in the order of the report. */
export function targetRows(report: ProgramReport): readonly TargetRow[] {
  const names = namesOf(report);
  return report.targets.flatMap((target) =>
    target.results.map((result) => ({ target, result, way: names.way(result.way) })),
  );
}

/** A course with its place in the plan of each way, and what it teaches by skill. */
export interface CourseRow {
  readonly course: ReportCourse;
  /** The title of the term on each way, in the order of the ways; empty where it has none. */
  readonly terms: readonly string[];
  readonly letters: ReadonlyMap<string, string>;
}

/** All courses by term: first those of the program's own plan, then those of concentrations, then the rest. */
export function courseRows({ courses, ways }: ProgramReport): readonly CourseRow[] {
  const termsOf = ways.map(({ courses: taken, terms }) => {
    const titles = taken.map(({ code, term }) => [code, term === undefined ? '' : (terms[term]?.title ?? '')] as const);
    return new Map(titles);
  });
  return courses.map((course) => ({
    course,
    terms: termsOf.map((terms) => terms.get(course.code) ?? ''),
    letters: new Map(course.teaches.map(({ skill, letter }) => [skill, letter])),
  }));
}

/** The headings of the columns that say in which term a course is taken: one for each way. */
export function termHeadings(ways: readonly ReportWay[]): readonly string[] {
  return ways.map(({ id, title }) => (id === '' ? 'Term' : `Term in ${title}`));
}

/** A gap for one target on one way. */
export interface GapRow {
  readonly gap: ReportGap;
  readonly skill: string;
  readonly category: string;
  readonly target: string;
  readonly way: string;
  readonly required: string;
  readonly reached: string;
  /** `2 (core for one role)`: what the gap weighs for all targets together. */
  readonly weight: string;
  /** The courses that could close it, in words. */
  readonly couldClose: string;
}

/** A row for each skill that a target lacks, once for each target that lacks it. */
export function gapRows(report: ProgramReport): readonly GapRow[] {
  const names = namesOf(report);
  return report.gaps.flatMap((gap) =>
    gap.lackedBy.map(({ target, way, required = '', reached = '' }) => ({
      gap,
      skill: names.skill(gap.skill),
      category: names.skillOf(gap.skill)?.category.label ?? '',
      target: names.target(target),
      way: names.way(way),
      required,
      reached,
      weight: weightInWords(report, gap),
      couldClose: closingInWords(report, gap),
    })),
  );
}

/** A gap once, with those that lack it. */
export interface WholeGapRow extends Pick<GapRow, 'gap' | 'skill' | 'weight' | 'couldClose'> {
  /** `reached Introduced, required Mastered (Medical Coder), Reinforced (Outpatient Coder)`. */
  readonly lacking: string;
}

/** A row for each skill that is lacked, whoever lacks it. */
export function wholeGapRows(report: ProgramReport): readonly WholeGapRow[] {
  const names = namesOf(report);
  return report.gaps.map((gap) => ({
    gap,
    skill: names.skill(gap.skill),
    weight: weightInWords(report, gap),
    couldClose: closingInWords(report, gap),
    lacking: lackingInWords(gap, names),
  }));
}

/** What is reached, then what is required, each level once with those that require it. */
function lackingInWords({ lackedBy, state }: ReportGap, names: Names): string {
  const byReached = new Map<string, Map<string, ReportGap['lackedBy'][number][]>>();
  for (const lack of lackedBy) {
    const reached = lack.reached ?? '';
    const byRequired = byReached.get(reached) ?? new Map<string, ReportGap['lackedBy'][number][]>();
    byReached.set(reached, byRequired);
    const required = lack.required ?? '';
    byRequired.set(required, [...(byRequired.get(required) ?? []), lack]);
  }
  // Of what is missing everywhere, the state says it.
  const nothing = state === 'partial' ? 'nothing reached, ' : '';
  return [...byReached]
    .map(([reached, byRequired]) => {
      const required = [...byRequired].map(([level, lacks]) => {
        const targets = `(${lackedByInWords(lacks, names).join(', ')})`;
        return level === '' ? targets : `${level} ${targets}`;
      });
      return `${reached === '' ? nothing : `reached ${reached}, `}required ${required.join(', ')}`;
    })
    .join('; ');
}

/** Each target once, with the plans on which it lacks it where these are not all. */
function lackedByInWords(lackedBy: ReportGap['lackedBy'], names: Names): string[] {
  const targets = new Map<string, string[]>();
  for (const { target, way } of lackedBy) targets.set(target, [...(targets.get(target) ?? []), way]);
  return [...targets].map(([id, ways]) => {
    const all = names.targetOf(id)?.results.length ?? ways.length;
    const some = ways.length < all ? ways.map((way) => names.way(way)).filter(Boolean) : [];
    return some.length > 0 ? `${names.target(id)}: ${some.join(', ')}` : names.target(id);
  });
}

/** A line of a plan. */
export interface PlanRow {
  readonly way: string;
  readonly wayId: string;
  /** Empty for what a concentration adds without saying when. */
  readonly term: string;
  readonly season: string;
  readonly year?: number;
  /** The code of a course; what is chosen or left open in words. */
  readonly what: string;
  readonly title: string;
  readonly credits?: CreditRange;
  readonly course?: ReportCourse;
}

/** A row for each place in the terms of each way, then for what a concentration adds without saying when. */
export function planRows(report: ProgramReport): readonly PlanRow[] {
  const names = namesOf(report);
  return report.ways.flatMap((way) => [
    ...way.terms.flatMap(({ title, season = '', year, slots }) =>
      slots.map((slot) =>
        planRow(
          slot,
          { way: names.way(way.id), wayId: way.id, term: title, season, ...(year === undefined ? {} : { year }) },
          names,
        ),
      ),
    ),
    ...way.anywhere.map((slot) =>
      planRow(slot, { way: names.way(way.id), wayId: way.id, term: '', season: '' }, names),
    ),
  ]);
}

type Where = Pick<PlanRow, 'way' | 'wayId' | 'term' | 'season' | 'year'>;

function planRow(slot: ReportSlot, where: Where, names: Names): PlanRow {
  if (slot.kind === 'elective') return { ...where, what: 'Elective', title: slot.title, ...creditsOf(slot) };
  if (slot.kind === 'choice')
    return { ...where, what: choiceInWords(slot, names), title: slot.title ?? '', ...creditsOf(slot) };
  const course = names.course(slot.code);
  const credits = slot.credits ?? course?.credits;
  return {
    ...where,
    what: names.shown(slot.code),
    title: course?.title ?? '',
    ...(credits ? { credits } : {}),
    ...(course ? { course } : {}),
  };
}

function creditsOf({ credits }: ReportSlot): { readonly credits?: CreditRange } {
  return credits ? { credits } : {};
}

/** `2 of: HIT 210; HIT 220 with HIT 221`. */
function choiceInWords({ choose, options }: Extract<ReportSlot, { kind: 'choice' }>, names: Names): string {
  const listed = options.map((codes) => codes.map(names.shown).join(' with ')).join('; ');
  if (!choose) return `Choice of: ${listed}`;
  const count = 'options' in choose ? String(choose.options) : counted(choose.credits, 'credit');
  return `${count} of: ${listed}`;
}

/** Skills by their categories, in the order of the report. */
export function skillGroups(skills: readonly ReportSkill[]): ReadonlyMap<string, readonly ReportSkill[]> {
  const groups = new Map<string, ReportSkill[]>();
  for (const skill of skills) groups.set(skill.category.label, [...(groups.get(skill.category.label) ?? []), skill]);
  return groups;
}
