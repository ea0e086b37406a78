import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';
import { neighborsAmong } from './skill-neighbors.ts';
import { firstTerm } from './taught-skills.ts';
import { titledCourses } from './titled-courses.ts';

/** What more than one in so many skills is used with, such as the electronic record, says nothing of any of them. */
const oneIn = 10;

/** Of what a course teaches, so much has to be of one kind for the course to be about it; and so many skills at least. */
const majority = 0.6;
const severalSkills = 2;

/**
 * Answers which courses of a program's own file are near to a skill: those that are called by it, and where none is, those
 * that teach what is near to it, those that teach most of it first, and none where nothing is near. Nearest is what is
 * broader or narrower, or has the same heading. Where nobody teaches that, it is
 * what the same technologies are used for; and where nobody teaches that either, courses that are mostly about the same
 * category of skills, and not about one other subject in it. Worked out once for a snapshot.
 */
export function nearCourses(snapshot: Snapshot, program: SourceDocument): NearCourses {
  return factAbout(snapshot, program, readNear);
}

/** Of the courses that are eligible, those near to a skill. */
type NearCourses = (skill: string, isEligible: (course: ProgramCourse) => boolean) => readonly ProgramCourse[];

/** How much of what a course teaches is near to a skill. */
interface Near {
  readonly course: ProgramCourse;
  readonly kin: number;
  readonly tools: number;
  readonly sameCategory: number;
}

function readNear(snapshot: Snapshot, program: SourceDocument): NearCourses {
  const own = [...programCourses(snapshot, program).values()].filter(({ document }) => document === program);
  const courses = own.filter(({ course }) => course.teaches.length > 0);
  const titled = titledCourses(snapshot, program);
  const taught = new Map(courses.map((one) => [one, [...new Set(one.course.teaches.map(({ id }) => id.text))]]));
  const frameworks = snapshot.links.scopeOf(program).documents;
  const neighbors = neighborsAmong(new Set([...taught.values()].flat()), snapshot.taxonomy, frameworks);
  const subjects = readSubjects(snapshot, frameworks);

  return (skill, isEligible) => {
    const parts = titled(skill);
    const called = own.filter((course) => parts.has(course.code) && isEligible(course));
    const partOf = ({ code }: ProgramCourse) => parts.get(code) ?? 0;
    if (called.length > 0) return called.sort((a, b) => partOf(b) - partOf(a) || firstTerm(a) - firstTerm(b));
    const near = neighbors(skill);
    const tools = subjects.toolsOf(skill);
    const found = courses.filter(isEligible).map((course): Near => {
      const skills = taught.get(course) ?? [];
      const alike = skills.filter((other) => near.has(other));
      const isMostly = alike.length >= severalSkills && alike.length >= skills.length * majority;
      return {
        course,
        kin: alike.filter((other) => near.get(other) === 'near').length,
        tools: skills.filter((other) => [...subjects.toolsOf(other)].some((tool) => tools.has(tool))).length,
        sameCategory: isMostly && !isAboutAnother(skill, alike, subjects) ? alike.length : 0,
      };
    });
    const kin = most(found, ({ kin }) => kin);
    if (kin.length > 0) return kin;
    const sameTools = most(found, ({ tools }) => (tools >= severalSkills ? tools : 0));
    return sameTools.length > 0 ? sameTools : most(found, ({ sameCategory }) => sameCategory);
  };
}

function most(found: readonly Near[], countOf: (one: Near) => number): readonly ProgramCourse[] {
  return found
    .filter((one) => countOf(one) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || firstTerm(a.course) - firstTerm(b.course))
    .map(({ course }) => course);
}

/** Whether most of some skills have one heading, and it is not that of the skill: a course of coding is about coding. */
function isAboutAnother(skill: string, alike: readonly string[], { subjectOf }: Subjects): boolean {
  const own = subjectOf(skill);
  const counts = new Map<string, number>();
  for (const other of alike) counts.set(subjectOf(other), (counts.get(subjectOf(other)) ?? 0) + 1);
  return [...counts].some(([subject, count]) => subject !== own && count >= alike.length * majority);
}

interface Subjects {
  /** The technologies that a skill is used with, but for those that nearly all are. */
  toolsOf(skill: string): ReadonlySet<string>;
  /** The broadest skill above one; itself where there is none. */
  subjectOf(skill: string): string;
}

function readSubjects({ taxonomy }: Snapshot, frameworks: readonly SourceDocument[]): Subjects {
  const { skills } = taxonomy.taxonomy;
  const uses = new Map<string, number>();
  for (const tool of skills.flatMap(({ technologies = [] }) => technologies)) uses.set(tool, (uses.get(tool) ?? 0) + 1);
  const equals = new Map<string, readonly string[]>(
    frameworks.flatMap((document) => {
      const model = factsOf(document)?.model;
      if (model?.kind !== 'framework' || !model.id) return [];
      const id = model.id.text;
      return model.items.map((item) => [`${id}/${item.id.text}`, item.equals.map(({ text }) => text)] as const);
    }),
  );
  const builtIn = (skill: string) =>
    [skill, ...(equals.get(skill) ?? [])].flatMap((one) => taxonomy.entry('skills', one) ?? []);
  return {
    toolsOf: (skill) =>
      new Set(
        builtIn(skill)
          .flatMap(({ technologies = [] }) => technologies)
          .filter((tool) => (uses.get(tool) ?? 0) * oneIn <= skills.length),
      ),
    subjectOf(skill) {
      let subject = builtIn(skill)[0];
      while (subject?.broader) {
        const broader = taxonomy.entry('skills', subject.broader);
        if (!broader) break;
        subject = broader;
      }
      return subject?.id ?? skill;
    },
  };
}
