import type { Place } from '../../analysis/report/place.ts';
import type { CreditRange, ProgramReport, ReportCourse, ReportSlot } from '../../analysis/report/report.ts';
import { creditWords } from './credit-words.ts';
import { boxWidth, fontSize, heightOf, lineHeight, rowHeight } from './sizes.ts';
import { textLines } from './text-lines.ts';

/** A box of the map: a course, a choice with its options, or an elective without a code. */
export interface MapBox {
  /** Unique in a map. */
  readonly id: string;
  readonly kind: ReportSlot['kind'];
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The folded code of a course. */
  readonly code?: string;
  /** Its first line, such as the code, and the lines below, both cut to fit; and all of it. */
  readonly heading: string;
  readonly lines: readonly string[];
  readonly whole: string;
  readonly place: Place;
  /** The courses of a choice. */
  readonly rows: readonly MapRow[];
}

/** A course inside the box of a choice. */
export interface MapRow {
  readonly id: string;
  /** Several of them where there is not room for all, and no more than one else. */
  readonly codes: readonly string[];
  readonly y: number;
  readonly label: string;
  readonly whole: string;
  readonly place: Place;
}

/** A box before it has a place; the `y` of its rows is counted from its top. */
export type SizedBox = Omit<MapBox, 'x' | 'y'>;

const inside = (boxWidth - 16) / fontSize;
/** Options beyond these are told in one row. */
const mostRows = 12;

/** What a box says, and how high it is. */
export function boxContent(report: ProgramReport, slot: ReportSlot, column: number, index: number): SizedBox {
  const base = { id: `${column}.${index}`, column, width: boxWidth, place: slot.place };
  if (slot.kind === 'course') {
    const course = report.courses.find(({ code }) => code === slot.code);
    const shown = course?.shown ?? slot.code;
    const credits = slot.credits ?? course?.credits;
    return {
      ...base,
      kind: 'course',
      code: slot.code,
      place: course?.place ?? slot.place,
      height: heightOf(credits?.max ?? 3),
      ...written(shown, course?.title ?? '', heightOf(credits?.max ?? 3)),
      whole: sentence(shown, course?.title, creditWords(credits)),
      rows: [],
    };
  }
  if (slot.kind === 'elective') {
    const height = heightOf(slot.credits?.max ?? 3);
    return {
      ...base,
      kind: 'elective',
      height,
      ...written('Elective', slot.title, height),
      whole: sentence('Elective', slot.title, creditWords(slot.credits)),
      rows: [],
    };
  }
  return { ...base, kind: 'choice', ...choiceContent(report, slot, base.id) };
}

function choiceContent(report: ProgramReport, slot: ReportSlot & { kind: 'choice' }, id: string) {
  const heading = textLines(slot.title ?? 'Choice', inside, 1)[0] ?? 'Choice';
  const taken = chooseWords(slot);
  const top = 8 + 2 * lineHeight + 4;
  const rows = optionRows(report, slot).map((row, index) => ({
    ...row,
    id: `${id}.${index}`,
    y: top + index * rowHeight,
  }));
  return {
    heading,
    lines: textLines(taken, inside, 1),
    whole: sentence(slot.title ?? 'Choice', taken, creditWords(slot.credits)),
    height: Math.max(heightOf(creditsOf(slot.credits)), top + rows.length * rowHeight + 4),
    rows,
  };
}

function optionRows(report: ProgramReport, slot: ReportSlot & { kind: 'choice' }): Omit<MapRow, 'id' | 'y'>[] {
  const courses = new Map(report.courses.map((course) => [course.code, course]));
  const rows = slot.options.flatMap((option) =>
    option.map((code, index) => optionRow(code, courses.get(code), index > 0, slot.place)),
  );
  if (rows.length <= mostRows) return rows;
  const rest = rows.slice(mostRows - 1);
  return [
    ...rows.slice(0, mostRows - 1),
    {
      codes: rest.flatMap(({ codes }) => codes),
      label: `and ${rest.length} more`,
      whole: rest.map(({ whole }) => whole).join('; '),
      place: slot.place,
    },
  ];
}

/** One course of an option; `joined` where it is taken together with the one above. */
function optionRow(
  code: string,
  course: ReportCourse | undefined,
  joined: boolean,
  choice: Place,
): Omit<MapRow, 'id' | 'y'> {
  const shown = `${joined ? '+ ' : ''}${course?.shown ?? code}`;
  return {
    codes: [code],
    label: textLines(course?.title ? `${shown} ${course.title}` : shown, inside - 1, 1)[0] ?? shown,
    whole: sentence(shown, course?.title, creditWords(course?.credits)),
    place: course?.place ?? choice,
  };
}

function chooseWords({ choose, options, credits }: ReportSlot & { kind: 'choice' }): string {
  const of = `of ${options.length}`;
  if (!choose) return creditWords(credits) || `some ${of}`;
  return 'options' in choose ? `choose ${choose.options} ${of}` : `choose ${creditWords(exactly(choose.credits))}`;
}

function exactly(credits: number): CreditRange {
  return { min: credits, max: credits };
}

function creditsOf(credits: CreditRange | undefined): number {
  return credits?.max ?? 3;
}

function written(heading: string, text: string, height: number): { heading: string; lines: string[] } {
  const room = Math.max(1, Math.floor((height - 12) / lineHeight) - 1);
  return { heading: textLines(heading, inside - 1.5, 1)[0] ?? '', lines: textLines(text, inside, room) };
}

function sentence(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
