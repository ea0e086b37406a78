import { type RoleDefinition, roleDefinition } from '../../analysis/skills/role-requirements.ts';
import type { Concentration } from '../../model/curriculum.ts';
import { linkKey, type Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { LensMaker } from './lens.ts';
import { roleWords } from './role-words.ts';

/** Above a role that a program prepares for: `required level met by 12 of 15 skills`. */
export const targetRoleLens: LensMaker = {
  switch: 'roles',
  places(snapshot, document) {
    const targets = (factsOf(document)?.references ?? [])
      .filter((reference) => isTarget(reference) && roleOf(snapshot, document, reference))
      .map((reference) => ({ reference, line: document.lines.positionAt(reference.word.start).line }));
    return targets.map(({ reference, line }) => ({
      at: reference.word,
      data: {
        about: 'target-role',
        uri: document.uri,
        key: linkKey(reference),
        named: targets.some((other) => other.reference !== reference && other.line === line),
        ...(reference.owner?.kind === 'concentration' ? { concentration: reference.owner.id } : {}),
      },
    }));
  },
  words(snapshot, document, data) {
    if (data.about !== 'target-role') return undefined;
    const reference = factsOf(document)?.mentioned.get(data.key)?.find(isTarget);
    const role = reference && roleOf(snapshot, document, reference);
    if (!role) return undefined;
    const concentration = concentrationIn(document, data.concentration);
    const words = roleWords(snapshot, document, role, { concentration });
    return data.named ? { ...words, title: `${role.title}: ${words.title}` } : words;
  },
};

function concentrationIn(document: SourceDocument, id: string | undefined): Concentration | undefined {
  const model = factsOf(document)?.model;
  return model?.kind === 'curriculum' ? model.concentrations.find((one) => one.id.text === id) : undefined;
}

function isTarget({ kind, use }: Reference): boolean {
  return kind === 'role' && use === 'prepares-for';
}

function roleOf(snapshot: Snapshot, document: SourceDocument, reference: Reference): RoleDefinition | undefined {
  const [target] = targetsOf(snapshot.links.resolve(document, reference));
  const role = target && roleDefinition(snapshot, target);
  return role && role.requires.length > 0 ? role : undefined;
}
