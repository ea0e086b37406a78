import type { ProgramReport, ReportWay } from '../../analysis/report/report.ts';
import { asOfWords, credentialCaveat, eligibleWords } from '../../drawing/summary/credential-words.ts';
import { notKnown, reasonInWords } from '../../drawing/summary/not-known.ts';
import {
  outcomeBloomInWords,
  outcomeMeaning,
  outcomePlan,
  outcomeStateInWords,
} from '../../drawing/summary/outcome-words.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { escapeMarkdown } from '../../rules/words/markdown.ts';
import type { About } from './about.ts';
import { contributionMeaning, contributionRows, coursesCoveredByOthers } from './contribution-rows.ts';
import { coverSentences } from './cover.ts';
import { definitionsOf } from './definitions.ts';
import { documentTitle, factsOf } from './facts.ts';
import { type FindingSummary, findingRows } from './findings.ts';
import { namesOf } from './names.ts';
import { planDifferences } from './plan-differences.ts';
import { courseRows, type PlanRow, planRows, skillGroups, targetRows, wholeGapRows } from './rows.ts';
import { marksInWords, standingOut } from './skill-rows.ts';
import {
  countsInWords,
  creditsShown,
  gapsInWords,
  hasPlans,
  kindWords,
  percentInWords,
  stateWords,
  weightMeaning,
  withoutGaps,
} from './words.ts';

/** So many courses still fit side by side; a wider table is cut into several. */
const widest = 15;

