import { expect, test } from 'vitest';
import { judgedPlans, keyOfUnmet } from '../../../../server/src/analysis/plan/judged-plans.ts';
import type { UnmetRequisite } from '../../../../server/src/analysis/plan/requisites-in-plan.ts';
import { checkedFile, checkRules } from '../../../../server/src/rules/check-rules.ts';
import { requisiteOrder } from '../../../../server/src/rules/requisites/requisite-order.ts';
import { seededRandom } from '../../../support/random.ts';
import { filesAfterAction } from '../../../support/refactoring.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/hit.curriculum.yaml';
const only = { rules: [requisiteOrder] };

interface RandomCourse {
  readonly code: string;
  /** The kind of its requisites, and the courses before it that they name. */
  readonly requisites: readonly (readonly [kind: string, codes: readonly string[]])[];
}

/** Courses that require some of those before them: in this order, a term for each, all requisites but strict ones are met. */
function randomCourses(random: () => number, count: number, kinds: readonly string[]): RandomCourse[] {
  const codes = Array.from({ length: count }, (_one, index) => `HIT ${100 + index}`);
  return codes.map((code, index) => ({
    code,
    requisites: kinds.flatMap((kind): RandomCourse['requisites'] => {
      const named = codes.slice(0, index).filter(() => random() < 1.5 / count);
      return named.length > 0 ? [[kind, named]] : [];
    }),
  }));
}

/** A program with some courses in some terms. */
function programOf(courses: readonly RandomCourse[], terms: readonly (readonly string[])[]): string {
  const written = courses.map(({ code, requisites }) => {
    const keys = requisites.map(([kind, codes]) =>
      kind === 'any' ? `prerequisites: [any: [${codes.join(', ')}]]` : `${kind}: [${codes.join(', ')}]`,
    );
    return `  ${code}: { title: A course, credits: 3${keys.map((key) => `, ${key}`).join('')} }`;
  });
  const planned = terms.map((each, index) => {
    const season = ['fall', 'spring'][index % 2];
    return `  - { title: Semester ${index + 1}, season: ${season}, courses: [${each.join(', ')}] }`;
  });
  return ['curriculum: hit', 'title: HIT', 'award: associate', 'courses:', ...written, 'terms:', ...planned, ''].join(
    '\n',
  );
}

function workspaceOf(text: string): FixtureWorkspace {
  const workspace = fixtureWorkspace(`//- ${path}\n`);
  workspace.type(path, text);
  return workspace;
}

function keysIn(workspace: FixtureWorkspace): Map<string, string> {
  const { paths } = judgedPlans(workspace.snapshot(), workspace.document(path));
  return new Map(paths.flatMap(({ unmet }) => unmet.map((one) => [keyOfUnmet(one), one.owner.course.code.text])));
}

function unmetIn(workspace: FixtureWorkspace): UnmetRequisite[] {
  const { paths } = judgedPlans(workspace.snapshot(), workspace.document(path));
  return paths.flatMap(({ unmet }) => unmet);
}

/** Whether a course that moves by itself to a term, counted from 1, has all that it needs in an earlier one as well. */
function isEarlierOpen(
  courses: readonly RandomCourse[],
  terms: readonly (readonly string[])[],
  moved: readonly string[],
  to: number,
): boolean {
  const isMoved = (code: string) => moved.includes(code.replace(' ', ''));
  const isOpen = (target: number) => {
    const own = courses.flatMap(({ code }) => (isMoved(code) ? [code] : []));
    const plan = terms.map((codes, index) => [
      ...codes.filter((code) => !isMoved(code)),
      ...(index === target ? own : []),
    ]);
    return !unmetIn(workspaceOf(programOf(courses, plan))).some(({ course }) => moved.includes(course));
  };
  return terms.slice(0, to - 1).some((codes, index) => !codes.some(isMoved) && isOpen(index));
}

test('A plan in the order of the requisites has no finding, however many courses share a term', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seededRandom(seed);
    const courses = randomCourses(random, 12, ['prerequisites', 'corequisites', 'any', 'advisories']);
    // A new term where something in the last one would have to come before.
    const terms: string[][] = [[]];
    for (const { code, requisites } of courses) {
      const before = requisites.flatMap(([kind, codes]) => (kind === 'prerequisites' || kind === 'any' ? codes : []));
      if (terms.at(-1)?.some((one) => before.includes(one)) || random() < 0.2) terms.push([]);
      terms.at(-1)?.push(code);
    }
    const workspace = workspaceOf(programOf(courses, terms));
    const found = checkRules(workspace.snapshot(), workspace.document(path), only);
    expect(
      found.map(({ message }) => message),
      `seed ${seed}`,
    ).toEqual([]);
  }
});

