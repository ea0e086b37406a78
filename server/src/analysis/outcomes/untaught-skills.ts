import type { Outcome } from '../../model/outcome.ts';
import type { Word } from '../../model/word.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { programCourses } from '../program-courses.ts';
import { programTargets } from '../skills/program-targets.ts';
import { skillsOf } from './course-skills.ts';
import { areTargetsKnown, isWhollyKnown } from './known-program.ts';
import { outcomeCoverage } from './outcome-coverage.ts';
import { createSkillKinship } from './skill-kinship.ts';

/** A skill for which an outcome of a program stands, and that no course of it teaches. */
export interface UntaughtSkill {
  readonly outcome: Outcome;
  /** The skill, where the outcome names it. */
  readonly skill: Word;
}

/**
 * The skills of a program's outcomes that no course teaches: neither them, nor a part of them, nor what they are a part
 * of. None as long as no course teaches anything, and where not all of the program is known. What a target role or
 * framework requires as well is a gap of that one, and an outcome to which no course leads lacks more than a skill:
 * neither is listed here.
 */
export function untaughtOutcomeSkills(snapshot: Snapshot, program: SourceDocument): readonly UntaughtSkill[] {
  const covered = outcomeCoverage(snapshot, program).filter(({ contributions }) => contributions.length > 0);
  const wanted = covered.flatMap(({ outcome }) => outcome.skills.map((skill) => ({ outcome, skill })));
  if (wanted.length === 0) return [];
  if (!isWhollyKnown(snapshot, program) || !areTargetsKnown(snapshot, program)) return [];
  const taught = [...programCourses(snapshot, program).values()].flatMap(({ course }) => skillsOf(course));
  if (taught.length === 0) return [];
  const close = createSkillKinship(snapshot, program).closeTo(taught);
  const required = new Set(
    programTargets(snapshot, program).flatMap(({ definition }) => definition.requires.map(({ skill }) => skill)),
  );
  return wanted.filter(
    ({ skill }) => isKnownSkill(snapshot, program, skill) && !close.has(skill.text) && !required.has(skill.text),
  );
}

/** A misspelled id is found elsewhere. */
function isKnownSkill({ links }: Snapshot, program: SourceDocument, { start }: Word): boolean {
  const reference = links.facts(program)?.references.find((one) => one.kind === 'skill' && one.scalar.start === start);
  return reference !== undefined && links.resolve(program, reference).state === 'found';
}
