import type { DeclarationKind, Reference } from '../../model/link.ts';
import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Found, OwnFirst } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { likelyIds, mostSearched } from './likely.ts';

/** How it is told that something is not there. */
export interface UnknownWords {
  problem(shown: string, reference: Reference): string;
  readonly remedy: string;
  /** What may have been meant; all of its kind in the file where absent. */
  candidates?(file: CheckedFile, reference: Reference): string[];
}

/**
 * Names without a meaning of what stands in a program under an id or a title, and is referred to only from there: its
 * outcomes, those of its courses, its terms, concentrations and parts of credits.
 */
export function unknownInProgram(
  file: CheckedFile,
  kind: OwnFirst,
  { problem, remedy, candidates = (one) => declaredIn(one, kind) }: UnknownWords,
): readonly Found[] {
  const missing = file.unfound(kind).filter(({ resolution }) => resolution.state === 'missing');
  return eachOnce(missing).map((named, place) => {
    const { reference } = named.first;
    const { text, start, end } = reference.word;
    const suggestions = place < mostSearched ? likelyIds(text, [...new Set(candidates(file, reference))]) : [];
    return {
      start,
      end,
      message: `${problem(quoted(text), reference)}${didYouMean(suggestions[0])} ${remedy}${placesInWords(named)}`,
      values: { written: text, suggestions },
      related: otherPlaces(named),
    };
  });
}

function declaredIn({ facts }: CheckedFile, kind: DeclarationKind): string[] {
  return facts.declarations.flatMap((one) => (one.kind === kind ? [one.word.text] : []));
}
