import { Graph, layout } from '@dagrejs/dagre';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { MapBox, SizedBox } from './boxes.ts';
import { boxWidth, columnGap, edge, headHeight } from './sizes.ts';
import { type Link, type Stacked, stackColumns } from './stack-columns.ts';

interface NodePlace {
  width: number;
  height: number;
  rank: number;
  y?: number;
}

interface LinePlace {
  points?: { x: number; y: number }[];
}

/**
 * Gives boxes their places: columns are given, the layout library finds an order in which lines cross little. Its heights
 * are not taken, because a large map would be twice as high as it need be. `ways` tells where a line between two boxes
 * (`<from> <to>`, ids, from left to right) goes through the columns between them: the heights, from left to right.
 */
export function placeBoxes(
  report: ProgramReport,
  boxes: readonly SizedBox[],
  columns: number,
): { readonly boxes: MapBox[]; readonly ways: ReadonlyMap<string, readonly number[]> } {
  const graph = new Graph<object, NodePlace, LinePlace>();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, edgesep: 9, ranksep: columnGap, ranker: keepRanks });
  // A column without boxes would have no width.
  const filled = new Set(boxes.map(({ column }) => column));
  for (let column = 0; column < columns; column++) {
    if (!filled.has(column)) graph.setNode(`column ${column}`, { width: boxWidth, height: 1, rank: column });
  }
  for (const { id, height, column } of boxes) graph.setNode(id, { width: boxWidth, height, rank: column });
  const lines = linesBetween(report, boxes);
  for (const { from, to } of lines) graph.setEdge(from, to, {});
  layout(graph);

  const lanes = lines.map((line) => lanesOf(graph, line));
  const middles = stackColumns(
    [...boxes.map((box) => ({ ...box, order: graph.node(box.id).y ?? 0 })), ...lanes.flat()],
    lines.flatMap(({ from, to }, index) => chain([from, ...(lanes[index] ?? []).map(({ id }) => id), to])),
  );
  const tops = boxes.map(({ id, height }) => (middles.get(id) ?? 0) - height / 2);
  const top = Math.min(...tops, ...lanes.flat().map(({ id }) => middles.get(id) ?? 0), Number.POSITIVE_INFINITY);
  const down = (y: number) => Math.round(headHeight + edge + y - top);
  return {
    boxes: boxes.map((box, index) => {
      const y = down(tops[index] ?? 0);
      return {
        ...box,
        x: edge + box.column * (boxWidth + columnGap),
        y,
        rows: box.rows.map((row) => ({ ...row, y: row.y + y })),
      };
    }),
    ways: new Map(
      lines.map(({ from, to }, index) => [
        `${from} ${to}`,
        (lanes[index] ?? []).map(({ id }) => down(middles.get(id) ?? 0)),
      ]),
    ),
  };
}

/**
 * The columns are the ranks; the library has a root of its own that has none. It counts on a rank for labels between any
 * two others and gives each line a point there; without labels, that is three times the work, so lines get one here.
 */
function keepRanks(graph: Graph<object, NodePlace, LinePlace>): void {
  for (const id of graph.nodes()) graph.node(id).rank ??= 0;
  for (const ends of graph.edges()) graph.edge(ends).points = [{ x: -1e6, y: -1e6 }];
}

interface Line {
  readonly from: string;
  readonly to: string;
  /** The column in which it starts, and how many are between that and the one in which it ends. */
  readonly column: number;
  readonly through: number;
}

/** One line for each pair of boxes of which one needs the other, from left to right, whoever needs whom. */
function linesBetween(report: ProgramReport, boxes: readonly SizedBox[]): Line[] {
  const homes = boxOfCourse(boxes);
  const lines = new Map<string, Line>();
  for (const { code, requisites } of report.courses) {
    for (const { needs } of requisites) {
      const ends = [homes.get(needs), homes.get(code)].filter((box) => box !== undefined);
      const [from, to] = ends.sort((a, b) => a.column - b.column);
      if (!from || !to || from.column === to.column) continue;
      lines.set(`${from.id} ${to.id}`, {
        from: from.id,
        to: to.id,
        column: from.column,
        through: to.column - from.column - 1,
      });
    }
  }
  return [...lines.values()];
}

/** The first box in which each course stands. */
export function boxOfCourse<Box extends SizedBox>(boxes: readonly Box[]): Map<string, Box> {
  const homes = new Map<string, Box>();
  for (const box of boxes) {
    for (const code of box.code === undefined ? box.rows.flatMap(({ codes }) => codes) : [box.code]) {
      if (!homes.has(code)) homes.set(code, box);
    }
  }
  return homes;
}

/**
 * Where a line goes through the columns between its ends. The library gives its points: its start, then one in
 * each column, then its end.
 */
function lanesOf(graph: Graph<object, NodePlace, LinePlace>, { from, to, column, through }: Line): Stacked[] {
  const points = graph.edge(from, to)?.points ?? [];
  return Array.from({ length: through }, (_, index) => ({
    id: `${from} ${to} ${index}`,
    column: column + 1 + index,
    height: 0,
    order: points[index + 1]?.y ?? 0,
  }));
}

/** Each of them with the next one. */
function chain(ids: readonly string[]): Link[] {
  return ids.slice(1).map((id, index) => [ids[index] ?? id, id]);
}
