import type { VerbForm } from './verb-forms.ts';

/** A word that is spelled like a verb, where nobody stands in front of it who does it. */
export interface DoubtfulWord {
  readonly verb: string;
  readonly form: VerbForm;
  /** Where the word ends in the text. */
  readonly end: number;
}

/** Verbs that are nouns as well: a record, the records. */
const nounsAsWell = new Set(
  'abstract act attribute audit author challenge code contrast debate design document draft estimate express grade interview judge label lead list map match measure model monitor name outline plan practice present process prototype query quote rank rate record release report research review schedule score sequence show state support survey test trace train transform update use'.split(
    ' ',
  ),
);

/** Verbs whose gerund is the name of a field of work: coding, scheduling. */
const fields = new Set(
  'audit code communicate compute document engage grade interview manage map model monitor plan process rank rate record report research schedule test train write'.split(
    ' ',
  ),
);

/** What tells that something was said of the word, so that it is what the sentence is about. */
const saysOf =
  /(?<![\p{L}-])(?:is|are|was|were|has|have|can|could|will|would|must|shall|should|may|might)(?![\p{L}-])/u;

/** Behind these words and marks something else is spoken of. */
const newThought =
  /[;:.!?]|(?<![\p{L}-])(?:that|which|who|whom|whose|how|what|why|when|where|whether|if|as|because|so|while|until|unless|to|by)(?![\p{L}-])/u;

/** The rest is cut where it is long, so that a text of any length costs the same. */
const longest = 300;

/**
 * Whether a word at the beginning of an outcome may as well be a noun, so that nobody can tell what students do:
 * “Records are analyzed”, “Report writing skills”, “Use of codes”, “Coding compliance”. “Record vital signs” and
 * “Analyzing denial patterns” are verbs with their objects.
 */
export function mayBeNoun(text: string, { verb, form, end }: DoubtfulWord, isVerb: (word: string) => boolean): boolean {
  const rest = text.slice(end, end + longest);
  const isNounAsWell = nounsAsWell.has(verb);
  if (form !== 'gerund' && !isNounAsWell) return false;
  const [thought = ''] = rest.split(newThought, 1);
  if (saysOf.test(thought) || /^\s+of\s/i.test(rest)) return true;
  const joined = /^\s*(?:,|\/|&|\s(?:and|or)(?=\s))\s*(?:and\s+|or\s+)?([\p{L}]*)/iu.exec(rest)?.[1];
  if (form === 'base') {
    return /^\s+(?:writing|keeping|reading|making|building|sharing|taking|imaging|planning)\s/i.test(`${rest} `)
      ? true
      : joined !== undefined && !isVerb(joined.toLowerCase());
  }
  if (form === 'third-person') return joined !== undefined || /^\s*(?:$|\(|(?:for|in|on|from|with)\s)/.test(rest);
  return fields.has(verb) && !/^\s+(?:an?|the|their|its|all|each|every|these|those|from|with|to|for)\s/i.test(rest);
}

/** Whether a word can be a noun, with more behind it that does not tell. */
export function isNounAsWell({ verb, form }: Pick<DoubtfulWord, 'verb' | 'form'>): boolean {
  return form === 'gerund' || nounsAsWell.has(verb);
}
