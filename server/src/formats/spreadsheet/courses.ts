import { foldLoosely, prefixWithGap } from '../catalog-prose/course-codes.ts';
import type { RequisiteReader } from '../catalog-prose/read.ts';
import { type ProseRequisite, type RequisiteKind, requisiteKinds } from '../catalog-prose/requisites.ts';
import type { FileValue } from '../import/file-value.ts';
import { readCredits } from './credits.ts';
import { oneLine } from './entries.ts';
import type { CellOf } from './entry.ts';
import type { Field } from './fields.ts';
import type { Gatherer } from './gathered.ts';
import { type Column, seasonOf } from './layout.ts';
import { isBlankMark, levelMark, type MarkScale } from './level-marks.ts';
import type { Say } from './say.ts';
import type { Row } from './sheet.ts';
import { seasonsIn } from './term-names.ts';
import { isIntroducing } from './used-scale.ts';

/** What all courses of a sheet have in common. */
export interface CourseContext {
  readonly cellOf: CellOf;
  readonly say: Say;
  readonly columns: readonly Column[];
  /** The codes of the sheet, folded. */
  readonly codes: ReadonlySet<string>;
  /** Reads requisites, knowing the codes of the sheet. */
  readonly read: RequisiteReader;
  /** The column of terms says when courses are offered. */
  readonly offeredIn: Field;
  /** The terms of a year at the college. */
  readonly seasonsOfYear: readonly string[];
  /** What is said of many courses alike. */
  readonly gathered: Gatherer;
  /** The hours are those of a week, and not of a term. */
  readonly areWeekly: boolean;
  readonly scale: MarkScale | undefined;
  /** Whether a cell with several levels is the first that introduces its skill. */
  readonly isIntroducedAt: (row: Row, column: number) => boolean;
  /** The courses that require others that the list does not have. */
  readonly outside: OutsideRequired[];
  readonly skills: ReadonlyMap<number, string>;
  readonly outcomes: ReadonlyMap<number, string>;
}

/** A course, and what it requires that the list does not have. */
export interface OutsideRequired {
  readonly code: string;
  readonly row: Row;
  readonly required: readonly string[];
}

/** The course of a row, as a file says it. */
export function courseValue(row: Row, code: string, title: string, context: CourseContext): FileValue {
  const { cellOf, say } = context;
  const credits = readCredits(cellOf(row, 'credits'));
  if (credits.remark !== undefined) {
    const severity = credits.amount === undefined ? 'error' : 'warning';
    say(
      severity,
      `The credits “${cellOf(row, 'credits').slice(0, 80)}” of ${code}: ${credits.remark}.`,
      row,
      'credits',
    );
  }
  return {
    title: oneLine(title) || undefined,
    credits: credits.amount,
    description: cellOf(row, 'description') || undefined,
    'weekly-hours': hoursOf(row, code, context),
    offered: offeredOf(row, code, context),
    delivery: deliveryOf(row, code, context),
    ...requisitesOf(row, code, context),
    teaches: gradedBy(row, code, 'skill', context.skills, context),
    'contributes-to': gradedBy(row, code, 'outcome', context.outcomes, context),
    notes: notesOf(row, context),
  };
}

function hoursOf(row: Row, code: string, { cellOf, say, areWeekly }: CourseContext): FileValue | undefined {
  if (!areWeekly) return undefined;
  const kinds = ['lecture', 'laboratory', 'clinical'] as const;
  const hours = kinds.flatMap((kind): [string, number][] => {
    const cell = cellOf(row, kind);
    const { amount } = readCredits(cell);
    if (typeof amount === 'number') return amount === 0 ? [] : [[kind, amount]];
    if (!isBlankMark(cell)) say('error', `The hours “${cell.slice(0, 80)}” of ${code} are no number.`, row, kind);
    return [];
  });
  return hours.length === 0 ? undefined : new Map(hours);
}

function offeredOf(row: Row, code: string, context: CourseContext): FileValue | undefined {
  const { cellOf, gathered, offeredIn, columns } = context;
  const marked = columns.flatMap(({ field, heading, index }) => {
    const season = field === 'offered' ? seasonOf(heading) : undefined;
    return season === undefined ? [] : [{ season, isMarked: !isBlankMark(row.cells[index] ?? '') }];
  });
  if (marked.length > 0 && offeredIn === 'offered') {
    const said = marked.flatMap(({ season, isMarked }) => (isMarked ? [season] : []));
    return said.length === 0 ? undefined : said;
  }
  const cell = cellOf(row, offeredIn);
  if (isBlankMark(cell)) return undefined;
  const compact = /^[FWS](?:[ ,/&]*(?:SU|SP|[FWS]))*$/iu.test(cell) ? cell.replace(/\bS\b/giu, 'SP') : cell;
  // What is offered in every term of a college is offered in fall, spring and summer; of a whole year, that is not certain.
  const everyTerm = /^(?:all|any|every|each)(?: (?:terms?|semesters?))?$/iu.test(oneLine(cell));
  const all = /\b(?:all|every|each) (?:terms?|semesters?|quarters?|year)\b/iu.test(cell);
  const named = all ? [] : seasonsIn(compact.replace(/[,/&]+/gu, ' '));
  const seasons: readonly string[] = everyTerm ? context.seasonsOfYear : named;
  if (everyTerm) {
    const named = seasons.join(', ').replace(/, (\w+)$/u, ' and $1');
    gathered.add(
      'information',
      (codes) => `“${oneLine(cell)}” is read as offered in ${named}: ${codes}.`,
      code,
      row,
      offeredIn,
    );
  }
  if (seasons.length > 0) {
    if (saysMore(cell))
      gathered.add(
        'warning',
        (codes) =>
          `“${oneLine(cell).slice(0, 80)}” says more than the seasons in which ${codes} is offered; it is kept in the notes.`,
        code,
        row,
        offeredIn,
      );
    return [...seasons];
  }
  gathered.add(
    'error',
    (codes) => `“${oneLine(cell).slice(0, 80)}” does not say in which seasons ${codes} is offered.`,
    code,
    row,
    offeredIn,
  );
  return undefined;
}

