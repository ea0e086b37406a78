import type { Course } from '../../model/course.ts';
import type { Concentration } from '../../model/curriculum.ts';
import { foldCode } from '../../model/link.ts';
import { coursesIn, requisiteKinds } from '../../model/requisite.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isPractice } from '../credentials/practice-experience.ts';
import { isStillWritten } from '../credits/written-credits.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';
import { isDeclared } from '../skills/is-declared.ts';
import { programTargets } from '../skills/program-targets.ts';
import { skillsLeadingToOutcomes, skillsOf } from './course-skills.ts';
import { areTargetsKnown, isWhollyKnown } from './known-program.ts';
import { createSkillKinship } from './skill-kinship.ts';

/** Parts of the credits that stand beside the subject: what counts to them need not lead to its outcomes. */
const besidesSubject = /general|gen\.?\s*ed|elective|liberal|univers|college|institution|core curriculum|free|support/i;

/** Of the courses that are compared, so many must contribute before one that says nothing at all stands out. */
const mostOfAll = 0.75;
const fewestContributing = 3;

/**
 * The courses of a program's own file that contribute to nothing that the program is for: to no outcome, and to no skill
 * that its outcomes, target roles or target frameworks ask for. None where the program is for nothing that could be
 * compared, where not all of it is known, and as long as no course contributes.
 *
 * Left alone are courses of catalogs, which serve others as well; general education and electives, by their part, or by a
 * subject code of which no course contributes; courses that another one requires, which prepare for it; practice and
 * capstones, which are about all of it; courses whose subject changes from term to term; courses of concentrations that
 * have neither outcomes nor targets of their own; courses that no plan has; courses that teach what nobody declares, which
 * may be misspelled; and courses near to what the course outcomes are about that lead to an outcome of the program.
 */
export function idleCourses(snapshot: Snapshot, program: SourceDocument): readonly ProgramCourse[] {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return [];
  const outcomes = [...model.outcomes, ...model.concentrations.flatMap((one) => one.outcomes)];
  const targets = programTargets(snapshot, program);
  if (outcomes.length + targets.length === 0) return [];
  const kinship = createSkillKinship(snapshot, program);
  const wanted = kinship.closeTo([
    ...outcomes.flatMap(({ skills }) => skills.map(({ text }) => text)),
    ...targets.flatMap(({ definition }) => definition.requires.map(({ skill }) => skill)),
  ]);
  const contributes = ({ course }: ProgramCourse) =>
    namesOutcome(course) || skillsOf(course).some((skill) => wanted.has(skill));

  const all = [...programCourses(snapshot, program).values()];
  const contributing = all.filter(contributes);
  // Where all of them do, or none yet, nothing has to be compared.
  if (contributing.length === 0 || contributing.length === all.length) return [];
  if (!isWhollyKnown(snapshot, program) || !areTargetsKnown(snapshot, program)) return [];
  const required = requiredBy(all);
  const leading = kinship.closeTo(all.flatMap(({ course }) => skillsLeadingToOutcomes(course)));
  const mayContribute = (skill: string) => leading.has(skill) || !isDeclared(snapshot, skill);
  const subjects = new Set(contributing.map(({ course }) => subjectOf(course)));
  const unmeasured = new Set(model.concentrations.filter(hasNoMeasure).map(({ start }) => start));
  const isCompared = (one: ProgramCourse) =>
    one.document === program &&
    !isBesidesSubject(one) &&
    !changesSubject(one.course) &&
    !isPractice(one.course) &&
    one.taken !== 'nobody' &&
    !isOnlyOf(unmeasured, one);
  const compared = all.filter(isCompared);
  const idle = compared.filter((one) => !contributes(one));
  const isMapped = compared.length - idle.length >= Math.max(fewestContributing, mostOfAll * compared.length);
  const hasPlan = [model, ...model.plans].some(({ terms }) => terms.some(({ slots }) => slots.length > 0));
  const isWritten = !isStillWritten(snapshot, program);
  return idle.filter((one) => {
    if (required.has(one.code) || !one.course.title || !one.course.credits) return false;
    if (skillsOf(one.course).some(mayContribute)) return false;
    // A course that says nothing of what it teaches may just not be written yet.
    const isTaken = hasPlan ? one.places.length > 0 : isWritten;
    return saysSomething(one.course) || (isMapped && isTaken && subjects.has(subjectOf(one.course)));
  });
}

function namesOutcome({ contributesTo, outcomes, assessments }: Course): boolean {
  return (
    contributesTo.length > 0 ||
    outcomes.some(({ programOutcomes }) => programOutcomes.length > 0) ||
    assessments.some(({ programOutcomes }) => programOutcomes.length > 0)
  );
}

function saysSomething({ teaches, outcomes }: Course): boolean {
  return teaches.length > 0 || outcomes.length > 0;
}

function isBesidesSubject({ course, places }: ProgramCourse): boolean {
  const parts = [course.part, ...places.map(({ slot }) => slot.part)];
  return parts.some((part) => part !== undefined && besidesSubject.test(part.text));
}

/** `HIT` for `HIT 112`: the letters at the beginning of a code, in capitals. */
function subjectOf({ code }: Course): string {
  return /^\p{L}*/u.exec(code.text.trim())?.[0].toUpperCase() ?? '';
}

function hasNoMeasure({ outcomes, preparesFor }: Concentration): boolean {
  return outcomes.length + preparesFor.roles.length + preparesFor.frameworks.length === 0;
}

/** Whether a course stands in concentrations alone, one of which is among these. */
/** @param concentrations where they begin */
function isOnlyOf(concentrations: ReadonlySet<number>, { places }: ProgramCourse): boolean {
  return (
    places.every(({ concentration }) => concentration) &&
    places.some(({ concentration }) => concentration && concentrations.has(concentration.start))
  );
}

function changesSubject({ repeatable, credits }: Course): boolean {
  return repeatable || (credits !== undefined && credits.min !== credits.max);
}

/** The courses that others name as requisites, by folded code. */
function requiredBy(courses: readonly ProgramCourse[]): ReadonlySet<string> {
  return new Set(
    courses.flatMap(({ course }) =>
      requisiteKinds.flatMap((kind) => coursesIn(course.requisites[kind]).map(({ code }) => foldCode(code.text))),
    ),
  );
}
