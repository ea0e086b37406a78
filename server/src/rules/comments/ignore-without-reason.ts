import { quoted } from '../../schema/words/shown.ts';
import type { Found, Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';
import { joined } from '../words/lists.ts';
import { hasReason, type Suppression, suppressionAt } from './suppression.ts';

/** A comment that ignores something and does not say why. */
export const ignoreWithoutReason: Rule = {
  code: 'ignore-without-reason',
  category: 'comments',
  severity: 'warning',
  about: {
    title: 'Comment that ignores something without a reason',
    reason:
      'A comment has a finding ignored, and does not say why, so that the next person cannot tell a decision from an oversight. Write the reason behind a colon: who decided it, or what makes this program an exception. Any words will do.',
    source: 'Good practice: a self-study asks who decided on an exception, and why.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    # hit-curriculum-ignore unknown-course
    prerequisites: [HIT 100]
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    # hit-curriculum-ignore unknown-course: HIT 100 is taught by the partner college.
    prerequisites: [HIT 100]
`,
  },
  reads: [],
  check: () => [],
  review: ({ suppressions, ignorable }) =>
    // Where nothing is named that could be ignored, that is to be mended first.
    suppressions.filter(({ codes }) => codes.some(({ text }) => ignorable.includes(text))).flatMap(missingIn),
  fixes({ document }, { start }) {
    const suppression = suppressionAt(document, start + 1);
    const last = suppression?.codes.at(-1);
    if (!last || suppression?.colon !== undefined || !suppression?.reason) return [];
    const { text, end } = suppression.reason;
    const newText = `: ${text.replace(/^[\s\p{P}]+/u, '')}`;
    return [
      {
        title: 'Put a colon between the code and the reason',
        isPreferred: true,
        edit: () => inDocument(document, [{ start: last.end, end, newText }]),
      },
    ];
  },
};

function missingIn(suppression: Suppression): readonly Found[] {
  const { isMisspelled, codes, colon, reason, word } = suppression;
  const last = codes.at(-1);
  if (isMisspelled || !last || hasReason(suppression)) return [];
  const names = joined(codes.map(({ text }) => quoted(text)));
  const lacksColon = colon === undefined && reason !== undefined;
  const message = lacksColon
    ? `Put a colon between ${quoted(last.text)} and the reason for ignoring it.`
    : `Say why ${names} ${codes.length === 1 ? 'is' : 'are'} ignored here: write a colon and the reason behind it.`;
  return [{ start: word.start, end: last.end, message, values: { codes: codes.map(({ text }) => text) } }];
}
