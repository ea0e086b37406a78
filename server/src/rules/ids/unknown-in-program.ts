import type { DeclarationKind, Reference, ReferenceKind } from '../../model/link.ts';
import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { likelyIds } from './likely.ts';

/**
 * What stands in a program under an id or a title, and is referred to only from there: its outcomes, those of its
 * courses, its terms, concentrations and parts of credits.
 */
export const unknownOutcome = ruleFor('outcome', {
  code: 'unknown-outcome',
  problem: (id) => `This program has no outcome ${id}.`,
  remedy: 'Add it under `outcomes`, or correct it here.',
});

export const unknownCourseOutcome = ruleFor('course-outcome', {
  code: 'unknown-course-outcome',
  problem: (id, { owner }) => `${owner ? quoted(owner.word.text) : 'This course'} has no outcome with the id ${id}.`,
  remedy: 'Give the outcome that is assessed this `id`, or correct it here.',
  candidates: ({ facts }, { owner }) =>
    facts.declarations.flatMap((one) => (one.kind === 'course-outcome' && one.owner === owner ? [one.word.text] : [])),
});

export const unknownTerm = ruleFor('term', {
  code: 'unknown-term',
  problem: (title) => `No term of this program has the title ${title}.`,
  remedy: 'Write the title of a term as it stands under `terms`.',
});

export const unknownConcentration = ruleFor('concentration', {
  code: 'unknown-concentration',
  problem: (id) => `This program has no concentration ${id}.`,
  remedy: 'Add it under `concentrations`, or correct it here.',
});

export const unknownPart = ruleFor('part', {
  code: 'unknown-part',
  problem: (name) => `The credits of this program have no part ${name}.`,
  remedy: 'Add it under `credit-parts`, or correct it here.',
});

interface Words {
  readonly code: string;
  problem(shown: string, reference: Reference): string;
  readonly remedy: string;
  candidates?(file: CheckedFile, reference: Reference): string[];
}

function ruleFor(kind: ReferenceKind & DeclarationKind, words: Words): Rule {
  const { code, problem, remedy, candidates = (file: CheckedFile) => declaredIn(file, kind) } = words;
  return {
    code,
    category: 'ids',
    severity: 'error',
    givesWay: true,
    check(file) {
      const missing = file.meanings.filter(
        ({ reference, resolution }) => reference.kind === kind && resolution.state === 'missing',
      );
      return eachOnce(missing).map((named) => {
        const { reference } = named.first;
        const { text, start, end } = reference.word;
        const suggestions = likelyIds(text, [...new Set(candidates(file, reference))]);
        return {
          start,
          end,
          message: `${problem(quoted(text), reference)}${didYouMean(suggestions[0])} ${remedy}${placesInWords(named)}`,
          values: { written: text, suggestions },
          related: otherPlaces(named),
        };
      });
    },
  };
}

function declaredIn({ facts }: CheckedFile, kind: DeclarationKind): string[] {
  return facts.declarations.flatMap((one) => (one.kind === kind ? [one.word.text] : []));
}
