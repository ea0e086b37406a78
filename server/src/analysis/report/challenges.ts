import type { Scale } from '../level-scale.ts';
import { type Teaching, taughtSkills } from '../skills/taught-skills.ts';
import { rankOnScale } from './levels.ts';
import { present } from './present.ts';
import type { ReportChallenge } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** What answers each challenge of the field in a program, in the order of the taxonomy; also where nothing does. */
export function reportChallenges({
  snapshot,
  program,
  courses,
  scale,
  inPlanOrder,
}: ReportBasis): readonly ReportChallenge[] {
  const { taxonomy } = snapshot;
  const taught = taughtSkills(snapshot, program);
  const named = new Set([...courses.values()].flatMap(({ course }) => course.technologies.map(({ text }) => text)));
  return taxonomy.taxonomy.challenges.map(({ id, label, technologies = [] }) => {
    const answering = taxonomy
      .skillsForChallenge(id)
      .map((skill) => ({ id: skill.id, label: skill.label, by: taught.get(skill.id) ?? [] }));
    return {
      id,
      label,
      skills: answering
        .filter(({ by }) => by.length > 0)
        .map((skill) => ({
          id: skill.id,
          label: skill.label,
          ...present({ rank: highestRank(skill.by, scale) }),
          courses: inPlanOrder(skill.by.map((one) => one.in.code)),
        })),
      missing: answering.filter(({ by }) => by.length === 0).map((skill) => ({ id: skill.id, label: skill.label })),
      technologies: technologies.filter((technology) => named.has(technology)),
    };
  });
}

function highestRank(teachings: readonly Teaching[], scale: Scale | undefined): number | undefined {
  const ranks = teachings.flatMap((one) => rankOnScale(one, scale) ?? []);
  return ranks.length > 0 ? Math.max(...ranks) : undefined;
}
