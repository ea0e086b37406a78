import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { skillLabel } from '../../analysis/labels.ts';
import { type Lack, lacksOf } from '../../analysis/report/lacks.ts';
import type { CoverageResult, CoveredRequirement, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { programTargets } from '../../analysis/skills/program-targets.ts';
import { grouped } from '../../model/grouped.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** Something that a target of a program requires, and that its courses do not reach. */
export interface Gap {
  /** The same for the same gap after an edit. */
  readonly id: string;
  readonly target: TargetCoverage;
  /** The way on which it is told: the program's own, where that has it. */
  readonly result: CoverageResult;
  readonly requirement: CoveredRequirement;
  /** The ids of the ways that have it, where others do not, or where only concentrations have the target. */
  readonly onlyOn?: readonly string[];
}

/**
 * The gaps of a program: target by target in the order of the text, and of each target first what it loses most by. What
 * a target lacks on several ways is one gap. Worked out once for a snapshot.
 */
export function gapsOf(snapshot: Snapshot, program: SourceDocument): readonly Gap[] {
  return factAbout(snapshot, program, readGaps);
}

function readGaps(snapshot: Snapshot, program: SourceDocument): readonly Gap[] {
  return programCoverage(snapshot, program).flatMap((target) =>
    [...grouped(lacksOf(target), ({ requirement }) => requirement.id).values()]
      .flatMap((lacks) => gapOf(target, lacks))
      .sort((one, other) => lostBy(other) - lostBy(one)),
  );
}

function gapOf(target: TargetCoverage, lacks: readonly [Lack, ...Lack[]]): Gap[] {
  const { results } = target;
  // The program's own way comes first.
  const [{ requirement, way }] = lacks;
  const result = results.find((one) => one.way === way);
  if (!result) return [];
  const isEverywhere = lacks.length === results.length && way === '';
  return [
    {
      id: [target.id, requirement.id].join('|'),
      target,
      result,
      requirement,
      ...(isEverywhere ? {} : { onlyOn: lacks.map((lack) => lack.way) }),
    },
  ];
}

function lostBy({ requirement: { weight, score } }: Gap): number {
  return weight * (1 - (score?.possible ?? 0));
}

/** The results that stand for a target: of the program's own way, or of each concentration that alone prepares for it. */
export function mainResults({ results }: TargetCoverage): readonly CoverageResult[] {
  const own = results.filter(({ way }) => way === '');
  return own.length > 0 ? own : results;
}

/**
 * Whether a gap closes once a course teaches a skill, at whatever level is required: not that of an outcome, to which
 * courses contribute, nor that of an item with a Bloom level, which the outcomes of courses reach.
 */
export function isTeachable({ target, requirement }: Pick<Gap, 'target' | 'requirement'>): boolean {
  return target.kind !== 'outcomes' && requirement.by !== 'bloom';
}

/** What is required, as people call it: a skill, or an outcome of the program. */
export function requirementLabel(
  snapshot: Snapshot,
  program: SourceDocument,
  target: TargetCoverage,
  { id }: CoveredRequirement,
): string {
  if (target.kind === 'outcomes') return outcomeIn(program, id)?.title ?? id;
  const definition = target.definition && snapshot.document(target.definition.uri);
  return skillLabel(snapshot, definition ?? program, id);
}

/** Where a gap shows in the program: the name of its target, or the outcome itself. */
export function placeOfGap(snapshot: Snapshot, program: SourceDocument, gap: Gap): OffsetRange {
  if (gap.target.kind === 'outcomes') {
    return outcomeIn(program, gap.requirement.id)?.word ?? startOf(program, gap.target);
  }
  return placeOfTarget(snapshot, program, gap.target, gap.result.way);
}

/** Where a program, or one of its concentrations, names a target. */
export function placeOfTarget(
  snapshot: Snapshot,
  program: SourceDocument,
  target: TargetCoverage,
  way = '',
): OffsetRange {
  const named = programTargets(snapshot, program).filter(
    ({ kind, definition }) => `${kind} ${definition.id}` === target.id,
  );
  const one = named.find(({ concentration }) => (concentration?.id.text ?? '') === way) ?? named[0];
  return one?.reference.word ?? startOf(program, target);
}

function outcomeIn(program: SourceDocument, id: string) {
  return factsOf(program)?.declarations.find((one) => one.kind === 'outcome' && one.id === id);
}

function startOf({ lines }: SourceDocument, { place: { line, character } }: TargetCoverage): OffsetRange {
  const start = lines.offsetAt({ line, character });
  return { start, end: start };
}
