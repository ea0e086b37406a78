/**
 * Reads an option that takes several values: with commas between them, or said several times. It takes no words behind
 * its own, so that what follows is the argument that it looks like.
 */
export function severalValues(written: string, before: readonly string[] = []): readonly string[] {
  const values = written.split(',').map((one) => one.trim());
  const named = values.filter((one) => one !== '');
  // Nothing at all is somebody's mistake, and is said to be one.
  return [...before, ...(named.length > 0 ? named : [written])];
}
