import type { ProgramReport, ReportRequisite } from '../../analysis/report/report.ts';
import type { MapBox } from './boxes.ts';
import { boxOfCourse } from './place-boxes.ts';
import { boxWidth, columnGap, edge, rowHeight } from './sizes.ts';

export interface MapArrow {
  readonly kind: ReportRequisite['kind'];
  /** The folded codes of the course that is needed, and of the one that needs it. */
  readonly needs: string;
  readonly course: string;
  readonly oneOfSeveral: boolean;
  /** The course that is needed stands in a later column: the plan does not go by it. */
  readonly backward: boolean;
  /** Both need each other: the line has a head at its start as well. */
  readonly mutual: boolean;
  /** The line as an SVG path, and the point and the direction (1 to the right, -1 to the left) of its head. */
  readonly path: string;
  readonly head: ArrowHead;
  readonly tail: ArrowHead;
}

export interface ArrowHead {
  readonly x: number;
  readonly y: number;
  readonly direction: 1 | -1;
}

interface End {
  readonly box: MapBox;
  /** Where the course is: the middle of its box, or of its row. */
  readonly middle: number;
  /** How far lines may stay apart from the middle. */
  readonly room: number;
}

interface Pending {
  readonly arrow: Omit<MapArrow, 'path' | 'head' | 'tail'>;
  readonly from: End;
  readonly to: End;
  readonly through: readonly number[];
}

/** An arrow for each requisite between two courses of the map, from what is needed to what needs it. */
export function mapArrows(
  report: ProgramReport,
  boxes: readonly MapBox[],
  ways: ReadonlyMap<string, readonly number[]>,
): MapArrow[] {
  const pending = pendingArrows(report, boxes, ways);
  const ports = spread(pending);
  return pending.map(({ arrow, from, to, through }, index) => {
    const { start, end } = ports[index] ?? { start: from.middle, end: to.middle };
    return { ...arrow, ...drawn(from.box, start, to.box, end, through) };
  });
}

function pendingArrows(
  report: ProgramReport,
  boxes: readonly MapBox[],
  ways: ReadonlyMap<string, readonly number[]>,
): Pending[] {
  const homes = boxOfCourse(boxes);
  const order = new Map(report.courses.map(({ code }, index) => [code, index]));
  const strict = new Set(
    report.courses.flatMap(({ code, requisites }) =>
      requisites.filter(({ kind }) => kind === 'strict-corequisites').map(({ needs }) => `${code} ${needs}`),
    ),
  );
  const isStrict = (code: string, needs: string) => strict.has(`${code} ${needs}`);
  return report.courses.flatMap(({ code, requisites }) => {
    const to = endAt(homes.get(code), code);
    if (!to) return [];
    return requisites.flatMap(({ kind, needs, oneOfSeveral }) => {
      const from = endAt(homes.get(needs), needs);
      if (!from) return [];
      const mutual = kind === 'strict-corequisites' && needs !== code && isStrict(needs, code);
      // One line is enough for two that are taken together; the one that is named first has it.
      if (mutual && (order.get(needs) ?? 0) > (order.get(code) ?? 0)) return [];
      const backward = from.box.column > to.box.column;
      const through = backward
        ? (ways.get(`${to.box.id} ${from.box.id}`) ?? []).toReversed().map((y) => y + beneath)
        : (ways.get(`${from.box.id} ${to.box.id}`) ?? []);
      return [{ arrow: { kind, needs, course: code, oneOfSeveral, backward, mutual }, from, to, through }];
    });
  });
}

function endAt(box: MapBox | undefined, code: string): End | undefined {
  if (!box) return undefined;
  const row = box.rows.find(({ codes }) => codes.includes(code));
  if (row) return { box, middle: row.y + rowHeight / 2, room: rowHeight / 2 - 4 };
  return { box, middle: box.y + box.height / 2, room: Math.min(box.height / 2 - 8, 26) };
}

