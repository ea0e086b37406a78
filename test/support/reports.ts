import { programReport } from '../../server/src/analysis/report/program-report.ts';
import type { ProgramReport, ReportCourse, ReportSkill } from '../../server/src/analysis/report/report.ts';
import { fixtureWorkspace } from './workspace.ts';

/** The report of a program in a fixture: of the file at a path, else of the first program that the fixture has. */
export function reportOf(fixture: string, path?: string): ProgramReport {
  const workspace = fixtureWorkspace(fixture);
  const snapshot = workspace.snapshot();
  const program = path === undefined ? snapshot.links.files('curriculum')[0] : workspace.document(path);
  const report = program && programReport(snapshot, program);
  if (!report) throw new Error('The fixture has no program.');
  return report;
}

/** A course of a report by its code, however that is written. */
export function courseIn({ courses }: ProgramReport, code: string): ReportCourse {
  const course = courses.find((one) => one.code === code.replaceAll(' ', '').toUpperCase());
  if (!course) throw new Error(`There is no course ${code}.`);
  return course;
}

/** A skill of a report by its id. */
export function skillIn({ skills }: ProgramReport, id: string): ReportSkill {
  const skill = skills.find((one) => one.id === id);
  if (!skill) throw new Error(`There is no skill ${id}.`);
  return skill;
}
