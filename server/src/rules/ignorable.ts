import { schemaTitles } from './comments/schema-titles.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** What a comment can name to have it ignored. */
export interface Ignorable {
  readonly code: string;
  readonly title: string;
  /** Absent for what a schema finds. */
  readonly rule?: Rule;
}

/** By code: what the rules find, save about such comments themselves, and what the schemas find. */
export const ignorable: ReadonlyMap<string, Ignorable> = new Map(
  [
    ...rules
      .filter(({ category }) => category !== 'comments')
      .map((rule): Ignorable => ({ code: rule.code, title: rule.about.title, rule })),
    ...Object.entries(schemaTitles).map(([code, title]): Ignorable => ({ code, title })),
  ].map((one) => [one.code, one]),
);
