import type { ProgramReport } from '../../analysis/report/report.ts';

/** The categories of the skills of a report, by id: those that are called alike with the framework that they are of. */
export function categoryNames({ skills }: Pick<ProgramReport, 'skills'>): ReadonlyMap<string, string> {
  const categories = new Map(
    skills.map(({ category, framework }) => [category.id, { label: category.label, framework }]),
  );
  const labels = [...categories.values()].map(({ label }) => label);
  const isOwn = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label);
  return new Map(
    [...categories].map(([id, { label, framework }]) => [
      id,
      isOwn(label) ? label : `${label} (${framework?.label ?? 'built-in skills'})`,
    ]),
  );
}
