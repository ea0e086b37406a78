import { reachesPercent, wholePercent } from '../../analysis/report/percent.ts';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { CoverageResult, CoveredRequirement } from '../../analysis/report/target-coverage.ts';
import { namesOf } from '../../formats/report/names.ts';
import { targetRows, wholeGapRows } from '../../formats/report/rows.ts';

/** What a check against a minimum says. */
export interface MinimumCheck {
  /** What is certainly below it, and what may be: each in a sentence, with lines below it that say what is lacking. */
  readonly sentences: readonly string[];
  /** Something is certainly below it. What is not known is not. */
  readonly isBelow: boolean;
  /** Of something it is not known whether it is below it, as not all courses are known. */
  readonly isOpen: boolean;
}

/** Checks whether all that is shown is covered for everyone by a percentage. */
export function checkMinimum(report: ProgramReport, minimum: number): MinimumCheck {
  const short = new Map<string, Shortage>();
  for (const { target, result, way } of targetRows(report)) {
    const { guaranteed, atLeast = false } = result;
    if (guaranteed === undefined || reachesPercent(guaranteed, minimum)) continue;
    const percent = wholePercent(guaranteed);
    const sentence = atLeast
      ? `at least ${percent} % is covered for everyone; whether it is ${minimum} % is not known, as not all courses are.`
      : `${percent} % is covered for everyone, and ${minimum} % is asked for.`;
    const lines = [sentence, ...lackedLines(report, result)];
    const same = JSON.stringify([target.id, lines]);
    const { ways = [] } = short.get(same) ?? {};
    const concentration = result.way === '' ? undefined : way;
    short.set(same, { title: target.title, ways: [...ways, concentration], lines, isCertain: !atLeast });
  }
  const below = [...short.values()];
  return {
    sentences: below.flatMap(shortageLines),
    isBelow: below.some(({ isCertain }) => isCertain),
    isOpen: below.some(({ isCertain }) => !isCertain),
  };
}

/** What a target lacks in the same way on several ways. */
interface Shortage {
  readonly title: string;
  /** The titles of the concentrations; undefined is what is taken without one. */
  readonly ways: readonly (string | undefined)[];
  readonly lines: readonly string[];
  readonly isCertain: boolean;
}

/** `Medical Coder (also with Outpatient Coding, Health Data): 72 % is …`, and what is lacking below it. */
function shortageLines({ title, ways, lines: [sentence = '', ...lacked] }: Shortage): string[] {
  const concentrations = ways.filter((way) => way !== undefined);
  const also = concentrations.length < ways.length ? 'also with ' : '';
  const where = concentrations.length === 0 ? '' : ` (${also}${concentrations.join(', ')})`;
  return [`${title}${where}: ${sentence}`, ...lacked];
}

/** So many requirements are named for each target; the others are counted. */
const mostNamed = 10;

/** What not everyone reaches of what is required: what would add most first. */
function lackedLines(report: ProgramReport, { requirements }: CoverageResult): string[] {
  const names = namesOf(report);
  const closing = new Map(wholeGapRows(report).map(({ gap, couldClose }) => [gap.skill, couldClose]));
  const lacked = requirements
    .filter((requirement) => lossOf(requirement) > 0)
    .sort((one, other) => lossOf(other) - lossOf(one))
    .map((requirement) => {
      const could = closing.get(requirement.id);
      return `  ${names.skill(requirement.id)}: ${reachedInWords(requirement)}${could ? `; ${could}` : ''}`;
    });
  const more = lacked.length - mostNamed;
  return more > 1 ? [...lacked.slice(0, mostNamed), `  and ${more} more`] : lacked;
}

/** What a requirement takes away from what is covered for everyone. */
function lossOf({ weight, score }: CoveredRequirement): number {
  return score ? weight * (1 - score.guaranteed) : 0;
}

/** `missing, Reinforced is required`; `Introduced for everyone, Mastered is required`. */
function reachedInWords({ state, guaranteed, possible, required }: CoveredRequirement): string {
  const reached = guaranteed ? guaranteed.label : undefined;
  const isForSome = possible !== undefined && possible.rank > (guaranteed?.rank ?? 0);
  const some = isForSome ? `${possible.label} for some` : undefined;
  const parts = [
    reached === undefined ? undefined : `${reached} for everyone`,
    some,
    reached === undefined && some === undefined ? (state === 'missing' ? 'missing' : 'not for everyone') : undefined,
    required ? `${required.label} is required` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
