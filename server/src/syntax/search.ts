/** The last index whose number is at or below a limit, where the numbers ascend; -1 where the first is above it. */
export function lastIndexAtOrBelow(count: number, numberAt: (index: number) => number, limit: number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
