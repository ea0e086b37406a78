import { canStandAt, type OutcomeVerb } from '../../analysis/outcomes/outcome-verbs.ts';
import { quoted } from '../../schema/words/shown.ts';
import { ofOutcomeWords } from '../reads.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';
import { joined } from '../words/lists.ts';
import { placeInFile, readOutcomes } from './file-outcomes.ts';

/** An outcome whose verb usually stands at another Bloom level than the one that it declares. */
export const outcomeLevel: Rule = {
  code: 'outcome-level',
  category: 'outcomes',
  severity: 'hint',
  atMost: 'hint',
  about: {
    title: 'Verb of another Bloom level than the declared one',
    reason:
      'The verb of an outcome says how demanding it is, and so does its `bloom`; where the two differ, one of them may be an oversight. The rule compares the declared level with those at which lists commonly have the verb, as `compare` is named at Understand and at Analyze; of several verbs (“Identify and evaluate”) the highest counts, since who evaluates has identified as well. It never says more than a hint, because lists of verbs differ and the task behind a verb can make it easy or hard. Left alone are outcomes without `bloom`, verbs that the taxonomy does not have, and words that may be nouns, as in “Coding compliance”.',
    source:
      "Bloom's revised taxonomy; and that verb lists disagree can be seen in published competencies, where “identify” stands at a level of application.",
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - text: Evaluate the codes of an outpatient encounter
        bloom: remember
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - text: Evaluate the codes of an outpatient encounter
        bloom: evaluate
`,
  },
  reads: ofOutcomeWords,
  check(file) {
    return readOutcomes(file).flatMap(({ outcome, text, verbs }) => {
      const { bloom } = outcome;
      const declared = file.taxonomy.entry('bloomLevels', bloom?.text ?? '');
      if (!bloom || !declared || verbs.state !== 'measurable' || canStandAt(declared, verbs.verbs)) return [];
      const { highest } = verbs;
      const place = placeInFile(file, text, highest);
      const { start, end } = bloom;
      return [
        {
          start,
          end,
          message: `${ofVerbs(text.text, highest, verbs.verbs)} usually stands at the level ${highest.level.label}, and this outcome is declared at ${declared.label}. Check which is meant.`,
          values: { written: bloom.text, verb: highest.verb, level: highest.level.id },
          ...(place ? { related: [{ message: 'The verb is here', ...place }] } : {}),
        },
      ];
    });
  },
  fixes(file, finding) {
    const level = finding.values?.level;
    const written = finding.values?.written;
    if (typeof level !== 'string' || typeof written !== 'string') return [];
    const place = wordAt(file, finding.start, written);
    const having = readOutcomes(file).filter(({ outcome }) => outcome.bloom?.start === finding.start);
    // What an alias repeats is the level of other outcomes as well.
    if (!place || having.length > 1) return [];
    const title = `Change ${quoted(written)} to ${quoted(level)}, the level of the verb`;
    return [{ title, edit: () => inDocument(file.document, [{ ...place, newText: level }]) }];
  },
};

function ofVerbs(text: string, highest: OutcomeVerb, verbs: readonly OutcomeVerb[]): string {
  const written = ({ start, end }: OutcomeVerb) => quoted(text.slice(start, end));
  if (verbs.length === 1) return written(highest);
  return `Of ${joined(verbs.map(written))} the highest counts: ${written(highest)}`;
}

/** The word without its quotation marks. */
function wordAt({ document }: CheckedFile, start: number, written: string) {
  const at = start + (/^["']/.test(document.text.slice(start, start + 1)) ? 1 : 0);
  return document.text.startsWith(written, at) ? { start: at, end: at + written.length } : undefined;
}
