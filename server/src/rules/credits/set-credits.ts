import { type Credits, canBeEqual } from '../../analysis/credits/credits.ts';
import { inline, type NewValue } from '../../syntax/edit/new-value.ts';
import { replaceValue } from '../../syntax/edit/replace.ts';
import { spotsAround } from '../../syntax/edit/spot.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { creditsInWords } from '../words/credits.ts';

/** Writes other credits in the place of those that a finding underlines. */
export function setCredits(
  document: SourceDocument,
  { start, end }: Finding,
  credits: Credits,
  title: string,
): RuleFix {
  return {
    title,
    edit() {
      const { tree } = document;
      const spot = spotsAround(tree, start).find(({ node }) => node.start === start && node.end === end);
      return inDocument(document, spot && replaceValue(tree, spot, written(credits, spot.node)));
    },
  };
}

/** A number with as many digits behind the point as the one before it, where that loses nothing. */
function written({ min, max }: Credits, old: SyntaxNode): NewValue {
  if (min !== max) return inline({ min, max });
  const digits = old.kind === 'scalar' ? (/^\d+\.(\d+)$/.exec(old.source)?.[1] ?? '').length : 0;
  const text = min.toFixed(digits);
  return Number(text) === min ? { kind: 'lines', lines: [text], flow: text } : inline(min);
}

/** Credits among the values of a finding. */
export function creditsIn({ values }: Finding, name: string): Credits | undefined {
  const credits = values?.[name];
  if (typeof credits !== 'object' || credits === null || !('min' in credits) || !('max' in credits)) return undefined;
  const { min, max } = credits;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}

/** What brings a plan from the credits that it has to those that it should have, as the end of a sentence. */
export function mendingInWords(sum: Credits, declared: Credits): string {
  const [more, less] = [difference(declared, sum), difference(sum, declared)];
  const amount = more > 0 ? more : less;
  const credits = creditsInWords({ min: amount, max: amount });
  return more > 0 ? `plan the ${credits} that ${amount === 1 ? 'is' : 'are'} missing` : `take ${credits} out`;
}

/** By how much some credits are at least more than others. */
function difference(more: Credits, less: Credits): number {
  return canBeEqual(more, less) ? 0 : Math.round((more.min - less.max) * 1000) / 1000;
}
