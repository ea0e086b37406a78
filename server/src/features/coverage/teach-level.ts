import { isSameScale, rankOf, scaleOf } from '../../analysis/level-scale.ts';
import { programTargets } from '../../analysis/skills/program-targets.ts';
import type { RequiredSkill } from '../../analysis/skills/role-requirements.ts';
import type { Concentration } from '../../model/curriculum.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What a program's targets require of a skill. */
export interface WantedSkill {
  readonly required: RequiredSkill;
  /** The concentration whose courses are to teach it; absent for the program itself. */
  readonly concentration?: Concentration;
}

/**
 * The most that the targets of a program require of a skill, or that one target does; undefined where none requires it.
 *
 * @param target `role <id>` or `framework <id>`
 */
export function wantedSkill(
  snapshot: Snapshot,
  program: SourceDocument,
  skill: string,
  target?: string,
): WantedSkill | undefined {
  const wanted = programTargets(snapshot, program).flatMap(({ kind, definition, concentration }): WantedSkill[] => {
    if (target !== undefined && `${kind} ${definition.id}` !== target) return [];
    const required = definition.requires.find((one) => one.skill === skill);
    return required ? [{ required, ...(concentration ? { concentration } : {}) }] : [];
  });
  return wanted.reduce<WantedSkill | undefined>((most, one) => {
    if (!most) return one;
    return (rankOf(one.required) ?? -1) > (rankOf(most.required) ?? -1) ? one : most;
  }, undefined);
}

/** A level as a file writes it. */
export interface WrittenLevel {
  readonly level: string;
  /** It is the level that is required; else the lowest of the file's scale, with which the required one does not compare. */
  readonly isRequired: boolean;
}

/** How a file writes the level that is required; undefined where its scale has no levels. */
export function levelIn(
  { taxonomy }: Snapshot,
  document: SourceDocument,
  { level, scale, atAnyLevel }: RequiredSkill,
): WrittenLevel | undefined {
  const model = factsOf(document)?.model;
  const own = model && scaleOf(model, taxonomy);
  const lowest = own?.levels[0]?.id;
  if (lowest === undefined) return undefined;
  if (atAnyLevel || level === undefined) return { level: lowest, isRequired: true };
  const isThere = isSameScale(own, scale) && rankOf({ level, scale }) !== undefined;
  return isThere ? { level, isRequired: true } : { level: lowest, isRequired: false };
}
