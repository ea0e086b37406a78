import { skillLabel } from '../../analysis/labels.ts';
import { type LevelOnScale, levelLabel } from '../../analysis/level-scale.ts';
import type { Teaching } from '../../analysis/skills/taught-skills.ts';
import type { Track } from '../../analysis/skills/tracks.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CheckedFile } from '../rule.ts';
import { termTitle } from '../words/terms.ts';

/** How skills, levels and the courses that teach them are named in a sentence. */

/** What a skill is called, on one line; `from` is the file that names it, where that is another one. */
export function skillInWords({ snapshot, document }: CheckedFile, skill: string, from?: SourceDocument): string {
  return shortened(skillLabel(snapshot, from ?? document, skill), 50);
}

/** `reinforced`, as it stands inside a sentence. */
export function levelInWords(level: LevelOnScale): string {
  return shortened(levelLabel(level)?.toLowerCase() ?? 'no level', 30);
}

/** `HIT 230` (Coding Case Studies, Second spring): the course by code and title, and when the track has it. */
export function courseAndTerm({ in: { code, course } }: Pick<Teaching, 'in'>, track: Track): string {
  const place = track.courses.get(code)?.places[0];
  const about = [
    ...(course.title ? [shortened(course.title.text, 50)] : []),
    ...(place?.term === undefined ? [] : [termOfTrack(track, place.term)]),
    ...(place?.slot.kind === 'choice' ? ['a choice'] : []),
  ];
  return about.length > 0 ? `${quoted(course.code.text)} (${about.join(', ')})` : quoted(course.code.text);
}

/** A term of a track, counted from 0, by its title; by its number where it has none. */
export function termOfTrack({ terms }: Track, term: number): string {
  return shortened(termTitle(terms[term] ?? {}, term), 40);
}

/** Names the concentration of a track: ` in the concentration “Health Data”`; nothing for the program itself. */
export function inConcentration({ concentration }: Track): string {
  if (!concentration) return '';
  return ` in the concentration “${shortened(concentration.title?.text ?? concentration.id.text, 50)}”`;
}
