import { isSameScale, type LevelOnScale, rankOf, type Scale } from '../level-scale.ts';
import type { ReportLevel } from './report.ts';

/** What a curriculum map shows where a skill is taught and no level is written. */
const withoutLevel = '•';

/** The levels of a scale, ranks counted from 1, each with the letter that a curriculum map shows. */
export function reportLevels(scale: Scale | undefined): readonly ReportLevel[] {
  const levels = scale?.levels ?? [];
  const initials = levels.map(({ label }) => [...label][0]?.toUpperCase() ?? '');
  const areDistinct = new Set(initials).size === levels.length;
  return levels.map(({ id, label, letter }, index) => {
    const rank = index + 1;
    // Two levels with one initial would look the same on a map.
    return { id, label, rank, letter: letter ?? (areDistinct ? (initials[index] ?? '') : String(rank)) };
  });
}

/** The rank of a level on the scale of a program, counted from 1; undefined where it is not on that scale. */
export function rankOnScale(level: LevelOnScale, scale: Scale | undefined): number | undefined {
  const rank = rankOf(level);
  return rank !== undefined && isSameScale(level.scale, scale) ? rank + 1 : undefined;
}

/** Answers with the letter of a level on the scale that it is written on. */
export function scaleLetters(): (level: LevelOnScale) => string {
  const known = new Map<Scale, readonly ReportLevel[]>();
  return (level) => {
    const rank = rankOf(level);
    if (rank === undefined || !level.scale) return withoutLevel;
    const levels = known.get(level.scale) ?? reportLevels(level.scale);
    known.set(level.scale, levels);
    return levels[rank]?.letter ?? withoutLevel;
  };
}
