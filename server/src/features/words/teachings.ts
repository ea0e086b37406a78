import { levelLabel } from '../../analysis/level-scale.ts';
import type { Teaching } from '../../analysis/skills/taught-skills.ts';
import { placesInWords } from './places.ts';

/** A course that teaches a skill, as plain text: `HIT 112 (introduced, First fall)`. Plans beside the program's own are only named where that has none. */
export function teachingInWords(teaching: Teaching): string {
  const { course, places, taken } = teaching.in;
  const inProgram = places.filter(({ plan }) => !plan);
  const [first, ...others] = placesInWords(inProgram.length > 0 ? inProgram : places);
  const when =
    first === undefined ? (taken === 'nobody' ? 'in no term' : '') : others.length > 0 ? `${first} …` : first;
  const about = [levelLabel(teaching)?.toLowerCase() ?? 'at no level yet', when].filter((words) => words !== '');
  return `${course.code.text} (${about.join(', ')})`;
}
