import { type RequisiteCycle, requisiteCycles } from '../../analysis/requisites/cycles.ts';
import { graphInReach, type RequisiteEdge } from '../../analysis/requisites/graph.ts';
import { type Impasse, impassesIn } from '../../analysis/requisites/impasses.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { inOrder } from '../ids/names.ts';
import type { CheckedFile } from '../rule.ts';

/** Where a file is told of a contradiction. */
export interface PlaceHere {
  readonly place: OffsetRange;
  /** The requisite that stands at the place; absent where all of them are in catalogs that the file uses. */
  readonly edge?: RequisiteEdge;
}

/** A cycle of requisites, and where a file is told of it. */
export interface CycleHere extends PlaceHere {
  readonly cycle: RequisiteCycle;
}

/** Courses that wait for one another whichever way is chosen, and where a file is told of them. */
export interface ImpasseHere extends PlaceHere {
  readonly impasse: Impasse;
}

/** The cycles of requisites that are told in a file. */
export function cyclesHere(file: CheckedFile): CycleHere[] {
  if (!('courses' in file.model)) return [];
  return contradictions(file.snapshot, file.document).cycles.flatMap((cycle) => {
    const here = placeHere(
      file,
      cycle.map(({ edge }) => edge),
    );
    return here ? [{ cycle, ...here }] : [];
  });
}

/** What is told in a file of contradictions through all branches of an `any`. */
export function impassesHere(file: CheckedFile): ImpasseHere[] {
  if (!('courses' in file.model)) return [];
  return contradictions(file.snapshot, file.document).impasses.flatMap((impasse) => {
    const here = placeHere(
      file,
      impasse.flatMap(({ needs }) => needs),
    );
    return here ? [{ impasse, ...here }] : [];
  });
}

/**
 * Each contradiction is told in one file: where one of its requisites stands, and from where all of them can be seen.
 * Where catalogs that know nothing of each other make one, the programs that use both are told.
 */
function placeHere(file: CheckedFile, edges: readonly RequisiteEdge[]): PlaceHere | undefined {
  const { document, links } = file;
  const files = new Set(edges.map(({ owner }) => owner.document));
  // What is half typed can look as if a course had the requisites of the next one.
  if ([...files].some((one) => links.facts(one)?.incomplete)) return undefined;
  const teller = tellerOf(file, files);
  if (!teller) return placeOfUser(file, edges);
  const edge = teller === document ? firstInText(edges, document) : undefined;
  return edge && { place: edge.requisite.code, edge };
}

interface Contradictions {
  readonly cycles: readonly RequisiteCycle[];
  readonly impasses: readonly Impasse[];
}

/**
 * All contradictions among the courses that a file can lead to: worked out once for the rules that tell of them, until
 * the requisites are others.
 */
const contradictions = keptAbout<Contradictions>({
  name: 'cycles',
  reads: new Set(),
  restsOn: [graphInReach],
  work: readContradictions,
});

function readContradictions(snapshot: Snapshot, document: SourceDocument): Contradictions {
  const graph = graphInReach(snapshot, document);
  const cycles = requisiteCycles(graph.edges);
  const told = cycles.flat().map(({ edge }) => edge);
  return { cycles, impasses: impassesIn(graph, told) };
}

/** Of the files in which a contradiction stands, the first that has all the others in reach. */
function tellerOf({ links }: CheckedFile, files: ReadonlySet<SourceDocument>): SourceDocument | undefined {
  return [...files]
    .sort((a, b) => inOrder(a.uri, b.uri))
    .find((one) => {
      const reach = new Set(links.scopeOf(one).documents);
      return [...files].every((other) => reach.has(other));
    });
}

function firstInText(edges: readonly RequisiteEdge[], document: SourceDocument): RequisiteEdge | undefined {
  return edges
    .filter(({ owner }) => owner.document === document)
    .sort((a, b) => a.requisite.code.start - b.requisite.code.start)[0];
}

/** The first place where a program names one of the courses, such as in its plan. */
function placeOfUser({ model, facts }: CheckedFile, edges: readonly RequisiteEdge[]): PlaceHere | undefined {
  if (model.kind !== 'curriculum') return undefined;
  const codes = new Set(edges.map(({ course }) => course));
  const named = facts.references.find((one) => one.kind === 'course' && codes.has(one.id));
  const place = named?.word ?? model.uses[0];
  return place && { place };
}
