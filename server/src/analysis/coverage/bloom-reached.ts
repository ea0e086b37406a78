import type { BloomLevel } from '../../../../schemas/taxonomy.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { verbFinder } from '../outcomes/outcome-verbs.ts';
import { programCourses } from '../program-courses.ts';
import { equalSkills } from '../skills/taught-skills.ts';

/** The level of Bloom's taxonomy of an outcome: the one that is written, else that of its verbs, if they tell. */
export function bloomOf(snapshot: Snapshot, { bloom, text }: Outcome): BloomLevel | undefined {
  if (bloom) return snapshot.taxonomy.entry('bloomLevels', bloom.text);
  const verbs = text && snapshot.fact(verbFinder)(text.text);
  return verbs?.state === 'measurable' ? verbs.highest.level : undefined;
}

/** An outcome of a course that names a skill. */
export interface NamedByOutcome {
  /** The folded code. */
  readonly code: string;
  readonly outcome: Outcome;
}

/** Skill → the course outcomes that name it, or what a framework says to be equal to it. */
export const skillsOfCourseOutcomes = keptAbout<ReadonlyMap<string, readonly NamedByOutcome[]>>({
  name: 'skills of outcomes',
  reads: new Set(['courses.outcomes', 'items']),
  restsOn: [programCourses],
  work: readNamed,
});

function readNamed(snapshot: Snapshot, program: SourceDocument): ReadonlyMap<string, readonly NamedByOutcome[]> {
  const equals = equalSkills(snapshot.links.scopeOf(program).documents);
  const named = new Map<string, NamedByOutcome[]>();
  for (const { code, course } of programCourses(snapshot, program).values()) {
    for (const outcome of course.outcomes) {
      const skills = outcome.skills.flatMap(({ text }) => [text, ...(equals.get(text) ?? [])]);
      for (const [index, skill] of skills.entries()) {
        if (skills.indexOf(skill) < index) continue;
        const list = named.get(skill);
        if (list) list.push({ code, outcome });
        else named.set(skill, [{ code, outcome }]);
      }
    }
  }
  return named;
}
