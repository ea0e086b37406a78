import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCoverageCache } from '../../../../server/src/analysis/coverage/coverage-cache.ts';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import type { CoverageResult, TargetCoverage } from '../../../../server/src/analysis/report/target-coverage.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';
import { randomCollege } from '../../../support/random-college.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const skills = ['hipaa', 'data-quality', 'own/privacy', 'own/deep'] as const;
const levels = ['introduced', 'reinforced', 'mastered'] as const;
const codes = ['HIT 1', 'HIT 2', 'HIT 3', 'HIT 4', 'HIT 5'] as const;

/** What a course does for each skill and for the outcome: the level, counted from 1; 0 for nothing. */
type Teaches = readonly number[];

interface Program {
  readonly courses: readonly { readonly teaches: Teaches; readonly contributes: number }[];
  /** The place of each course: 0 by itself, 1 or 2 in one of two choices, 3 in a concentration, 4 nowhere. */
  readonly places: readonly number[];
  readonly taken: readonly [number, number];
  readonly roles: readonly (readonly { readonly level: number; readonly isCore: boolean }[])[];
  readonly weights: { readonly core: number; readonly useful: number };
}

const level = fc.integer({ min: 0, max: 3 });
const programs: fc.Arbitrary<Program> = fc.record({
  courses: fc.array(fc.record({ teaches: fc.array(level, { minLength: 4, maxLength: 4 }), contributes: level }), {
    minLength: 5,
    maxLength: 5,
  }),
  places: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
  taken: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  roles: fc.array(fc.array(fc.record({ level, isCore: fc.boolean() }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 2,
  }),
  weights: fc.record({ core: fc.constantFrom(2, 1, 0.3), useful: fc.constantFrom(1, 0.1, 0) }),
});

function textsOf({ courses, places, taken, roles, weights }: Program): Readonly<Record<string, string>> {
  const taught = courses.map(({ teaches, contributes }, index) => {
    const entries = skills.flatMap((skill, at) => {
      const found = levels[(teaches[at] ?? 0) - 1];
      return found ? [`${skill}: ${found}`] : [];
    });
    const led = levels[contributes - 1];
    return `  ${codes[index]}: { title: Course, credits: 3, teaches: { ${entries.join(', ')} }${led ? `, contributes-to: { plo-1: ${led} }` : ''} }`;
  });
  const at = (place: number) => codes.filter((_code, index) => places[index] === place);
  const choices = [1, 2].flatMap((place) =>
    at(place).length > 0
      ? [`{ choose: ${Math.min(taken[place - 1] ?? 1, at(place).length)}, from: [${at(place).join(', ')}] }`]
      : [],
  );
  const roleText = (requires: Program['roles'][number], index: number) =>
    `role: r${index}\ntitle: Role ${index}\nuses: [own]\nrequires:\n${skills
      .map((skill, place) => {
        const { level: needed = 0, isCore = false } = requires[place] ?? {};
        return needed > 0
          ? `  ${skill}: { level: ${levels[needed - 1]}, importance: ${isCore ? 'core' : 'useful'} }\n`
          : '';
      })
      .join('')}`;
  return {
    '/hit.curriculum.yaml': `curriculum: hit
title: HIT
award: associate
uses: [own]
prepares-for: { roles: [r0, r1], frameworks: [own] }
outcomes: { plo-1: { text: One, skills: [hipaa, own/deep] } }
courses:
${taught.join('\n')}
  HIT 9: { title: Last, credits: 3 }
terms:
  - { title: Fall, courses: [${[...at(0), ...choices, 'HIT 9'].join(', ')}] }
concentrations:
  more: { title: More, adds: [${at(3).join(', ')}] }
`,
    '/own.skills.yaml': `framework: own
title: Own
items:
  privacy: { label: Privacy, level: reinforced, equals: [hipaa] }
  deep: Deep
`,
    ...Object.fromEntries(roles.map((requires, index) => [`/r${index}.role.yaml`, roleText(requires, index)])),
    '/hit-curriculum.config.yaml': `coverage: { core: ${weights.core}, useful: ${weights.useful} }\n`,
  };
}

function coverageOf(program: Program): readonly TargetCoverage[] {
  const files = Object.entries(textsOf(program)).map(([path, text]) => `//- ${path}\n${text}`);
  const workspace = fixtureWorkspace(files.join(''));
  return programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'));
}

/** The results of all targets on all ways, in one order for all programs of a kind. */
function resultsOf(program: Program): readonly CoverageResult[] {
  return coverageOf(program).flatMap(({ results }) => results);
}

const tiny = 1e-9;
const runs = { seed: 20260818, numRuns: 50 };
const course = fc.integer({ min: 0, max: 4 });

function withCourse(program: Program, index: number, teaches: (before: Teaches) => Teaches): Program {
  const courses = program.courses.map((one, at) => (at === index ? { ...one, teaches: teaches(one.teaches) } : one));
  return { ...program, courses };
}

describe('Coverage of any program', () => {
  test('is never lowered by a skill that is taught, or taught to a higher level', () => {
    fc.assert(
      fc.property(programs, course, fc.integer({ min: 0, max: 3 }), (program, index, skill) => {
        const better = withCourse(program, index, (before) =>
          before.map((one, at) => (at === skill ? Math.min(3, one + 1) : one)),
        );
        const after = resultsOf(better);
        for (const [at, before] of resultsOf(program).entries()) {
          expect(after[at]?.possible ?? 1).toBeGreaterThanOrEqual((before.possible ?? 0) - tiny);
          expect(after[at]?.guaranteed ?? 1).toBeGreaterThanOrEqual((before.guaranteed ?? 0) - tiny);
          expect(after[at]?.mapped ?? 1).toBeGreaterThanOrEqual(before.mapped ?? 0);
        }
      }),
      runs,
    );
  });

  test('is guaranteed at most as far as it is possible, and never more than all of it', () => {
    fc.assert(
      fc.property(programs, (program) => {
        for (const { possible, guaranteed = 0, requirements, counts } of resultsOf(program)) {
          if (possible === undefined) continue;
          expect(guaranteed).toBeGreaterThanOrEqual(0);
          expect(guaranteed).toBeLessThanOrEqual(possible);
          expect(possible).toBeLessThanOrEqual(1);
          expect(counts.met + counts.partial + counts.missing + counts.unknown).toBe(requirements.length);
          expect(counts.guaranteed).toBeLessThanOrEqual(counts.met);
          const judged = requirements.filter(({ score }) => score);
          if (judged.every(({ state }) => state === 'met') && judged.length > 0) expect(possible).toBe(1);
        }
      }),
      runs,
    );
  });

  test('has shares that add up to it at least, and losses that are no larger than the shares', () => {
    fc.assert(
      fc.property(programs, (program) => {
        for (const { possible = 0, courses } of resultsOf(program)) {
          expect(courses.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThanOrEqual(possible - tiny);
          for (const { share, loss } of courses) {
            for (const lost of [loss.possible, loss.guaranteed]) {
              expect(lost).toBeGreaterThanOrEqual(0);
              expect(lost).toBeLessThanOrEqual(share);
            }
          }
        }
      }),
      runs,
    );
  });

  test('is less by what a course loses where that course teaches nothing, and its share where the others teach nothing', () => {
    fc.assert(
      fc.property(programs, course, (program, index) => {
        const nothing = () => [0, 0, 0, 0];
        const others = codes.map((_code, at) => at).filter((at) => at !== index);
        const without = resultsOf(withCourse(program, index, nothing));
        const alone = resultsOf(others.reduce((one, at) => withCourse(one, at, nothing), program));
        const code = codes[index]?.replace(' ', '');
        // The outcome has contributions besides what is taught.
        const ofSkills = coverageOf(program)
          .filter(({ kind }) => kind !== 'outcomes')
          .flatMap(({ results }) => results);
        for (const [at, { possible, guaranteed, courses }] of ofSkills.entries()) {
          const found = courses.find((one) => one.code === code);
          if ([possible, without[at]?.possible, alone[at]?.possible].includes(undefined)) continue;
          expect(without[at]?.possible ?? 0).toBeCloseTo((possible ?? 0) - (found?.loss.possible ?? 0), 9);
          expect(without[at]?.guaranteed ?? 0).toBeCloseTo((guaranteed ?? 0) - (found?.loss.guaranteed ?? 0), 9);
          expect(alone[at]?.possible ?? 0).toBeCloseTo(found?.share ?? 0, 9);
        }
      }),
      runs,
    );
  });
});

describe('What is kept', () => {
  test('is what would be worked out anew, through edits of any program', () => {
    fc.assert(
      fc.property(fc.array(programs, { minLength: 2, maxLength: 4 }), fc.nat(), (versions, seed) => {
        const random = seededRandom(seed);
        const cache = createCoverageCache();
        const texts: Record<string, string> = { ...textsOf(versions[0] as Program) };
        const workspace = fixtureWorkspace(
          Object.entries(texts)
            .map(([path, text]) => `//- ${path}\n${text}`)
            .join(''),
        );
        for (const version of versions) {
          // A few files of the next version at a time, so that the states between them are met as well.
          for (const [path, text] of Object.entries(textsOf(version)).sort(() => random() - 0.5)) {
            workspace.type(path, text);
            const program = workspace.document('/hit.curriculum.yaml');
            const kept = programCoverage(workspace.snapshot(), program, cache);
            const fresh = workspace.snapshot().withText(program, program.text);
            const again = fresh.document(program.uri);
            expect(kept).toEqual(again && programCoverage(fresh, again, createCoverageCache()));
          }
        }
      }),
      { ...runs, numRuns: 12 },
    );
  });

  test('is what would be worked out anew, through broken text in a college with everything in it', () => {
    for (const seed of [1, 2]) {
      const random = seededRandom(seed);
      const texts = randomCollege(random);
      const workspace = fixtureWorkspace(
        Object.entries(texts)
          .map(([path, text]) => `//- ${path}\n${text}`)
          .join(''),
      );
      const cache = createCoverageCache();
      const paths = Object.keys(texts).filter((path) => path.startsWith('/north/'));
      for (let edit = 0; edit < 60; edit++) {
        const path = paths[Math.floor(random() * paths.length)] ?? '';
        const before = workspace.document(path).text;
        const broken = edit % 3 === 0 ? (randomCollege(random)[path] ?? before) : randomEdit(before, random);
        workspace.type(path, broken);
        const program = workspace.document('/north/hit.curriculum.yaml');
        const kept = programCoverage(workspace.snapshot(), program, cache);
        const fresh = workspace.snapshot().withText(program, program.text);
        const again = fresh.document(program.uri);
        expect(kept).toEqual(again && programCoverage(fresh, again, createCoverageCache()));
      }
    }
  });
});
