/** Words behind a code that has its line to itself are cut at so many characters. */
const mostForOne = 60;

/** Together, the words in a line may take so many, or the codes between them are pushed out of sight. */
const mostForLine = 90;

/** What is cut shorter than that says nothing any more. */
const leastForOne = 10;

/**
 * At how many characters each of the words in a line has to be cut so that all have room: short ones leave theirs to the
 * long ones. Undefined where there are so many that there is no room for any.
 */
export function roomForEach(lengths: readonly number[]): number | undefined {
  let left = mostForLine;
  const ascending = lengths.map((length) => Math.min(length, mostForOne)).sort((a, b) => a - b);
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return share < leastForOne ? undefined : share;
    left -= length;
  }
  return mostForOne;
}
