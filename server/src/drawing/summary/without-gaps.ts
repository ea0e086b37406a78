import type { ProgramReport } from '../../analysis/report/report.ts';
import type { CoveredRequirement, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { coursesOf, skillLabel, wayWords } from './words.ts';

/** So many skills are named that not everyone reaches. */
const mostNamed = 12;

/** What is said where nothing is lacking, as far as that is known; and what of it is reached only by choice. */
export function withoutGaps(report: ProgramReport): string {
  const { targets, incomplete } = report;
  const required = targets.flatMap(({ results }) => results.flatMap(({ requirements }) => requirements));
  if (required.length === 0 && !incomplete) return 'Nothing is required yet that could be lacking.';
  const outcomes = lackingOutcomes(report);
  const isOpen = incomplete || required.some(({ state }) => state === 'unknown');
  if (isOpen) return `No gap is known. What is not known may be one.${outcomes}`;
  const some = onlyForSome(report);
  if (some.length === 0) {
    return outcomes === ''
      ? 'No gaps: every skill that is required is taught at the required level.'
      : `No skill is lacking.${outcomes}`;
  }
  const more = some.length > mostNamed ? `, and ${some.length - mostNamed} more` : '';
  const listed = `Not everyone reaches ${some.slice(0, mostNamed).join(', ')}${more}.`;
  return outcomes === ''
    ? `No gaps: every skill that is required can be reached. ${listed}`
    : `No skill is lacking. ${listed}${outcomes}`;
}

/** ` Outcomes: 1 partial, 1 missing.`, each outcome once and missing where it is so on all its plans; empty for none. */
function lackingOutcomes({ targets }: ProgramReport): string {
  const states = new Map<string, Set<CoveredRequirement['state']>>();
  for (const { results } of targets.filter(({ kind }) => kind === 'outcomes')) {
    for (const { id, state } of results.flatMap(({ requirements }) => requirements)) {
      if (state !== 'partial' && state !== 'missing') continue;
      states.set(id, (states.get(id) ?? new Set()).add(state));
    }
  }
  const partial = [...states.values()].filter((one) => one.has('partial')).length;
  const counts = [
    ...(partial > 0 ? [`${partial} partial`] : []),
    ...(states.size > partial ? [`${states.size - partial} missing`] : []),
  ];
  return counts.length === 0 ? '' : ` Outcomes: ${counts.join(', ')}.`;
}

/** The skills that somebody can leave out, with the courses that reach them: `CPT coding (HIT 210)`. */
function onlyForSome(report: ProgramReport): readonly string[] {
  const found = new Map<
    string,
    { readonly ways: Set<string>; readonly all: Set<string>; readonly codes: Set<string> }
  >();
  for (const target of report.targets.filter(({ kind }) => kind !== 'outcomes')) {
    for (const { way, requirements } of target.results) {
      for (const requirement of requirements) {
        if (requirement.score === undefined || requirement.score.guaranteed >= 1) continue;
        const skill = found.get(requirement.id) ?? { ways: new Set(), all: new Set(), codes: new Set() };
        found.set(requirement.id, skill);
        skill.ways.add(way);
        for (const result of target.results) skill.all.add(result.way);
        for (const code of reaching(target, requirement.id)) skill.codes.add(code);
      }
    }
  }
  return [...found].map(([id, { ways, all, codes }]) => {
    const courses = coursesOf(report, [...codes]).map(({ shown }) => shown);
    const plans = ways.size < all.size ? [...ways].flatMap((way) => planWords(report, way)) : [];
    const about = [courses.join(', '), plans.join(', ')].filter(Boolean).join('; ');
    return about === '' ? skillLabel(report, id) : `${skillLabel(report, id)} (${about})`;
  });
}

function planWords(report: ProgramReport, way: string): string[] {
  const words = wayWords(report, way);
  return words === undefined ? [] : [way === '' ? words.toLowerCase() : `in ${words}`];
}

/** The courses that bring a requirement to the required level, on any plan. */
function reaching({ results }: TargetCoverage, id: string): readonly string[] {
  const isReached = ({ by, required }: CoveredRequirement, rank: number | undefined) =>
    by === 'taught' || (rank ?? 0) >= (required?.rank ?? 0);
  return results.flatMap(({ requirements }) =>
    requirements
      .filter((one) => one.id === id)
      .flatMap((one) => one.courses.filter(({ rank }) => isReached(one, rank)).map(({ code }) => code)),
  );
}
