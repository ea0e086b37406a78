import { type LevelOnScale, scaleOf } from '../../analysis/level-scale.ts';
import { suitableCourses } from '../../analysis/skills/suitable-courses.ts';
import type { Track, TrackCourse } from '../../analysis/skills/tracks.ts';
import type { CheckedFile } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { addSkill } from './teach.ts';
import { courseAndTerm, levelInWords, skillInWords } from './words.ts';

/** So many courses are offered for a skill. */
const offered = 3;

/**
 * Ways to begin with a skill, at the first level of the file's scale, in courses that suit it; `before` is the course
 * that builds on it.
 */
export function beginSkill(file: CheckedFile, track: Track, skill: string, before?: TrackCourse): RuleFix[] {
  const { snapshot, document, model, taxonomy } = file;
  const scale = scaleOf(model, taxonomy);
  const level = scale?.levels[0]?.id;
  if (level === undefined) return [];
  const words = `“${skillInWords(file, skill)}” (${levelInWords({ level, scale })})`;
  return suitableCourses(snapshot, document, track, skill, before ? { before } : {})
    .slice(0, offered)
    .map((one) => ({
      title: `Add ${words} to ${courseAndTerm(one, track)}`,
      edit: () => inDocument(document, addSkill(document.tree, one.in.course, skill, level)),
    }));
}

/** So many courses are offered in which a skill goes on. */
const offeredLater = 2;

/** Ways to go on with a skill, to a level, in later courses that suit it; `after` is the course that introduces it. */
export function continueSkill(
  file: CheckedFile,
  track: Track,
  { skill, level, scale }: { readonly skill: string } & LevelOnScale,
  after: TrackCourse,
): RuleFix[] {
  const { snapshot, document } = file;
  if (level === undefined) return [];
  const words = `“${skillInWords(file, skill)}” (${levelInWords({ level, scale })})`;
  return suitableCourses(snapshot, document, track, skill, { after })
    .slice(0, offeredLater)
    .map((one) => ({
      title: `Add ${words} to ${courseAndTerm(one, track)} as well`,
      edit: () => inDocument(document, addSkill(document.tree, one.in.course, skill, level)),
    }));
}
