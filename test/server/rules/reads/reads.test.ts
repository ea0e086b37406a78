import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ModelPart } from '../../../../server/src/model/model-part.ts';
import { exampleFiles } from '../../../../server/src/rules/pages/words.ts';
import { readByAll } from '../../../../server/src/rules/reads.ts';
import type { Rule } from '../../../../server/src/rules/rule.ts';
import { rules } from '../../../../server/src/rules/rules.ts';
import { seededRandom } from '../../../support/random.ts';
import { randomCollege } from '../../../support/random-college.ts';
import { withOtherWord } from '../../../support/typing.ts';
import { type PartsRead, partsRead } from './parts-read.ts';

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

  test.each(seeds(8))('in a college with everything (%i)', (seed) => {
    expect(undeclared(partsRead(randomCollege(seededRandom(seed)), watched()))).toEqual([]);
  });

  test.each(seeds(12))('in samples in which words stand for each other (%i)', (seed) => {
    const random = seededRandom(seed);
    for (const name of ['mistakes', 'fresno']) {
      const files = Object.entries(filesIn(name)).map(([path, text]) => [path, withOtherWords(text, random)] as const);
      expect(undeclared(partsRead(Object.fromEntries(files), watched()))).toEqual([]);
    }
  });

  test('and one that reads more is noticed', () => {
    const [first] = rules.filter(({ code }) => code === 'assessment-weights');
    const careless = { ...first, reads: ['courses.code', 'courses.title'] } as Rule;
    expect(undeclared(partsRead(filesIn('mistakes'), [careless]))).toEqual(['assessment-weights: courses.assessments']);
  });
});

test('No rule is asked at each edit', () => {
  expect(rules.filter(({ reads }) => !reads).map(({ code }) => code)).toEqual([]);
});

/** More by hand: WATCHED_RULES=300 npx vitest run test/server/rules/reads/reads.test.ts */
function seeds(count: number): number[] {
  return Array.from({ length: Number(process.env.WATCHED_RULES ?? count) }, (_, seed) => seed);
}

/** A text in which some words and numbers stand in the place of others, one key or line is gone now and then. */
function withOtherWords(text: string, random: () => number): string {
  let changed = text;
  for (let change = 0; change < 12; change++) {
    if (random() < 0.3) {
      const lines = changed.split('\n');
      changed = lines.toSpliced(Math.floor(random() * lines.length), 1).join('\n');
    } else changed = withOtherWord(changed, random);
  }
  return changed;
}

function watched(): Rule[] {
  return rules.filter(({ reads }) => reads !== undefined);
}

function undeclared(read: ReadonlyMap<Rule, PartsRead>): string[] {
  return [...read].flatMap(([{ code, reads = [], tells = [] }, { finding, inVain }]) => {
    const isUndeclared = (declared: readonly ModelPart[]) => (part: string) =>
      ![...declared, ...readByAll].some((one) => one === part) && (part !== 'text' || !placingInText.has(code));
    const parts = [
      ...[...finding].filter(isUndeclared([...reads, ...tells])),
      ...[...inVain].filter(isUndeclared(reads)),
    ];
    return [...new Set(parts)].map((part) => `${code}: ${part}`);
  });
}

function filesIn(name: string): Record<string, string> {
  const folder = new URL(`${name}/`, samples);
  const paths = readdirSync(folder).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}
