import { percentInWords, wholePercent } from '../../analysis/report/percent.ts';
import type { CreditRange, ProgramReport } from '../../analysis/report/report.ts';
import type { CoverageResult, CoveredRequirement } from '../../analysis/report/target-coverage.ts';
import { sharesShown, untoldSign, untoldWords } from '../../drawing/matrix/share.ts';
import { percentShown } from '../../drawing/percent.ts';
import { gapsInWords, weightMeaning } from '../../drawing/summary/gap-words.ts';
import { withoutGaps } from '../../drawing/summary/without-gaps.ts';
import { amountInWords } from '../../rules/words/credits.ts';

/** The words that all documents share. */

export {
  gapsInWords,
  percentInWords,
  percentShown,
  sharesShown,
  untoldSign,
  untoldWords,
  weightMeaning,
  wholePercent,
  withoutGaps,
};

/** `3`, `1–3`; nothing where it is not known. */
export function creditsShown(amount: CreditRange | undefined): string {
  return amount ? amountInWords(amount) : '';
}

/** `12 of 15 met, 2 partial, 1 missing`. */
export function countsInWords({ counts: { met, partial, missing, unknown } }: CoverageResult): string {
  const rest = [
    partial > 0 ? `${partial} partial` : '',
    missing > 0 ? `${missing} missing` : '',
    unknown > 0 ? `${unknown} not known` : '',
  ].filter(Boolean);
  return [`${met} of ${met + partial + missing + unknown} met`, ...rest].join(', ');
}

export const stateWords: Readonly<Record<CoveredRequirement['state'], string>> = {
  met: 'Met',
  partial: 'Partial',
  missing: 'Missing',
  unknown: 'Not known',
};

export const kindWords = { role: 'Role', framework: 'Framework', outcomes: 'Program outcomes' } as const;

export const markWords = {
  gap: 'missing',
  shortfall: 'partial',
  'only-for-some': 'only for some',
  redundant: 'redundant',
  orphan: 'not asked for',
  'never-assessed': 'never assessed',
} as const;

export const takenWords = { everyone: 'everyone', some: 'some', nobody: 'nobody' } as const;

export const requisiteWords = {
  prerequisites: 'before',
  corequisites: 'before or with',
  'strict-corequisites': 'with',
  advisories: 'recommended',
} as const;

/** Whether it has to be said which plan is meant: there are concentrations, or it is about one of them alone. */
export function hasPlans({ ways }: ProgramReport): boolean {
  return ways.length > 1 || ways.some(({ id }) => id !== '');
}
