import { fewestTaken, isAssured, type Track, type TrackCourse } from '../skills/tracks.ts';
import type { Way } from './ways.ts';

/** A course of a way that teaches something, with the rank to which it brings it. */
export interface Teacher {
  /** The folded code. */
  readonly code: string;
  /** Counted from 1; absent where it does not compare. */
  readonly rank?: number;
}

/** The highest ranks; 0 where it is not reached at all. */
export interface Ranks {
  readonly possible: number;
  /** What everyone reaches. */
  readonly guaranteed: number;
}

/** How far the courses of a way bring one thing. */
export interface Reached extends Ranks {
  /** In the order of the plan. */
  readonly courses: readonly Teacher[];
  /** What is left without each course, by folded code; a course without which all is as it was is left out. */
  readonly without: ReadonlyMap<string, Ranks>;
}

/** Each course once, with the highest of its ranks, in the order of the plan; courses of other ways are left out. */
export function teachersOn(way: Way, teachers: Iterable<Teacher>): readonly Teacher[] {
  const byCode = new Map<string, Teacher>();
  for (const teacher of teachers) {
    if (!way.order.has(teacher.code)) continue;
    const known = byCode.get(teacher.code);
    if (!known || (teacher.rank ?? 0) > (known.rank ?? 0)) byCode.set(teacher.code, teacher);
  }
  const placeOf = ({ code }: Teacher) => way.order.get(code) ?? 0;
  return [...byCode.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** How far some courses of a way bring something; each course once. */
export function reachedBy({ track }: Way, teachers: readonly Teacher[]): Reached {
  const all = ranksOf(track, teachers);
  const without = new Map<string, Ranks>();
  for (const { code, rank = 0 } of teachers) {
    // What is reached above the rank of a course is reached without it.
    if (rank < all.guaranteed || rank === 0) continue;
    const left = ranksOf(
      track,
      teachers.filter((one) => one.code !== code),
    );
    if (left.possible < all.possible || left.guaranteed < all.guaranteed) without.set(code, left);
  }
  return { courses: teachers, ...all, without };
}

/**
 * All that `reachedBy` depends on, as a text: of two snapshots with the same text it would give the same. Choices are
 * numbered in the order in which they are met, so that a plan can change elsewhere.
 */
export function keyOfTeachers({ track }: Way, teachers: readonly Teacher[]): string {
  const choices = new Map<object, number>();
  return teachers
    .map(({ code, rank = 0 }) => {
      const course = track.courses.get(code);
      const options = course && !course.certain ? optionsOf(track, course, choices) : '';
      return `${code}=${rank}${course?.certain ? '!' : options}`;
    })
    .join('\n');
}

function optionsOf({ courses }: Track, { places }: TrackCourse, choices: Map<object, number>): string {
  return places
    .map(({ slot, option }) => {
      if (slot.kind !== 'choice') return '?';
      const number = choices.get(slot) ?? choices.size;
      choices.set(slot, number);
      return `?${number}.${option}>${slot.from.length - fewestTaken(slot, courses)}`;
    })
    .join('');
}

function ranksOf(track: Track, teachers: readonly Teacher[]): Ranks {
  // Scales have few levels, however many courses teach a skill.
  const ranks = [...new Set(teachers.flatMap(({ rank }) => rank ?? []))].sort((a, b) => b - a);
  const guaranteed = ranks.find((least) =>
    isAssured(
      track,
      teachers.flatMap(({ code, rank = 0 }) => (rank >= least ? (track.courses.get(code) ?? []) : [])),
    ),
  );
  return { possible: ranks[0] ?? 0, guaranteed: guaranteed ?? 0 };
}
