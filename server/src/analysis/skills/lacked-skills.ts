import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { reaches, scaleOf } from '../level-scale.ts';
import { metRequirements, type RequiredSkill, targetRoles } from './role-requirements.ts';
import { taughtSkills } from './taught-skills.ts';

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
  const known = snapshot.fact(newAnswers);
  const found = known.get(document) ?? readLacked(snapshot, document);
  known.set(document, found);
  return found;
}

function newAnswers(): Map<SourceDocument, LackedSkills> {
  return new Map();
}

function readLacked(snapshot: Snapshot, document: SourceDocument): LackedSkills {
  const lacked = new Map<string, LackedSkill>();
  const programs = document.kind === 'curriculum' ? [document] : snapshot.links.usersOf(document);
  for (const program of programs) {
    for (const one of [...lackedByRoles(snapshot, program), ...lackedByFrameworks(snapshot, program)]) {
      const known = lacked.get(one.required.skill);
      const isMoreUrgent = known?.required.importance === 'useful' && one.required.importance === 'core';
      if (!known || isMoreUrgent) lacked.set(one.required.skill, one);
    }
  }
  return lacked;
}

function lackedByRoles(snapshot: Snapshot, program: SourceDocument): LackedSkill[] {
  return targetRoles(snapshot, program).flatMap((role) =>
    metRequirements(snapshot, program, role)
      .filter(({ state }) => state !== 'met')
      .filter((required) => required.taught.every((one) => reaches(one, required) === 'no'))
      .map((required) => ({ for: role, required })),
  );
}

/** The items of a framework that are no mere headings of others, of those that a program names under `prepares-for`. */
function lackedByFrameworks(snapshot: Snapshot, program: SourceDocument): LackedSkill[] {
  const taught = taughtSkills(snapshot, program);
  const references = factsOf(program)?.references ?? [];
  return references.flatMap((reference): LackedSkill[] => {
    if (reference.kind !== 'framework' || reference.use !== 'prepares-for') return [];
    const [target] = targetsOf(snapshot.links.resolve(program, reference));
    const model = target?.from === 'file' ? factsOf(target.document)?.model : undefined;
    if (model?.kind !== 'framework' || !model.id) return [];
    const { id, title, items } = model;
    const headings = new Set(items.map(({ broader }) => broader?.text));
    const scale = scaleOf(model, snapshot.taxonomy);
    return items.flatMap((item): LackedSkill[] => {
      const required: RequiredSkill = {
        skill: `${id.text}/${item.id.text}`,
        level: item.level?.text,
        importance: 'useful',
        scale,
      };
      const teachings = taught.get(required.skill) ?? [];
      const isLacking =
        item.level === undefined ? teachings.length === 0 : teachings.every((one) => reaches(one, required) === 'no');
      if (headings.has(item.id.text) || !isLacking) return [];
      return [{ for: { id: id.text, title: title?.text ?? id.text }, required }];
    });
  });
}
