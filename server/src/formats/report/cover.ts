import type { ProgramReport } from '../../analysis/report/report.ts';
import { counted } from '../../drawing/summary/words.ts';
import { coursesWithoutPart } from './contribution-rows.ts';
import { type TargetRow, targetRows, wholeGapRows } from './rows.ts';
import { percentInWords, stateWords, withoutGaps } from './words.ts';

/** So many gaps are named; the others are counted. */
const mostGaps = 3;

/** So many targets are told of which only the least is known. */
const mostBounds = 4;

/**
 * What a committee asks first, in a few sentences: what is covered best and least, the heaviest gaps, courses with no
 * part. What others cover as well is not told here, where it would read as advice to drop a course.
 */
export function coverSentences(report: ProgramReport): readonly string[] {
  return [...coverageSentences(report), gapSentence(report), ...coursesWithoutPart(report)];
}

function coverageSentences(report: ProgramReport): string[] {
  const told = targetRows(report).filter(({ result }) => result.guaranteed !== undefined);
  // What is covered at least so far cannot be said to be covered best or least.
  return [...comparison(told.filter(({ result }) => !result.atLeast)), ...lowerBounds(told)];
}

function lowerBounds(told: readonly TargetRow[]): string[] {
  const bounds = told.filter(({ result }) => result.atLeast);
  if (bounds.length === 0) return [];
  const rest = bounds.length > mostBounds ? `; and ${bounds.length - mostBounds} more` : '';
  return [`Not all courses are known. ${bounds.slice(0, mostBounds).map(covered).join('; ')}${rest}.`];
}

function comparison(known: readonly TargetRow[]): string[] {
  const [first] = known;
  if (!first) return [];
  const share = ({ result }: TargetRow) => result.guaranteed ?? 0;
  const strongest = known.reduce((best, one) => (share(one) > share(best) ? one : best), first);
  const weakest = known.reduce((least, one) => (share(one) < share(least) ? one : least), first);
  const targets = new Set(known.map(({ target }) => target.id)).size;
  if (targets === 1 && share(strongest) === share(weakest)) return [`${covered(first)}.`];
  if (share(strongest) === share(weakest)) {
    return [`All ${targets} targets are covered alike: ${inNumbers(first)}.`];
  }
  const asStrong = new Set(
    known
      .filter((one) => share(one) === share(strongest) && one.target !== strongest.target)
      .map((one) => one.target.id),
  ).size;
  const others = asStrong > 0 ? `, as ${asStrong === 1 ? 'is 1 other' : `are ${asStrong} others`}` : '';
  return [
    `Of ${targets} targets, ${titled(strongest)} is covered best: ${inNumbers(strongest)}${others}. ${titled(weakest)} is covered least: ${inNumbers(weakest)}.`,
  ];
}

/** The title of a target; with the plan, where it is not covered alike on all that prepare for it. */
function titled({ target, way }: TargetRow): string {
  const shares = new Set(target.results.map(({ guaranteed }) => guaranteed));
  return way && shares.size > 1 ? `${target.title} (${way})` : target.title;
}

function covered(row: TargetRow): string {
  return `${titled(row)} is covered ${inNumbers(row)}`;
}

function inNumbers({ result: { guaranteed, possible, atLeast } }: TargetRow): string {
  const everyone = `${percentInWords(guaranteed, atLeast)} for everyone`;
  return guaranteed === possible ? everyone : `${everyone}, ${percentInWords(possible, atLeast)} possible`;
}

function gapSentence(report: ProgramReport): string {
  const gaps = wholeGapRows(report);
  if (gaps.length === 0) return withoutGaps(report);
  const named = gaps
    .slice(0, mostGaps)
    .map(({ gap, skill, weight, couldClose }) =>
      [`${skill}: ${stateWords[gap.state].toLowerCase()}`, `weighs ${weight}`, couldClose].join(', '),
    );
  const words = counted(gaps.length, 'gap');
  return gaps.length > mostGaps
    ? `${words}, of which these weigh most. ${named.join('. ')}.`
    : `${words}. ${named.join('. ')}.`;
}
