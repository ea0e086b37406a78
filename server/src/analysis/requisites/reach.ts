import { type NumberedGraph, targetsOf } from './numbered-graph.ts';

/** Which marks can be reached, for a range of the marks. */
export interface ReachedMarks {
  /** The first mark behind the range; ranges come in order, and the first starts at 0. */
  readonly end: number;
  /** Whether a mark of the range lies on a way that starts at a node. */
  has(node: number, mark: number): boolean;
  /** How many marks of the range lie on the ways that start at a node. */
  count(node: number): number;
}

/** Words of 32 marks that are worked out at a time: enough to be fast, and few enough to stay small. */
const mostWords = 32;

/**
 * Follows all ways of a graph without cycles at once, and tells for ranges of marks which of them lie on the ways from
 * each node. Every edge bears some marks, by its place among `targets`. The edges of the graph must lead from higher to
 * lower numbers. Takes edges × marks ÷ 32 steps, and room for nodes × 1,024 marks.
 */
export function followAll(
  graph: NumberedGraph,
  markCount: number,
  marksOf: (edge: number) => readonly number[],
  tell: (reached: ReachedMarks) => void,
): void {
  const words = Math.min(mostWords, Math.ceil(markCount / 32));
  const bits = new Int32Array(graph.size * words);
  for (let first = 0; first < markCount; first += words * 32) {
    const end = Math.min(markCount, first + words * 32);
    bits.fill(0);
    for (let node = 0; node < graph.size; node++) spread(graph, node, bits, words, first, end, marksOf);
    tell({
      end,
      has: (node, mark) => ((bits[node * words + ((mark - first) >> 5)] ?? 0) & (1 << ((mark - first) & 31))) !== 0,
      count(node) {
        let count = 0;
        for (let word = node * words; word < (node + 1) * words; word++) count += bitCount(bits[word] ?? 0);
        return count;
      },
    });
  }
}

function spread(
  { starts, targets }: NumberedGraph,
  node: number,
  bits: Int32Array,
  words: number,
  first: number,
  end: number,
  marksOf: (edge: number) => readonly number[],
): void {
  const own = node * words;
  for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge++) {
    const from = (targets[edge] ?? 0) * words;
    for (let word = 0; word < words; word++) {
      const more = bits[from + word] ?? 0;
      if (more !== 0) bits[own + word] = (bits[own + word] ?? 0) | more;
    }
    for (const mark of marksOf(edge)) {
      if (mark < first || mark >= end) continue;
      const at = own + ((mark - first) >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << ((mark - first) & 31));
    }
  }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The nodes to which ways lead from some nodes, these among them. */
export function reachableFrom(graph: NumberedGraph, nodes: readonly number[]): Uint8Array {
  const reached = new Uint8Array(graph.size);
  const waiting = [...nodes];
  for (const node of nodes) reached[node] = 1;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const target of targetsOf(graph, node)) {
      if (reached[target] === 1) continue;
      reached[target] = 1;
      waiting.push(target);
    }
  }
  return reached;
}
