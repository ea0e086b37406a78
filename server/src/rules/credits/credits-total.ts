import { type Credits, canBeEqual } from '../../analysis/credits/credits.ts';
import { coursesWithCredits, slotCredits } from '../../analysis/credits/known-courses.ts';
import type { PathCredits } from '../../analysis/credits/program-credits.ts';
import type { ProgramPath } from '../../analysis/program-paths.ts';
import type { Amount } from '../../model/amount.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';
import type { RelatedPlace } from '../../syntax/finding.ts';
import { ofCredits } from '../reads.ts';
import type { Found, Rule } from '../rule.ts';
import { firstOthers } from '../words/bounded.ts';
import { amountInFile, amountInWords, amountToWrite, creditsInWords, reckoning } from '../words/credits.ts';
import { creditsIn, mendingInWords, setCredits } from './set-credits.ts';
import { slotName } from './slot-name.ts';
import { type PartPlace, type TotalCause, totalCauses } from './total-causes.ts';

/** Credits of a program that do not add up: the published total, its parts, and what is planned. */
export const creditsTotal: Rule = {
  code: 'credits-total',
  category: 'credits',
  severity: 'error',
  about: {
    title: 'Credits that do not add up',
    reason:
      'The published total of a program is the sum of its parts, and of what its terms plan. Where one of these numbers is wrong, students plan too little or too much, and a reviewer stops trusting the others. The rule adds up `credit-parts`, the terms, each further plan, and, where every place says to which part it counts, the places of each part. Choices, electives and variable credits count as ranges: a total is wrong only where it lies outside of what is possible.',
    leavesAlone: [
      'where a course is not known or has no credits',
      'while a term has yet to be planned, or the terms come to less than half of the total',
      'of terms that all students share, if a concentration completes them',
      'of credits that students bring with them, as the name of a part says, or a plan that begins in a later year',
    ],
    source:
      'Published catalogs: the University of Southern Indiana gave 120 credits for a health informatics program whose parts add up to 115, while the 122 of Western Governors University are right.',
    wrong: `curriculum: health-informatics-bs
title: Health Informatics, B.S.
award: bachelor
calendar: semester
credits: 120
credit-parts:
  University core: 40
  Business core: 18
  Health informatics: 48
  Statistics: 3
  Electives: 6
`,
    right: `curriculum: health-informatics-bs
title: Health Informatics, B.S.
award: bachelor
calendar: semester
credits: 120
credit-parts:
  University core: 40
  Business core: 18
  Health informatics: 48
  Statistics: 3
  Electives: 11
`,
  },
  reads: ofCredits,
  check({ model, facts, snapshot, document }) {
    if (model.kind !== 'curriculum' || facts.incomplete) return [];
    return totalCauses(model, coursesWithCredits(snapshot, document), slotCredits(snapshot, document)).flatMap(
      (cause) => foundFor(cause, model),
    );
  },
  fixes({ document }, finding) {
    const what = finding.values?.what;
    const [sum, planned] = [creditsIn(finding, 'sum'), creditsIn(finding, 'planned')];
    if (!sum || what === 'path') return [];
    const name = what === 'part' ? quoted(finding.values?.part) : '`credits`';
    const set = (credits: Credits, whose: string) =>
      setCredits(document, finding, credits, `Set ${name} to ${amountInFile(credits)}, ${whose}`);
    if (what === 'part') return [set(sum, 'what is planned for it')];
    if (what === 'terms') return [set(sum, 'what is planned')];
    const differs = planned && !canBeEqual(planned, sum) && creditsIn(finding, 'declared');
    const more = differs && planned && !canBeEqual(planned, differs) ? [set(planned, 'what is planned')] : [];
    return [set(sum, 'the sum of the parts'), ...more];
  },
};

function foundFor(cause: TotalCause, program: Curriculum): Found[] {
  if (cause.what === 'part') return [foundInPart(cause)];
  const { credits: declared } = program;
  if (!declared) return [];
  if (cause.what === 'parts') return [foundInParts(cause, program, declared)];
  return [foundInPlan(cause, declared)];
}

