import { linkKey, type Reference, type Use } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

const planning: ReadonlySet<Use> = new Set<Use>(['plan', 'choice', 'adds', 'replaces']);

/**
 * Whether all that a program consists of is known: the file and the catalogs it uses could be read, and each course of
 * its plans is one course. Only then can be said what none of its courses does. Worked out once, until courses are named otherwise.
 */
export const isWhollyKnown = keptAbout<boolean>({ reads: new Set(['links.course']), work: readIsKnown });

function readIsKnown({ links }: Snapshot, program: SourceDocument): boolean {
  const facts = factsOf(program);
  if (!facts || facts.incomplete || !links.scopeOf(program).complete) return false;
  return (
    facts.references
      .filter((reference) => reference.kind === 'course' && planning.has(reference.use))
      // What the file declares itself is meant wherever it names it.
      .every(
        (reference) => facts.declared.has(linkKey(reference)) || links.resolve(program, reference).state === 'found',
      )
  );
}

/** Whether all roles and frameworks are known that a program prepares for. */
export function areTargetsKnown(snapshot: Snapshot, program: SourceDocument): boolean {
  return saysWhatItPreparesFor(program) && unknownTargets(snapshot, program).length === 0;
}

/** The roles and frameworks that a program prepares for and that are nowhere to be found, or could be several things. */
export function unknownTargets({ links }: Snapshot, program: SourceDocument): readonly Reference[] {
  return (factsOf(program)?.references ?? [])
    .filter((reference) => isTarget(reference) && reference.use === 'prepares-for')
    .filter((reference) => links.resolve(program, reference).state !== 'found');
}

function isTarget({ kind }: Reference): boolean {
  return kind === 'role' || kind === 'framework';
}

/** Whether nothing of what a program prepares for is half written. */
export function saysWhatItPreparesFor(program: SourceDocument): boolean {
  const model = factsOf(program)?.model;
  return (
    model?.kind === 'curriculum' &&
    [model, ...model.concentrations].every(({ preparesFor }) => preparesFor.incomplete === undefined)
  );
}
