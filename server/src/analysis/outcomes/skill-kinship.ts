import { grouped } from '../../model/grouped.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { equalSkills } from '../skills/taught-skills.ts';

/** Which skills a teacher of one may mean by another: broader and narrower ones, and what frameworks say to be equal. */
export interface SkillKinship {
  /** Some skills, with all of which one of them is a part, all that are parts of one, and what is equal to any. */
  closeTo(skills: Iterable<string>): ReadonlySet<string>;
}

export function createSkillKinship(snapshot: Snapshot, program: SourceDocument): SkillKinship {
  const broader = new Map<string, string>();
  const { documents } = snapshot.links.scopeOf(program);
  const equal = equalSkills(documents);
  for (const skill of snapshot.taxonomy.taxonomy.skills) if (skill.broader) broader.set(skill.id, skill.broader);
  for (const document of documents) {
    const model = factsOf(document)?.model;
    if (model?.kind !== 'framework' || !model.id) continue;
    for (const item of model.items) {
      if (item.broader) broader.set(`${model.id.text}/${item.id.text}`, `${model.id.text}/${item.broader.text}`);
    }
  }
  const narrower = grouped(broader, ([, above]) => above);

  const withEqual = (skills: Iterable<string>) =>
    new Set([...skills].flatMap((skill) => [skill, ...(equal.get(skill) ?? [])]));
  return {
    closeTo(skills) {
      const start = withEqual(skills);
      const above = reached(start, (skill) => (broader.has(skill) ? [broader.get(skill) ?? ''] : []));
      const below = reached(start, (skill) => (narrower.get(skill) ?? []).map(([part]) => part));
      return withEqual([...above, ...below]);
    },
  };
}

/** Everything that a few steps lead to from some skills, these included. */
function reached(from: ReadonlySet<string>, next: (skill: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (const skill of found) for (const other of next(skill)) found.add(other);
  return found;
}
