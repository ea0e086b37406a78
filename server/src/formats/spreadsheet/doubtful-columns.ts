import { readCredits } from './credits.ts';
import type { Column } from './layout.ts';
import { isBlankMark } from './level-marks.ts';

/**
 * Why a person should look at what a column was taken for, in a few words; undefined where it is as good as certain.
 * `hasLevels`: some column of the map says levels.
 */
export function doubtAbout(
  { field, heading, guessed }: Column,
  cells: readonly string[],
  hasLevels: boolean,
): string | undefined {
  // What a person has said is not doubted.
  if (!guessed) return undefined;
  const said = cells.filter((cell) => !isBlankMark(cell));
  switch (field) {
    case 'ignored':
      return cells.length > 0 ? 'is left out' : undefined;
    case 'skill':
    case 'outcome':
      return hasLevels && saysOnlyYes(said)
        ? `says no level: is it ${field === 'skill' ? 'a skill' : 'an outcome'}?`
        : undefined;
    case 'prerequisites':
      return /\bco-?\s?req/iu.test(heading) ? 'may hold corequisites as well' : undefined;
    case 'credits':
      return isMostlyUnread(said) ? 'holds more than numbers' : undefined;
    default:
      return undefined;
  }
}

/** A check mark can stand for a skill that is taught, or for anything else that is so or not. */
export function saysOnlyYes(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => !isBlankMark(cell));
  const [first, ...others] = new Set(said.map((cell) => cell.toLowerCase()));
  return first !== undefined && others.length === 0 && /^(?:x|y|yes|true|a|✓|✔|•)$/iu.test(first);
}

function isMostlyUnread(cells: readonly string[]): boolean {
  return cells.filter((cell) => readCredits(cell).amount === undefined).length * 2 > cells.length;
}
