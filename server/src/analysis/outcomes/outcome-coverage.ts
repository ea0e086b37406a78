import type { Concentration } from '../../model/curriculum.ts';
import type { Assessment, Outcome } from '../../model/outcome.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isSameScale, type LevelOnScale, rankOf, type Scale, scaleOfFile } from '../level-scale.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';
import { firstTerm, taughtSkills } from '../skills/taught-skills.ts';
import { isWhollyKnown } from './known-program.ts';

/** A course that leads to an outcome of its program. The level is on the scale of the file that declares the course. */
export interface Contribution extends LevelOnScale {
  readonly in: ProgramCourse;
  /**
   * How it says so: with `contributes-to`; with the `program-outcomes` of its own outcomes or assessments; or only by
   * teaching a skill that the outcome stands for.
   */
  readonly through: 'contributes-to' | 'program-outcomes' | 'skill';
  readonly assessed: boolean;
}

/** An outcome of a program or of one of its concentrations, and what the courses do for it. */
export interface OutcomeCoverage {
  readonly outcome: Outcome;
  readonly concentration?: Concentration;
  /** Each course once, earliest term first. */
  readonly contributions: readonly Contribution[];
  /** The assessments outside the courses that assess it, such as an exit interview. */
  readonly assessments: readonly Assessment[];
  /** The contribution at the highest level; absent where no course says a level that its scale has. */
  readonly highest?: Contribution;
  /**
   * How far the courses bring it on the scale of levels: `reached`, to the top; `below`, certainly not so far;
   * `not-told`, since no course says a level; `unknown`, since scales differ, a later course
   * leads to it without a level, or not all courses are known.
   */
  readonly state: 'reached' | 'below' | 'not-told' | 'unknown';
  /** Reached, but by no course that everyone takes. */
  readonly onlyForSome: boolean;
}

/**
 * How far the courses of a program lead to each of its outcomes, those of its concentrations included, in the order of
 * the text. Outcomes without an id, which no course can name, are left out. Worked out once for a snapshot.
 */
export function outcomeCoverage(snapshot: Snapshot, program: SourceDocument): readonly OutcomeCoverage[] {
  return factAbout(snapshot, program, readCoverage);
}

function readCoverage(snapshot: Snapshot, program: SourceDocument): readonly OutcomeCoverage[] {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return [];
  const scale = scaleOfFile(snapshot, program);
  const byOutcome = namedContributions(snapshot, program);
  const taught = taughtSkills(snapshot, program);
  const terms = new Map<string, number>();
  for (const [code, course] of programCourses(snapshot, program)) terms.set(code, firstTerm(course));
  const termOf = ({ code }: ProgramCourse) => terms.get(code) ?? Number.MAX_SAFE_INTEGER;

  const seen = new Set<number>();
  const coverageOf = (outcome: Outcome, concentration?: Concentration): OutcomeCoverage[] => {
    if (!outcome.id || seen.has(outcome.id.start)) return [];
    const { text: id, start } = outcome.id;
    // What an alias repeats stands in the text once.
    seen.add(start);
    const named = byOutcome.get(id) ?? new Map<string, Contribution>();
    const bySkill = outcome.skills.flatMap(({ text }) => taught.get(text) ?? []);
    const more = new Map<string, Contribution>();
    for (const { in: course, assessed } of bySkill) {
      if (named.has(course.code) || more.has(course.code)) continue;
      more.set(course.code, { in: course, level: undefined, scale: undefined, through: 'skill', assessed });
    }
    const contributions = [...named.values(), ...more.values()].sort((a, b) => termOf(a.in) - termOf(b.in));
    const highest = highestOf(contributions);
    const atTop = contributions.filter(isAtTop);
    const topBySkills =
      outcome.skills.length > 0 && outcome.skills.every(({ text }) => taught.get(text)?.some(isAtTop) ?? false);
    const judged = stateOf(contributions, atTop.length > 0 || topBySkills, scale);
    return [
      {
        outcome,
        ...(concentration ? { concentration } : {}),
        contributions,
        assessments: model.assessments.filter((one) =>
          [...one.programOutcomes, ...one.outcomes].some(({ text }) => text === id),
        ),
        ...(highest ? { highest } : {}),
        state: judged === 'below' && !isWhollyKnown(snapshot, program) ? 'unknown' : judged,
        onlyForSome: atTop.length > 0 && !topBySkills && atTop.every((one) => one.in.taken !== 'everyone'),
      },
    ];
  };
  return [
    ...model.outcomes.flatMap((outcome) => coverageOf(outcome)),
    ...model.concentrations.flatMap((one) => one.outcomes.flatMap((outcome) => coverageOf(outcome, one))),
  ];
}

/**
 * How far some contributions bring an outcome of a program, where it is known whether they reach the top, and the scale
 * of the program is known.
 */
export function stateOf(
  contributions: readonly Contribution[],
  isReached: boolean,
  scale: Scale | undefined,
): OutcomeCoverage['state'] {
  const told = contributions.filter(({ level }) => level !== undefined);
  if (told.length === 0) return 'not-told';
  if (isReached) return 'reached';
  const highest = highestOf(told);
  const rank = highest && rankOf(highest);
  const last = told.filter((one) => rankOf(one) === rank).reduce((term, one) => Math.max(term, firstTerm(one.in)), -1);
  const isComparable = contributions.every((one) => {
    if (one.through === 'skill') return true;
    // A course that says no level may be the one that completes the outcome, unless others go on from there.
    if (one.through === 'program-outcomes') return firstTerm(one.in) < last;
    return rankOf(one) !== undefined && isSameScale(one.scale, scale);
  });
  return isComparable ? 'below' : 'unknown';
}

/** Outcome id → the courses that name it, by folded code. */
function namedContributions(
  snapshot: Snapshot,
  program: SourceDocument,
): ReadonlyMap<string, ReadonlyMap<string, Contribution>> {
  const byOutcome = new Map<string, Map<string, Contribution>>();
  const add = (id: string, contribution: Contribution) => {
    let courses = byOutcome.get(id);
    if (!courses) {
      courses = new Map();
      byOutcome.set(id, courses);
    }
    const { code } = contribution.in;
    const known = courses.get(code);
    if (!known) courses.set(code, contribution);
    else if (contribution.assessed && !known.assessed) courses.set(code, { ...known, assessed: true });
  };
  for (const one of programCourses(snapshot, program).values()) {
    const { contributesTo, outcomes, assessments } = one.course;
    const scale = scaleOfFile(snapshot, one.document);
    for (const { id, level, assessed } of contributesTo) {
      add(id.text, { in: one, level: level?.text, scale, through: 'contributes-to', assessed });
    }
    const named = { in: one, level: undefined, scale, through: 'program-outcomes' } as const;
    for (const { programOutcomes } of outcomes) {
      for (const { text } of programOutcomes) add(text, { ...named, assessed: false });
    }
    for (const { programOutcomes } of assessments) {
      for (const { text } of programOutcomes) add(text, { ...named, assessed: true });
    }
  }
  return byOutcome;
}

/** Whether a level is the last of its scale. */
export function isAtTop(one: LevelOnScale): boolean {
  const rank = rankOf(one);
  return rank !== undefined && rank === (one.scale?.levels.length ?? 0) - 1;
}

function highestOf(contributions: readonly Contribution[]): Contribution | undefined {
  return contributions.reduce<Contribution | undefined>((best, one) => {
    const rank = rankOf(one);
    return rank !== undefined && (best === undefined || rank > (rankOf(best) ?? -1)) ? one : best;
  }, undefined);
}