function foundInParts(
  { sum, planned }: TotalCause & { what: 'parts' },
  { creditParts }: Curriculum,
  declared: Amount,
): Found {
  const amounts = creditParts.flatMap(({ credits }) => credits ?? []);
  const related = creditParts.map(({ name, credits, start, end }): RelatedPlace => {
    const words = `${shortened(name.text)}${credits ? `: ${creditsInWords(credits)}` : ''}`;
    return { message: words, start, end };
  });
  return {
    ...rangeOf(declared),
    message: `The parts add up to ${reckoning(amounts, sum)}, and \`credits\` says ${amountInWords(declared)}: write ${amountToWrite(sum)}, or correct the part that is wrong.${alsoPlanned(planned, sum, declared)}`,
    values: { what: 'parts', declared: creditsOf(declared), sum, ...(planned ? { planned } : {}) },
    related: firstOthers(related),
  };
}

/** What the plan says of it, in one more sentence. */
function alsoPlanned(planned: Credits | undefined, sum: Credits, declared: Credits): string {
  if (!planned) return '';
  const words = ` The terms come to ${creditsInWords(planned)}`;
  if (canBeEqual(planned, sum)) return `${words}, as the parts do.`;
  return canBeEqual(planned, declared) ? `${words}, so it is likely to be a part.` : `${words}.`;
}

function foundInPlan(cause: TotalCause & { what: 'terms' | 'path' }, declared: Amount): Found {
  const { what, sum, path, credits } = cause;
  const isAll = what === 'terms';
  const range = isAll ? declared : (path.plan?.id ?? path.concentration?.id ?? declared);
  const write = isAll ? `write ${amountToWrite(sum)}` : 'correct `credits`';
  const related = [
    ...(isAll ? [] : [{ message: `Declared: ${creditsInWords(declared)}`, ...rangeOf(declared) }]),
    ...termPlaces(path, credits),
  ];
  return {
    ...rangeOf(range),
    message: `${whatInWords(path, isAll)} up to ${creditsInWords(sum)}, and \`credits\` says ${amountInWords(declared)}: ${mendingInWords(sum, declared)}, or ${write}.`,
    values: { what, declared: creditsOf(declared), sum },
    related: firstOthers(related),
  };
}

function whatInWords({ plan }: ProgramPath, isAll: boolean): string {
  if (plan) return isAll ? 'The plans of this program add' : 'This plan adds';
  return isAll ? 'The terms of this program add' : 'With this concentration, the terms add';
}

function termPlaces({ terms }: ProgramPath, credits: PathCredits): RelatedPlace[] {
  return terms.flatMap(({ term: { title } }, index): RelatedPlace[] => {
    const sum = credits.terms[index];
    if (!title || !sum) return [];
    return [{ message: `${shortened(title.text)}: ${creditsInWords(sum)}`, ...rangeOf(title) }];
  });
}

function foundInPart({ part, sum, places }: TotalCause & { what: 'part' }): Found {
  const name = quoted(part.name.text);
  const planned =
    places.length === 0
      ? `Nothing in the terms counts to ${name}`
      : `The terms plan ${creditsInWords(sum)} for ${name}`;
  return {
    ...rangeOf(part.credits),
    message: `${planned}, and \`credit-parts\` says ${amountInWords(part.credits)}: ${mendingInWords(sum, part.credits)}, or write ${amountToWrite(sum)}.`,
    values: { what: 'part', part: part.name.text, declared: creditsOf(part.credits), sum },
    related: firstOthers(places).map(placeOf),
  };
}

function placeOf({ slot, credits }: PartPlace): RelatedPlace {
  return { message: `${slotName(slot)}${credits ? `: ${creditsInWords(credits)}` : ''}`, ...rangeOf(slot) };
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

function creditsOf({ min, max }: Credits): Credits {
  return { min, max };
}
