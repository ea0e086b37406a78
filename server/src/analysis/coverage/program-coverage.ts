import { grouped } from '../../model/grouped.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { outcomeCoverage } from '../outcomes/outcome-coverage.ts';
import { placeOf } from '../place-of.ts';
import type { CoverageResult, TargetCoverage } from '../report/target-coverage.ts';
import { type ProgramTarget, programTargets } from '../skills/program-targets.ts';
import { type CoverageCache, createCoverageCache } from './coverage-cache.ts';
import { createGrounds, type Grounds } from './grounds.ts';
import { groundsOfOutcomes, requiredOutcomes } from './required-outcomes.ts';
import { groundsOfSkills, requiredSkills } from './required-skills.ts';
import { coveredRequirement, type Requirement } from './requirement.ts';
import { resultOf } from './result.ts';
import type { Way } from './ways.ts';

/**
 * How far a program covers what it is for: its target roles and frameworks in the order of its text, then its outcomes.
 * See docs/coverage.md for what each number means. Worked out once for a snapshot.
 *
 * @param cache what was worked out in earlier snapshots: what did not change is the same object again, up to the list
 *   itself. Without one, that of the snapshots which follow one another
 */
export function programCoverage(
  snapshot: Snapshot,
  program: SourceDocument,
  cache: CoverageCache = snapshot.lasting(lastingCache),
): readonly TargetCoverage[] {
  const answers = snapshot.fact(newAnswers);
  const known = answers.get(program);
  if (known?.cache === cache) return known.targets;
  const targets = readCoverage(createGrounds(snapshot, program, cache.begin(program)));
  answers.set(program, { targets, cache });
  return targets;
}

function lastingCache(): CoverageCache {
  return createCoverageCache();
}

interface Answer {
  readonly targets: readonly TargetCoverage[];
  readonly cache: CoverageCache;
}

function newAnswers(): Map<SourceDocument, Answer> {
  return new Map();
}

function readCoverage(grounds: Grounds): readonly TargetCoverage[] {
  const { snapshot, program, kept } = grounds;
  const named = grouped(programTargets(snapshot, program), ({ kind, definition }) => `${kind} ${definition.id}`);
  const targets = [...[...named].map(([id, targets]) => coverageOf(grounds, id, targets)), ...ofOutcomes(grounds)];
  return kept.lists.of('', targets, (list) => list);
}

/** @param named where the program names it, or else each concentration that does */
function coverageOf(grounds: Grounds, id: string, named: readonly [ProgramTarget, ...ProgramTarget[]]): TargetCoverage {
  const { program, kept, ways } = grounds;
  const [{ kind, definition, reference }] = named;
  const ofWays = new Set(named.map(({ concentration }) => concentration?.id.text ?? ''));
  const results = ways
    .filter((way) => ofWays.has('') || ofWays.has(way.id))
    .map((way) =>
      kept.grounded.of(`${way.id}\n${id}`, groundsOfSkills(grounds, way, definition), () =>
        resultOn(grounds, way, id, requiredSkills(grounds, way, definition)),
      ),
    );
  const file = definition.document && factsOf(definition.document)?.model;
  const target: TargetCoverage = {
    id,
    kind,
    title: definition.title,
    place: placeOf(program, reference.scalar),
    ...(definition.document && file?.id ? { definition: placeOf(definition.document, file.id) } : {}),
    results,
  };
  return kept.targets.of(id, target, (one) => one);
}

function ofOutcomes(grounds: Grounds): readonly TargetCoverage[] {
  const { snapshot, program, kept, ways } = grounds;
  // Each outcome is core: where that weighs nothing, nothing can be said of them.
  if (grounds.weights.core <= 0) return [];
  const model = factsOf(program)?.model;
  const outcomes = outcomeCoverage(snapshot, program);
  const [first] = outcomes;
  if (!first) return [];
  const ofProgram = outcomes.some(({ concentration }) => !concentration);
  const section = ofProgram ? model?.sections.find(({ key }) => key.text === 'outcomes')?.key : undefined;
  const results = ways
    .filter((way) => ofProgram || outcomes.some(({ concentration }) => concentration?.id.text === way.id))
    .map((way) =>
      kept.grounded.of(`${way.id}\noutcomes`, groundsOfOutcomes(grounds, way), () =>
        resultOn(grounds, way, 'outcomes', requiredOutcomes(grounds, way)),
      ),
    );
  const target: TargetCoverage = {
    id: 'outcomes',
    kind: 'outcomes',
    title: 'Program outcomes',
    place: placeOf(program, section ?? first.outcome),
    results,
  };
  return [kept.targets.of('outcomes', target, (one) => one)];
}

function resultOn({ kept }: Grounds, way: Way, target: string, requirements: readonly Requirement[]): CoverageResult {
  const judged = requirements.map((requirement) =>
    kept.judged.of(`${way.id}\n${target}\n${requirement.id}`, requirement, (one) => ({
      requirement: one,
      covered: coveredRequirement(one),
    })),
  );
  const id = `${way.id}\n${target}`;
  const result = kept.results.of(id, { orderKey: way.orderKey, judged }, () => resultOf(way, judged));
  // Where something is written changes more often than what it says, so it comes last.
  const placed = judged.map(({ covered }, index) => {
    const place = requirements[index]?.place;
    return place ? kept.placed.of(`${id}\n${covered.id}`, { covered, place }, () => ({ ...covered, place })) : covered;
  });
  return kept.placedResults.of(id, { result, placed }, () => ({ ...result, requirements: placed }));
}
