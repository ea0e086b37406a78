import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, type SyntaxNode } from '../syntax/tree.ts';
import { fieldsOf } from './fields.ts';

/** Credits or hours: a number, or anything from `min` to `max`. For a plain number both are the same. */
export interface Amount extends OffsetRange {
  readonly min: number;
  readonly max: number;
}

/** What a place says of its credits. */
export interface WithCredits {
  readonly credits?: Amount;
  /** A range whose least is above its most: no number of credits, and so none of `credits`. */
  readonly reversedCredits?: Amount;
}

/** The credits that are written in a place. */
export function creditsAt(node: SyntaxNode | undefined): WithCredits {
  const written = rangeOf(node);
  if (!written) return {};
  return written.min > written.max ? { reversedCredits: written } : { credits: written };
}

/** A number, or a group with `min` and `max`; undefined where one of them is missing or not a number, or the least is above the most. */
export function amountOf(node: SyntaxNode | undefined): Amount | undefined {
  const written = rangeOf(node);
  return written && written.min <= written.max ? written : undefined;
}

/** The same, whichever of the two is larger. */
function rangeOf(node: SyntaxNode | undefined): Amount | undefined {
  const value = node && dereference(node);
  if (!value) return undefined;
  const { start, end } = value;
  const single = numberOf(value);
  if (single !== undefined) return { min: single, max: single, start, end };
  const fields = fieldsOf(value);
  const min = numberOf(fields.get('min')?.value);
  const max = numberOf(fields.get('max')?.value);
  return min === undefined || max === undefined ? undefined : { min, max, start, end };
}

/** The finite number that a scalar is. */
export function numberOf(node: SyntaxNode | undefined): number | undefined {
  const value = node && dereference(node);
  const number = value?.kind === 'scalar' ? value.value : undefined;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** True where the scalar `true` is written. */
export function isTrue(node: SyntaxNode | undefined): boolean {
  const value = node && dereference(node);
  return value?.kind === 'scalar' && value.value === true;
}
