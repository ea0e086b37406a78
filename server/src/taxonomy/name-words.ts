import type { Entry } from '../../../schemas/taxonomy.ts';

/** What people in the field write for one and the same thing, the words of each phrase in the singular; the first stands for all. */
const phrases: readonly (readonly string[])[] = [
  ['ehr', 'emr', 'epr', 'electronic health record', 'electronic medical record', 'electronic patient record'],
  ['phr', 'personal health record'],
  ['phi', 'protected health information'],
  ['hie', 'health information exchange'],
  ['roi', 'release of information'],
  ['cdi', 'clinical documentation improvement', 'clinical documentation integrity'],
  ['cds', 'cdss', 'clinical decision support', 'clinical decision support system'],
  ['cpoe', 'computerized physician order entry', 'computerized provider order entry'],
  ['rcm', 'revenue cycle management'],
  ['mpi', 'empi', 'master patient index', 'enterprise master patient index'],
  ['sdoh', 'social determinant of health'],
  ['cac', 'computer assisted coding'],
  ['qi', 'quality improvement'],
  ['sdlc', 'system development life cycle'],
  ['healthcare', 'health care'],
];

interface Replacement {
  readonly words: readonly string[];
  readonly by: string;
}

/** What phrases are replaced by, by their first words; longer ones first, so that none is taken for the beginning of another. */
const replacements: ReadonlyMap<string, readonly Replacement[]> = byFirstWord(
  phrases
    .flatMap(([first = '', ...others]) => others.map((phrase) => ({ words: phrase.split(' '), by: first })))
    .sort((a, b) => b.words.length - a.words.length),
);

function byFirstWord(all: readonly Replacement[]): Map<string, Replacement[]> {
  const found = new Map<string, Replacement[]>();
  for (const one of all) {
    const [first = ''] = one.words;
    found.set(first, [...(found.get(first) ?? []), one]);
  }
  return found;
}

/** Words that say nothing of what a name means. */
const fillers: ReadonlySet<string> = new Set(['and', 'of', 'the', 'in', 'for', 'to']);

/** The words of a text as they are written, in lower case. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words by which a name means what it means: in the singular, abbreviations for what they stand for, without “and”. */
export function meaningOf(text: string): string[] {
  const singular = wordsOf(text).map(singularOf);
  const words: string[] = [];
  for (let at = 0; at < singular.length; ) {
    const found = replacements
      .get(singular[at] ?? '')
      ?.find(({ words: phrase }) => phrase.every((word, index) => singular[at + index] === word));
    words.push(found?.by ?? singular[at] ?? '');
    at += found?.words.length ?? 1;
  }
  return words.filter((word) => !fillers.has(word));
}

/** An English word in the singular, well enough to compare it: `policies` is `policy`, `analysis` stays. */
function singularOf(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** All that an entry is called; a label with its abbreviation in parentheses also without it. */
export function namesOfEntry(
  entry: Pick<Entry, 'id' | 'label' | 'synonyms'> & { readonly abbreviation?: string },
): string[] {
  const { id, label, abbreviation = '', synonyms = [] } = entry;
  const bare = label.replace(/\s*\([^()]*\)\s*$/, '');
  return [...new Set([id, label, bare, abbreviation, ...synonyms])].filter((name) => name !== '');
}

/** Whether a name stands whole in a text, both as what they mean. */
export function standsIn(name: readonly string[], text: readonly string[]): boolean {
  if (name.length === 0) return false;
  return text.some((_word, start) => name.every((word, index) => text[start + index] === word));
}
