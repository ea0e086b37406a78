import { describe, expect, test } from 'vitest';
import { createCoverageCache } from '../../../../server/src/analysis/coverage/coverage-cache.ts';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import type { TargetCoverage } from '../../../../server/src/analysis/report/target-coverage.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const files: Readonly<Record<string, string>> = {
  '/hit.curriculum.yaml': `curriculum: hit
title: HIT
award: associate
uses: [shared]
prepares-for: { roles: [clerk, analyst] }
outcomes:
  plo-1: { text: Code records, skills: [hipaa, data-quality] }
courses:
  HIT 1:
    title: Records
    description: What a record consists of.
    credits: 3
    teaches: { hipaa: introduced, data-quality: introduced }
    contributes-to: { plo-1: introduced }
  HIT 2:
    title: Analysis
    credits: 3
    teaches: { hipaa: reinforced, data-visualization: mastered }
terms:
  - { title: Fall, courses: [HIT 1] }
  - { title: Spring, courses: [HIT 2, { choose: 1, from: [BIO 1, BIO 2] }] }
concentrations:
  data: { title: Data, adds: { Spring: [BIO 1] } }
`,
  '/shared.courses.yaml': `catalog: shared
title: Shared
courses:
  BIO 1: { title: Biology I, credits: 4, teaches: { data-quality: reinforced } }
  BIO 2: { title: Biology II, credits: 4 }
`,
  '/clerk.role.yaml': `role: clerk
title: Clerk
requires: { hipaa: reinforced }
`,
  '/analyst.role.yaml': `role: analyst
title: Analyst
requires:
  data-quality: { level: mastered, importance: core }
  data-visualization: introduced
`,
};

/** The little program, asked again after each edit with what was kept. */
function session() {
  const workspace = fixtureWorkspace(
    Object.entries(files)
      .map(([path, text]) => `//- ${path}\n${text}`)
      .join(''),
  );
  let worked: string[] = [];
  const cache = createCoverageCache((what, id) =>
    worked.push(`${what} ${id.split(' level ')[0]?.replace('\n', ' / ')}`),
  );
  const texts = { ...files };
  const ask = () => programCoverage(workspace.snapshot(), workspace.document('/hit.curriculum.yaml'), cache);
  let targets = ask();
  return {
    ask,
    /** Replaces some words of a file; gives what was worked out anew by it, and the targets before and after. */
    edit(path: string, from: string, to: string) {
      const text = texts[path] ?? '';
      if (!text.includes(from)) throw new Error(`“${from}” is not in ${path}.`);
      texts[path] = text.replace(from, to);
      workspace.type(path, texts[path]);
      worked = [];
      const before = targets;
      targets = ask();
      const fresh = programCoverage(
        workspace.snapshot().withText(workspace.document(path), texts[path]),
        workspace.document('/hit.curriculum.yaml'),
      );
      expect(targets).toEqual(fresh);
      return { worked: worked.sort(), before, after: targets };
    },
  };
}

/** The ids of the targets that are other objects than before. */
function changed({ before, after }: { before: readonly TargetCoverage[]; after: readonly TargetCoverage[] }): string[] {
  return after.filter((target, index) => target !== before[index]).map(({ id }) => id);
}