test('A move meets all requisites of what moves, and its title names whoever then comes too early', () => {
  let moves = 0;
  let withConsequences = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const random = seededRandom(seed);
    const courses = randomCourses(random, 10, ['prerequisites', 'corequisites', 'strict-corequisites', 'any']);
    const terms: string[][] = Array.from({ length: 5 }, () => []);
    for (const { code } of courses) terms[Math.floor(random() * terms.length)]?.push(code);
    const text = programOf(courses, terms);
    const workspace = workspaceOf(text);
    const document = workspace.document(path);
    const file = checkedFile(workspace.snapshot(), document);
    const before = keysIn(workspace);
    for (const finding of file ? checkRules(workspace.snapshot(), document, only) : []) {
      for (const [index, fix] of ((file && requisiteOrder.fixes?.(file, finding)) ?? []).entries()) {
        const edit = fix.edit();
        if (!edit) continue;
        moves++;
        const mended = workspaceOf(filesAfterAction(workspace, edit)[path] ?? '');
        const after = keysIn(mended);
        const { course, kind, needs } = finding.values ?? {};
        const fold = (code: unknown) => String(code).replaceAll(' ', '');
        const own = JSON.stringify([fold(course), kind, Array.isArray(needs) ? needs.map(fold).sort() : []]);
        expect(before.has(own) && !after.has(own), `seed ${seed}: ${fix.title} for ${finding.message}`).toBe(true);
        const named = /([^(;]*) must then move as well/.exec(fix.title)?.[1] ?? '';
        if (named !== '') withConsequences++;
        const fresh = [...after].filter(([key]) => !before.has(key)).map(([, code]) => code);
        expect(
          fresh.filter((code) => !named.includes(code)),
          `seed ${seed}: ${fix.title}\n${text}`,
        ).toEqual([]);
        const moved = (/^Move (.*?) to “/.exec(fix.title)?.[1] ?? '').split(/, and |, | and /).map(fold);
        const unmet = unmetIn(mended);
        const shown = `seed ${seed}: ${fix.title}\n${text}`;
        expect(moved.length, shown).toBeGreaterThan(0);
        expect(
          unmet.filter((one) => moved.includes(one.course)),
          shown,
        ).toEqual([]);
        const late = unmet.filter(({ anyOf }) =>
          anyOf.some(({ requisite }) => moved.includes(fold(requisite.code.text))),
        );
        expect(
          late.map(({ owner }) => owner.course.code.text).filter((code) => !named.includes(code)),
          shown,
        ).toEqual([]);
        if (index === 0 && isEarlierOpen(courses, terms, moved, Number(/“Semester (\d+)”/.exec(fix.title)?.[1]))) {
          // The course itself moves to the first term of these, if it does.
          expect(moved, shown).not.toContain(fold(course));
        }
      }
    }
  }
  // The test has something to test.
  expect(moves).toBeGreaterThan(100);
  expect(withConsequences).toBeGreaterThan(5);
});

test('Thousands of courses are judged in well under a second', () => {
  const random = seededRandom(7);
  const courses = randomCourses(random, 3000, ['prerequisites', 'corequisites']);
  const terms: string[][] = Array.from({ length: 40 }, () => []);
  for (const { code } of courses) terms[Math.floor(random() * terms.length)]?.push(code);
  const workspace = workspaceOf(programOf(courses, terms));
  const document = workspace.document(path);
  const snapshot = workspace.snapshot();
  snapshot.links.facts(document);
  const start = performance.now();
  const found = checkRules(snapshot, document, only);
  const took = performance.now() - start;
  expect(found.length).toBeGreaterThan(1000);
  const file = checkedFile(snapshot, document);
  const [first] = found;
  const startOfFix = performance.now();
  if (file && first) requisiteOrder.fixes?.(file, first);
  expect(performance.now() - startOfFix).toBeLessThan(1000);
  expect(took).toBeLessThan(2000);
});
