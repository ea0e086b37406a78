import { linkKey, type Use } from '../../model/link.ts';
import { type RequisiteKind, requisiteKinds } from '../../model/requisite.ts';
import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import { flowText } from '../../syntax/scalar-text.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { likelyCodesAmong, mostSearched } from './likely.ts';

/** A course code that nothing in reach of the file declares, and that is not said to be of another program. */
export const unknownCourse: Rule = {
  code: 'unknown-course',
  category: 'ids',
  severity: 'error',
  about: {
    title: 'Course that does not exist',
    reason:
      'A course code is named, as a requisite, in a term or in a choice, and neither this program nor a catalog that it uses has such a course. Students would be asked for a course that they cannot take. Most often it is a slip of the pen, or a course that was renumbered. A course of another college or program is fine once it is marked `external: true`; what is only recommended is a warning; and capitals and spaces make no difference in a code. Nothing is said where a catalog cannot be read.',
    source:
      'Of 688 real curricula that were looked through, 4 name a course that they do not have; one of them is a published program in health information technology.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 121]
terms:
  - { title: Fall, courses: [HIT 112] }
  - { title: Spring, courses: [HIT 212] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 112]
terms:
  - { title: Fall, courses: [HIT 112] }
  - { title: Spring, courses: [HIT 212] }
`,
  },
  reads: ['title', 'links.course', 'links.slot'],
  check(file) {
    const missing = file.unfound('course').filter(({ resolution }) => resolution.state === 'missing');
    if (missing.length === 0) return [];
    const likelyCodes = likelyCodesAmong(codesInReach(file));
    return eachOnce(missing).map((named, place) => {
      const { word, use } = named.first.reference;
      const suggestions = place < mostSearched ? likelyCodes(word.text) : [];
      const external = isRequisite(use);
      const uses = (file.facts.used.get(linkKey(named.first.reference)) ?? []).map((one) => one.use);
      return {
        start: word.start,
        end: word.end,
        message: [
          `${quoted(word.text)} is not ${whatItCouldBe(file, use)}.`,
          didYouMean(suggestions[0]),
          remedy(word.text, external, uses),
          placesInWords(named),
        ].join(''),
        values: { written: word.text, suggestions, use, external },
        related: otherPlaces(named),
        // Nobody is kept from a course by what is only recommended.
        ...(uses.every((use) => use === 'advisories') ? { severity: 'warning' } : {}),
      };
    });
  },
};

function whatItCouldBe({ model }: CheckedFile, use: string): string {
  if (model.kind === 'catalog') return 'a course of this catalog, or of a program that uses it';
  const uses = model.uses.length > 0 ? ' or of a catalog that it uses' : '';
  const title = use === 'replaces' ? ', and no choice or elective of its plan is called so' : '';
  return `a course of this program${uses}${title}`;
}

function remedy(code: string, external: boolean, uses: readonly Use[]): string {
  if (!external) return ' Add it under `courses`, or correct the code.';
  const longForm = flowText({ course: code, external: true });
  // Where the code stands in a plan as well, the program has to have it.
  if (!uses.every(isRequisite)) return ' Add it under `courses`, or correct the code.';
  return ` If it belongs to another program, say so: \`${longForm}\`.`;
}

function isRequisite(use: Use): use is RequisiteKind {
  return requisiteKinds.some((kind) => kind === use);
}

/** The codes that can be written in a file, each as it is written where it is declared. */
function codesInReach({ document, links }: CheckedFile): string[] {
  const files = new Set(links.scopeOf(document).documents);
  if (document.kind === 'catalog') {
    for (const user of links.usersOf(document)) for (const one of links.scopeOf(user).documents) files.add(one);
  }
  return [...files].flatMap((one) =>
    (links.facts(one)?.declarations ?? []).flatMap((declaration) =>
      declaration.kind === 'course' ? [declaration.word.text] : [],
    ),
  );
}
