import type { BloomLevel } from '../../../../schemas/taxonomy.ts';
import { bloomOf } from '../coverage/bloom-reached.ts';
import { type OutcomeCoverage, outcomeCoverage } from '../outcomes/outcome-coverage.ts';
import { placeOf } from '../place-of.ts';
import { rankOnScale } from './levels.ts';
import { present } from './present.ts';
import type { ReportOutcome } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** The outcomes of a program and of its concentrations, in the order of the text. */
export function reportOutcomes(basis: ReportBasis): readonly ReportOutcome[] {
  const reached = bloomReached(basis);
  return outcomeCoverage(basis.snapshot, basis.program).flatMap((one) => outcomeOf(basis, one, reached));
}

function outcomeOf(
  { snapshot, program, scale, letterOf, inPlanOrder }: ReportBasis,
  { outcome, concentration, contributions, assessments, state }: OutcomeCoverage,
  reached: ReadonlyMap<string, BloomLevel>,
): ReportOutcome[] {
  if (!outcome.id) return [];
  const id = outcome.id.text;
  const byCode = new Map(contributions.map((one) => [one.in.code, one]));
  return [
    {
      id,
      label: id,
      ...present({
        text: outcome.text?.text,
        concentration: concentration?.id.text,
        bloom: levelOf(bloomOf(snapshot, outcome)),
        bloomReached: levelOf(reached.get(id)),
      }),
      place: placeOf(program, outcome),
      skills: [...new Set(outcome.skills.map(({ text }) => text))],
      courses: inPlanOrder(byCode.keys())
        .flatMap((code) => byCode.get(code) ?? [])
        .map((one) => ({
          code: one.in.code,
          ...present({ rank: rankOnScale(one, scale) }),
          letter: letterOf(one),
          assessed: one.assessed,
        })),
      assessments: assessments.map(({ name }) => name.text),
      state,
    },
  ];
}

/** Outcome of the program → the highest of Bloom's levels among the outcomes of courses that lead to it. */
function bloomReached({ snapshot, courses }: ReportBasis): ReadonlyMap<string, BloomLevel> {
  const reached = new Map<string, BloomLevel>();
  for (const { course } of courses.values()) {
    for (const outcome of course.outcomes) {
      const { programOutcomes } = outcome;
      const level = programOutcomes.length > 0 ? bloomOf(snapshot, outcome) : undefined;
      if (!level) continue;
      for (const { text } of programOutcomes) {
        if (level.rank > (reached.get(text)?.rank ?? 0)) reached.set(text, level);
      }
    }
  }
  return reached;
}

function levelOf(level: BloomLevel | undefined): { readonly label: string; readonly rank: number } | undefined {
  return level && { label: level.label, rank: level.rank };
}
