import type { CreditSum } from '../credits/credits.ts';
import { present } from './present.ts';
import type { CreditRange, ReportCredits } from './report.ts';
import type { ReportBasis } from './report-basis.ts';
import { trackCredits } from './track-credits.ts';

const nothing: CreditSum = { min: 0, max: 0, unknown: 0 };

/** What is published of the credits of a program, and what its own way adds up to. */
export function reportCredits(basis: ReportBasis): ReportCredits {
  const { model, own } = basis;
  const { total, parts } = trackCredits(basis, own);
  const published = model.creditParts.map(({ name, credits }) => ({
    name: name.text,
    ...present({ published: rangeOf(credits) }),
    sum: parts.get(name.text) ?? nothing,
  }));
  const listed = new Set(published.map(({ name }) => name));
  const others = [...parts].filter(([name]) => !listed.has(name)).map(([name, sum]) => ({ name, sum }));
  return { ...present({ published: rangeOf(model.credits) }), total, parts: [...published, ...others] };
}

/** An amount without its place in the text. */
export function rangeOf(amount: CreditRange | undefined): CreditRange | undefined {
  return amount && { min: amount.min, max: amount.max };
}
