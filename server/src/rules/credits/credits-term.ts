import { canBeEqual, creditsOfSlot, knownCredits } from '../../analysis/credits/credits.ts';
import { coursesWithCredits, slotCredits } from '../../analysis/credits/known-courses.ts';
import { creditsOfTerm } from '../../analysis/credits/program-credits.ts';
import type { Slot, Term } from '../../model/plan.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { RelatedPlace } from '../../syntax/finding.ts';
import { ofCredits } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { firstOthers } from '../words/bounded.ts';
import { amountInFile, amountInWords, amountToWrite, creditsInWords, reckoning } from '../words/credits.ts';
import { creditsIn, mendingInWords, setCredits } from './set-credits.ts';
import { slotName } from './slot-name.ts';
import { isLessThanHalf } from './total-causes.ts';

/** A term that is published with other credits than what stands in it has. */
export const creditsTerm: Rule = {
  code: 'credits-term',
  category: 'credits',
  severity: 'error',
  about: {
    title: 'Credits of a term that are not those of its courses',
    reason:
      'A term says how many credits it has, and what stands in it adds up to something else. Students and advisers plan by that number. It is often what is left of an earlier edition, when a course was moved to another term or got other credits. Choices, electives and variable credits count as ranges. Where a course of the term is not known or has no credits, nothing is said, and so it is of a term in which less than half of its credits stand: it is still being planned.',
    source: 'Arithmetic: catalogs print the credits of a term as the sum of what stands above it.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  MED 110: { title: Medical Terminology, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 4 }
terms:
  - title: Fall
    credits: 6
    courses: [MED 110, HIT 112]
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  MED 110: { title: Medical Terminology, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 4 }
terms:
  - title: Fall
    credits: 7
    courses: [MED 110, HIT 112]
`,
  },
  reads: ofCredits,
  check({ model, facts, snapshot, document }) {
    if (model.kind !== 'curriculum' || facts.incomplete) return [];
    const courses = coursesWithCredits(snapshot, document);
    const placeOf = (slot: Slot): RelatedPlace => {
      const credits = creditsOfSlot(slot, courses);
      const { start, end } = slot;
      return { message: `${slotName(slot)}${credits ? `: ${creditsInWords(credits)}` : ''}`, start, end };
    };
    const terms = [...model.terms, ...model.plans.flatMap((plan) => plan.terms)];
    return terms.flatMap((term) => {
      const { credits: published, slots } = term;
      const sum = knownCredits(creditsOfTerm({ term, slots }, courses, slotCredits(snapshot, document)));
      if (!published || !sum || slots.length === 0 || canBeEqual(sum, published)) return [];
      if (isLessThanHalf(sum, published)) return [];
      const amounts = slots.flatMap((slot) => creditsOfSlot(slot, courses) ?? []);
      const { start, end, min, max } = published;
      return [
        {
          start,
          end,
          message: `${nameOf(term)} adds up to ${reckoning(amounts, sum)}, and \`credits\` says ${amountInWords(published)}: ${mendingInWords(sum, published)}, or write ${amountToWrite(sum)}.`,
          values: { declared: { min, max }, sum },
          related: firstOthers(slots).map(placeOf),
        },
      ];
    });
  },
  fixes({ document }, finding) {
    const sum = creditsIn(finding, 'sum');
    if (!sum) return [];
    const title = `Set the term's credits to ${amountInFile(sum)}, the sum of what stands in it`;
    return [setCredits(document, finding, sum, title)];
  },
};

/** The term at the beginning of a sentence, so that a narrow list of problems still shows it. */
function nameOf({ title }: Term): string {
  return title ? shortened(title.text) : 'This term';
}
