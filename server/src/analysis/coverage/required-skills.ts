import { isSameScale, rankOf } from '../level-scale.ts';
import { placeOf } from '../place-of.ts';
import { equalsOfRole, isKnownSkill } from '../skills/met-requirements.ts';
import type { RequiredSkill, RoleDefinition } from '../skills/role-requirements.ts';
import { type Teaching, taughtSkills } from '../skills/taught-skills.ts';
import { bloomOfWords, skillsOfCourseOutcomes } from './bloom-reached.ts';
import type { Grounds } from './grounds.ts';
import type { Reached, Teacher } from './reached.ts';
import type { Requirement } from './requirement.ts';
import type { Way } from './ways.ts';

/** All that `requiredSkills` and what is made of it depend on: where each is the same as before, all of it is. */
export function groundsOfSkills(grounds: Grounds, way: Way, role: RoleDefinition): readonly unknown[] {
  const { snapshot, program, weights } = grounds;
  const taught = taughtSkills(snapshot, program);
  const equals = equalsOfRole(snapshot, program, role);
  const all: unknown[] = [way, role, weights.core, weights.useful];
  let byOutcomes = false;
  for (const required of role.requires) {
    all.push(taught.get(required.skill));
    for (const equal of equals.get(required.skill) ?? []) all.push(equal, taught.get(equal));
    if (required.bloom !== undefined) byOutcomes = true;
    // What the taxonomy requires it knows.
    if (role.document) all.push(isKnownSkill(snapshot, role, required));
  }
  if (byOutcomes) all.push(skillsOfCourseOutcomes(snapshot, program));
  return all;
}

/** What a role or framework requires, each skill once, with how far it is brought on a way; but what weighs nothing. */
export function requiredSkills(grounds: Grounds, way: Way, role: RoleDefinition): readonly Requirement[] {
  const { snapshot, program, weights, measures } = grounds;
  const equals = equalsOfRole(snapshot, program, role);
  const unique = new Map(role.requires.map((required) => [required.skill, required]));
  const weighing = [...unique.values()].filter(({ importance }) => weights[importance] > 0);
  return weighing.map((required) => {
    const skills = [...new Set([required.skill, ...(equals.get(required.skill) ?? [])])];
    return {
      id: required.skill,
      importance: required.importance,
      weight: weights[required.importance],
      ...measures.of(required),
      reached: reachedSkill(grounds, way, skills, required),
      ...(role.document && required.written ? { place: placeOf(role.document, required.written) } : {}),
      ...(way.complete ? {} : { doubt: 'courses' }),
      ...(isKnownSkill(snapshot, role, required) ? {} : { doubt: 'skill' }),
    };
  });
}

/** How far a skill is brought on a way, on the scale on which it is required. */
function reachedSkill(grounds: Grounds, way: Way, skills: readonly string[], required: RequiredSkill): Reached {
  const { snapshot, program, measures } = grounds;
  const { measure } = measures.of(required);
  return grounds.reached(way, `${skills.join(' ')} ${measure.key}`, () => {
    const taught = taughtSkills(snapshot, program);
    const teachings = skills.flatMap((skill) => taught.get(skill) ?? []);
    if (measure.by === 'taught') return teachings.map(({ in: { code } }) => ({ code, rank: 1 }));
    if (measure.by === 'level') return teachings.map((one) => teacherOnScale(one, required));
    const named = skillsOfCourseOutcomes(snapshot, program);
    return [
      ...teachings.map(({ in: { code } }) => ({ code })),
      ...skills
        .flatMap((skill) => named.get(skill) ?? [])
        .map((one) => teacher(one.code, bloomOfWords(snapshot, one)?.rank)),
    ];
  });
}

/** What a course teaches, with its rank where its scale is that of the requirement. */
function teacherOnScale(teaching: Teaching, { scale }: Pick<RequiredSkill, 'scale'>): Teacher {
  const rank = isSameScale(teaching.scale, scale) ? rankOf(teaching) : undefined;
  return teacher(teaching.in.code, rank === undefined ? undefined : rank + 1);
}

function teacher(code: string, rank: number | undefined): Teacher {
  return { code, ...(rank === undefined ? {} : { rank }) };
}
