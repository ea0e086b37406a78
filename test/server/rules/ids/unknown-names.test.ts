import { expect, test } from 'vitest';
import { expectFindings, findingWith } from '../../../support/findings.ts';

test('A role that nobody knows is told; those of the taxonomy and of the workspace are known.', () => {
  const workspace = expectFindings(`
    //- /hit.curriculum.yaml
    curriculum: hit
    title: HIT
    award: associate
    prepares-for:
      roles: [medical-coder, clerk, medcal-coder, records-clerk]
      #                             ^^^^^^^^^^^^ unknown-role is neither a built-in role nor a role of this workspace. Did you mean \`medical-coder\`?
      #                                           ^^^^^^^^^^^^^ unknown-role Did you mean \`clerk\`?
    //- /clerk.role.yaml
    role: clerk
    title: Records Clerk
    leads-to: [nobody-at-all]
    #          ^^^^^^^^^^^^^ unknown-role A role of your own is a file nobody-at-all.role.yaml that begins with \`role: nobody-at-all\`.
  `);
  expect(findingWith(workspace, '/hit.curriculum.yaml', 'unknown-role').data).toEqual({
    values: { written: 'medcal-coder', suggestions: expect.arrayContaining(['medical-coder']) },
  });
});

test('What is no id at all is left to the schema.', () => {
  expectFindings(`
    curriculum: hit
    title: HIT
    award: associate
    prepares-for:
      roles: [Medical Coder]
      #       ^^^^^^^^^^^^^ schema-not-allowed-value
  `);
});

test('What courses and plans refer to in their program has to be there.', () => {
  expectFindings(`
    curriculum: hit
    title: HIT
    award: certificate
    credits: 6
    credit-parts: { Core: 3, General education: 3 }
    outcomes:
      plo-1: Code records
    courses:
      HIT 100:
        title: Introduction
        credits: 3
        part: Cor
    #         ^^^ unknown-part The credits of this program have no part \`Cor\`. Did you mean \`Core\`?
        contributes-to:
          plo-1: introduced
          plo-2: introduced
    #     ^^^^^ unknown-outcome This program has no outcome \`plo-2\`. Did you mean \`plo-1\`?
        outcomes:
          - { id: define, text: Define terms, program-outcomes: [plo-1, plo-2] }
        assessments:
          Quiz: { weight: 100, outcomes: [defin] }
    #                                     ^^^^^ unknown-course-outcome \`HIT 100\` has no outcome with the id \`defin\`. Did you mean \`define\`?
      HIT 110:
        title: Computing
        credits: 3
        part: General education
        outcomes:
          - { id: compute, text: Compute rates }
        assessments:
          Quiz: { weight: 100, outcomes: [define, compute] }
    #                                     ^^^^^^ unknown-course-outcome
    terms:
      - { title: First fall, courses: [HIT 100, HIT 110] }
    plans:
      slow:
        title: Slow
        concentration: dat
    #                  ^^^ unknown-concentration Did you mean \`data\`?
        terms: [{ title: Fall, courses: [HIT 100, HIT 110] }]
    concentrations:
      data:
        title: Data
        adds:
          First Fal: [HIT 110]
    #     ^^^^^^^^^ unknown-term No term of this program has the title \`First Fal\`. Did you mean \`First fall\`?
  `);
});

test('In a catalog, outcomes and parts are those of whoever uses it, and not judged.', () => {
  expectFindings(`
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 111: { title: Biology I, credits: 4, part: Sciences, contributes-to: { plo-9: introduced } }
  `);
});

test('Parts are not judged where the program does not say which there are.', () => {
  expectFindings(`
    curriculum: hit
    title: HIT
    award: associate
    courses:
      HIT 100: { title: Introduction, credits: 3, part: Core }
  `);
});
