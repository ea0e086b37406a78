import { expect, test } from 'vitest';
import { coursesWithCredits } from '../../../../server/src/analysis/credits/known-courses.ts';
import { creditsOfPath, type PathCredits } from '../../../../server/src/analysis/credits/program-credits.ts';
import { pathsOf } from '../../../../server/src/analysis/program-paths.ts';
import { factsOf } from '../../../../server/src/workspace/links/file-facts.ts';
import { seededRandom } from '../../../support/random.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** The credits of every way through a program, under the name of its plan or concentration. */
function creditsIn(text: string): ReadonlyMap<string, PathCredits> {
  const workspace = fixtureWorkspace(text);
  const document = workspace.document(workspace.pathOf(workspace.uri));
  const model = factsOf(document)?.model;
  if (model?.kind !== 'curriculum') throw new Error('It is no program.');
  const courses = coursesWithCredits(workspace.snapshot(), document);
  return new Map(
    pathsOf(model).map((path) => [
      [path.plan?.id.text, path.concentration?.id.text].filter((name) => name !== undefined).join(' ') || 'own',
      creditsOfPath(path, courses),
    ]),
  );
}

const program = `
curriculum: hit
title: HIT
award: associate
courses:
  HIT 100: { title: A, credits: 3, part: Core }
  HIT 105L: { title: B, credits: 0.1, part: Core }
  HIT 106L: { title: C, credits: 0.2, part: Core }
  HIT 200: { title: D, credits: 0, part: Core }
  HIT 299: { title: E, credits: { min: 0.5, max: 4 }, repeatable: true }
  ENG 111: { title: F, credits: 3, part: General }
  ENG 112: { title: G, credits: 4, part: General }
`;

test('Terms, parts and the total, with choices, electives and variable credits as ranges', () => {
  const own = creditsIn(`${program}
terms:
  - { title: A, courses: [HIT 100, HIT 105L, HIT 106L, HIT 200] }
  - title: B
    courses:
      - { choose: 1, from: [ENG 111, ENG 112] }
      - { elective: Free, credits: { min: 2, max: 3 }, part: Free }
      - HIT 299
      - { course: HIT 299, credits: 1.5, part: Core }
`).get('own');
  expect(own?.terms).toEqual([
    { min: 3.3, max: 3.3, unknown: 0 },
    { min: 7, max: 12.5, unknown: 0 },
  ]);
  expect(own?.total).toEqual({ min: 10.3, max: 15.8, unknown: 0 });
  expect(Object.fromEntries(own?.parts ?? [])).toEqual({
    Core: { min: 4.8, max: 4.8, unknown: 0 },
    General: { min: 3, max: 4, unknown: 0 },
    Free: { min: 2, max: 3, unknown: 0 },
  });
  expect(own?.withoutPart).toEqual({ min: 0.5, max: 4, unknown: 0 });
  expect(own?.placesWithoutPart).toBe(1);
});

test('What is not known is counted apart, so that the rest is a lower bound', () => {
  const own = creditsIn(`${program}
terms:
  - { title: A, courses: [HIT 100, HIT 999] }
  - { title: B, courses: [] }
  - { title: C, credits: 6, courses: [] }
  - { title: D, courses: [HIT 100, HIT 100] }
  - { title: E, courses: [HIT 299, HIT 299] }
`).get('own');
  expect(own?.terms).toEqual([
    { min: 3, max: 3, unknown: 1 },
    { min: 0, max: 0, unknown: 1 },
    { min: 6, max: 6, unknown: 0 },
    { min: 0, max: 0, unknown: 1 },
    { min: 1, max: 8, unknown: 0 },
  ]);
  expect(own?.total).toEqual({ min: 10, max: 17, unknown: 3 });
});