/** Coverage, gaps, matrix and plan as Markdown with tables. Every word of a file is shown as it is written. */
export function markdownDocument(report: ProgramReport, about: About, findings?: readonly FindingSummary[]): string {
  const parts = [
    `# Coverage: ${text(documentTitle(report))}`,
    factsOf(report, about)
      .map(({ name, value }) => `- **${name}:** ${text(value)}`)
      .join('\n'),
    ...section('In short', coverSentences(report).map(text).join('\n\n')),
    ...section('Coverage', coverageTable(report)),
    ...section('Not known', unknown(report)),
    ...section('Program outcomes', outcomes(report)),
    ...section('Credentials', credentials(report)),
    ...section('Gaps', gapTable(report)),
    ...section('What each course contributes', contributions(report)),
    ...section('Course × skill matrix', matrix(report)),
    ...section('Skills that stand out', standOut(report)),
    ...section('Plan', plan(report)),
    ...section('Findings', findings ? findingTable(findings) : ''),
    ...section(
      'What the words mean',
      definitionsOf(report, { shares: false, bloomSigns: false })
        .map(({ term, meaning }) => `- **${text(term)}:** ${text(meaning)}`)
        .join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, content: string): string[] {
  return content === '' ? [] : [`## ${title}`, content];
}

function coverageTable(report: ProgramReport): string {
  const several = hasPlans(report);
  const rows = targetRows(report).map(({ target, result, way }) => [
    target.title,
    kindWords[target.kind],
    ...(several ? [way] : []),
    percentInWords(result.guaranteed, result.atLeast),
    percentInWords(result.possible, result.atLeast),
    countsInWords(result),
  ]);
  if (rows.length === 0) return 'The program names no role or framework under `prepares-for`, and no outcomes.';
  const headings = ['Target', 'Kind', ...(several ? ['Plan'] : []), 'Covered for everyone', 'Possible', 'Requirements'];
  return table(headings, rows);
}

/** The requirements that cannot be judged, and why; once for all plans on which they are the same. */
function unknown(report: ProgramReport): string {
  const names = namesOf(report);
  const rows = report.targets.flatMap((target) => {
    const plans = new Map<string, string[]>();
    for (const result of target.results) {
      for (const one of notKnown(report, target, result)) {
        const key = JSON.stringify([one.labels.join(', '), reasonInWords(one)]);
        plans.set(key, [...(plans.get(key) ?? []), names.way(result.way)]);
      }
    }
    return [...plans].map(([key, ways]) => {
      const isEverywhere = ways.length === target.results.length;
      return [isEverywhere ? target.title : `${target.title} (${ways.join(', ')})`, ...(JSON.parse(key) as string[])];
    });
  });
  return rows.length === 0 ? '' : table(['Target', 'Not known', 'Why'], rows);
}

function outcomes(report: ProgramReport): string {
  if (report.outcomes.length === 0) return '';
  const names = namesOf(report);
  const several = hasPlans(report);
  const rows = report.outcomes.map((outcome) => [
    [outcome.label, outcome.text].filter(Boolean).join(': '),
    ...(several ? [outcomePlan(report, outcome) ?? 'Every plan'] : []),
    outcomeStateInWords(report, outcome),
    outcome.courses.map(({ code, letter }) => `${names.shown(code)} ${letter}`).join(', '),
    outcomeBloomInWords(outcome),
    outcome.assessments.join(', '),
  ]);
  const headings = ['Outcome', ...(several ? ['Plan'] : []), 'State', 'Courses', 'Bloom', 'Assessed outside courses'];
  return `${text(outcomeMeaning)}\n\n${table(headings, rows)}`;
}

function credentials(report: ProgramReport): string {
  if (report.credentials.length === 0) return '';
  const rows = report.credentials.map((credential) => [
    `${credential.abbreviation}, ${credential.label}`,
    eligibleWords[credential.eligible],
    credential.eligibility,
    [asOfWords(credential), credential.source?.url].filter(Boolean).join(': '),
  ]);
  return `${text(credentialCaveat)}\n\n${table(['Credential', 'This program', 'What it asks for', 'Source'], rows)}`;
}

function gapTable(report: ProgramReport): string {
  const rows = wholeGapRows(report).map(({ gap, skill, lacking, weight, couldClose }) => [
    skill,
    stateWords[gap.state],
    lacking,
    weight,
    couldClose,
  ]);
  if (rows.length === 0) return withoutGaps(report);
  const words = `${gapsInWords(report)}. ${weightMeaning}`;
  return `${text(words)}\n\n${table(['Skill', 'State', 'Reached and required', 'Weight', 'Could close it'], rows)}`;
}

function contributions(report: ProgramReport): string {
  const several = hasPlans(report);
  const rows = contributionRows(report).map(({ course, target, way, share, loss }) => [
    course.shown,
    target,
    ...(several ? [way] : []),
    percentInWords(share),
    percentInWords(loss?.guaranteed),
    percentInWords(loss?.possible),
  ]);
  if (rows.length === 0) return '';
  const headings = [
    'Course',
    'Target',
    ...(several ? ['Plan'] : []),
    'Share',
    'Lost for everyone',
    'Lost of what is possible',
  ];
  return [...[contributionMeaning, ...coursesCoveredByOthers(report)].map(text), table(headings, rows)].join('\n\n');
}

/** Skills below each other by category, since there are more of them, and courses side by side in the order of terms. */
function matrix(report: ProgramReport): string {
  const names = namesOf(report);
  const rows = courseRows(report).filter(({ letters }) => letters.size > 0);
  const tables: string[] = [];
  for (let start = 0; start < rows.length; start += widest) {
    const shown = rows.slice(start, start + widest);
    const lines = [...skillGroups(report.skills)].flatMap(([category, skills]) =>
      skills
        .filter(({ id }) => shown.some(({ letters }) => letters.has(id)))
        .map(({ id }) => [names.skill(id), category, ...shown.map(({ letters }) => letters.get(id) ?? '')]),
    );
    tables.push(table(['Skill', 'Category', ...shown.map(({ course }) => course.shown)], lines));
  }
  return tables.join('\n\n');
}

function standOut(report: ProgramReport): string {
  const names = namesOf(report);
  const several = report.ways.length > 1;
  const rows = standingOut(report).map(({ skill, marks, ways }) => [
    names.skill(skill.id),
    marksInWords(marks),
    ...(several ? [ways.join(', ') || 'Every plan'] : []),
    skill.courses.map(names.shown).join(', '),
  ]);
  const headings = ['Skill', 'What stands out', ...(several ? ['Plan'] : []), 'Courses'];
  return rows.length === 0 ? '' : table(headings, rows);
}

/** The first plan in full, and of each other one what differs from it. */
function plan(report: ProgramReport): string {
  const [first, ...others] = report.ways;
  if (!first) return '';
  const own = planRows(report).filter(({ wayId }) => wayId === first.id);
  if (own.length === 0) return '';
  const parts = [
    `${planHeading(report, first)}${table(planHeadings, own.map(planCells))}`,
    ...others.map((way) => `${planHeading(report, way)}${changesOf(report, way)}`),
  ];
  return parts.join('\n\n');
}

function changesOf(report: ProgramReport, way: ReportWay): string {
  const rows = planDifferences(report, way).map(({ row, change }) => [change, ...planCells(row)]);
  if (rows.length === 0) return 'The same plan as above.';
  return `What differs from the plan above:\n\n${table(['Change', ...planHeadings], rows)}`;
}

/** Without concentrations there is one plan, which is that of the heading above. */
function planHeading(report: ProgramReport, { id, credits }: ReportWay): string {
  const named = namesOf(report).way(id);
  return `${named === '' ? '' : `### ${text(named)}: `}${text(creditsInWords(credits))}\n\n`;
}

/** What the checks found in the program's file. */
function findingTable(findings: readonly FindingSummary[]): string {
  const rows = findingRows(findings).map(({ kind, message, line, code }) => [kind, message, String(line), code]);
  return rows.length === 0 ? 'The checks found nothing.' : table(['Kind', 'Finding', 'Line', 'Code'], rows);
}

const planHeadings = ['Term', 'Course', 'Title', 'Credits'];

function planCells({ term, what, title, credits }: PlanRow): string[] {
  return [term, what, title, creditsShown(credits)];
}

/** A table; the words of its cells are nobody's markup. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

/** Somebody's words on one line, none of which is markup, or anything that a terminal would act on. */
export function text(words: string): string {
  const line = words.replaceAll(/[^\S\u00a0]+/g, ' ').replaceAll(/\p{Cc}/gu, '\u{fffd}');
  return escapeMarkdown(line.trim());
}
