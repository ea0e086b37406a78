import type { Concentration } from '../../model/curriculum.ts';
import type { Assessment, Outcome } from '../../model/outcome.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isSameScale, type LevelOnScale, rankOf, type Scale, scaleOfFile } from '../level-scale.ts';
import { programCourses } from '../program-courses.ts';
import { firstTerm, type TaughtSkills, taughtSkills } from '../skills/taught-skills.ts';
import { isWhollyKnown } from './known-program.ts';
import { type Contribution, type NamedOutcomes, namedOutcomes } from './named-outcomes.ts';

export type { Contribution } from './named-outcomes.ts';

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
 * the text. Outcomes without an id, which no course can name, are left out. Worked out once; after an edit only those to
 * which it may matter are other objects than before.
 */
export function outcomeCoverage(snapshot: Snapshot, program: SourceDocument): readonly OutcomeCoverage[] {
  return keptCoverage(snapshot, program).all;
}

interface KeptOutcomes {
  readonly grounds: Grounds;
  readonly outcomes: readonly JudgedOutcome[];
  readonly all: readonly OutcomeCoverage[];
}

interface Grounds {
  readonly named: NamedOutcomes;
  readonly taught: TaughtSkills;
}

/** An outcome with what was known of it when it was judged. */
interface JudgedOutcome {
  readonly covered: OutcomeCoverage;
  /** What names it, then the lists of its skills. */
  readonly from: readonly unknown[];
}

const keptCoverage = keptAbout<KeptOutcomes>({
  name: 'outcomes',
  reads: new Set(['outcomes', 'assessments']),
  restsOn: [programCourses, isWhollyKnown],
  work: (snapshot, program) => judgedAll(groundsOf(snapshot, program), outcomesOf(program), judgeIn(snapshot, program)),
  renew(before, { snapshot, document: program }) {
    const grounds = groundsOf(snapshot, program);
    if (grounds.named === before.grounds.named && grounds.taught === before.grounds.taught) return before;
    const judge = judgeIn(snapshot, program);
    const outcomes = before.outcomes.map((one) => {
      const from = groundsOfOutcome(grounds, one.covered.outcome);
      if (from.every((ground, index) => ground === one.from[index])) return one;
      return { covered: judge(grounds, one.covered), from };
    });
    return { grounds, outcomes, all: outcomes.map(({ covered }) => covered) };
  },
});

type Asked = Pick<OutcomeCoverage, 'outcome' | 'concentration'>;

type JudgeOutcome = (grounds: Grounds, asked: Asked) => OutcomeCoverage;

function judgedAll(grounds: Grounds, asked: readonly Asked[], judge: JudgeOutcome): KeptOutcomes {
  const outcomes = asked.map((one) => ({
    covered: judge(grounds, one),
    from: groundsOfOutcome(grounds, one.outcome),
  }));
  return { grounds, outcomes, all: outcomes.map(({ covered }) => covered) };
}

function groundsOf(snapshot: Snapshot, program: SourceDocument): Grounds {
  return { named: namedOutcomes(snapshot, program), taught: taughtSkills(snapshot, program) };
}

function groundsOfOutcome({ named, taught }: Grounds, { id, skills }: Outcome): readonly unknown[] {
  return [id && named.get(id.text), ...skills.map(({ text }) => taught.get(text))];
}

/** The outcomes with an id, each once. */
function outcomesOf(program: SourceDocument): readonly Asked[] {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return [];
  const all: Asked[] = [
    ...model.outcomes.map((outcome) => ({ outcome })),
    ...model.concentrations.flatMap((concentration) =>
      concentration.outcomes.map((outcome) => ({ outcome, concentration })),
    ),
  ];
  const seen = new Set<number>();
  return all.filter(({ outcome: { id } }) => {
    if (!id || seen.has(id.start)) return false;
    // What an alias repeats stands in the text once.
    seen.add(id.start);
    return true;
  });
}

function judgeIn(snapshot: Snapshot, program: SourceDocument): JudgeOutcome {
  const model = factsOf(program)?.model;
  const assessments = model?.kind === 'curriculum' ? model.assessments : [];
  const scale = scaleOfFile(snapshot, program);
  const isKnown = isWhollyKnown(snapshot, program);
  return (grounds, { outcome, concentration }) => {
    const { taught } = grounds;
    const id = outcome.id?.text ?? '';
    const contributions = contributionsTo(outcome, grounds);
    const highest = highestOf(contributions);
    const atTop = contributions.filter(isAtTop);
    const topBySkills =
      outcome.skills.length > 0 && outcome.skills.every(({ text }) => taught.get(text)?.some(isAtTop) ?? false);
    const judged = stateOf(contributions, atTop.length > 0 || topBySkills, scale);
    return {
      outcome,
      ...(concentration ? { concentration } : {}),
      contributions,
      assessments: assessments.filter((one) =>
        [...one.programOutcomes, ...one.outcomes].some(({ text }) => text === id),
      ),
      ...(highest ? { highest } : {}),
      state: judged === 'below' && !isKnown ? 'unknown' : judged,
      onlyForSome: atTop.length > 0 && !topBySkills && atTop.every((one) => one.in.taken !== 'everyone'),
    };
  };
}

/** Those that name an outcome, and those that only teach one of its skills; by their terms. */
function contributionsTo({ id, skills }: Outcome, { named, taught }: Grounds): readonly Contribution[] {
  const naming = named.get(id?.text ?? '');
  const found = naming ? [...naming.values()] : [];
  const more = new Set<string>();
  for (const { text } of skills) {
    for (const { in: course, assessed } of taught.get(text) ?? []) {
      if (naming?.has(course.code) || more.has(course.code)) continue;
      more.add(course.code);
      found.push({ in: course, level: undefined, scale: undefined, through: 'skill', assessed });
    }
  }
  const placed = found.map((one) => ({ one, term: firstTerm(one.in) }));
  return placed.sort((a, b) => a.term - b.term).map(({ one }) => one);
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
