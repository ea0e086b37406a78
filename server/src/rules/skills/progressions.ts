import { type SkillProgressions, skillProgressions } from '../../analysis/skills/progression.ts';
import { type Track, tracksOf } from '../../analysis/skills/tracks.ts';
import type { CheckedFile } from '../rule.ts';

/** How every skill goes on along one track of the program. */
export interface ProgressionsOfTrack {
  readonly track: Track;
  readonly progressions: SkillProgressions;
}

/**
 * How the skills of a program go on, first along the program itself and then along its concentrations. None for other
 * files, and where a catalog or a course of the track is not known: it may teach what seems to be missing. What is no
 * skill at all is told as that.
 */
export function knownProgressions({
  snapshot,
  document,
  model,
  links,
  taxonomy,
}: CheckedFile): readonly ProgressionsOfTrack[] {
  if (model.kind !== 'curriculum' || !links.scopeOf(document).complete) return [];
  return tracksOf(snapshot, document)
    .filter(({ complete }) => complete)
    .map((track) => {
      const all = skillProgressions(snapshot, document, track);
      const known = [...all].filter(([skill]) => skill.includes('/') || taxonomy.entry('skills', skill));
      return { track, progressions: known.length < all.size ? new Map(known) : all };
    });
}
