import { closestTo } from '../../schema/words/did-you-mean.ts';

/** What other tools call it, and what people do. */
const words: readonly string[] = ['ignore', 'disable', 'suppress'];

/** Whether a word in a comment, such as `hit-curriculum-ingore`, is meant to say that findings are ignored. */
export function isMeantToIgnore(word: string): boolean {
  const [, joint = '', verb = ''] = /^hit[-_]?curr?iculum([-_ \t]+|(?=ignore))([a-z]+)/i.exec(word) ?? [];
  if (verb === '') return false;
  const plain = verb.toLowerCase();
  if (words.includes(plain)) return true;
  return /[-_]/.test(joint) && plain.length > 3 && closestTo(plain, words) !== undefined;
}
