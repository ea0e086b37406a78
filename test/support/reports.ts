import { programReport } from '../../server/src/analysis/report/program-report.ts';
import type { ProgramReport, ReportCourse, ReportSkill, SkillOnWay } from '../../server/src/analysis/report/report.ts';
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

/** What a report says of a skill on one way: on the program's own, unless another one is named. */
export function skillOnWay(report: ProgramReport, id: string, way = ''): SkillOnWay {
  const found = skillIn(report, id).ways.find((one) => one.way === way);
  if (!found) throw new Error(`There is no skill ${id} on the way “${way}”.`);
  return found;
}

/** The ids in a report that stand for nothing in it, each with what it should be: none, in any report. */
export function danglingIds(report: ProgramReport): string[] {
  const [courses, skills, targets, ways] = [
    new Set(report.courses.map(({ code }) => code)),
    new Set(report.skills.map(({ id }) => id)),
    new Set(report.targets.map(({ id }) => id)),
    new Set(report.ways.map(({ id }) => id)),
  ];
  const dangling = {
    courses: [
      ...report.ways.flatMap((way) => way.courses.map(({ code }) => code)),
      ...report.courses.flatMap(({ requisites }) => requisites.map(({ needs }) => needs)),
      ...report.skills.flatMap((skill) => skill.courses),
      ...report.outcomes.flatMap((outcome) => outcome.courses.map(({ code }) => code)),
      ...report.technologies.flatMap(({ named, throughSkills }) => [...named, ...throughSkills]),
      ...report.gaps.flatMap(({ couldClose }) => couldClose.map(({ code }) => code)),
      ...report.ways.flatMap((way) => way.metrics.criticalPath),
      ...report.targets.flatMap(({ results }) => results.flatMap((one) => one.courses.map(({ code }) => code))),
    ].filter((code) => !courses.has(code)),
    skills: [
      ...report.courses.flatMap(({ teaches }) => teaches.map(({ skill }) => skill)),
      ...report.gaps.map(({ skill }) => skill),
      ...report.targets
        .filter(({ kind }) => kind !== 'outcomes')
        .flatMap(({ results }) => results.flatMap(({ requirements }) => requirements.map(({ id }) => id))),
    ].filter((id) => !skills.has(id)),
    targets: [
      ...report.skills.flatMap(({ requiredBy }) => requiredBy),
      ...report.credentials.flatMap(({ roles }) => roles),
      ...report.gaps.flatMap(({ lackedBy }) => lackedBy.map(({ target }) => target)),
    ].filter((id) => !targets.has(id)),
    ways: [...report.targets.flatMap(({ results }) => results), ...report.skills.flatMap((skill) => skill.ways)]
      .map(({ way }) => way)
      .filter((id) => !ways.has(id)),
  };
  return Object.entries(dangling).flatMap(([what, ids]) => ids.map((id) => `${what} ${id}`));
}
