import type { OffsetRange } from '../../syntax/finding.ts';

/**
 * Whether two things made of plain data say the same, wherever they stand: all but `start` and `end` is compared, and
 * whether these are there.
 */
export function isSameWords(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSameWords(item, other[index]));
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => key in other && (isPlace(key) || isSameWords(one[key], other[key])));
}

/** Lets something stand where something else stands that says the same. */
export function takePlaces(to: unknown, from: unknown): void {
  if (to === from || !isObject(to) || !isObject(from)) return;
  for (const key of Object.keys(to)) {
    if (isPlace(key)) to[key] = from[key];
    else takePlaces(to[key], from[key]);
  }
}

/** Adds every range in something made of plain data, itself included. */
export function addRanges(value: unknown, to: Set<OffsetRange>): void {
  if (!isObject(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) addRanges(item, to);
    return;
  }
  if (isRange(value)) to.add(value);
  for (const key in value) addRanges(value[key], to);
}

/** Moves ranges that all stand behind an edit. */
export function moveRanges(ranges: readonly OffsetRange[], shift: number): void {
  for (const range of ranges as readonly { start: number; end: number }[]) {
    range.start += shift;
    range.end += shift;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRange(value: Record<string, unknown>): value is Record<string, unknown> & { start: number; end: number } {
  return typeof value.start === 'number' && typeof value.end === 'number';
}

function isPlace(key: string): boolean {
  return key === 'start' || key === 'end';
}
