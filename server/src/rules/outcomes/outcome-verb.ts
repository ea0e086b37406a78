import type { OutcomeVerbs } from '../../analysis/outcomes/outcome-verbs.ts';
import { inflected } from '../../analysis/outcomes/verb-forms.ts';
import { capitalized, quoted } from '../../schema/words/shown.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { ofOutcomeWords } from '../reads.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { joined } from '../words/lists.ts';
import { placeInFile, type ReadOutcome, readOutcomes } from './file-outcomes.ts';
import { offeredVerbs } from './offered-verbs.ts';

/** An outcome that says what students know or understand, and not what they do. */
export const outcomeVerb: Rule = {
  code: 'outcome-verb',
  category: 'outcomes',
  severity: 'warning',
  about: {
    title: 'Outcome without a measurable verb',
    reason:
      'Nobody can see whether somebody knows, understands, learns or appreciates something, so an outcome that begins with such a word cannot be assessed. The rule finds these words, and what comes down to them, such as “become familiar with” or “gain knowledge of”, in the outcomes of programs, concentrations and courses: “Understand coding guidelines” as well as “Students will understand coding guidelines”. It offers verbs of the declared Bloom level. Left alone are outcomes that also name what students do (“Understand and apply”), “demonstrate an understanding of”, verbs that the taxonomy does not have, and other languages.',
    source:
      "Guides to writing outcomes, which ask for an observable verb of Bloom's revised taxonomy and advise against know, understand, learn, appreciate and be aware of.",
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - text: Understand the guidelines for outpatient coding
        bloom: apply
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - text: Apply the guidelines for outpatient coding
        bloom: apply
`,
  },
  reads: ofOutcomeWords,
  check(file) {
    return unmeasurableOutcomes(file).map(({ outcome, verbs, place }) => {
      const { phrase, instead } = verbs;
      const bloom = outcome.bloom?.text;
      const offered = offeredVerbs(file.taxonomy, phrase.meaning, bloom);
      const words = instead ? [instead.verb] : offered.map(({ verb }) => verb);
      const level = file.taxonomy.entry('bloomLevels', bloom ?? '');
      const from = level && !instead ? ` of the level ${level.label}` : '';
      return {
        ...place,
        message: `${quoted(phrase.text)} cannot be observed or graded. Say what students do: begin with a verb${from} such as ${joined(words.slice(0, 3).map(quoted), 'or')}.`,
        values: { written: phrase.text, ...(bloom === undefined ? {} : { bloom }), verbs: words },
      };
    });
  },
  fixes(file, finding) {
    const found = unmeasurableOutcomes(file).find(({ place }) => place.start === finding.start);
    return found ? rewordings(file, found) : [];
  },
};

type Unmeasurable = Extract<OutcomeVerbs, { readonly state: 'unmeasurable' }>;

interface UnmeasurableOutcome extends ReadOutcome {
  readonly verbs: Unmeasurable;
  /** The words, where they stand in the file; else the whole text. */
  readonly place: OffsetRange;
}

function unmeasurableOutcomes(file: CheckedFile): UnmeasurableOutcome[] {
  return readOutcomes(file).flatMap((one): UnmeasurableOutcome[] => {
    const { verbs, text } = one;
    if (verbs.state !== 'unmeasurable') return [];
    const { start, end } = placeInFile(file, text, verbs.phrase) ?? text;
    return [{ ...one, verbs, place: { start, end } }];
  });
}

/** One way for each verb that is offered; the rest of the text stays. */
function rewordings(file: CheckedFile, { outcome, text, verbs: { phrase, instead } }: UnmeasurableOutcome): RuleFix[] {
  const part = instead ? { start: phrase.start, end: instead.end } : phrase;
  const place = placeInFile(file, text, part);
  if (!place || !(instead || phrase.isReplaceable)) return [];
  const offered = instead ? [instead] : offeredVerbs(file.taxonomy, phrase.meaning, outcome.bloom?.text);
  const written = text.text.slice(part.start, part.end);
  return offered.map(({ verb, level }) => {
    const verbThere = inflected(verb, phrase.form);
    const newText = asWritten(written, verbThere);
    return {
      title: `Change ${quoted(written)} to ${quoted(newText)} (Bloom level ${level.label})`,
      edit: () => inDocument(file.document, [{ ...place, newText }]),
    };
  });
}

/** A word in the capitals of what it stands in the place of; `A` alone does not tell whether all are meant. */
function asWritten(before: string, word: string): string {
  if (/\p{Lu}.*\p{Lu}/su.test(before) && !/\p{Ll}/u.test(before)) return word.toUpperCase();
  return /^\p{Lu}/u.test(before) ? capitalized(word) : word;
}
