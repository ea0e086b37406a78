import type { Concentration } from '../../model/curriculum.ts';
import type { Reference } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { frameworkDefinition, type RoleDefinition, roleDefinition } from './role-requirements.ts';

/** A role or framework that a program, or one of its concentrations, prepares for. */
export interface ProgramTarget {
  readonly kind: 'role' | 'framework';
  readonly definition: RoleDefinition;
  /** Where the program names it. */
  readonly reference: Reference;
  /** The concentration that prepares for it; absent where the whole program does. */
  readonly concentration?: Concentration;
}

/**
 * What a program prepares for, in the order of its text: each role and framework once for the program, and once for each
 * concentration that names it while the program does not. What cannot be told is left out. Worked out once for a
 * snapshot.
 */
export function programTargets(snapshot: Snapshot, program: SourceDocument): readonly ProgramTarget[] {
  return factAbout(snapshot, program, readTargets);
}

function readTargets(snapshot: Snapshot, program: SourceDocument): readonly ProgramTarget[] {
  const all = readReferences(snapshot, program);
  const ofProgram = new Set(all.flatMap((one) => (one.concentration ? [] : [keyOf(one)])));
  const seen = new Set<string>();
  return all.filter((one) => {
    const isRepeated = one.concentration !== undefined && ofProgram.has(keyOf(one));
    const key = `${one.concentration?.id.text ?? ''} ${keyOf(one)}`;
    if (isRepeated || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ kind, definition }: ProgramTarget): string {
  return `${kind} ${definition.id}`;
}

function readReferences(snapshot: Snapshot, program: SourceDocument): ProgramTarget[] {
  const facts = factsOf(program);
  if (facts?.model.kind !== 'curriculum') return [];
  const { concentrations } = facts.model;
  const named: Reference[] = [];
  for (const use of facts.uses) if (use.kind === 'role' || use.kind === 'framework') named.push(use);
  return named.flatMap((reference): ProgramTarget[] => {
    const { kind, owner, use } = reference;
    if ((kind !== 'role' && kind !== 'framework') || use !== 'prepares-for') return [];
    const [target] = targetsOf(snapshot.links.resolve(program, reference));
    const ofFramework = target?.from === 'file' ? frameworkDefinition(snapshot, target.document) : undefined;
    const definition = kind === 'framework' ? ofFramework : target && roleDefinition(snapshot, target);
    if (!definition) return [];
    const isOfConcentration = owner?.kind === 'concentration';
    const concentration = isOfConcentration && concentrations.find(({ id }) => id.start === owner.word.start);
    return [{ kind, definition, reference, ...(concentration ? { concentration } : {}) }];
  });
}

/** The roles that a program prepares for, those of its concentrations included; each once. */
export function targetRoles(snapshot: Snapshot, program: SourceDocument): readonly RoleDefinition[] {
  const roles = new Map<string, RoleDefinition>();
  for (const { kind, definition } of programTargets(snapshot, program)) {
    if (kind === 'role' && !roles.has(definition.id)) roles.set(definition.id, definition);
  }
  return [...roles.values()];
}
