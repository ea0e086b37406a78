import { describe, expect, it } from 'vitest';
import { readYaml, samples, taxonomy } from './held-against.ts';

describe('the outcomes of the samples', () => {
  const outcomes = samples()
    .filter((sample) => sample.clean)
    .flatMap((sample) => outcomesIn(readYaml(sample.text)));

  it.each(outcomes)('$text', ({ text, bloom }) => {
    const [verb = ''] = text.toLowerCase().split(/[\s,]/);
    const level = taxonomy.bloomLevels.find((known) => known.verbs.includes(verb));
    expect(level?.id).toBe(bloom);
  });
});

interface Outcome {
  readonly text: string;
  readonly bloom: string;
}

/** Everything in a value that has a text and a Bloom level. */
function outcomesIn(value: unknown): Outcome[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(outcomesIn);
  return 'text' in value && 'bloom' in value ? [value as Outcome, ...below] : below;
}
