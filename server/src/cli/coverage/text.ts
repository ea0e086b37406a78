import type { ProgramReport } from '../../analysis/report/report.ts';
import { coursesThatAddNothing } from '../../formats/report/contribution-rows.ts';
import { documentTitle } from '../../formats/report/facts.ts';
import { courseRows, type TargetRow, targetRows, wholeGapRows } from '../../formats/report/rows.ts';
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
import { harmless, tableText } from '../table-text.ts';
import type { TextLook } from '../terminal.ts';
import { matrixText } from './matrix-text.ts';

interface TextOptions extends TextLook {
  /** Whether the matrix of courses and skills is shown: of all skills, or of those that the shown targets require. */
  readonly matrix?: 'all' | 'targets';
}

/** Coverage, what each course gives to it, and the gaps, as tables for a terminal. */
export function coverageText(report: ProgramReport, options: TextOptions): string {
  const { program } = report;
  const { paint } = options;
  const beside = [program.institution, program.version].filter(Boolean).join(', ');
  const required = report.targets.flatMap(({ results }) => results.flatMap(({ requirements }) => requirements));
  const wanted = options.matrix === 'targets' ? new Set(required.map(({ id }) => id)) : undefined;
  const blocks = [
    [paint.bold(harmless(documentTitle(report))), ...(beside === '' ? [] : [paint.faint(harmless(beside))])].join('\n'),
    ...(report.targets.length === 0
      ? ['The program names no role or framework under “prepares-for”, and no outcomes.']
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
      { heading: 'for everyone', right: true },
      { heading: 'possible', right: true },
      { heading: 'met', right: true },
      { heading: 'partial', right: true },
      { heading: 'missing', right: true },
      { heading: 'not known', right: true },
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
      { heading: 'Term' },
      { heading: 'Course' },
      { heading: 'Title', flexible: true },
      ...rows.map((_, index) => ({ heading: String(index + 1), right: true })),
    ],
    courseRows(report).map(({ course, terms }) => [
      { text: terms.find((term) => term !== '') ?? '', paint: paint.faint },
      { text: course.shown },
      { text: course.title ?? '' },
      ...shares.map((share) => ({ text: share.get(course.code)?.percent ?? '' })),
    ]),
    { paint, width },
  );
  const nothing = coursesThatAddNothing(report).map((sentence) => `\n${harmless(sentence)}`);
  return `${paint.faint(words)}\n${table}${nothing.join('')}`;
}

function gapTable(report: ProgramReport, { paint, width }: TextOptions): string {
  if (report.gaps.length === 0) return withoutGaps(report);
  const table = tableText(
    [
      { heading: 'Gap', flexible: true },
      { heading: 'State' },
      { heading: 'Reached and required', flexible: true },
      { heading: 'Weight', flexible: true },
      { heading: 'Could close it', flexible: true },
    ],
    wholeGapRows(report).map(({ gap, skill, lacking, weight, couldClose }) => [
      { text: skill },
      {
        text: stateWords[gap.state],
        paint: gap.state === 'missing' ? paint.poor : paint.fair,
      },
      { text: lacking },
      { text: weight },
      { text: couldClose },
    ]),
    { paint, width },
  );
  return `${paint.faint(`${gapsInWords(report)}. ${weightMeaning}`)}\n${table}`;
}
