/** So much of a file is looked at. Characters. */
const lookedAt = 8_000;

/**
 * Whether what was read from a file is text, and not a picture or an archive that is called like one of ours. Text has no
 * null, and nearly every other format has. Bytes that are no UTF-8 may be text of an old program; with signs among them
 * that only a terminal would act on they are not.
 */
export function isText(decoded: string): boolean {
  const start = decoded.slice(0, lookedAt);
  if (start.includes('\0')) return false;
  return !(start.includes('\u{fffd}') && /[^\P{Cc}\s]/u.test(start));
}