/** Whether a cell says more of when a course is offered than its seasons: `Fall odd years`. */
function saysMore(cell: string): boolean {
  return /\b(?:odd|even|alternat\w*|every other|demand|if|needed|varies)\b/iu.test(cell);
}

/** The notes of a row, with what it says of when the course is offered beyond the seasons. */
function notesOf(row: Row, { cellOf, offeredIn, columns }: CourseContext): string | undefined {
  const own = cellOf(row, 'notes');
  const cell = cellOf(row, offeredIn);
  const isInWords = columns.filter(({ field }) => field === offeredIn).length === 1;
  const isKept = isInWords && saysMore(cell) && seasonsIn(cell).length > 0;
  return [own, isKept ? `Offered: ${oneLine(cell)}` : ''].filter((part) => part !== '').join('\n') || undefined;
}

function deliveryOf(row: Row, code: string, { cellOf, say }: CourseContext): FileValue | undefined {
  const cell = cellOf(row, 'delivery');
  if (isBlankMark(cell)) return undefined;
  const modes = [
    /\bonline|web|distance|remote\b/iu.test(cell) ? 'online' : '',
    /\bhybrid|blended\b/iu.test(cell) ? 'hybrid' : '',
    /on[- ]?campus|face[- ]to[- ]face|in[- ]person|\bF2F\b|traditional|classroom/iu.test(cell) ? 'on-campus' : '',
  ].filter((mode) => mode !== '');
  if (modes.length === 0)
    say('error', `“${cell.slice(0, 80)}” does not say how ${code} is delivered.`, row, 'delivery');
  return modes.length > 1 ? modes : modes[0];
}

function requisitesOf(row: Row, code: string, context: CourseContext): Record<string, FileValue | undefined> {
  const { cellOf, say, codes: inside } = context;
  const lists = new Map<RequisiteKind, ProseRequisite[]>();
  const outside = new Set<string>();
  for (const field of requisiteKinds) {
    const prose = cellOf(row, field);
    if (prose === '') continue;
    const defaultPrefix = prefixWithGap(code).trim();
    const read = context.read(prose, field, defaultPrefix === '' ? undefined : defaultPrefix);
    for (const { kind, message } of read.notes)
      say(kind === 'left-out' ? 'error' : 'warning', `${code}: ${message}`, row, field);
    for (const kind of requisiteKinds) {
      for (const requisite of read.requisites[kind]) {
        if (nameOf(requisite) !== undefined && foldLoosely(nameOf(requisite) ?? '') === foldLoosely(code)) {
          say('error', `${code} names itself among its ${kind}; that is left out.`, row, field);
          continue;
        }
        lists.set(kind, [...(lists.get(kind) ?? []), requisite]);
      }
    }
  }
  const mark = (requisite: ProseRequisite): FileValue => {
    if (typeof requisite === 'string') {
      if (inside.has(foldLoosely(requisite))) return requisite;
      outside.add(requisite);
      return { course: requisite, external: true };
    }
    if ('course' in requisite) {
      if (inside.has(foldLoosely(requisite.course))) return requisite;
      outside.add(requisite.course);
      return { ...requisite, external: true };
    }
    if ('all' in requisite) return { all: requisite.all.map(mark) };
    return 'any' in requisite ? { any: requisite.any.map(mark) } : requisite;
  };
  const values = requisiteKinds.map((kind) => [kind, lists.get(kind)?.map(mark)] as const);
  if (outside.size > 0) {
    context.outside.push({ code, row, required: [...outside] });
  }
  return Object.fromEntries(values);
}

function nameOf(requisite: ProseRequisite): string | undefined {
  if (typeof requisite === 'string') return requisite;
  return 'course' in requisite ? requisite.course : undefined;
}

/** The skills or outcomes that a row marks, each with its level. */
function gradedBy(
  row: Row,
  code: string,
  field: 'skill' | 'outcome',
  ids: ReadonlyMap<number, string>,
  context: CourseContext,
): FileValue | undefined {
  const graded = new Map<string, FileValue>();
  for (const column of context.columns) {
    const id = ids.get(column.index);
    const cell = row.cells[column.index] ?? '';
    if (column.field !== field || id === undefined || isBlankMark(cell)) continue;
    const mark = levelMark(cell);
    // That no scale is known is told once.
    if (context.scale === undefined) continue;
    if (mark === undefined) {
      context.say(
        'error',
        `“${cell.slice(0, 60)}” is no level of “${oneLine(column.heading).slice(0, 80)}” that ${code} could teach.`,
        row,
        column,
      );
      continue;
    }
    const begins = context.isIntroducedAt(row, column.index);
    const level = context.scale.levelOf(begins ? mark.letters.filter(isIntroducing) : mark.letters);
    graded.set(id, mark.assessed ? { level, assessed: true } : level);
  }
  return graded.size === 0 ? undefined : graded;
}
