import { type Pattern, trustedPattern } from '../compile/pattern.ts';
import { fail, type Rule, type Spot } from './run.ts';

export function constRule(spot: Spot, allowed: unknown): Rule<unknown> {
  return (value, run) => {
    if (value !== allowed) fail(run, spot, 'const', value, { allowedValue: allowed });
  };
}

export function enumRule(spot: Spot, allowed: readonly unknown[]): Rule<unknown> {
  const values = new Set(allowed);
  return (value, run) => {
    if (!values.has(value)) fail(run, spot, 'enum', value, { allowedValues: allowed });
  };
}

export function maximumRule(spot: Spot, limit: number): Rule<number> {
  return (value, run) => {
    if (value > limit || Number.isNaN(value)) fail(run, spot, 'maximum', value, { comparison: '<=', limit });
  };
}

export function minimumRule(spot: Spot, limit: number): Rule<number> {
  return (value, run) => {
    if (value < limit || Number.isNaN(value)) fail(run, spot, 'minimum', value, { comparison: '>=', limit });
  };
}

export function minLengthRule(spot: Spot, limit: number): Rule<string> {
  return (value, run) => {
    if (isShorter(value, limit)) fail(run, spot, 'minLength', value, { limit });
  };
}

export function patternRule(spot: Spot, pattern: string): Rule<string> {
  let expression: Pattern | undefined;
  return (value, run) => {
    expression ??= trustedPattern(pattern);
    if (!expression.test(value)) fail(run, spot, 'pattern', value, { pattern });
  };
}

/** Counts characters, of which some are two places of a string. */
function isShorter(text: string, limit: number): boolean {
  if (text.length < limit) return true;
  if (text.length >= 2 * limit) return false;
  return [...text].length < limit;
}