describe('What was worked out is kept', () => {
  test.each([
    ['another description', '/hit.curriculum.yaml', 'What a record consists of.', 'How a record is kept, and why.'],
    ['other credits', '/hit.curriculum.yaml', 'credits: 3', 'credits: 4'],
    ['the title of a course', '/hit.curriculum.yaml', 'title: Analysis', 'title: Analytics'],
    ['a comment', '/hit.curriculum.yaml', 'credits: 3', 'credits: 3 # or four'],
    [
      'a skill that nobody requires',
      '/hit.curriculum.yaml',
      'data-visualization: mastered',
      'data-visualization: mastered, records-release: mastered',
    ],
    ['the credits of a course in a catalog', '/shared.courses.yaml', 'credits: 4', 'credits: 3'],
    ['a summary of a role', '/clerk.role.yaml', 'reinforced }', 'reinforced }\nsummary: Keeps records.'],
  ])('through %s: nothing is worked out, and the list is the same', (_what, path, from, to) => {
    const { worked, before, after } = session().edit(path, from, to);
    expect(worked).toEqual([]);
    expect(after).toBe(before);
  });

  test('but for one skill and the targets that require it, where a course teaches it to another level', () => {
    const result = session().edit('/hit.curriculum.yaml', 'hipaa: reinforced', 'hipaa: mastered');
    // At the top it counts for the outcome as well: one skill of two, which changes nothing there.
    expect(result.worked).toEqual([
      'skill  / hipaa',
      'skill  / top hipaa',
      'skill data / hipaa',
      'skill data / top hipaa',
      'target  / role clerk',
      'target data / role clerk',
    ]);
    expect(changed(result)).toEqual(['role clerk']);
  });

  test('on the ways that a change of the plan does not touch', () => {
    const result = session().edit('/hit.curriculum.yaml', 'adds: { Spring: [BIO 1] }', 'adds: { Spring: [BIO 2] }');
    expect(result.worked.filter((one) => /^\w+ {2}\//.test(one))).toEqual([]);
    const [, analyst] = result.after;
    const [, before] = result.before;
    expect(analyst?.results[0]).toBe(before?.results[0]);
    expect(analyst?.results[1]).not.toBe(before?.results[1]);
  });

  test('but for what a choice offers, where more of its options are taken, or a course becomes one of them', () => {
    const college = session();
    const ranks = ({ after }: { after: readonly TargetCoverage[] }) => {
      const [quality] = after[1]?.results[0]?.requirements ?? [];
      return [quality?.possible?.rank, quality?.guaranteed?.rank];
    };
    expect(ranks(college.edit('/hit.curriculum.yaml', 'choose: 1', 'choose: 2'))).toEqual([2, 2]);
    expect(ranks(college.edit('/hit.curriculum.yaml', 'choose: 2', 'choose: 1'))).toEqual([2, 1]);
    expect(ranks(college.edit('/hit.curriculum.yaml', '[HIT 1]', '[{ choose: 1, from: [HIT 1, BIO 2] }]'))).toEqual([
      2,
      undefined,
    ]);
  });

  test('in the order of the plan, where that becomes another', () => {
    // HIT 2 and BIO 1 teach the analyst different skills, so that nothing else changes.
    const college = session();
    const spring = '[HIT 2, { choose: 1, from: [BIO 1, BIO 2] }]';
    const turned = college.edit('/hit.curriculum.yaml', spring, '[{ choose: 1, from: [BIO 1, BIO 2] }, HIT 2]');
    const codes = (targets: readonly TargetCoverage[]) => targets[1]?.results[0]?.courses.map(({ code }) => code);
    expect(codes(turned.before)).toEqual(['HIT1', 'HIT2', 'BIO1']);
    expect(codes(turned.after)).toEqual(['HIT1', 'BIO1', 'HIT2']);
    expect(turned.worked.filter((one) => one.startsWith('skill') && !one.includes('outcome'))).toEqual([]);
  });

  test('but for one target where a role requires something else', () => {
    const result = session().edit('/clerk.role.yaml', 'hipaa: reinforced', 'hipaa: mastered');
    expect(result.worked).toEqual(['target  / role clerk', 'target data / role clerk']);
    expect(changed(result)).toEqual(['role clerk']);
    expect(result.after[0]?.results[0]?.requirements[0]?.state).toBe('partial');
  });

  test('where only places move: what is in the targets is the same', () => {
    const result = session().edit('/hit.curriculum.yaml', 'title: HIT\n', 'title: HIT\nversion: 2026\n');
    expect(result.worked).toEqual([]);
    expect(changed(result)).toEqual(['role clerk', 'role analyst', 'outcomes']);
    expect(result.after.map(({ results }) => results)).toEqual(result.before.map(({ results }) => results));
    expect(result.after[0]?.results[0]).toBe(result.before[0]?.results[0]);
  });

  test('where a role is written further below: only the places of what it requires are others', () => {
    const result = session().edit('/clerk.role.yaml', 'title: Clerk', 'title: Clerk\nsummary: Keeps records.');
    expect(result.worked).toEqual([]);
    expect(changed(result)).toEqual(['role clerk']);
    expect(result.after[0]?.results[0]?.requirements[0]?.place?.line).toBe(3);
    expect(result.after[0]?.results[0]?.courses).toBe(result.before[0]?.results[0]?.courses);
  });

  test('requirement by requirement within a target that changes', () => {
    const result = session().edit('/hit.curriculum.yaml', 'data-quality: introduced', 'data-quality: mastered');
    const [before, after] = [result.before[1]?.results[0], result.after[1]?.results[0]];
    expect(after?.requirements[0]).not.toBe(before?.requirements[0]);
    expect(after?.requirements[1]).toBe(before?.requirements[1]);
  });

  test('through an edit and its undoing, and let go when nobody has asked for it for long', () => {
    const college = session();
    const undone = (between: () => void) => {
      college.edit('/hit.curriculum.yaml', 'roles: [clerk, analyst]', 'roles: [clerk]');
      between();
      return college.edit('/hit.curriculum.yaml', 'roles: [clerk]', 'roles: [clerk, analyst]').worked;
    };
    expect(undone(() => {})).toEqual([]);
    const afterLong = undone(() => {
      for (let index = 0; index < 130; index++) {
        const titles = ['title: Records', 'title: Files'] as const;
        college.edit('/hit.curriculum.yaml', titles[index % 2] ?? '', titles[(index + 1) % 2] ?? '');
      }
    });
    expect(afterLong).toContain('target  / role analyst');
    expect(afterLong).not.toContain('target  / role clerk');
  });

  test('for the second question in the same snapshot', () => {
    const college = session();
    expect(college.ask()).toBe(college.ask());
  });
});
