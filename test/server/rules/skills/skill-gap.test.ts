import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { filesAfterRuleFix, messagesOf, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const only = ['skill-gap'];
const expectGaps = (fixture: string) => expectFindings(fixture, only);

const role = `
//- /coder.role.yaml
role: coder
title: Clinic Coder
requires:
  icd-10-cm-coding: { level: mastered, importance: core }
  cpt-coding: { level: reinforced, importance: core }
  hipaa: reinforced
`;

describe('What no course teaches', () => {
  test('is an error where the role needs it, and a warning where it is useful', () => {
    const workspace = expectGaps(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [coder] }
#                       ^^^^^ skill-gap No course of this program teaches
#                       ^^^^^ skill-gap No course of this program teaches
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { privacy: introduced } }
${role}`);
    const [core, useful] = findingsIn(workspace, '/hit.curriculum.yaml').filter(({ code }) => code === 'skill-gap');
    expect([core?.severity, useful?.severity]).toEqual([1, 2]);
    expect([core?.message, useful?.message]).toEqual([
      'No course of this program teaches 2 core skills of the role “Clinic Coder”: ICD-10-CM coding (mastered), CPT coding (reinforced). Add them under `teaches` of courses, or take the role out of `prepares-for`.',
      'No course of this program teaches HIPAA (reinforced), a useful skill of the role “Clinic Coder”. Add it under `teaches` of a course, or take the role out of `prepares-for`.',
    ]);
    expect(core?.data.values).toEqual({
      role: 'coder',
      importance: 'core',
      skills: [
        { skill: 'icd-10-cm-coding', level: 'mastered' },
        { skill: 'cpt-coding', level: 'reinforced' },
      ],
    });
    expect(core && relatedTo(workspace, core)).toEqual(['/coder.role.yaml:1 The role “Clinic Coder”']);
  });

  test('is one finding, however long the list of a role of the taxonomy is', () => {
    const workspace = expectGaps(`
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [medical-coder] }
#                       ^^^^^^^^^^^^^ skill-gap No course of this program teaches
#                       ^^^^^^^^^^^^^ skill-gap No course of this program teaches
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { icd-10-cm-coding: mastered } }
`);
    const { message, data, relatedInformation } = findingWith(workspace, '/test.curriculum.yaml', 'skill-gap');
    expect(relatedInformation).toBeUndefined();
    expect(message).toMatch(/teaches 11 core skills of .*: ICD-10-PCS coding \(mastered\), .* and 8 more\. Add/);
    expect(data.values.skills).toHaveLength(11);
  });

  test('is nothing while no course teaches anything: the program is only begun', () => {
    expectGaps(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [coder] }
courses:
  HIT 100: { title: Introduction, credits: 3 }
${role}`);
  });

  test('is not what a course teaches at any level, in a choice, or out of the plan', () => {
    expectGaps(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [coder] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
  HIT 200: { title: Coding, credits: 3, teaches: { cpt-coding: introduced } }
  HIT 210: { title: More, credits: 3, teaches: { icd-10-cm-coding: introduced } }
terms:
  - { title: Fall, courses: [{ choose: 1, from: [HIT 100, HIT 200] }] }
${role}`);
  });
});

describe('What is not known is no gap', () => {
  const program = (rest: string) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [coder] }
${rest}
${role}`;
  const course = 'HIT 100: { title: Introduction, credits: 3, teaches: { cpt-coding: mastered, hipaa: mastered } }';

  test('as long as a catalog is not found', () => {
    expectGaps(program(`uses: [sciences]\ncourses:\n  ${course}`));
  });

  test('where a concentration names a course that nobody has', () => {
    const program = (adds: string) => `
//- /coder.role.yaml
role: coder
title: Coder
requires: { cpt-coding: introduced }
//- /p.curriculum.yaml
curriculum: p
title: P
award: associate
prepares-for: { roles: [coder] }
courses:
  HIT 110: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: introduced } }
concentrations:
  coding: { title: Coding, adds: [${adds}] }
terms:
  - { title: Fall, courses: [HIT 110] }
`;
    const gapsIn = (adds: string) =>
      findingsIn(fixtureWorkspace(program(adds)), '/p.curriculum.yaml').filter(({ code }) => code === 'skill-gap');
    expect(gapsIn('HIT 999')).toEqual([]);
    expect(gapsIn('HIT 110')).toHaveLength(1);
  });

  test('where the plan names a course that nobody has', () => {
    expectGaps(program(`courses:\n  ${course}\nterms:\n  - { title: Fall, courses: [HIT 100, HIT 200] }`));
  });

  test('where the requisites of a program without a plan lead to other courses', () => {
    expectGaps(program(`courses:\n  HIT 200: { title: More, credits: 3, prerequisites: [HIT 150] }\n  ${course}`));
  });

  test('where no plan says which courses of a catalog are taken', () => {
    expectGaps(`${program(`uses: [sciences]\ncourses:\n  ${course}`)}
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology, credits: 4 }
`);
  });

  test('where nobody declares what the role requires: that is said there', () => {
    expectGaps(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [helper] }
courses:
  ${course}
//- /helper.role.yaml
role: helper
title: Helper
uses: [ours]
requires: { ours/gone: introduced }
//- /ours.skills.yaml
framework: ours
title: Ours
items: { here: Here }
`);
  });

  test('but one thing that is half typed lets the whole file wait', () => {
    expectGaps(program(`courses:\n  ${course}\n  HIT 200: { title: "More`));
  });
});

describe('A framework', () => {
  const framework = `
//- /outcomes.skills.yaml
framework: outcomes
title: College Outcomes
items:
  communication: Communication
  writing: { label: Writing, broader: communication, equals: [written-communication] }
  speaking: { label: Speaking, broader: communication }
`;

  test('is a target with each of its items that is no heading, and an equal skill is enough', () => {
    expectGaps(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [outcomes]
prepares-for: { frameworks: [outcomes] }
#                            ^^^^^^^^ skill-gap No course of this program teaches Speaking, an item of the framework “College Outcomes”. Add it under \`teaches\` of a course, or take the framework out of \`prepares-for\`.
courses:
  ENG 111: { title: Writing, credits: 3, teaches: { written-communication: introduced } }
${framework}`);
  });

  test('counts for a role as well, whether or not the program uses it', () => {
    expectGaps(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [writer] }
#                       ^^^^^^ skill-gap teaches Speaking (introduced), a useful skill of the role “Writer”
courses:
  ENG 111: { title: Writing, credits: 3, teaches: { written-communication: introduced } }
//- /writer.role.yaml
role: writer
title: Writer
uses: [outcomes]
requires: { outcomes/writing: introduced, outcomes/speaking: introduced }
${framework}`);
  });
});

describe('A concentration', () => {
  const program = (concentrations: string) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: mastered } }
  HIT 200: { title: Diagnoses, credits: 3, teaches: { icd-10-cm-coding: mastered } }
  HIT 210: { title: Procedures, credits: 3, teaches: { cpt-coding: mastered } }
terms:
  - { title: Fall, courses: [HIT 100, HIT 200] }
concentrations:
${concentrations}
${role}`;

  test('is asked with its own courses and those of everyone, and not with those of another one', () => {
    const workspace = expectGaps(
      program(`
  coding:
    title: Coding
    prepares-for: { roles: [coder] }
    adds: { Fall: [HIT 210] }
  data:
    title: Health Data
    prepares-for: { roles: [coder] }
    #                       ^^^^^ skill-gap No course in the concentration “Health Data” teaches CPT coding
    replaces: { HIT 100: HIT 100 }
`),
    );
    const { data } = findingWith(workspace, '/hit.curriculum.yaml', 'skill-gap');
    expect(data.values).toMatchObject({ role: 'coder', concentration: 'data' });
  });
});

describe('The fix', () => {
  const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [coder] }
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110:
    title: Evaluation and Management # of visits
    credits: 3
    teaches:
      evaluation-and-management-coding: introduced # both kinds
      hipaa: reinforced
    notes: Online.
  HIT 120:
    title: Diagnoses
    credits: 3
    teaches: { icd-10-cm-coding: mastered }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110, HIT 120] }
${role}`;

  test('adds the first level to a course that teaches what is near, and keeps the comments', () => {
    const workspace = fixtureWorkspace(program);
    expect(ruleFixesIn(workspace, '/hit.curriculum.yaml', 'skill-gap').map(({ title }) => title)).toEqual([
      'Add “CPT coding” (introduced) to `HIT 110` (Evaluation and Management, Fall)',
      'Add “CPT coding” (introduced) to `HIT 120` (Diagnoses, Fall)',
    ]);
    const { '/hit.curriculum.yaml': text } = filesAfterRuleFix(
      workspace,
      '/hit.curriculum.yaml',
      'skill-gap',
      'Add “CPT coding” (introduced) to `HIT 110` (Evaluation and Management, Fall)',
    );
    expect(text).toContain(`
      evaluation-and-management-coding: introduced # both kinds
      hipaa: reinforced
      cpt-coding: introduced
    notes: Online.
`);
    expect(messagesOf(workspace, '/hit.curriculum.yaml', 'skill-gap')).toEqual([]);
  });

  test('writes nothing for an item with a Bloom level, which only an outcome reaches', () => {
    const college = (outcome: string) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [thinking]
prepares-for: { frameworks: [thinking] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { thinking/logic: introduced }${outcome} }
//- /thinking.framework.yaml
framework: thinking
title: Thinking
items:
  critical: { label: Critical thinking, bloom: apply }
  logic: Logic
`;
    const workspace = fixtureWorkspace(college(''));
    expect(messagesOf(workspace, '/hit.curriculum.yaml', 'skill-gap')).toEqual([
      expect.stringContaining('Write an outcome in a course that teaches it, with `bloom: apply`, or take'),
    ]);
    expect(ruleFixesIn(workspace, '/hit.curriculum.yaml', 'skill-gap')).toEqual([]);
    const named = fixtureWorkspace(
      college(', outcomes: [{ text: Judge a case, bloom: apply, skills: [thinking/critical] }]'),
    );
    expect(messagesOf(named, '/hit.curriculum.yaml', 'skill-gap')).toEqual([]);
  });

  test('writes `teaches` where there is none', () => {
    const workspace = fixtureWorkspace(
      program
        .replace(/ {4}teaches:\n.*\n.*\n/, '')
        .replace('teaches: { icd-10-cm-coding: mastered }', 'teaches: { verbal-communication: introduced }'),
    );
    const [first] = ruleFixesIn(workspace, '/hit.curriculum.yaml', 'skill-gap');
    expect(first?.title).toContain('to `HIT 100` (Introduction, Fall)');
    const { '/hit.curriculum.yaml': text } = filesAfterRuleFix(
      workspace,
      '/hit.curriculum.yaml',
      'skill-gap',
      first?.title ?? '',
    );
    expect(text).toContain('HIT 100: { title: Introduction, credits: 3, teaches: { icd-10-cm-coding: introduced } }');
  });
});
