import type { BloomLevel } from '../../../../schemas/taxonomy.ts';
import type { UnmeasurablePhrase } from '../../analysis/outcomes/unmeasurable.ts';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';

/** A verb that can stand at the beginning of an outcome. */
export interface OfferedVerb {
  readonly verb: string;
  readonly level: BloomLevel;
}

/** The verbs of each level that go with almost any object, so that the rest of an outcome can stay. */
const common: Readonly<Record<string, readonly string[]>> = {
  remember: ['identify', 'define', 'list', 'name', 'state'],
  understand: ['explain', 'describe', 'summarize', 'discuss', 'illustrate'],
  apply: ['apply', 'use', 'demonstrate', 'implement', 'perform'],
  analyze: ['analyze', 'examine', 'compare', 'interpret', 'investigate'],
  evaluate: ['evaluate', 'assess', 'appraise', 'critique', 'justify'],
  create: ['design', 'develop', 'create', 'plan', 'formulate'],
};

/** Where no level is declared: verbs around what the word that cannot be measured seems to mean. */
const nearMeaning: Readonly<Record<UnmeasurablePhrase['meaning'], readonly string[]>> = {
  know: ['identify', 'define', 'describe', 'explain', 'apply'],
  understand: ['explain', 'describe', 'summarize', 'apply', 'analyze'],
  appreciate: ['discuss', 'explain', 'examine', 'justify', 'evaluate'],
};

/** Up to five verbs to write in the place of words that cannot be measured: of the declared level, where there is one. */
export function offeredVerbs(
  { taxonomy }: TaxonomyIndex,
  meaning: UnmeasurablePhrase['meaning'],
  bloom: string | undefined,
): OfferedVerb[] {
  const declared = taxonomy.bloomLevels.find(({ id }) => id === bloom);
  const wanted = declared ? [...(common[declared.id] ?? []), ...declared.verbs] : nearMeaning[meaning];
  return [...new Set(wanted)]
    .flatMap((verb): OfferedVerb[] => {
      const level = declared ?? taxonomy.bloomLevels.find(({ verbs }) => verbs.includes(verb));
      return level?.verbs.includes(verb) ? [{ verb, level }] : [];
    })
    .slice(0, 5);
}
