import type { OffsetRange } from '../../syntax/finding.ts';

/**
 * The parts of a text around an offset, smallest first: the letters and digits, then all that a name of the format may
 * be made of. In `general-education/critical-thinking` that is `critical`, then `critical-thinking`.
 */
export function wordsAround(text: string, within: OffsetRange, offset: number): OffsetRange[] {
  return [isLetter, isOfName].flatMap((isKind) => charactersAround(text, within, offset, isKind) ?? []);
}

/** All characters around an offset that are no blanks and no brackets, such as an anchor, if one of them is a letter. */
export function unspacedAround(text: string, within: OffsetRange, offset: number): OffsetRange | undefined {
  const found = charactersAround(text, within, offset, isUnspaced);
  return found && /[\p{L}\p{N}]/u.test(text.slice(found.start, found.end)) ? found : undefined;
}

/** The characters of one kind that touch an offset, on one of its sides or on both. */
function charactersAround(
  text: string,
  { start, end }: OffsetRange,
  offset: number,
  isKind: (text: string, at: number) => boolean,
): OffsetRange | undefined {
  if (offset < start || end < offset) return undefined;
  let first = offset;
  while (first > start && isKind(text, first - 1)) first--;
  let last = offset;
  while (last < end && isKind(text, last)) last++;
  return first < last ? { start: first, end: last } : undefined;
}

/** Both halves of a character outside the basic plane count as letters, and so does what joins several to one. */
function isLetter(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (character === "'" || character === '’') return isBetweenLetters(text, at);
  return /[\p{L}\p{N}\p{M}\p{Cs}_\u200d]/u.test(character);
}

function isOfName(text: string, at: number): boolean {
  return isLetter(text, at) || text[at] === '-' || (text[at] === '.' && isBetweenLetters(text, at));
}

function isUnspaced(text: string, at: number): boolean {
  return /[^\s,[\]{}]/.test(text[at] ?? '');
}

function isBetweenLetters(text: string, at: number): boolean {
  const isAlphanumeric = (other: number) => /[\p{L}\p{N}]/u.test(text[other] ?? '');
  return isAlphanumeric(at - 1) && isAlphanumeric(at + 1);
}
