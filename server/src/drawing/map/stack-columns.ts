/** Something that has its place in the order of a column: a box, or a line that goes through (of no height). */
export interface Stacked {
  readonly id: string;
  readonly column: number;
  readonly height: number;
  /** What is above has a smaller one. */
  readonly order: number;
}

/** Two that a line joins, from the left column to the next one on the right. */
export type Link = readonly [left: string, right: string];

const gapOfBoxes = 14;
const gapOfLines = 9;
/** How much higher than the fullest column the map may be, so that lines can be straighter. */
const slack = 1.12;
const sweeps = 10;

/**
 * The heights (of the middles, from 0) at which things stand in their columns: in their order, not over each other, all
 * within little more than the fullest column needs, and lines as level as that allows. In turns, each column moves to
 * where its neighbors on one side are.
 */
export function stackColumns(items: readonly Stacked[], links: readonly Link[]): Map<string, number> {
  const columns = orderedColumns(items);
  const stacks = columns.map(stackOf);
  const limit = slack * Math.max(0, ...stacks.map(({ height }) => height));
  const middles = new Map<string, number>();
  for (const { items: stacked, offsets, height } of stacks) {
    for (const [index, { id }] of stacked.entries()) middles.set(id, (limit - height) / 2 + (offsets[index] ?? 0));
  }
  const toLeft = joined(links.map(([left, right]) => [right, left]));
  const toRight = joined(links);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const rightward = sweep % 2 === 0;
    for (const stack of rightward ? stacks : stacks.toReversed()) {
      settle(stack, limit, middles, sweep < sweeps - 2 ? [rightward ? toLeft : toRight] : [toLeft, toRight]);
    }
  }
  return middles;
}

interface Stack {
  readonly items: readonly Stacked[];
  /** The middles of the items, where all of them stand as high as they can. */
  readonly offsets: readonly number[];
  readonly height: number;
}

function orderedColumns(items: readonly Stacked[]): Stacked[][] {
  const columns = new Map<number, Stacked[]>();
  for (const item of items) columns.set(item.column, [...(columns.get(item.column) ?? []), item]);
  return [...columns]
    .toSorted(([a], [b]) => a - b)
    .map(([, column]) => column.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)));
}

function stackOf(items: readonly Stacked[]): Stack {
  let bottom = 0;
  const offsets = items.map((item, index) => {
    const above = items[index - 1];
    if (above) bottom += above.height > 0 && item.height > 0 ? gapOfBoxes : gapOfLines;
    bottom += item.height;
    return bottom - item.height / 2;
  });
  return { items, offsets, height: bottom };
}

function joined(links: readonly Link[]): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const [from, to] of links) {
    const found = ends.get(from);
    if (found) found.push(to);
    else ends.set(from, [to]);
  }
  return ends;
}

/** A run of things that stand as close as they can, and how far below the top it would like to be pushed. */
interface Run {
  push: number;
  weight: number;
  count: number;
}

/** Moves the things of a column as near to their neighbors as their order and the limit let them. */
function settle(
  { items, offsets, height }: Stack,
  limit: number,
  middles: Map<string, number>,
  sides: readonly ReadonlyMap<string, readonly string[]>[],
): void {
  const runs: Run[] = [];
  for (const [index, { id, height: own }] of items.entries()) {
    const near = sides.flatMap((side) => side.get(id) ?? []).map((other) => middles.get(other) ?? 0);
    const wish = near.length > 0 ? near.reduce((sum, y) => sum + y, 0) / near.length : (middles.get(id) ?? 0);
    // A line through a column bends twice where it is not level.
    const weight = near.length === 0 ? 0.05 : own === 0 ? 4 : near.length;
    let run: Run = { push: wish - (offsets[index] ?? 0), weight, count: 1 };
    for (let above = runs.at(-1); above && above.push > run.push; above = runs.at(-1)) {
      runs.pop();
      const both = above.weight + run.weight;
      run = {
        push: (above.push * above.weight + run.push * run.weight) / both,
        weight: both,
        count: above.count + run.count,
      };
    }
    runs.push(run);
  }
  let index = 0;
  for (const { push, count } of runs) {
    const pushed = Math.min(Math.max(push, 0), limit - height);
    for (const end = index + count; index < end; index++) {
      const item = items[index];
      if (item) middles.set(item.id, (offsets[index] ?? 0) + pushed);
    }
  }
}
