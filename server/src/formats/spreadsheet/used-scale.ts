import type { CodedRow } from './coded-rows.ts';
import { oneLine } from './entries.ts';
import type { Layout } from './layout.ts';
import { isBlankMark, levelMark, type MarkScale, scaleOf } from './level-marks.ts';
import { namesIn, type Say } from './say.ts';
import type { Row } from './sheet.ts';

/** The levels of a map. */
export interface UsedScale {
  /** Absent where no order of the letters is known. */
  readonly scale: MarkScale | undefined;
  /** Whether a cell with several levels, such as I/R, is the first that introduces its skill. */
  isIntroducedAt(row: Row, column: number): boolean;
}

/** Chooses the scale of a map by all its letters; what is to be looked at is noted. */
export function usedScale(layout: Layout, rows: readonly CodedRow[], say: Say): UsedScale {
  const used = new Set<string>();
  const firsts = new Map<number, Set<Row>>();
  const [introducing, highest]: [string[], string[]] = [[], []];
  for (const { index, field, heading } of layout.columns) {
    if (field !== 'skill' && field !== 'outcome') continue;
    let isTaught = false;
    for (const { row, code } of rows) {
      const cell = row.cells[index] ?? '';
      const mark = isBlankMark(cell) ? undefined : levelMark(cell);
      for (const letter of mark?.letters ?? []) used.add(letter);
      // A scale that goes up to 5 has its own meaning of 3.
      if (mark === undefined && /^\d+$/u.test(cell)) used.add(cell.slice(0, 3));
      if (mark === undefined) continue;
      if (mark.letters.length > 1) {
        const isFirst = !isTaught && mark.letters.some(isIntroducing);
        if (isFirst) firsts.set(index, new Set([...(firsts.get(index) ?? []), row]));
        (isFirst ? introducing : highest).push(`${code} (${oneLine(heading).slice(0, 60)})`);
      }
      isTaught ||= mark.letters.some(isIntroducing);
    }
  }
  const scale = scaleOf(used);
  if (scale === undefined) {
    say(
      'error',
      `The letters ${[...used].join(', ')} of the map are no scale of levels that is known; what is taught is left out.`,
    );
    return { scale, isIntroducedAt: () => false };
  }
  if (scale.remark !== undefined) say('warning', scale.remark);
  if (highest.length > 0) say('information', `Of several levels in a cell, the highest is kept: ${namesIn(highest)}.`);
  if (introducing.length > 0) {
    const words = `Cells with several levels that no course above introduces are read as introduced: ${namesIn(introducing)}.`;
    say('warning', words);
  }
  return { scale, isIntroducedAt: (row, column) => firsts.get(column)?.has(row) === true };
}

/** The letter or number of the level with which a skill begins. */
export function isIntroducing(letter: string): boolean {
  return letter === 'I' || letter === '1';
}
