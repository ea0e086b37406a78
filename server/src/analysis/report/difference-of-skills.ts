import type { ReportDifference, SkillDifference } from './difference.ts';
import type { ProgramReport, ReportSkill, SkillOnWay } from './report.ts';

type SkillDifferences = ReportDifference['skills'];

/** A skill as one version teaches it. A level of 0 says that it is certainly not brought to any. */
interface Taught {
  readonly skill: ReportSkill;
  readonly isTaught: boolean;
  readonly possible?: number;
  readonly guaranteed?: number;
}

/** The skills that are gained, lost, raised and lowered, each list in the order of the report that still has them. */
export function skillDifferences(before: ProgramReport, after: ProgramReport): SkillDifferences {
  const older = taughtSkills(before);
  const newer = taughtSkills(after);
  const comparable = scaleKey(before) === scaleKey(after);
  const gained: SkillDifference[] = [];
  const lost: SkillDifference[] = [];
  const raised: SkillDifference[] = [];
  const lowered: SkillDifference[] = [];
  for (const id of new Set([...newer.keys(), ...older.keys()])) {
    const [one, other] = [older.get(id), newer.get(id)];
    const difference = () => ({
      id,
      label: (other ?? one)?.skill.label ?? id,
      ...(one?.isTaught ? { before: levelsOf(before, one) } : {}),
      ...(other?.isTaught ? { after: levelsOf(after, other) } : {}),
    });
    if (other?.isTaught && !one?.isTaught) gained.push(difference());
    else if (one?.isTaught && !other?.isTaught) lost.push(difference());
    // Ranks of different scales say nothing about each other.
    if (!comparable || !one?.isTaught || !other?.isTaught) continue;
    if (isHigher(one, other)) raised.push(difference());
    if (isHigher(other, one)) lowered.push(difference());
  }
  return { gained, lost, raised, lowered };
}

function scaleKey({ scale }: ProgramReport): string {
  return JSON.stringify(scale.map(({ id, rank }) => [id, rank]));
}

function taughtSkills(report: ProgramReport): Map<string, Taught> {
  const taken = new Map(report.courses.map(({ code, taken }) => [code, taken]));
  const hasPlan = report.courses.some((course) => course.taken !== 'nobody');
  const onWays = new Map(report.ways.map(({ id, courses }) => [id, new Set(courses.map(({ code }) => code))]));
  return new Map(
    report.skills.map((skill) => {
      // A course that nobody can take teaches nobody, unless no plan says who takes what.
      const open = skill.courses.filter((code) => !hasPlan || taken.get(code) !== 'nobody');
      const taughtOn = skill.ways.filter(
        ({ way, possible }) => possible !== undefined || open.some((code) => onWays.get(way)?.has(code)),
      );
      const isTaught = open.length > 0 || taughtOn.length > 0;
      const possible = highestOf(taughtOn);
      // What everyone reaches is unknown where a course that everyone takes teaches it at a level that is not written.
      const isUnknown = possible === undefined || open.some((code) => taken.get(code) === 'everyone');
      const guaranteed = skill.ways.find(({ way }) => way === '')?.guaranteed ?? (isUnknown ? undefined : 0);
      return [
        skill.id,
        {
          skill,
          isTaught,
          ...(possible === undefined ? {} : { possible }),
          ...(guaranteed === undefined ? {} : { guaranteed }),
        },
      ];
    }),
  );
}

/** The highest rank of all ways; undefined where that of one is not known, which may be higher. */
function highestOf(ways: readonly SkillOnWay[]): number | undefined {
  const ranks = ways.flatMap(({ possible }) => possible ?? []);
  return ranks.length > 0 && ranks.length === ways.length ? Math.max(...ranks) : undefined;
}

function isHigher(before: Taught, after: Taught): boolean {
  const isAbove = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && other > one;
  return isAbove(before.possible, after.possible) || isAbove(before.guaranteed, after.guaranteed);
}

function levelsOf(report: ProgramReport, taught: Taught): NonNullable<SkillDifference['before']> {
  const possible = levelLabel(report, taught.possible);
  const guaranteed = levelLabel(report, taught.guaranteed);
  return { ...(possible === undefined ? {} : { possible }), ...(guaranteed === undefined ? {} : { guaranteed }) };
}

function levelLabel({ scale }: ProgramReport, rank: number | undefined): string | undefined {
  return scale.find((level) => level.rank === rank)?.label;
}
