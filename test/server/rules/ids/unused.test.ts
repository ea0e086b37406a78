import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';

const college = (program: string) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
${program}
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
uses: [outcomes]
courses:
  BIO 111: { title: Biology I, credits: 4, teaches: { outcomes/thinking: introduced } }
//- /outcomes.skills.yaml
framework: outcomes
title: Outcomes
items: { thinking: Critical thinking }
//- /clerk.role.yaml
role: clerk
title: Clerk
uses: [outcomes]
requires: { outcomes/thinking: introduced }
`;

describe('a catalog or framework from which nothing is drawn', () => {
  test('is a hint that grays it out', () => {
    const workspace = expectFindings(
      college(`
uses: [sciences]
#      ^^^^^^^^ unused-library Nothing is drawn from the catalog “Sciences”: no course of it is named here.
courses:
  HIT 100: { title: Introduction, credits: 3 }`),
    );
    const found = findingWith(workspace, '/hit.curriculum.yaml', 'unused-library');
    expect(found).toMatchObject({ severity: DiagnosticSeverity.Hint, tags: [DiagnosticTag.Unnecessary] });
    expect(found.data).toEqual({ values: { written: 'sciences' } });
    expect(relatedTo(workspace, found)).toEqual(['/sciences.courses.yaml:1 The catalog is here']);
  });

  test.each([
    ['a course', 'uses: [sciences]\nterms: [{ title: Fall, courses: [BIO 111] }]'],
    [
      'a skill',
      'uses: [outcomes]\ncourses:\n  HIT 1: { title: A, credits: 1, teaches: { outcomes/thinking: mastered } }',
    ],
    ['the framework as a measure', 'uses: [outcomes]\nprepares-for: { frameworks: [outcomes] }'],
    ['a role that it prepares for', 'uses: [outcomes]\nprepares-for: { roles: [clerk] }'],
    ['a catalog that it uses', 'uses: [sciences, outcomes]\nterms: [{ title: Fall, courses: [BIO 111] }]'],
  ])('is none where something is drawn through %s', (_name, program) => {
    expectFindings(college(program));
  });

  test('a framework is a hint as well, and both are none while a code has no meaning that may be meant for them', () => {
    const workspace = expectFindings(
      college(`
uses: [outcomes]
#      ^^^^^^^^ unused-library Nothing is drawn from the framework “Outcomes”: no skill of it is named here.
courses:
  HIT 100: { title: Introduction, credits: 3 }`),
    );
    workspace.type(
      '/hit.curriculum.yaml',
      'curriculum: hit\ntitle: H\naward: associate\nuses: [sciences]\ncourses:\n  HIT 1: { title: H, credits: 1, advisories: [BOI 111] }',
    );
    expect(findingsIn(workspace, '/hit.curriculum.yaml').map(({ code }) => code)).toEqual(['unknown-course']);
  });

  test('a catalog is drawn on by another one as well', () => {
    expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences, basics]
      terms: [{ title: Fall, courses: [BIO 111] }]
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4, prerequisites: [MAT 1] }
      //- /basics.courses.yaml
      catalog: basics
      title: Basics
      courses:
        MAT 1: { title: Mathematics, credits: 3 }
    `);
  });
});

describe('catalogs that use each other', () => {
  const catalogs = (inPhysics: string) => `
      //- /chemistry.courses.yaml
      catalog: chemistry
      title: Chemistry
      uses: [physics]
      courses:
        CHE 1: { title: Chemistry, credits: 3, prerequisites: [PHY 1] }
      //- /physics.courses.yaml
      catalog: physics
      title: Physics
      uses: [chemistry]
      ${inPhysics}
  `;

  test('are both drawn on', () => {
    expectFindings(
      catalogs(`courses:
        PHY 1: { title: Physics I, credits: 3 }
        PHY 2: { title: Physics II, credits: 3, prerequisites: [CHE 1] }`),
    );
  });

  test('are told apart where only one draws on the other', () => {
    expectFindings(
      catalogs(`#      ^^^^^^^^^ unused-library Nothing is drawn from the catalog “Chemistry”
      courses:
        PHY 1: { title: Physics I, credits: 3 }`),
    );
  });
});

