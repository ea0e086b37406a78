import { levelLabel } from '../../../analysis/level-scale.ts';
import { type LackedSkill, lackedSkills } from '../../../analysis/skills/lacked-skills.ts';
import type { Path } from '../../../syntax/tree.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import { near } from './offered.ts';

/** Why a skill of the taxonomy comes first at a place, and how near that makes it. */
export interface Preference {
  readonly nearness: number;
  /** The role that it would serve: `for Medical Coder, mastered`. */
  readonly note: string;
}

/** Under `teaches`, the skills that the target roles of the program still lack; elsewhere, nothing. */
export function preferredSkills(
  snapshot: Snapshot,
  document: SourceDocument,
  path: Path,
): ReadonlyMap<string, Preference> {
  if (path[0] !== 'courses' || path[2] !== 'teaches' || path.length !== 3) return new Map();
  const preferred = new Map<string, Preference>();
  for (const [skill, lacked] of lackedSkills(snapshot, document)) {
    const preference = preferenceFor(lacked);
    if (preference) preferred.set(skill, preference);
  }
  return preferred;
}

/** Skills that a target role or framework lacks come first, its core skills before the others; the note says for whom. */
export function preferenceFor(lacked: LackedSkill | undefined): Preference | undefined {
  if (!lacked) return undefined;
  const level = lacked.required.level === undefined ? undefined : levelLabel(lacked.required)?.toLowerCase();
  return {
    nearness: lacked.required.importance === 'core' ? near.first : near.second,
    note: `for ${lacked.for.title}${level === undefined ? '' : `, ${level}`}`,
  };
}
