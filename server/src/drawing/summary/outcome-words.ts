import type { ProgramReport, ReportOutcome } from '../../analysis/report/report.ts';
import type { CoveredRequirement } from '../../analysis/report/target-coverage.ts';
import { stateSigns } from '../matrix/signs.ts';
import { notKnown, reasonInWords } from './not-known.ts';
import { wayWords } from './words.ts';

/** What is said of an outcome of the program, in drawings and documents alike. */

/** What the state of an outcome means, and what does not count for it. */
export const outcomeMeaning =
  'Courses with the letter of the level to which each contributes. What is assessed outside courses is no level, and counts for none.';

/** The state of an outcome, as its coverage counts it on the plan it belongs to. */
export function outcomeState(report: ProgramReport, outcome: ReportOutcome): CoveredRequirement['state'] {
  return coveredOutcome(report, outcome)?.requirement.state ?? judged(report, outcome);
}

/** `Met`, `Partial: reached Reinforced, required Mastered`, `Not known: not all courses are known`. */
export function outcomeStateInWords(report: ProgramReport, outcome: ReportOutcome): string {
  const state = outcomeState(report, outcome);
  const { word } = stateSigns[state];
  if (state === 'missing') return `${word}: no course leads to it`;
  const covered = coveredOutcome(report, outcome);
  if (!covered || state === 'met') return word;
  const { target, result, requirement } = covered;
  if (state === 'unknown') {
    const [why] = notKnown(report, target, { ...result, requirements: [requirement] });
    return why ? `${word}: ${reasonInWords(why)}` : word;
  }
  const { possible, required } = requirement;
  return possible && required ? `${word}: reached ${possible.label}, required ${required.label}` : word;
}

/** `Evaluate required, Apply reached`; empty where nothing says a level of Bloom. */
export function outcomeBloomInWords({ bloom, bloomReached }: ReportOutcome): string {
  if (!bloom) return bloomReached ? `${bloomReached.label} reached` : '';
  return bloomReached
    ? `${bloom.label} required, ${bloomReached.label} reached`
    : `${bloom.label} required; no course outcome says what is reached`;
}

/** The plan of an outcome that only a concentration has. */
export function outcomePlan(report: ProgramReport, { concentration }: ReportOutcome): string | undefined {
  return concentration === undefined ? undefined : wayWords(report, concentration);
}

/** What coverage says of an outcome, on the plan it belongs to. */
function coveredOutcome({ targets }: ProgramReport, { id, concentration }: ReportOutcome) {
  const target = targets.find(({ kind }) => kind === 'outcomes');
  const result = target?.results.find(({ way }) => way === (concentration ?? ''));
  const requirement = result?.requirements.find((one) => one.id === id);
  return target && result && requirement && { target, result, requirement };
}

/** Where outcomes weigh nothing, coverage does not tell of them. */
function judged({ incomplete }: ProgramReport, { state, courses }: ReportOutcome): CoveredRequirement['state'] {
  if (state === 'reached') return 'met';
  if (state === 'below') return 'partial';
  return state === 'not-told' && courses.length === 0 && !incomplete ? 'missing' : 'unknown';
}
