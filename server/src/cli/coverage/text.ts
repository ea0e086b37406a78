import type { ProgramReport } from '../../analysis/report/report.ts';
import { coursesThatAddNothing } from '../../formats/report/contribution-rows.ts';
import { documentTitle } from '../../formats/report/facts.ts';
import { courseRows, type TargetRow, targetRows, type WholeGapRow, wholeGapRows } from '../../formats/report/rows.ts';
import {
  gapsInWords,
  percentShown,
  sharesShown,
  stateWords,
  untoldSign,
  untoldWords,
  weightMeaning,
  withoutGaps,
} from '../../formats/report/words.ts';
import { grouped } from '../../model/grouped.ts';
import { harmless, type TableRow, type TextCell, tableText } from '../table-text.ts';
import type { TextLook } from '../terminal.ts';
import { titleText } from '../title-text.ts';
import { wrappedSentences } from '../wrapped.ts';
import { matrixText } from './matrix-text.ts';

interface TextOptions extends TextLook {
  /** Whether the matrix of courses and skills is shown: of all skills, or of those that the shown targets require. */
  readonly matrix?: 'all' | 'targets';
}

/** Coverage, what each course gives to it, and the gaps, as tables for a terminal. */
export function coverageText(report: ProgramReport, options: TextOptions): string {
  const { program } = report;
  const beside = [program.institution, program.version].filter(Boolean).join(', ');
  const required = report.targets.flatMap(({ results }) => results.flatMap(({ requirements }) => requirements));
  const wanted = options.matrix === 'targets' ? new Set(required.map(({ id }) => id)) : undefined;
  const blocks = [
    titleText(documentTitle(report), beside, options),
    ...(report.targets.length === 0
      ? [
          wrappedSentences(
            'The program names no role or framework under “prepares-for”, and no outcomes.',
            options.width,
          ),
        ]
      : [targetTable(report, options), courseTable(report, options)]),
    ...(options.matrix ? [matrixText(report, options, wanted)] : []),
    ...(report.targets.length === 0 ? [] : [gapTable(report, options)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A concentration has a line of its own where it says something else than the program's own plan. */
function tellingRows(report: ProgramReport): readonly TargetRow[] {
  const said = ({ result: { guaranteed, possible, atLeast, counts } }: TargetRow) =>
    JSON.stringify([guaranteed, possible, atLeast, counts]);
  const rows = targetRows(report);
  const own = new Map(rows.filter(({ result }) => result.way === '').map((row) => [row.target.id, said(row)]));
  return rows.filter((row) => row.result.way === '' || own.get(row.target.id) !== said(row));
}

function targetTable(report: ProgramReport, { paint, width }: TextOptions): string {
  const tone = (share: number | undefined) =>
    share === undefined ? paint.faint : share >= 1 ? paint.good : share >= 0.5 ? paint.fair : paint.poor;
  return tableText(
    [
      { heading: '', right: true },
      { heading: 'Coverage', flexible: true },
      { heading: 'for everyone', short: 'everyone', right: true },
      { heading: 'possible', right: true, dispensable: 4 },
      { heading: 'met', right: true, dispensable: 2 },
      { heading: 'partial', right: true, dispensable: 3 },
      { heading: 'missing', right: true },
      { heading: 'not known', right: true, dispensable: 1 },
    ],
    tellingRows(report).map(({ target, result, way }, index) => [
      { text: String(index + 1) },
      { text: result.way === '' ? target.title : `${target.title}, ${way}` },
      { text: percentShown(result.guaranteed, result.atLeast), paint: tone(result.guaranteed) },
      { text: percentShown(result.possible, result.atLeast), paint: tone(result.possible) },
      { text: String(result.counts.met) },
      { text: String(result.counts.partial) },
      { text: String(result.counts.missing), ...(result.counts.missing > 0 ? { paint: paint.poor } : {}) },
      { text: String(result.counts.unknown) },
    ]),
    { paint, width },
  );
}

/** Courses by term and what each would cover all alone, in a column for each line of the first table. */
function courseTable(report: ProgramReport, { paint, width }: TextOptions): string {
  const rows = tellingRows(report);
  const shares = rows.map(({ result }) => sharesShown(result));
  const isUntold = shares.some((share) => [...share.values()].some(({ untold }) => untold));
  const words = `The numbered columns: what each course covers all alone of the line above with that number${isUntold ? `; ${untoldSign} is ${untoldWords}` : ''}.`;
  const table = tableText(
    [
      { heading: 'Term', groups: true },
      { heading: 'Course' },
      { heading: 'Title', flexible: true, comfortable: 30, dispensable: 1 },
      ...rows.map((_, index) => ({ heading: String(index + 1), right: true, dispensable: rows.length + 1 - index })),
    ],
    courseRows(report).map(({ course, terms }) => [
      { text: terms.find((term) => term !== '') ?? '', paint: paint.faint },
      { text: course.shown },
      { text: course.title ?? '' },
      ...shares.map((share) => ({ text: share.get(course.code)?.percent ?? '' })),
    ]),
    { paint, width },
  );
  const nothing = coursesThatAddNothing(report).map((one) => `\n\n${wrappedSentences(harmless(one), width)}`);
  return `${faintSentences(words, { paint, width })}\n${table}${nothing.join('')}`;
}

function gapTable(report: ProgramReport, look: TextOptions): string {
  if (report.gaps.length === 0) return wrappedSentences(withoutGaps(report), look.width);
  const rows = wholeGapRows(report);
  const words = faintSentences(`${gapsInWords(report)}. ${weightMeaning}`, look);
  return `${words}\n${Number.isFinite(look.width) ? gapsByAdvice(rows, look) : gapsOneByOne(rows, look)}`;
}

function stateCell({ gap: { state } }: WholeGapRow, { paint }: TextLook): TextCell {
  return { text: stateWords[state], paint: state === 'missing' ? paint.poor : paint.fair };
}

/** Everything about a gap on one line, for whoever searches the lines. */
function gapsOneByOne(rows: readonly WholeGapRow[], look: TextLook): string {
  return tableText(
    ['Gap', 'State', 'Reached and required', 'Weight', 'Could close it'].map((heading) => ({ heading })),
    rows.map((row) => [
      { text: row.skill },
      stateCell(row, look),
      { text: row.lacking },
      { text: row.weight },
      { text: row.couldClose },
    ]),
    look,
  );
}

/** Gaps that could be closed in one way stand together below it, the way that weighs most first. */
function gapsByAdvice(rows: readonly WholeGapRow[], look: TextLook): string {
  const { paint } = look;
  const byAdvice = [...grouped(rows, ({ couldClose }) => couldClose)];
  return tableText(
    [
      { heading: 'Gap', flexible: true, least: 24 },
      { heading: 'State' },
      { heading: 'Weight', right: true },
      { heading: 'Why', flexible: true, least: 13, dispensable: 1 },
      { heading: 'Reached and required', flexible: true, least: 18 },
    ],
    byAdvice.flatMap(([advice, alike]): TableRow[] => [
      { above: { text: '' } },
      { above: { text: `${upper(advice)}:`, paint: paint.calm } },
      ...alike.map((row) => [
        { text: row.skill },
        stateCell(row, look),
        { text: String(row.gap.weight) },
        { text: whyOf(row) },
        { text: row.lacking },
      ]),
    ]),
    look,
  );
}

/** What stands in parentheses behind the weight. */
function whyOf({ weight }: WholeGapRow): string {
  return /\((.*)\)$/.exec(weight)?.[1] ?? '';
}

function upper(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function faintSentences(words: string, { paint, width }: TextLook): string {
  return wrappedSentences(harmless(words), width).split('\n').map(paint.faint).join('\n');
}
