import { isSameScale, rankOf } from '../level-scale.ts';
import { reachedLevels, type SkillProgressions, skillProgressions } from '../skills/progression.ts';
import type { Teaching } from '../skills/taught-skills.ts';
import { isAssured, type Track } from '../skills/tracks.ts';
import { rankOnScale } from './levels.ts';
import { present } from './present.ts';
import type { SkillOnWay } from './report.ts';
import { type ReportBasis, wayId } from './report-basis.ts';

/** How far the courses of a way bring a skill. */
export interface SkillReach extends Omit<SkillOnWay, 'marks'> {
  readonly track: Track;
  /** What teaches it on the way, in the order of the terms. */
  readonly teachings: readonly Teaching[];
  /** It is taught, and what it reaches is not reached by everyone who follows the way. */
  readonly onlyForSome: boolean;
}

interface Way {
  readonly track: Track;
  readonly progressions: SkillProgressions;
}

/** Answers how far a skill is brought on each way, in their order; also on those on which nobody teaches it. */
export function skillReach({
  snapshot,
  program,
  tracks,
  scale,
}: ReportBasis): (skill: string) => readonly SkillReach[] {
  const ways = tracks.map((track): Way => ({ track, progressions: skillProgressions(snapshot, program, track) }));
  const concentrations = ways.filter(({ track }) => track.concentration);

  return (skill) =>
    ways.map((way): SkillReach => {
      const { track, progressions } = way;
      const progression = progressions.get(skill);
      const teachings = taughtOn(way, skill);
      const ranks = teachings.flatMap((one) => rankOnScale(one, scale) ?? []);
      const isComparable = progression !== undefined && ranks.length > 0 && ranks.length === teachings.length;
      const everyone = isComparable ? reachedLevels(progression, track).guaranteed?.rank : undefined;
      // Perhaps everyone follows one of several concentrations.
      const others = track.concentration || concentrations.length < 2 ? [] : concentrations;
      const best = highest(teachings);
      const isForEveryone =
        isAssuredBy(track, best) ||
        (others.length > 0 && others.every((one) => isAssuredBy(one.track, asHighAs(best, taughtOn(one, skill)))));
      return {
        way: wayId(track),
        track,
        teachings,
        ...present({
          possible: isComparable ? Math.max(...ranks) : undefined,
          guaranteed: everyone === undefined ? undefined : everyone + 1,
          firstTerm: progression?.first[0]?.term,
        }),
        onlyForSome: teachings.length > 0 && !isForEveryone,
      };
    });
}

function taughtOn({ progressions }: Way, skill: string): readonly Teaching[] {
  return progressions.get(skill)?.steps.map(({ teaching }) => teaching) ?? [];
}

function isAssuredBy(track: Track, teachings: readonly Teaching[]): boolean {
  return isAssured(
    track,
    teachings.flatMap((one) => track.courses.get(one.in.code) ?? []),
  );
}

/** What brings a skill furthest. Where levels do not compare, it is enough that everyone is taught it. */
function highest(teachings: readonly Teaching[]): readonly Teaching[] {
  if (!areComparable(teachings)) return teachings;
  const top = Math.max(...teachings.map((one) => rankOf(one) ?? 0));
  return teachings.filter((one) => rankOf(one) === top);
}

/** Those of the teachings that bring a skill as far as `best`, or further. */
function asHighAs(best: readonly Teaching[], teachings: readonly Teaching[]): readonly Teaching[] {
  if (!areComparable([...best, ...teachings])) return teachings;
  const top = Math.max(...best.map((one) => rankOf(one) ?? 0));
  return teachings.filter((one) => (rankOf(one) ?? 0) >= top);
}

function areComparable(teachings: readonly Teaching[]): boolean {
  const [first] = teachings;
  return teachings.every((one) => rankOf(one) !== undefined && isSameScale(one.scale, first?.scale));
}
