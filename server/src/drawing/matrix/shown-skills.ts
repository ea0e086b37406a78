import type { Place } from '../../analysis/report/place.ts';
import type { ProgramReport, ReportOutcome, ReportSkill, SkillMark, SkillOnWay } from '../../analysis/report/report.ts';
import type { CoveredRequirement, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import type { SkillFilters } from '../drawing.ts';
import { categoryNames } from './category-names.ts';
import { wayOf } from './columns.ts';

/** What a skill can be filtered and counted by. */
export type SkillStatus = Exclude<SkillFilters['status'], ''>;

/** Skills under one heading. */
export interface SkillGroup {
  readonly id: string;
  readonly label: string;
  readonly place?: Place;
  readonly skills: readonly ShownSkill[];
}

/** A skill with what the targets that are looked at make of it. */
export interface ShownSkill {
  readonly skill: ReportSkill;
  /** What is reached on the way; absent where nobody teaches or requires it there, and an outcome names it. */
  readonly reached?: SkillOnWay;
  /** What is required of it on the way, by target; the highest first. */
  readonly required: readonly RequiredOf[];
  /** The outcomes of the program that name it, which they do without a level. */
  readonly outcomes: readonly ReportOutcome[];
  /** The worst state among them; absent where none of the targets requires it. */
  readonly state?: CoveredRequirement['state'];
}

export interface RequiredOf {
  readonly target: TargetCoverage;
  readonly requirement: CoveredRequirement;
}

/**
 * The skills of a way that the filters leave, in groups with at least one skill. A skill stands once in a category or framework,
 * and under each target that requires it.
 */
export function shownSkills(report: ProgramReport, filters: SkillFilters, way: string): readonly SkillGroup[] {
  const { groupBy, status } = filters;
  const found = foundSkills(report, filters, way);
  const groups =
    groupBy === 'target'
      ? byTarget(report, found)
      : byHeading(found, groupBy === 'framework' ? framework : categoryIn(report));
  return groups
    .map((group) => ({ ...group, skills: group.skills.filter((shown) => status === '' || hasStatus(shown, status)) }))
    .filter(({ skills }) => skills.length > 0);
}

/** How many skills there are of each status, and in all, when the filter by status is left aside. */
export function skillCounts(
  report: ProgramReport,
  filters: SkillFilters,
  way: string,
): { readonly all: number; readonly of: (status: SkillStatus) => number } {
  const found = foundSkills(report, filters, way);
  return { all: found.length, of: (status) => found.filter((shown) => hasStatus(shown, status)).length };
}

/** Whether a skill has the status: by the targets that are looked at, or by what stands out about it. */
function hasStatus(shown: ShownSkill, status: SkillStatus): boolean {
  if (status === 'met' || status === 'partial' || status === 'missing' || status === 'unknown') {
    return shown.state === status;
  }
  return marksOf(shown).includes(status);
}

/** What stands out about a skill on the way. */
export function marksOf({ reached }: ShownSkill): readonly SkillMark[] {
  return reached?.marks ?? [];
}

/** What the filters leave, but for the one by status. */
function foundSkills(report: ProgramReport, filters: SkillFilters, wayId: string): readonly ShownSkill[] {
  const way = wayOf(report, wayId)?.id ?? '';
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const required = requirementsBySkill(report, filters.target, way);
  const outcomes = outcomesBySkill(report, filters.target, way);
  return report.skills.flatMap((skill): ShownSkill[] => {
    const own = required.get(skill.id) ?? [];
    const named = outcomes.get(skill.id) ?? [];
    const reached = skill.ways.find((one) => one.way === way);
    if (!reached && own.length === 0 && named.length === 0) return [];
    if (filters.target !== '' && own.length === 0 && named.length === 0) return [];
    if (filters.category !== '' && skill.category.id !== filters.category) return [];
    const text = `${skill.label} ${skill.id}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return [];
    return [shownSkill({ skill, ...(reached && { reached }) }, own, named)];
  });
}

function shownSkill(
  { skill, reached }: Pick<ShownSkill, 'skill' | 'reached'>,
  required: readonly RequiredOf[],
  outcomes: readonly ReportOutcome[],
): ShownSkill {
  const states = new Set(required.map(({ requirement }) => requirement.state));
  const state = (['missing', 'partial', 'unknown', 'met'] as const).find((one) => states.has(one));
  return { skill, ...(reached && { reached }), required, outcomes, ...(state && { state }) };
}

/** The outcomes of the program, and of the concentration that is the way, unless another target is looked at. */
function outcomesBySkill(
  report: ProgramReport,
  targetId: string,
  way: string,
): ReadonlyMap<string, readonly ReportOutcome[]> {
  const bySkill = new Map<string, ReportOutcome[]>();
  const isLookedAt = targetId === '' || report.targets.some(({ id, kind }) => id === targetId && kind === 'outcomes');
  for (const outcome of isLookedAt ? report.outcomes : []) {
    if (outcome.concentration !== undefined && outcome.concentration !== way) continue;
    for (const skill of outcome.skills) bySkill.set(skill, [...(bySkill.get(skill) ?? []), outcome]);
  }
  return bySkill;
}

function requirementsBySkill(
  report: ProgramReport,
  targetId: string,
  way: string,
): ReadonlyMap<string, readonly RequiredOf[]> {
  const bySkill = new Map<string, RequiredOf[]>();
  for (const target of report.targets) {
    if (target.kind === 'outcomes' || (targetId !== '' && target.id !== targetId)) continue;
    const result = target.results.find((one) => one.way === way);
    for (const requirement of result?.requirements ?? []) {
      const known = bySkill.get(requirement.id);
      if (known) known.push({ target, requirement });
      else bySkill.set(requirement.id, [{ target, requirement }]);
    }
  }
  for (const required of bySkill.values()) required.sort(byHeight);
  return bySkill;
}

/** Levels of the scale come first, because taught levels are compared with them; then the higher one. */
function byHeight({ requirement: one }: RequiredOf, { requirement: other }: RequiredOf): number {
  const order = ['level', 'bloom', 'taught'];
  return order.indexOf(one.by) - order.indexOf(other.by) || (other.required?.rank ?? 0) - (one.required?.rank ?? 0);
}

function categoryIn(report: ProgramReport) {
  const names = categoryNames(report);
  return ({ category: { id, label } }: ReportSkill) => ({ id, label: names.get(id) ?? label });
}

const framework = ({ framework }: ReportSkill) => framework ?? { id: '', label: 'Built-in skills' };

function byHeading(
  found: readonly ShownSkill[],
  headingOf: (skill: ReportSkill) => { readonly id: string; readonly label: string },
): readonly SkillGroup[] {
  const groups = new Map<string, { id: string; label: string; skills: ShownSkill[] }>();
  for (const shown of found) {
    const { id, label } = headingOf(shown.skill);
    const group = groups.get(id);
    if (group) group.skills.push(shown);
    else groups.set(id, { id, label, skills: [shown] });
  }
  return [...groups.values()];
}

function byTarget(report: ProgramReport, found: readonly ShownSkill[]): readonly SkillGroup[] {
  const groups = report.targets.map(
    (target): SkillGroup => ({
      id: target.id,
      label: target.title,
      place: target.place,
      skills: found.flatMap((shown) => {
        const { required, outcomes } = shown;
        const own = required.filter((one) => one.target === target);
        const named = target.kind === 'outcomes' ? outcomes : [];
        return own.length > 0 || named.length > 0 ? [shownSkill(shown, own, named)] : [];
      }),
    }),
  );
  const others = found.filter(({ required, outcomes }) => required.length === 0 && outcomes.length === 0);
  const label = report.ways.length > 1 ? 'Not asked for by any target on this way' : 'Not asked for by any target';
  return [...groups, { id: '', label, skills: others }];
}
