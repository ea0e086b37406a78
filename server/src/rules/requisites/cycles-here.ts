import { type RequisiteCycle, requisiteCycles } from '../../analysis/requisites/cycles.ts';
import { graphInReach, type RequisiteEdge } from '../../analysis/requisites/graph.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { inOrder } from '../ids/names.ts';
import type { CheckedFile } from '../rule.ts';

/** A cycle of requisites, and where a file is told of it. */
export interface CycleHere {
  readonly cycle: RequisiteCycle;
  readonly place: OffsetRange;
  /** The requisite that stands at the place; absent where all of them are in catalogs that the file uses. */
  readonly edge?: RequisiteEdge;
}

/**
 * The cycles of requisites that are told in a file. Each is told in one file: where one of its requisites stands, and
 * from where all of them can be seen. Where catalogs that know nothing of each other make a cycle, the programs that use
 * both are told.
 */
export function cyclesHere(file: CheckedFile): CycleHere[] {
  const { document, links } = file;
  if (!('courses' in file.model)) return [];
  return cyclesInReach(file.snapshot, document).flatMap((cycle): CycleHere[] => {
    const files = new Set(cycle.map(({ edge }) => edge.owner.document));
    // What is half typed can look as if a course had the requisites of the next one.
    if ([...files].some((one) => links.facts(one)?.incomplete)) return [];
    const teller = tellerOf(file, files);
    if (!teller) return toldToUser(file, cycle);
    if (teller !== document) return [];
    const edge = firstInText(cycle, document);
    return edge ? [{ cycle, place: edge.requisite.code, edge }] : [];
  });
}

/** All cycles among the courses that a file can lead to; worked out once for both rules that tell of them. */
function cyclesInReach(snapshot: Snapshot, document: SourceDocument): readonly RequisiteCycle[] {
  return factAbout(snapshot, document, readCycles);
}

function readCycles(snapshot: Snapshot, document: SourceDocument): readonly RequisiteCycle[] {
  return requisiteCycles(graphInReach(snapshot, document).edges);
}

/** Of the files in which a cycle stands, the first that has all the others in reach. */
function tellerOf({ links }: CheckedFile, files: ReadonlySet<SourceDocument>): SourceDocument | undefined {
  return [...files]
    .sort((a, b) => inOrder(a.uri, b.uri))
    .find((one) => {
      const reach = new Set(links.scopeOf(one).documents);
      return [...files].every((other) => reach.has(other));
    });
}

function firstInText(cycle: RequisiteCycle, document: SourceDocument): RequisiteEdge | undefined {
  return cycle
    .map(({ edge }) => edge)
    .filter(({ owner }) => owner.document === document)
    .sort((a, b) => a.requisite.code.start - b.requisite.code.start)[0];
}

/** At the first place where a program names one of the courses, such as in its plan. */
function toldToUser({ model, facts }: CheckedFile, cycle: RequisiteCycle): CycleHere[] {
  if (model.kind !== 'curriculum') return [];
  const codes = new Set(cycle.map(({ edge }) => edge.course));
  const named = facts.references.find(({ kind, id }) => kind === 'course' && codes.has(id));
  const place = named?.word ?? model.uses[0];
  return place ? [{ cycle, place }] : [];
}
