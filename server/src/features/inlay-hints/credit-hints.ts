import { coursesInScope } from '../../analysis/courses-in-scope.ts';
import type { Credits } from '../../analysis/credits/credits.ts';
import { type RunningCredits, runningCredits } from '../../analysis/credits/running-credits.ts';
import type { Term } from '../../model/plan.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Hint } from './hint.ts';

/** The credits behind the titles of the terms in a range of a program. */
export function creditHints(snapshot: Snapshot, document: SourceDocument, range: OffsetRange): Hint[] {
  const model = factsOf(document)?.model;
  if (model?.kind !== 'curriculum') return [];
  const plans = [model.terms, ...model.plans.map(({ terms }) => terms)].filter((terms) =>
    terms.some(({ title }) => title && isIn(range, title.end)),
  );
  if (plans.length === 0) return [];
  const courses = coursesInScope(snapshot.links, document);
  return plans.flatMap((terms) => {
    const credits = runningCredits(terms, courses);
    return terms.flatMap((term, index) => hintFor(term, index, credits[index])).filter(({ at }) => isIn(range, at));
  });
}

function hintFor({ title, start, end }: Term, index: number, credits: RunningCredits | undefined): Hint[] {
  // The title of a term that repeats another one by an alias stands with the other one.
  if (!title || title.start < start || title.end > end || !credits?.credits) return [];
  return [{ switch: 'credits', at: title.end, words: inWords(credits.credits, index > 0 ? credits.soFar : undefined) }];
}

/** `· 16 credits · 32 so far`: with a mark in front, so that `Fall 1` and `9 credits` are not read as one number. */
function inWords(credits: Credits, soFar: Credits | undefined): string {
  const words = `· ${creditsInWords(credits)}`;
  if (!soFar) return words;
  return `${words} · ${soFar.min === soFar.max ? soFar.min : `${soFar.min}–${soFar.max}`} so far`;
}

function isIn({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
