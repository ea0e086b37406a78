import { keptAbout } from '../../workspace/kept-about.ts';
import { type LevelFall, levelFalls } from './level-order.ts';
import type { SkillProgression } from './progression.ts';
import { type RepeatedSkill, repeatedSkills } from './repeated-skills.ts';
import { keptTracks } from './tracks.ts';

/** What there is to say of how skills go on along the terms of a program, for each of them worked out once. */
export interface AlongTerms {
  /** As by `levelFalls`. */
  falls(progression: SkillProgression, misplaced: ReadonlySet<string>): readonly LevelFall[];
  /** As by `repeatedSkills`, of all of them. */
  repeated(progressions: Iterable<SkillProgression>, courses: number): readonly RepeatedSkill[];
}

export const alongTerms = keptAbout<AlongTerms>({
  reads: new Set(),
  restsOn: [keptTracks],
  work: createAlongTerms,
});

function createAlongTerms(): AlongTerms {
  const allFalls = new WeakMap<SkillProgression, readonly LevelFall[]>();
  const allRepeated = new WeakMap<SkillProgression, readonly RepeatedSkill[]>();
  return {
    falls(progression, misplaced) {
      const isAnyMisplaced =
        misplaced.size > 0 && progression.steps.some(({ course }) => misplaced.has(course.in.code));
      if (isAnyMisplaced) return levelFalls(progression, misplaced);
      const falls = allFalls.get(progression) ?? levelFalls(progression);
      allFalls.set(progression, falls);
      return falls;
    },
    repeated(progressions, courses) {
      const least = Math.max(fewestCourses, courses);
      const found: RepeatedSkill[] = [];
      for (const one of progressions) {
        const repeated = allRepeated.get(one) ?? repeatedSkills([one], fewestCourses);
        allRepeated.set(one, repeated);
        for (const skill of repeated) if (skill.steps.length >= least) found.push(skill);
      }
      return found;
    },
  };
}

/** In fewer courses than these, nothing is repeated. */
const fewestCourses = 2;
