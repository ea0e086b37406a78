import type { ProgramReport } from '../analysis/report/report.ts';
import { creditsInWords } from '../rules/words/credits.ts';
import { escapeMarkdown } from '../rules/words/markdown.ts';
import type { About } from './about.ts';
import { definitionsOf } from './definitions.ts';
import { documentTitle, factsOf } from './facts.ts';
import { namesOf } from './names.ts';
import { courseRows, planRows, skillGroups, targetRows, wholeGapRows } from './rows.ts';
import { marksInWords, standingOut } from './skill-rows.ts';
import { countsInWords, creditsShown, kindWords, percentInWords, stateWords, withoutGaps } from './words.ts';

/** So many courses still fit side by side; a wider table is cut into several. */
const widest = 15;

/** Coverage, gaps, matrix and plan as Markdown with tables. Every word of a file is shown as it is written. */
export function markdownDocument(report: ProgramReport, about: About): string {
  const parts = [
    `# Coverage: ${text(documentTitle(report))}`,
    factsOf(report, about)
      .map(({ name, value }) => `- **${name}:** ${text(value)}`)
      .join('\n'),
    ...section('Coverage', coverageTable(report)),
    ...section('Gaps', gapTable(report)),
    ...section('Course × skill matrix', matrix(report)),
    ...section('Skills that stand out', standOut(report)),
    ...section('Plan', plan(report)),
    ...section(
      'What the words mean',
      definitionsOf(report)
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
  const several = report.ways.length > 1;
  const rows = targetRows(report).map(({ target, result, way }) => [
    target.title,
    kindWords[target.kind],
    ...(several ? [way || 'Own plan'] : []),
    percentInWords(result.guaranteed, result.atLeast),
    percentInWords(result.possible, result.atLeast),
    countsInWords(result),
  ]);
  if (rows.length === 0) return 'The program names no role or framework under `prepares-for`, and no outcomes.';
  const headings = ['Target', 'Kind', ...(several ? ['Way'] : []), 'Covered for everyone', 'Possible', 'Requirements'];
  return table(headings, rows);
}

function gapTable(report: ProgramReport): string {
  const rows = wholeGapRows(report).map(({ gap, skill, lackedBy, levels, couldClose }) => [
    skill,
    [stateWords[gap.state], ...levels].join(': '),
    String(gap.weight),
    lackedBy.join(', '),
    couldClose.join(', '),
  ]);
  if (rows.length === 0) return withoutGaps(report);
  return table(['Skill', 'State', 'Weight', 'Lacked by', 'Could close it'], rows);
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
    ...(several ? [ways.join(', ') || 'Every way'] : []),
    skill.courses.map(names.shown).join(', '),
  ]);
  const headings = ['Skill', 'What stands out', ...(several ? ['Way'] : []), 'Courses'];
  return rows.length === 0 ? '' : table(headings, rows);
}

function plan(report: ProgramReport): string {
  const rows = planRows(report);
  return report.ways
    .map(({ id, title, credits }) => {
      const lines = rows
        .filter(({ wayId }) => wayId === id)
        .map(({ term, what, title: name, credits }) => [term, what, name, creditsShown(credits)]);
      if (lines.length === 0) return '';
      return `### ${text(title)}: ${creditsInWords(credits)}\n\n${table(['Term', 'Course', 'Title', 'Credits'], lines)}`;
    })
    .filter(Boolean)
    .join('\n\n');
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

/** Somebody's words on one line, none of which is markup. */
function text(words: string): string {
  return escapeMarkdown(words.replaceAll(/[^\S\u00a0]+/g, ' ').trim());
}
