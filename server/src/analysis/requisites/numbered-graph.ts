/** A graph of numbers from 0 to `size - 1`, laid out so that thousands of nodes cost next to nothing. */
export interface NumberedGraph {
  readonly size: number;
  /** Where the edges of a node start in `targets`; those of the last node end at `starts[size]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** The place of each edge in the list from which the graph was made. */
  readonly origins: Int32Array;
}

/** An edge from one number to another. */
export interface NumberedEdge {
  readonly from: number;
  readonly to: number;
}

/** The edges of a node keep the order of the list. */
export function numberedGraph(size: number, edges: readonly NumberedEdge[]): NumberedGraph {
  const starts = new Int32Array(size + 1);
  for (const { from } of edges) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const targets = new Int32Array(edges.length);
  const origins = new Int32Array(edges.length);
  for (const [origin, { from, to }] of edges.entries()) {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    targets[at] = to;
    origins[at] = origin;
  }
  return { size, starts, targets, origins };
}

/** The nodes to which the edges of a node lead. */
export function targetsOf({ starts, targets }: NumberedGraph, node: number): Int32Array {
  return targets.subarray(starts[node] ?? 0, starts[node + 1] ?? 0);
}

/** The nodes that can all be reached from one another, as one component. */
export interface Components {
  /** The component of each node. Edges between components lead from a higher number to a lower one. */
  readonly of: Int32Array;
  readonly count: number;
}

/** The strongly connected components of a graph, by Tarjan's algorithm; without recursion, for paths of any length. */
export function componentsOf(graph: NumberedGraph): Components {
  const { size, starts, targets } = graph;
  const component = new Int32Array(size).fill(-1);
  const seenAs = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const nextEdge = starts.slice(0, size);
  const open: number[] = [];
  const path: number[] = [];
  let seen = 0;
  let count = 0;

  const enter = (node: number) => {
    seenAs[node] = seen;
    lowest[node] = seen;
    seen++;
    open.push(node);
    path.push(node);
  };
  const lower = (node: number, to: number) => {
    if (to < (lowest[node] ?? 0)) lowest[node] = to;
  };
  const close = (root: number) => {
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      component[node] = count;
      if (node === root) break;
    }
    count++;
  };

  for (let root = 0; root < size; root++) {
    if (seenAs[root] !== -1) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = nextEdge[node] ?? 0;
      if (edge < (starts[node + 1] ?? 0)) {
        nextEdge[node] = edge + 1;
        const target = targets[edge] ?? 0;
        if (seenAs[target] === -1) enter(target);
        else if (component[target] === -1) lower(node, seenAs[target] ?? 0);
        continue;
      }
      path.pop();
      if (lowest[node] === seenAs[node]) close(node);
      const before = path.at(-1);
      if (before !== undefined) lower(before, lowest[node] ?? 0);
    }
  }
  return { of: component, count };
}
