import type { CoverageResult, CoveredRequirement, TargetCoverage } from './target-coverage.ts';

/** A skill that a target lacks on one way. */
export interface Lack {
  /** The id of the target. */
  readonly target: string;
  readonly way: string;
  readonly requirement: CoveredRequirement;
}

/**
 * Skill → what the target roles and frameworks lack of it. Where a program has several concentrations and each of them
 * has the skill, nobody lacks it on the program's own way: perhaps everyone follows one of them.
 */
export function lackedSkills(targets: readonly TargetCoverage[]): ReadonlyMap<string, readonly Lack[]> {
  const bySkill = new Map<string, Lack[]>();
  for (const target of targets) {
    if (target.kind === 'outcomes') continue;
    for (const lack of lacksOf(target)) {
      const known = bySkill.get(lack.requirement.id);
      if (known) known.push(lack);
      else bySkill.set(lack.requirement.id, [lack]);
    }
  }
  return bySkill;
}

/** What one target lacks, way by way, with the same exception. */
export function lacksOf({ id, results }: TargetCoverage): readonly Lack[] {
  const concentrations = results.filter(({ way }) => way !== '');
  const lackedByOne = new Set(concentrations.flatMap((result) => idsOf(result, isLacking)));
  return results.flatMap(({ way, requirements }) => {
    const isCovered = (skill: string) => way === '' && concentrations.length > 1 && !lackedByOne.has(skill);
    return requirements
      .filter((one) => isLacking(one) && !isCovered(one.id))
      .map((requirement): Lack => ({ target: id, way, requirement }));
  });
}

function idsOf({ requirements }: CoverageResult, is: (requirement: CoveredRequirement) => boolean): string[] {
  return requirements.filter(is).map(({ id }) => id);
}

function isLacking({ state }: CoveredRequirement): boolean {
  return state === 'missing' || state === 'partial';
}
