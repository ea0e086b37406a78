import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../../../../server/src/rules/pages/words.ts';
import { readByAll } from '../../../../server/src/rules/reads.ts';
import type { Rule } from '../../../../server/src/rules/rule.ts';
import { rules } from '../../../../server/src/rules/rules.ts';
import { seededRandom } from '../../../support/random.ts';
import { randomCollege } from '../../../support/random-college.ts';
import { partsRead } from './parts-read.ts';

/*
 * What a rule found is kept as long as nothing says something else that the rule reads. So a rule that reads more than
 * it says keeps findings that are wrong. Here each rule is watched at work.
 */

/** Their findings are placed by the text of what they are about, which the model has; no other text makes a finding. */
const placingInText: ReadonlySet<string> = new Set(['outcome-verb', 'outcome-level']);

const samples = new URL('../../../../samples/', import.meta.url);

describe('Each rule reads of a file only what it says that it reads', () => {
  test.each(readdirSync(samples).filter((name) => !name.includes('.')))('in the sample %s', (name) => {
    expect(undeclared(partsRead(filesIn(name), watched()))).toEqual([]);
  });

  test('in the examples of its own page', () => {
    for (const rule of watched()) {
      for (const example of [rule.about.wrong, rule.about.right]) {
        expect(undeclared(partsRead(exampleFiles(example), [rule]))).toEqual([]);
      }
    }
  });

  test.each(Array.from({ length: 8 }, (_, seed) => seed))('in a college with everything (%i)', (seed) => {
    expect(undeclared(partsRead(randomCollege(seededRandom(seed)), watched()))).toEqual([]);
  });

  test('and one that reads more is noticed', () => {
    const [first] = rules.filter(({ code }) => code === 'assessment-weights');
    const careless = { ...first, reads: ['courses.code', 'courses.title'] } as Rule;
    expect(undeclared(partsRead(filesIn('mistakes'), [careless]))).toEqual(['assessment-weights: courses.assessments']);
  });
});

test('Only rules that read the whole text are asked at each edit', () => {
  expect(rules.filter(({ reads }) => !reads).map(({ code }) => code)).toEqual(['credits-range']);
});

function watched(): Rule[] {
  return rules.filter(({ reads }) => reads !== undefined);
}

function undeclared(read: ReadonlyMap<Rule, ReadonlySet<string>>): string[] {
  return [...read].flatMap(([{ code, reads = [] }, parts]) =>
    [...parts]
      .filter((part) => !reads.some((one) => one === part) && ![...readByAll].some((one) => one === part))
      .filter((part) => part !== 'text' || !placingInText.has(code))
      .map((part) => `${code}: ${part}`),
  );
}

function filesIn(name: string): Record<string, string> {
  const folder = new URL(`${name}/`, samples);
  const paths = readdirSync(folder).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}
