import type { ProgramReport, ReportSkill } from '../../analysis/report/report.ts';
import { namesOf } from '../../formats/report/names.ts';
import { type CourseRow, courseRows, skillGroups } from '../../formats/report/rows.ts';
import { cut, harmless } from '../table-text.ts';
import type { Paint, TextLook } from '../terminal.ts';
import { widthOf } from '../width-of.ts';
import { wrapped, wrappedSentences } from '../wrapped.ts';

/** A column: a course with its code on two lines, so that many fit side by side. */
interface CourseColumn {
  readonly row: CourseRow;
  readonly term: string;
  readonly prefix: string;
  readonly number: string;
  readonly width: number;
}

/** The columns of one term, side by side. */
interface TermColumns {
  readonly term: string;
  readonly courses: readonly CourseColumn[];
  readonly width: number;
}

/** Leads the eye along a row. */
const nothing = '·';

const indent = '  ';
const gap = 1;
const termGap = 3;
const narrowestLabel = 16;
const widestLabel = 48;
const widestTerm = 16;

/**
 * Which course teaches which skill at which level: courses by term side by side, skills below each other by category, and
 * the letters of the levels. Where the terminal is too narrow for all courses, in several blocks, each with the skills
 * that its courses teach. `wanted` are the ids of the skills to show; all without it.
 */
export function matrixText(report: ProgramReport, options: TextLook, wanted?: ReadonlySet<string>): string {
  const { paint, width } = options;
  const skills = report.skills.filter(({ id }) => !wanted || wanted.has(id));
  const ids = new Set(skills.map(({ id }) => id));
  const rows = courseRows(report).filter(({ letters }) => [...letters.keys()].some((id) => ids.has(id)));
  if (rows.length === 0) return 'No course teaches any of these skills, so that there is no matrix.';
  const names = namesOf(report);
  const longest = Math.max(...skills.map(({ id }) => widthOf(harmless(names.skill(id))))) + indent.length;
  const label = Math.max(narrowestLabel, Math.min(longest, widestLabel, Math.floor(width / 3)));
  const blocks = blocksOf(rows.map(columnOf), width - label);
  if (!blocks) {
    return 'The terminal is too narrow for the matrix: make it wider, or write it to a file, as with --out matrix.csv.';
  }
  const legend = legendOf(report, options);
  return [legend, ...blocks.map((terms) => blockText(report, skills, { terms, label, paint, width }))].join('\n\n');
}

function legendOf({ scale }: ProgramReport, { paint, width }: TextLook): string {
  const levels = scale.map(({ letter, label }) => `${letter} ${label}`);
  const words = `Course × skill: ${[...levels, '• taught, without a level'].join(', ')}.`;
  return wrappedSentences(harmless(words), width).split('\n').map(paint.faint).join('\n');
}

function columnOf(row: CourseRow): CourseColumn {
  const code = harmless(row.course.shown);
  const space = code.lastIndexOf(' ');
  const [prefix, number] = space < 0 ? ['', code] : [code.slice(0, space), code.slice(space + 1)];
  const letters = [...row.letters.values()].map(widthOf);
  return {
    row,
    term: harmless(row.terms.find((term) => term !== '') ?? ''),
    prefix,
    number,
    width: Math.max(widthOf(prefix), widthOf(number), ...letters),
  };
}

/** As many courses side by side as fit into the room, those of a term together; undefined where not even one fits. */
function blocksOf(columns: readonly CourseColumn[], room: number): TermColumns[][] | undefined {
  if (columns.some(({ width }) => width > room)) return undefined;
  const blocks: CourseColumn[][] = [[]];
  for (const column of columns) {
    const last = blocks.at(-1) ?? [];
    if (last.length > 0 && widthOfAll(byTerm([...last, column])) > room) blocks.push([column]);
    else last.push(column);
  }
  return blocks.map(byTerm);
}

function byTerm(columns: readonly CourseColumn[]): TermColumns[] {
  const terms: { term: string; courses: CourseColumn[] }[] = [];
  for (const column of columns) {
    const last = terms.at(-1);
    if (last && last.term === column.term) last.courses.push(column);
    else terms.push({ term: column.term, courses: [column] });
  }
  return terms.map(({ term, courses }) => {
    const own = courses.reduce((sum, { width }) => sum + width + gap, -gap);
    return { term, courses, width: Math.max(own, Math.min(widthOf(term), widestTerm)) };
  });
}

function widthOfAll(terms: readonly TermColumns[]): number {
  return terms.reduce((sum, { width }) => sum + width + termGap, 0);
}

interface Block {
  readonly terms: readonly TermColumns[];
  readonly label: number;
  readonly paint: Paint;
  /** The columns of the terminal. */
  readonly width: number;
}

function blockText(
  report: ProgramReport,
  skills: readonly ReportSkill[],
  { terms, label, paint, width }: Block,
): string {
  const names = namesOf(report);
  const line = (name: string, cellOf: (column: CourseColumn) => string) =>
    [
      fitted(name, label),
      ...terms.map(({ courses, width }) => {
        const cells = courses.map((column) => fitted(cellOf(column), column.width));
        return `${' '.repeat(termGap)}${fitted(cells.join(' '.repeat(gap)), width)}`;
      }),
    ]
      .join('')
      .trimEnd();
  const heads = [...termLines(terms, label), line('', ({ prefix }) => prefix), line('Skill', ({ number }) => number)];
  const courses = terms.flatMap((term) => term.courses);
  const body = [...skillGroups(skills)].flatMap(([category, inCategory]) => {
    const taught = inCategory.filter(({ id }) => courses.some(({ row }) => row.letters.has(id)));
    if (taught.length === 0) return [];
    return [
      ...wrapped(harmless(category), width).map(paint.faint),
      ...taught.flatMap(({ id }) => {
        const name = harmless(names.skill(id));
        const room = label - indent.length;
        const [first = '', ...others] = widthOf(name) <= room ? [name] : wrapped(name, room - indent.length);
        return [
          line(`${indent}${first}`, ({ row }) => row.letters.get(id) ?? nothing),
          ...others.map((words) => `${indent}${indent}${words}`),
        ];
      }),
    ];
  });
  return [...heads.map((head) => paint.bold(head.trimEnd())), ...body].join('\n');
}

/** The titles of the terms above their courses, on as many lines as it takes. */
function termLines(terms: readonly TermColumns[], label: number): string[] {
  const titles = terms.map(({ term, width }) => wrapped(term, width));
  const height = Math.max(...titles.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    terms.reduce(
      (all, { width }, index) => {
        const lines = titles[index] ?? [];
        const text = lines[line - height + lines.length] ?? '';
        return `${all}${' '.repeat(termGap)}${fitted(text, width)}`;
      },
      fitted('', label),
    ),
  );
}

function fitted(text: string, width: number): string {
  const shown = widthOf(text) > width ? cut(text, width) : text;
  return `${shown}${' '.repeat(Math.max(0, width - widthOf(shown)))}`;
}
