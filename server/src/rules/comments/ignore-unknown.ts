import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import { likelyIds } from '../ids/likely.ts';
import type { Found, Review, Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';
import { type CommentWord, ignoreWord, type Suppression } from './suppression.ts';

const program = `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
`;

/** A comment that is meant to ignore a finding, and names none. */
export const ignoreUnknown: Rule = {
  code: 'ignore-unknown',
  category: 'comments',
  severity: 'warning',
  about: {
    title: 'Comment that names no finding to ignore',
    reason:
      'A comment is meant to have a finding ignored, but its first word is misspelled, it names nothing, or nothing that is found has the name that it writes. So nothing is ignored by it, and whoever reads the file believes that something is. The names are shown behind each finding, and offered when you complete the comment. Mistakes in YAML itself cannot be ignored, nor what is said about such comments.',
    source: 'What the format itself needs: a comment can only be followed where it names what it is about.',
    wrong: `# hit-curriculum-ignore unknown-corse: The college decides on its courses in May.\n${program}`,
    right: program,
  },
  reads: [],
  check: () => [],
  review: (review) => review.suppressions.flatMap((suppression) => unknownIn(suppression, review)),
  fixes({ document }, { start, end, values }) {
    const suggestions: unknown = values?.suggestions;
    const likely = Array.isArray(suggestions) ? suggestions.map(String) : [];
    return likely.map((newText) => ({
      title: `Change it to ${newText}`,
      ...(likely.length === 1 ? { isPreferred: true } : {}),
      edit: () => inDocument(document, [{ start, end, newText }]),
    }));
  },
};

function unknownIn(suppression: Suppression, review: Review): readonly Found[] {
  const { word, isMisspelled, codes } = suppression;
  if (isMisspelled) {
    const message = `${quoted(word.text)} ignores nothing.${didYouMean(ignoreWord)}`;
    return [found(word, message, [ignoreWord])];
  }
  if (codes.length === 0) {
    const message = `Write behind ${quoted(ignoreWord)} what is to be ignored, such as \`${review.ignorable[0]}\`: its name is shown at the end of each finding.`;
    return [found(word, message, [])];
  }
  return codes
    .filter(({ text }) => !review.ignorable.includes(text))
    .map((code) => {
      if (/^(?:yaml|ignore|rule|not-checked)-/.test(code.text)) return found(code, cannotBeIgnored(code.text), []);
      const likely = likelyIds(code.text, review.ignorable).slice(0, 1);
      return found(code, `There is no rule ${quoted(code.text)}.${didYouMean(likely[0])}`, likely);
    });
}

function cannotBeIgnored(code: string): string {
  if (!code.startsWith('yaml-')) return `${quoted(code)} cannot be ignored by a comment: mend what it is about.`;
  return `${quoted(code)} cannot be ignored: a mistake in YAML may hide what stands around it, until it is mended.`;
}

function found({ text, start, end }: CommentWord, message: string, suggestions: readonly string[]): Found {
  return { start, end, message, values: { written: text, suggestions } };
}
