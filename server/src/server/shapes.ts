/** What editors send may be anything: these look at it before anybody relies on it. */

/** An object by its keys; undefined for a list, and for anything else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

/** A place outside of a text is taken for one at its end; what is no whole number is no place. */
export function isPosition(value: unknown): boolean {
  const { line, character } = asRecord(value) ?? {};
  return Number.isInteger(line) && Number.isInteger(character);
}

export function isRange(value: unknown): boolean {
  const { start, end } = asRecord(value) ?? {};
  return isPosition(start) && isPosition(end);
}
