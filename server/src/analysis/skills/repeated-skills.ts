import type { SkillProgression, SkillStep } from './progression.ts';

/** A skill that several courses, all of which everyone takes, bring to the same level. */
export interface RepeatedSkill {
  readonly skill: string;
  /** The level as the first of them writes it, on whose scale it is. */
  readonly level: string;
  /** At least two, in the order of the plan. */
  readonly steps: readonly SkillStep[];
}

/** Where a skill is taught at one level in so many courses or more; each skill under its own id. */
export function repeatedSkills(progressions: Iterable<SkillProgression>, courses: number): readonly RepeatedSkill[] {
  return [...progressions].flatMap(({ skill, steps }) => {
    const levels = new Map<string, SkillStep[]>();
    for (const step of steps) {
      const { level, scale } = step.teaching;
      if (step.teaching.skill !== skill || !step.course.certain || level === undefined || !scale) continue;
      const key = JSON.stringify([level, ...scale.levels.map(({ id }) => id)]);
      const same = levels.get(key);
      if (same) same.push(step);
      else levels.set(key, [step]);
    }
    return [...levels.values()].flatMap((same) => {
      const level = same[0]?.teaching.level;
      return level !== undefined && same.length >= Math.max(2, courses) ? [{ skill, level, steps: same }] : [];
    });
  });
}
