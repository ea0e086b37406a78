import { type Declaration, linkKey } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import { planOf } from '../../workspace/links/terms.ts';
import type { CheckedFile, Rule } from '../rule.ts';

/**
 * A title by which concentrations refer to a part of a plan, and that two parts of it have. Two electives or choices are
 * often called alike, as “Humanities elective”, which matters only where one of them is to be replaced.
 */
export const duplicateTitle: Rule = {
  code: 'duplicate-title',
  category: 'ids',
  severity: 'warning',
  givesWay: true,
  about: {
    title: 'Title that something else in the plan has already',
    reason:
      'Two terms of one plan have the same title, or two electives or choices of which a concentration replaces one are called alike. Terms, electives and choices are referred to by their titles, so that nobody can tell which is meant. Electives that are called alike are common, and left alone as long as no concentration replaces one of them.',
    source: 'The format needs it: concentrations refer to terms, electives and choices by their titles.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 112] }
  - { title: Fall, courses: [HIT 212] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 212: { title: Advanced Diagnostic Coding, credits: 3 }
terms:
  - { title: First fall, courses: [HIT 112] }
  - { title: Second fall, courses: [HIT 212] }
`,
  },
  reads: ['links.term', 'links.slot', 'links.plan', 'links.concentration'],
  check(file) {
    const firsts = new Map<Declaration | undefined, Map<string, Declaration>>();
    return file.facts.declarations.flatMap((declaration) => {
      if (!isReferredTo(file, declaration)) return [];
      const plan = planOf(declaration);
      const known = firsts.get(plan) ?? new Map<string, Declaration>();
      firsts.set(plan, known);
      const { kind, word } = declaration;
      const first = known.get(linkKey(declaration)) ?? declaration;
      known.set(linkKey(declaration), first);
      if (first.word.start === word.start) return [];
      const { text, start, end } = word;
      const problem =
        kind === 'term'
          ? `Another term of this plan is called ${quoted(text)} already. Give this one a title of its own, so that others can say which is meant.`
          : `${quoted(text)} stands in this plan already, and a concentration replaces what is called so. Give this one a title of its own, so that it can say which is meant.`;
      return [
        {
          start,
          end,
          message: problem,
          values: { kind, written: text },
          related: [{ message: `${text} stands here first`, start: first.word.start, end: first.word.end }],
        },
      ];
    });
  },
};

function isReferredTo({ facts }: CheckedFile, declaration: Declaration): boolean {
  if (declaration.kind === 'term') return true;
  if (declaration.kind !== 'slot' || planOf(declaration)?.kind === 'concentration') return false;
  return facts.mentioned.has(linkKey(declaration));
}
