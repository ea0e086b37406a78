import { distance } from 'fastest-levenshtein';
import { closestTo } from '../../schema/words/did-you-mean.ts';

/** What other tools call it, and what people do. */
const verbs: readonly string[] = ['ignore', 'disable', 'suppress'];

/** The name in front of the verb, without what joins its two words. */
const plainName = 'hitcurriculum';

/** So many letters of the name may be wrong: one more, and other words begin to fit. */
const mostWrong = 2;

/**
 * Where a comment may begin with the word, right or misspelled: at a `#` before a long word that begins as a misspelled
 * `hit` does. All that a file without such comments pays for them is to be looked through for it.
 */
export const mayBeginComment = /#(?=[ \t]*(?:h|i[ht])[a-z_-]{9})/gi;

/** Whether a word in a comment, such as `hit-curriculm-ingore`, is meant to say that findings are ignored. */
export function isMeantToIgnore(word: string): boolean {
  const parts = word
    .toLowerCase()
    .split(/[^a-z]+/, 5)
    .filter((part) => part !== '');
  return parts.some((part, at) => {
    const name = parts.slice(0, at).join('');
    if (isName(name) && isVerb(part)) return true;
    // The last two words may be written as one.
    return verbs.some((verb) => part.endsWith(verb) && isName(name + part.slice(0, -verb.length)));
  });
}

function isName(plain: string): boolean {
  return Math.abs(plain.length - plainName.length) <= mostWrong && distance(plain, plainName) <= mostWrong;
}

function isVerb(part: string): boolean {
  return verbs.includes(part) || (part.length > 3 && closestTo(part, verbs) !== undefined);
}
