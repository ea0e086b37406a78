import { taughtSkills } from '../skills/taught-skills.ts';
import type { ReportTechnology } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** The technologies that courses name, or that are used with what they teach, in the order of the taxonomy. */
export function reportTechnologies({
  snapshot,
  program,
  courses,
  inPlanOrder,
}: ReportBasis): readonly ReportTechnology[] {
  const { taxonomy } = snapshot;
  const taught = taughtSkills(snapshot, program);
  const named = new Map<string, Set<string>>();
  for (const { code, course } of courses.values()) {
    for (const { text } of course.technologies) named.set(text, (named.get(text) ?? new Set()).add(code));
  }
  return taxonomy.taxonomy.technologies.flatMap(({ id, label, emerging }) => {
    const naming = named.get(id) ?? new Set<string>();
    const teaching = new Set(
      taxonomy.skillsForTechnology(id).flatMap((skill) => (taught.get(skill.id) ?? []).map((one) => one.in.code)),
    );
    if (naming.size + teaching.size === 0) return [];
    return [{ id, label, emerging, named: [...naming], throughSkills: inPlanOrder(teaching) }];
  });
}
