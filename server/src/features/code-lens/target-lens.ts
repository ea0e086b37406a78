import type { ProgramTarget } from '../../analysis/skills/program-targets.ts';
import { frameworkDefinition, type RoleDefinition, roleDefinition } from '../../analysis/skills/role-requirements.ts';
import type { Concentration } from '../../model/curriculum.ts';
import { linkKey, type Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { LensMaker } from './lens.ts';
import { targetWords } from './target-words.ts';

/** Above a role or framework that a program prepares for: `82 % covered for everyone, 91 % possible · 12 of 15 skills`. */
export const targetLens: LensMaker = {
  switch: 'roles',
  places(snapshot, document) {
    const targets = (factsOf(document)?.references ?? [])
      .filter((reference) => isTarget(reference) && targetOf(snapshot, document, reference))
      .map((reference) => ({ reference, line: document.lines.positionAt(reference.word.start).line }));
    return targets.map(({ reference, line }) => ({
      at: reference.word,
      data: {
        about: 'target',
        uri: document.uri,
        key: linkKey(reference),
        named: targets.some((other) => other.reference !== reference && other.line === line),
        ...(reference.owner?.kind === 'concentration' ? { concentration: reference.owner.id } : {}),
      },
    }));
  },
  words(snapshot, document, data) {
    if (data.about !== 'target') return undefined;
    const reference = factsOf(document)?.mentioned.get(data.key)?.find(isTarget);
    const target = reference && targetOf(snapshot, document, reference);
    if (!target) return undefined;
    const concentration = concentrationIn(document, data.concentration);
    const name = data.named ? target.definition.title : undefined;
    return targetWords(snapshot, document, target, { name, concentration });
  },
};

function concentrationIn(document: SourceDocument, id: string | undefined): Concentration | undefined {
  const model = factsOf(document)?.model;
  return model?.kind === 'curriculum' ? model.concentrations.find((one) => one.id.text === id) : undefined;
}

function isTarget({ kind, use }: Reference): boolean {
  return (kind === 'role' || kind === 'framework') && use === 'prepares-for';
}

function targetOf(
  snapshot: Snapshot,
  document: SourceDocument,
  reference: Reference,
): Pick<ProgramTarget, 'kind' | 'definition'> | undefined {
  const [target] = targetsOf(snapshot.links.resolve(document, reference));
  const kind = reference.kind === 'framework' ? 'framework' : 'role';
  const ofFramework = target?.from === 'file' ? frameworkDefinition(snapshot, target.document) : undefined;
  const definition: RoleDefinition | undefined =
    kind === 'framework' ? ofFramework : target && roleDefinition(snapshot, target);
  return definition && definition.requires.length > 0 ? { kind, definition } : undefined;
}
