/** How a verb stands in an outcome: `analyze`, `analyzes`, `analyzing`. */
export type VerbForm = 'base' | 'third-person' | 'gerund';

export const verbForms: readonly VerbForm[] = ['base', 'third-person', 'gerund'];

/** A regular verb in one of its forms; of several words, such as `carry out`, the first one changes. */
export function inflected(verb: string, form: VerbForm): string {
  const [first = '', ...rest] = verb.split(' ');
  return [inflectedWord(first, form), ...rest].join(' ');
}

/** Every way to write a verb in a form, that of British English included: `analyses` for `analyze`. */
export function spellings(verb: string, form: VerbForm): string[] {
  const british = verb.replace(/z(?=e$)/, 's');
  return [...new Set([verb, british])].map((one) => inflected(one, form));
}

function inflectedWord(word: string, form: VerbForm): string {
  if (form === 'third-person') return thirdPerson(word);
  return form === 'gerund' ? gerund(word) : word;
}

function thirdPerson(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}

function gerund(word: string): string {
  if (/[^e]e$/.test(word)) return `${word.slice(0, -1)}ing`;
  // One short vowel before the last consonant: planning, mapping, submitting; but not explaining or editing.
  const doubles = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word) || /(?:mit|fer)$/.test(word);
  return doubles ? `${word}${word.at(-1)}ing` : `${word}ing`;
}
