import type { ReportDifference, TargetDifference } from '../../analysis/report/difference.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import {
  directionOf,
  isTooSmallToSee,
  numberOf,
  tellingTargets,
  tooSmallToSee,
  wayShown,
} from '../../drawing/compare/targets.ts';

/** A target of which less is covered for everyone than before, or that is none any more, as far as can be read. */
export interface CoverageLoss {
  readonly target: TargetDifference;
  /** `Medical Coder: 66 % was covered for everyone, and 50 % is now.` */
  readonly sentence: string;
}

/** What is covered for everyone by less than before, each target once where its plans are alike; only what is certain. */
export function coverageLosses(difference: ReportDifference): readonly CoverageLoss[] {
  const shown = tellingTargets(difference);
  return shown.flatMap((target) => {
    const { before, after } = target;
    if (!before) return [];
    const [was, is] = [numberOf(before, 'guaranteed'), numberOf(after, 'guaranteed')];
    const isGone = !after && (was.share ?? 0) > 0;
    if (!isGone && directionOf(was, is) !== 'down') return [];
    const name = [target.title, wayShown(target, shown)].filter(Boolean).join(', ');
    const then = `${percentInWords(was.share, was.atLeast)} was covered for everyone`;
    const now = after
      ? isTooSmallToSee(was, is)
        ? `less is now, ${tooSmallToSee}`
        : `${percentInWords(is.share, is.atLeast)} is now`
      : difference.incomplete
        ? 'what is now is not known, as not all could be read'
        : 'the program does not prepare for it any more';
    return [{ target, sentence: `${name}: ${then}, and ${now}.` }];
  });
}
