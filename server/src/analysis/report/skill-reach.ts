import { isSameScale, rankOf } from '../level-scale.ts';
import { reachedLevels, type SkillProgressions, skillProgressions } from '../skills/progression.ts';
import { type Teaching, taughtSkills } from '../skills/taught-skills.ts';
import { isAssured, pathOfTrack, type Track } from '../skills/tracks.ts';
import { rankOnScale } from './levels.ts';
import { present } from './present.ts';
import type { ReportSkill } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** How far the courses bring a skill. */
export interface SkillReach extends Pick<ReportSkill, 'possible' | 'guaranteed' | 'firstTerm'> {
  /** It is taught, and what it reaches is not reached by everyone. */
  readonly onlyForSome: boolean;
}

/** Answers how far each skill is brought. */
export function skillReach(basis: ReportBasis): (skill: string) => SkillReach {
  const { snapshot, program, scale, tracks, own } = basis;
  const taught = taughtSkills(snapshot, program);
  const ways = tracks.map((track) => ({ track, progressions: skillProgressions(snapshot, program, track) }));
  const [ofProgram, ...ofConcentrations] = ways;
  const inOwnTerms = ways.filter(({ track }) => !pathOfTrack(basis.model, track.concentration).plan || track === own);

  return (skill) => {
    const all = taught.get(skill) ?? [];
    const planned = all.filter((one) => one.in.taken !== 'nobody');
    const terms = inOwnTerms.flatMap(({ progressions }) => progressions.get(skill)?.first[0]?.term ?? []);
    const ranks = planned.flatMap((one) => rankOnScale(one, scale) ?? []);
    const isComparable = ranks.length > 0 && ranks.length === planned.length;
    return {
      ...present({
        possible: isComparable ? Math.max(...ranks) : undefined,
        guaranteed: isComparable && ofProgram ? assuredRank(ofProgram, skill) : undefined,
        firstTerm: terms.length > 0 ? Math.min(...terms) : undefined,
      }),
      onlyForSome: all.length > 0 && !isForEveryone(planned, ofProgram, ofConcentrations),
    };
  };
}

interface Way {
  readonly track: Track;
  readonly progressions: SkillProgressions;
}

/** The highest rank that everyone on a way reaches, counted from 1. */
function assuredRank({ track, progressions }: Way, skill: string): number | undefined {
  const progression = progressions.get(skill);
  const rank = progression && reachedLevels(progression, track).guaranteed?.rank;
  return rank === undefined ? undefined : rank + 1;
}

/**
 * Whether everyone reaches what can be reached: on the program's own way, or on that of each of several concentrations,
 * of which perhaps everyone follows one.
 */
function isForEveryone(teachings: readonly Teaching[], own: Way | undefined, others: readonly Way[]): boolean {
  const ranks = teachings.flatMap((one) => rankOf(one) ?? []);
  const [first] = teachings;
  const isComparable =
    ranks.length === teachings.length && teachings.every(({ scale }) => isSameScale(scale, first?.scale));
  // Where levels do not compare, it is enough that everyone is taught it.
  const highest = isComparable ? teachings.filter((one) => rankOf(one) === Math.max(...ranks)) : teachings;
  const isAssuredOn = ({ track }: Way) =>
    isAssured(
      track,
      highest.flatMap((one) => track.courses.get(one.in.code) ?? []),
    );
  return (own !== undefined && isAssuredOn(own)) || (others.length > 1 && others.every(isAssuredOn));
}
