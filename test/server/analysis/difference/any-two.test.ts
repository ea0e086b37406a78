import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportDifference } from '../../../../server/src/analysis/report/difference.ts';
import { differenceOf } from '../../../../server/src/analysis/report/difference-of.ts';
import { reportOf } from '../../../support/reports.ts';
import {
  type AnyCollege,
  type CourseCode,
  colleges,
  courseCodes,
  filesOf,
  type Level,
  type SkillId,
  skillIds,
} from '../coverage/any-college.ts';
import { reachOf, targetsOf } from '../coverage/by-brute-force.ts';

const levels = ['nothing', 'Introduced', 'Reinforced', 'Mastered'];

/** Two versions of a college, which differ in some of their courses, in the plan, in concentrations or in roles. */
const versions = fc
  .tuple(colleges, colleges, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }))
  .map(([one, other, isChanged]) => [plain(one), plain(mixed(one, other, isChanged))] as const);

function mixed(one: AnyCollege, other: AnyCollege, isChanged: readonly boolean[]): AnyCollege {
  const pick = (at: number) => (isChanged[at] ? other : one);
  const courses = courseCodes.map((code, at) => [code, pick(at).courses[code]]);
  return {
    ...one,
    courses: Object.fromEntries(courses) as AnyCollege['courses'],
    plan: pick(6).plan,
    concentrations: pick(7).concentrations,
    roles: pick(8).roles,
  };
}

/** Each level is written on one scale, by `teaches` alone, and no skill equals another one: then what is true of a skill is easily told. */
function plain(college: AnyCollege): AnyCollege {
  const items = Object.entries(college.items).map(([id, item]) => [id, { ...item, equals: [] }]);
  const courses = courseCodes.map((code) => {
    const taught = Object.entries(college.courses[code].teaches).map(([id, level]) => [id, level || 1]);
    return [code, { ...college.courses[code], teaches: Object.fromEntries(taught), outcomes: [] }];
  });
  return {
    ...college,
    catalogUsesOtherLevels: false,
    items: Object.fromEntries(items),
    courses: Object.fromEntries(courses) as AnyCollege['courses'],
  };
}

function report(college: AnyCollege) {
  const files = Object.entries(filesOf(college)).map(([path, text]) => `//- ${path}\n${text}`);
  return reportOf(files.join(''), '/hit.curriculum.yaml');
}

/** What is true of the skills of two versions. */
function skillsOf(before: AnyCollege, after: AnyCollege): Record<keyof ReportDifference['skills'], SkillId[]> {
  const found = { gained: [], lost: [], raised: [], lowered: [] } as ReturnType<typeof skillsOf>;
  for (const skill of skillIds) {
    const [one, other] = [reachOf(before, skill), reachOf(after, skill)];
    if (one.possible === 0 && other.possible > 0) found.gained.push(skill);
    if (one.possible > 0 && other.possible === 0) found.lost.push(skill);
    if (one.possible === 0 || other.possible === 0) continue;
    if (other.possible > one.possible || other.guaranteed > one.guaranteed) found.raised.push(skill);
    if (other.possible < one.possible || other.guaranteed < one.guaranteed) found.lowered.push(skill);
  }
  return found;
}

/** What changed about the skills of a course, such as `hipaa: nothing -> Mastered`. */
function taughtOtherwise(before: AnyCollege, after: AnyCollege, code: CourseCode): string[] {
  const word = (level: Level | undefined) => levels[level ?? 0];
  return skillIds
    .map((skill) => [skill, word(before.courses[code].teaches[skill]), word(after.courses[code].teaches[skill])])
    .filter(([, one, other]) => one !== other)
    .map(([skill, one, other]) => `${skill}: ${one} -> ${other}`)
    .sort();
}

const near = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * 1e9) / 1e9 + 0);

test('Whatever changes from one version to the next, what is told of it is true, and nothing is left out.', () => {
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const [one, other] = [report(before), report(after)];
      const difference = differenceOf(one, other);
      expect(JSON.parse(JSON.stringify(difference))).toStrictEqual(difference);

      const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).sort();
      const without = (list: string[], away: string[]) => list.filter((code) => !away.includes(code));
      expect(codes(difference.courses.added)).toEqual(without(codes(other.courses), codes(one.courses)));
      expect(codes(difference.courses.removed)).toEqual(without(codes(one.courses), codes(other.courses)));

      for (const code of courseCodes) {
        const folded = code.replace(' ', '');
        if ([one, other].some(({ courses }) => !courses.some((course) => course.code === folded))) continue;
        const changes = difference.courses.changed.find((course) => course.code === folded)?.changes ?? [];
        const told = changes.filter(({ what }) => what === 'skill');
        expect(
          told.map(({ of, before: was = 'nothing', after: is = 'nothing' }) => `${of?.id}: ${was} -> ${is}`).sort(),
        ).toEqual(taughtOtherwise(before, after, code));
      }

      const told = Object.entries(difference.skills).map(([name, list]) => [name, list.map(({ id }) => id).sort()]);
      const truth = Object.entries(skillsOf(before, after)).map(([name, list]) => [name, list.sort()]);
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(truth));

      const [older, newer] = [targetsOf(before), targetsOf(after)];
      for (const { id, way, before: was, after: is } of difference.targets) {
        for (const [coverage, expected] of [
          [was, older],
          [is, newer],
        ] as const) {
          if (!coverage) continue;
          const result = expected[id]?.find((one) => one.way === way);
          expect([near(coverage.possible), near(coverage.guaranteed)], `${id} on “${way}”`).toEqual([
            near(result?.possible),
            near(result?.guaranteed),
          ]);
        }
      }
    }),
    { seed: 20261123, numRuns: 100 },
  );
});
