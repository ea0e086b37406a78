/** The measures of the map, in pixels. */
export const boxWidth = 148;
export const columnGap = 62;
/** Around the whole map. */
export const edge = 14;
/** The heads of the columns. */
export const headHeight = 74;
export const fontSize = 11;
export const lineHeight = 14;
/** One course of a choice. */
export const rowHeight = 20;

/** How high a box of that many credits is: a box of four is the higher by four thirds of what three add. */
export function heightOf(credits: number): number {
  return 24 + 12 * Math.min(Math.max(credits, 1), 15);
}
