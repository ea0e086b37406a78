/** A file to be dealt out. */
export interface Weighed {
  readonly uri: string;
  /** What it costs, compared with others. */
  readonly weight: number;
}

/** So far from the middle, as a part of all, two shares may be parted where files have least to do with each other. */
const leeway = 0.05;

/**
 * Deals files out in shares of about the same weight: those with neighboring paths together, since what a program
 * draws on is mostly near it. Gives the numbers of the files of each share.
 */
export function dealtOut(files: readonly Weighed[], count: number): readonly (readonly number[])[] {
  const uris = files.map(({ uri }) => uri);
  const order = [...files.keys()].sort((a, b) => ((uris[a] ?? '') < (uris[b] ?? '') ? -1 : 1));
  const total = files.reduce((sum, { weight }) => sum + weight, 0);
  const before: number[] = [0];
  for (const number of order) before.push((before.at(-1) ?? 0) + (files[number]?.weight ?? 0));

  const shares: number[][] = [];
  let start = 0;
  for (let share = 1; share <= count; share++) {
    const wanted = (total * share) / count;
    const end = share === count ? order.length : cutNear(wanted, start);
    shares.push(order.slice(start, end));
    start = end;
  }
  return shares;

  /** Where in the order to cut: near a weight, and where the paths on both sides have the fewest folders in common. */
  function cutNear(wanted: number, from: number): number {
    const distance = (at: number) => Math.abs((before[at] ?? 0) - wanted);
    let best = from;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = from; at <= order.length; at++) {
      const isNear = distance(at) <= total * leeway;
      const common = isNear ? foldersInCommon(uris[order[at - 1] ?? -1], uris[order[at] ?? -1]) : farAway;
      if (common > fewest || (common === fewest && distance(at) >= distance(best))) continue;
      best = at;
      fewest = common;
    }
    return best;
  }
}

/** More than any two paths have in common. */
const farAway = Number.MAX_SAFE_INTEGER;

function foldersInCommon(one = '', other = ''): number {
  let folders = 0;
  for (let at = 0; at < one.length && one[at] === other[at]; at++) if (one[at] === '/') folders++;
  return folders;
}
