import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith } from '../../../support/findings.ts';
import { afterRuleFix, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/test.curriculum.yaml';
const only = ['outcome-verb', 'outcome-level'];

/** A program with one outcome of a course. */
const program = (outcome: string) => `curriculum: hit
title: HIT
award: associate
courses:
  HIT 100:
    title: Introduction
    credits: 3
    outcomes:
${outcome}
`;

describe('an outcome without a measurable verb', () => {
  test('is found in programs, concentrations, courses and catalogs, with verbs of the declared level', () => {
    expectFindings(
      `
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      outcomes:
        plo-1: Understand coding
      #        ^^^^^^^^^^ outcome-verb \`Understand\` cannot be observed or graded. Say what students do: begin with a verb such as \`explain\`, \`describe\` or \`summarize\`.
        plo-2:
          text: The graduate knows medical terms
      #                      ^^^^^ outcome-verb begin with a verb of the level Remember such as \`identify\`, \`define\` or \`list\`.
          bloom: remember
      concentrations:
        data:
          title: Data
          outcomes:
            plo-3: "Students will become familiar with SQL"
      #                           ^^^^^^^^^^^^^^^^^^^^ outcome-verb
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          outcomes:
            - Learn to code encounters
      #       ^^^^^ outcome-verb Say what students do: begin with a verb such as \`code\`.
            - text: >-
                Upon completion of this course, students will
                be aware of
      #         ^^^^^^^^^^^ outcome-verb
                privacy
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111:
          title: Biology
          credits: 4
          outcomes: [Appreciate cells]
      #              ^^^^^^^^^^ outcome-verb
      `,
      only,
    );
  });

  test('is not one with a verb that the taxonomy has, in all three ways in which outcomes are written', () => {
    expectFindings(
      program(`      - Apply coding guidelines
      - The learner accurately analyzes a data set
      - Data quality (Evaluate, Design)
      - Understand and apply guidelines
      - "Upon completion, graduates can explain the payment systems"`),
      only,
    );
  });

  test('is not told of verbs that nobody lists, of “demonstrate an understanding”, and of other languages', () => {
    expectFindings(
      program(`      - Frobnicate records
      - Demonstrate an understanding of privacy
      - Knowledge of statistics
      - Comprender la codificación
      - ""
      - text:
      - { bloom: apply }`),
      only,
    );
  });

  test('is one mistake where an alias repeats it', () => {
    expectFindings(
      `
      curriculum: hit
      title: HIT
      award: associate
      courses:
        HIT 100: { title: A, credits: 3, outcomes: &both [Understand records] }
      #                                                   ^^^^^^^^^^ outcome-verb
        HIT 101: { title: B, credits: 3, outcomes: *both }
      `,
      only,
    );
  });
});

describe('to write another verb', () => {
  const fixed = (outcome: string, title: string) => {
    const workspace = fixtureWorkspace(program(outcome));
    const text = afterRuleFix(workspace, path, 'outcome-verb', title);
    expect(findingsIn(workspace, path).filter(({ code }) => only.includes(String(code)))).toEqual([]);
    return text.split('\n').slice(8, -1).join('\n');
  };

  test.each([
    ['- Understand records # ours', 'Change `Understand` to `Explain`', '- Explain records # ours'],
    ['- Students will understand records', 'Change `understand` to `apply`', '- Students will apply records'],
    ['- The student understands records', 'Change `understands` to `analyzes`', '- The student analyzes records'],
    ['- "Know records: their parts"', 'Change `Know` to `Identify`', '- "Identify records: their parts"'],
    ["- 'Become familiar with ''charts'''", 'Change `Become familiar with` to `Define`', "- 'Define ''charts'''"],
    ['- STUDENTS WILL UNDERSTAND LAW', 'Change `UNDERSTAND` to `EXPLAIN`', '- STUDENTS WILL EXPLAIN LAW'],
    ['- Learn to code encounters', 'Change `Learn to code` to `Code`', '- Code encounters'],
    ['- The student learns to code', 'Change `learns to code` to `codes`', '- The student codes'],
    ['- { text: Know records, bloom: apply }', 'Change `Know` to `Use`', '- { text: Use records, bloom: apply }'],
    [
      '- text: |\n          Understand\n          records\n        bloom: analyze',
      'Change `Understand` to `Examine`',
      '- text: |\n          Examine\n          records\n        bloom: analyze',
    ],
    [
      '- Students will gain\n        knowledge of records',
      'Change `gain knowledge of` to `explain`',
      '- Students will explain records',
    ],
  ])('%s', (before, title, after) => {
    expect(fixed(`      ${before}`, title)).toBe(`      ${after}`);
  });

  test('five are offered, of the declared level where there is one', () => {
    const titles = (outcome: string) =>
      ruleFixesIn(fixtureWorkspace(program(outcome)), path, 'outcome-verb').map(({ title }) => title);
    expect(titles('      - { text: Understand records, bloom: evaluate }')).toEqual(
      ['Evaluate', 'Assess', 'Appraise', 'Critique', 'Justify'].map(
        (verb) => `Change \`Understand\` to \`${verb}\` (Bloom level Evaluate)`,
      ),
    );
    expect(titles('      - Appreciate privacy')).toHaveLength(5);
  });

  test('none is offered where the rest would not fit', () => {
    const offered = (outcome: string) => ruleFixesIn(fixtureWorkspace(program(outcome)), path, 'outcome-verb');
    expect(offered('      - Become a lifelong learner')).toEqual([]);
    expect(offered('      - Learn to frobnicate records')).toEqual([]);
    expect(offered('      - "Unders\\x74and records"')).toEqual([]);
  });
});

describe('a verb of another level than the declared one', () => {
  test('is not told where lists of verbs differ, or where the first word may be a noun', () => {
    expectFindings(
      program(`      - { text: Compare payers, bloom: understand }
      - { text: Compare payers, bloom: analyze }
      - { text: Interpret a lab result, bloom: understand }
      - { text: Explain and compare code sets, bloom: understand }
      - { text: Compare payers, bloom: remember }
      #                                ^^^^^^^^ outcome-level \`Compare\` usually stands at the level Analyze
      - { text: Compare and evaluate payers, bloom: understand }
      #                                             ^^^^^^^^^^ outcome-level the highest counts: \`evaluate\`
      - { text: "Coding compliance (evaluate, apply)", bloom: evaluate }
      - { text: Report writing skills are demonstrated, bloom: apply }
      - { text: Records are analyzed, bloom: analyze }`),
      only,
    );
  });

  test('is a hint at the declared level, and the highest of several verbs counts', () => {
    const workspace = expectFindings(
      `
      curriculum: hit
      title: HIT
      award: associate
      outcomes:
        plo-1:
          text: Identify the parts of a record
          bloom: apply
      #          ^^^^^ outcome-level \`Identify\` usually stands at the level Remember, and this outcome is declared at Apply. Check which is meant.
        plo-2:
          text: Identify and evaluate risks
          bloom: "remember"
      #          ^^^^^^^^^^ outcome-level Of \`Identify\` and \`evaluate\` the highest counts: \`evaluate\` usually stands at the level Evaluate
        plo-3:
          text: Evaluate risks
          bloom: evaluate
        plo-4:
          text: Frobnicate risks
          bloom: evaluate
        plo-5:
          text: Evaluate risks
          bloom: evaluatt
      `,
      only,
    );
    expect(findingWith(workspace, path, 'outcome-level').severity).toBe(4);
    afterRuleFix(workspace, path, 'outcome-level', 'Change `apply` to `remember`');
    const text = afterRuleFix(workspace, path, 'outcome-level', 'Change `remember` to `evaluate`');
    expect(text).toContain('record\n    bloom: remember\n');
    expect(text).toContain('bloom: "evaluate"');
    expect(findingsIn(workspace, path).map(({ code }) => code)).not.toContain('outcome-level');
  });
});
