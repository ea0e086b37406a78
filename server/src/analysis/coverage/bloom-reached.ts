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
  return bloomOfWords(snapshot, { bloom: bloom?.text, text: text?.text });
}

/** The same of the words of an outcome. */
export function bloomOfWords(
  snapshot: Snapshot,
  { bloom, text }: Pick<NamedByOutcome, 'bloom' | 'text'>,
): BloomLevel | undefined {
  if (bloom !== undefined) return snapshot.taxonomy.entry('bloomLevels', bloom);
  const verbs = text === undefined ? undefined : snapshot.fact(verbFinder)(text);
  return verbs?.state === 'measurable' ? verbs.highest.level : undefined;
}

/** An outcome of a course that names a skill: in words, which outlast the course that was read. */
export interface NamedByOutcome {
  /** The folded code. */
  readonly code: string;
  readonly bloom: string | undefined;
  readonly text: string | undefined;
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
        const one = { code, bloom: outcome.bloom?.text, text: outcome.text?.text };
        const list = named.get(skill);
        if (list) list.push(one);
        else named.set(skill, [one]);
      }
    }
  }
  return named;
}