/** Lines that meet at one side of a course keep apart, in the order of where they come from. */
function spread(pending: readonly Pending[]): { start: number; end: number }[] {
  const ports = pending.map(({ from, to }) => ({ start: from.middle, end: to.middle }));
  const sides = new Map<string, { index: number; end: 'start' | 'end'; middle: number; room: number; far: number }[]>();
  for (const [index, { from, to, through }] of pending.entries()) {
    const within = from.box.column === to.box.column;
    const forward = from.box.column < to.box.column;
    const out = `${from.box.id} ${from.middle} ${forward || within ? 'right' : 'left'}`;
    const into = `${to.box.id} ${to.middle} ${forward ? 'left' : 'right'}`;
    const add = (side: string, port: { end: 'start' | 'end'; middle: number; room: number; far: number }) =>
      sides.set(side, [...(sides.get(side) ?? []), { index, ...port }]);
    add(out, {
      end: 'start',
      middle: from.middle,
      room: from.room,
      far: within ? beside(to.middle - from.middle) : (through[0] ?? to.middle),
    });
    add(into, {
      end: 'end',
      middle: to.middle,
      room: to.room,
      far: within ? beside(from.middle - to.middle) : (through.at(-1) ?? from.middle),
    });
  }
  for (const side of sides.values()) {
    const sorted = side.toSorted((a, b) => a.far - b.far || a.index - b.index);
    const step = Math.min(10, (2 * (sorted[0]?.room ?? 0)) / Math.max(1, sorted.length - 1));
    for (const [place, { index, end, middle }] of sorted.entries()) {
      const port = ports[index];
      if (port) port[end] = middle + (place - (sorted.length - 1) / 2) * step;
    }
  }
  return ports;
}

/** A line back keeps that far below the one that leads forward between the same boxes. */
const beneath = 5;

/** Arcs beside a column keep outside of the lines that leave it. */
function beside(distance: number): number {
  return distance < 0 ? -100_000 - distance : 100_000 - distance;
}

/** How far a line stays level before it bends, and how long its head is. */
const headLength = 7;

function drawn(
  from: MapBox,
  start: number,
  to: MapBox,
  end: number,
  through: readonly number[],
): Pick<MapArrow, 'path' | 'head' | 'tail'> {
  if (from.column === to.column) return arc(from, start, end);
  const direction = from.column < to.column ? 1 : -1;
  const firstX = direction === 1 ? from.x + from.width : from.x;
  const lastX = direction === 1 ? to.x : to.x + to.width;
  const parts = [`M${firstX} ${tenth(start)}`];
  let y = start;
  for (const [index, next] of [...through, end].entries()) {
    const last = index === through.length;
    const x = columnSide(from.column + index * direction, direction);
    const target = last ? lastX - direction * headLength : x + direction * columnGap;
    const bend = (x + target) / 2;
    parts.push(`C${tenth(bend)} ${tenth(y)} ${tenth(bend)} ${tenth(next)} ${target} ${tenth(next)}`);
    if (!last) parts.push(`H${target + direction * boxWidth}`);
    y = next;
  }
  return {
    path: parts.join(''),
    head: { x: lastX, y: tenth(end), direction },
    tail: { x: firstX, y: tenth(start), direction: direction === 1 ? -1 : 1 },
  };
}

/** The side of a column at which lines in that direction leave it. */
function columnSide(column: number, direction: 1 | -1): number {
  const left = edge + column * (boxWidth + columnGap);
  return direction === 1 ? left + boxWidth : left;
}

/** Beside the column: from the right side of a box to that of another one, or of itself. */
function arc(from: MapBox, start: number, end: number): Pick<MapArrow, 'path' | 'head' | 'tail'> {
  const x = from.x + from.width;
  const [first, last] = start === end ? [start - 8, end + 8] : [start, end];
  const out = x + Math.min(columnGap * 0.75, 22 + Math.abs(last - first) * 0.12);
  const path = `M${x} ${tenth(first)}C${tenth(out)} ${tenth(first)} ${tenth(out)} ${tenth(last)} ${x + headLength} ${tenth(last)}`;
  return { path, head: { x, y: tenth(last), direction: -1 }, tail: { x, y: tenth(first), direction: -1 } };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