test('Each concentration and each plan has a total of its own', () => {
  const all = creditsIn(`${program}
terms:
  - { title: A, courses: [HIT 100, { elective: Free, credits: 3 }] }
plans:
  slow: { terms: [{ title: A, courses: [HIT 100] }] }
  coding-fast: { concentration: coding, terms: [{ title: A, courses: [HIT 100, ENG 111, ENG 112] }] }
concentrations:
  coding: { title: Coding, replaces: { Free: [ENG 111, ENG 112] } }
  data: { title: Data, replaces: { Free: ENG 111 }, adds: { A: [HIT 105L] } }
  more: { title: More, adds: [HIT 106L] }
  lost: { title: Lost, replaces: { Nothing: HIT 100 } }
`);
  const totals = Object.fromEntries([...all].map(([name, { total }]) => [name, [total.min, total.max, total.unknown]]));
  expect(totals).toEqual({
    own: [6, 6, 0],
    coding: [10, 10, 0],
    data: [6.1, 6.1, 0],
    more: [6.2, 6.2, 0],
    lost: [6, 6, 1],
    slow: [3, 3, 0],
    'coding-fast coding': [10, 10, 0],
  });
});

test('A program without terms has no plan to add up', () => {
  expect(creditsIn(`${program}\nconcentrations: { coding: { title: Coding, adds: [HIT 100] } }`).size).toBe(0);
});

test('Of courses that repeat the same credits, by way of aliases and merges, the sum is right', () => {
  const own = creditsIn(`${program}
  HIT 300: &long { title: H, credits: 12 }
  HIT 301: *long
  HIT 302: { <<: *long, credits: 2 }
terms:
  - &fall { title: A, courses: [HIT 300, HIT 301, HIT 302] }
  - *fall
`).get('own');
  expect(own?.total).toEqual({ min: 52, max: 52, unknown: 0 });
});

test('Sums are those that somebody adds up by hand, whatever the plan', () => {
  const random = seededRandom(4);
  const pick = (count: number) => Math.floor(random() * count);
  for (let run = 0; run < 40; run++) {
    // In eighths, which add up exactly.
    const amount = () => {
      const min = pick(40) / 8;
      return { min, max: random() < 0.3 ? min + pick(16) / 8 : min };
    };
    const courses = Array.from({ length: 12 }, amount);
    const code = (index: number) => `C ${index}`;
    const written = ({ min, max }: { min: number; max: number }) =>
      min === max ? String(min) : `{ min: ${min}, max: ${max} }`;
    let [least, most] = [0, 0];
    const terms = Array.from({ length: 1 + pick(6) }, (_, term) => {
      const unused = courses.map((_, index) => index);
      const take = () => unused.splice(pick(unused.length), 1)[0] ?? 0;
      const slots = Array.from({ length: 1 + pick(4) }, () => {
        const kind = pick(4);
        if (kind === 0) {
          const credits = amount();
          least += credits.min;
          most += credits.max;
          return `{ elective: Free, credits: ${written(credits)} }`;
        }
        if (kind === 1) {
          const [one, other] = [take(), take()].map((index) => ({ index, ...(courses[index] ?? { min: 0, max: 0 }) }));
          least += Math.min(one?.min ?? 0, other?.min ?? 0);
          most += Math.max(one?.max ?? 0, other?.max ?? 0);
          return `{ choose: 1, from: [${code(one?.index ?? 0)}, ${code(other?.index ?? 0)}] }`;
        }
        const index = take();
        least += courses[index]?.min ?? 0;
        most += courses[index]?.max ?? 0;
        return code(index);
      });
      return `  - { title: T${term}, courses: [${slots.join(', ')}] }`;
    });
    const declared = courses.map((credits, index) => `  ${code(index)}: { title: T, credits: ${written(credits)} }`);
    const text = `curriculum: hit\ntitle: HIT\naward: certificate\ncourses:\n${declared.join('\n')}\nterms:\n${terms.join('\n')}\n`;
    expect(creditsIn(text).get('own')?.total, text).toEqual({ min: least, max: most, unknown: 0 });
  }
});
