import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { reaches } from '../level-scale.ts';
import { metRequirements } from './met-requirements.ts';
import { programTargets } from './program-targets.ts';
import type { RequiredSkill } from './role-requirements.ts';

/** A skill that no course of a program brings to the level that one of its targets requires. */
export interface LackedSkill {
  /** The role or framework that lacks it: the first for which it is core, else the first. */
  readonly for: { readonly id: string; readonly title: string };
  readonly required: RequiredSkill;
}

/** Skill (an id of the taxonomy, or `framework/item`) → who lacks it. */
export type LackedSkills = ReadonlyMap<string, LackedSkill>;

/**
 * The skills that the target roles and frameworks of a program still lack: not taught, or not to the required level, as
 * far as is known. Where the levels do not compare, nothing is lacking. Of a catalog, what the programs that use it lack.
 * Worked out once for a snapshot.
 */
export function lackedSkills(snapshot: Snapshot, document: SourceDocument): LackedSkills {
  return factAbout(snapshot, document, readLacked);
}

function readLacked(snapshot: Snapshot, document: SourceDocument): LackedSkills {
  const lacked = new Map<string, LackedSkill>();
  const programs = document.kind === 'curriculum' ? [document] : snapshot.links.usersOf(document);
  for (const program of programs) {
    for (const one of lackedBy(snapshot, program)) {
      const known = lacked.get(one.required.skill);
      const isMoreUrgent = known?.required.importance === 'useful' && one.required.importance === 'core';
      if (!known || isMoreUrgent) lacked.set(one.required.skill, one);
    }
  }
  return lacked;
}

function lackedBy(snapshot: Snapshot, program: SourceDocument): LackedSkill[] {
  return programTargets(snapshot, program).flatMap(({ definition, concentration }) =>
    metRequirements(snapshot, program, definition, concentration)
      .filter(({ state }) => state !== 'met')
      .filter((required) => required.taught.every((one) => reaches(one, required) === 'no'))
      .map((required) => ({ for: definition, required })),
  );
}