describe('a course that nothing names', () => {
  const program = (rest: string) => `
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 299: { title: Topics, credits: 3, advisories: [HIT 100] }
${rest}`;
  const marked = (rest: string) =>
    program(rest).replace(/^ {2}HIT 299.*$/m, (line) => `${line}\n# ^^^^^^^ unused-course`);

  test('is a hint, once there is a plan', () => {
    expectFindings(program(''));
    const workspace = expectFindings(marked('terms: [{ title: Fall, courses: [HIT 100] }]'));
    expect(findingWith(workspace, '/test.curriculum.yaml', 'unused-course')).toMatchObject({
      severity: DiagnosticSeverity.Hint,
      tags: [DiagnosticTag.Unnecessary],
      data: { values: { written: 'HIT 299' } },
    });
  });

  test.each([
    ['a choice', 'terms: [{ title: Fall, courses: [HIT 100, { choose: 1, from: [HIT 100, HIT 299] }] }]'],
    [
      'another plan',
      'terms: [{ title: F, courses: [HIT 100] }]\nplans: { slow: { title: Slow, terms: [{ title: F, courses: [HIT 299] }] } }',
    ],
    [
      'a concentration',
      'terms: [{ title: F, courses: [HIT 100] }]\nconcentrations: { data: { title: D, adds: [HIT 299] } }',
    ],
    ['a place that the plan leaves open', 'terms: [{ title: F, courses: [HIT 100, { elective: Any, credits: 3 }] }]'],
  ])('is none where it stands in %s', (_name, rest) => {
    expectFindings(program(rest));
  });

  test('is one where the places left open are for other parts of the credits', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      credit-parts: { Core: 3, General education: 3 }
      courses:
        HIT 100: { title: Introduction, credits: 3, part: Core }
        HIT 299: { title: Topics, credits: 3, part: Core }
      # ^^^^^^^ unused-course
      terms:
        - { title: Fall, courses: [HIT 100, { elective: Humanities, credits: 3, part: General education }] }
    `);
  });

  test('is none where a catalog requires it', () => {
    expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3 }
      terms: [{ title: Fall, courses: [BIO 111] }]
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4, prerequisites: [HIT 100] }
    `);
  });
});

describe('names that nothing uses', () => {
  test('levels, parts of the credits, and the ids of outcomes', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      levels: [aware, practiced, independent]
      #                          ^^^^^^^^^^^ unused-level No skill, outcome or requirement of this file stands at the level \`independent\`.
      credit-parts:
        Core: 3
        Electives: 3
      # ^^^^^^^^^ unused-part No course, choice or elective counts to \`Electives\`
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          part: Core
          teaches: { hipaa: aware, privacy: practiced }
          outcomes:
            - { id: define, text: Define terms }
            - { id: apply, text: Apply terms }
      #             ^^^^^ unused-outcome-id No assessment refers to the outcome \`apply\`, so it needs no \`id\`.
          assessments:
            Quiz: { weight: 100, outcomes: [define] }
    `);
  });

  test('are not told as long as none is used', () => {
    expectFindings(`
      curriculum: hit
      title: HIT
      award: associate
      levels: [aware, practiced]
      credit-parts: { Core: 3, Electives: 3 }
      courses:
        HIT 100:
          title: Introduction
          credits: 3
          outcomes:
            - { id: define, text: Define terms }
    `);
  });

  test('parts may be those of the catalogs that are used', () => {
    expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      credit-parts: { Core: 3, Sciences: 4 }
      courses:
        HIT 100: { title: Introduction, credits: 3, part: Core, prerequisites: [BIO 111] }
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4, part: Sciences }
    `);
  });

  test('nothing is said of a text that is half typed', () => {
    const workspace = expectFindings(college(''));
    workspace.type('/hit.curriculum.yaml', 'curriculum: hit\nuses: [sciences]\nlevels: [a, b]\ncourses:\n  "HIT');
    expect(findingsIn(workspace, '/hit.curriculum.yaml').map(({ code }) => code)).not.toContain('unused-library');
  });
});
