import { quoted } from '../../schema/words/shown.ts';
import type { Found, Review, Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';
import { joined } from '../words/lists.ts';
import { withoutCode, withoutSuppression } from './remove.ts';
import { type Suppression, suppressionAt } from './suppression.ts';

/** A comment that ignores something which is not found there any more. */
export const ignoreUnused: Rule = {
  code: 'ignore-unused',
  category: 'comments',
  severity: 'information',
  tags: ['unused'],
  about: {
    title: 'Comment that ignores what is not found there',
    reason:
      'A comment asks to ignore something that is not found in its line, or, at the top of a file, nowhere in that file. Either it was mended, or the comment stands in the wrong place; left where it is, it would hide the next mistake of its kind. Nothing is said while files are still being read, while the file cannot be read as YAML, or of rules that are switched off.',
    source: 'Good practice: an exception ends when its reason does.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  # hit-curriculum-ignore unknown-course: HIT 100 is taught by the partner college.
  HIT 112:
    title: Diagnostic Coding
    credits: 3
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
  review: (review) => review.suppressions.flatMap((suppression) => unusedIn(suppression, review)),
  fixes({ document }, { start, values }) {
    const suppression = suppressionAt(document, start + 1);
    if (!suppression) return [];
    const code = suppression.codes.find((one) => one.start === start);
    const isWhole = values?.whole === true;
    if (!isWhole && !code) return [];
    return [
      {
        title: isWhole || !code ? 'Remove the comment' : `Remove ${code.text} from the comment`,
        isPreferred: true,
        edit: () =>
          inDocument(document, [
            isWhole || !code ? withoutSuppression(document, suppression) : withoutCode(suppression, code),
          ]),
      },
    ];
  },
};

function unusedIn({ codes, isMisspelled, range, scope }: Suppression, review: Review): readonly Found[] {
  if (isMisspelled) return [];
  const unused = codes.filter((code) => review.isJudged(code.text) && !review.isUsed(code));
  if (unused.length === 0) return [];
  const where = scope === 'file' ? 'in this file' : 'in this line';
  if (unused.length === codes.length) {
    const names = unused.map(({ text }) => quoted(text));
    const message = `No ${joined(names, 'or')} is found ${where}, so this comment ignores nothing: remove it.`;
    return [{ ...range, message, values: { codes: unused.map(({ text }) => text), whole: true } }];
  }
  return unused.map(({ text, start, end }) => {
    const message = `No ${quoted(text)} is found ${where}: remove it from the comment.`;
    return { start, end, message, values: { codes: [text], whole: false } };
  });
}
