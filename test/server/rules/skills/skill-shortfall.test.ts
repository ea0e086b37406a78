import { describe, expect, test } from 'vitest';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { filesAfterRuleFix, messagesOf, ruleFixesIn } from '../../../support/rule-fixes.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const expectShortfalls = (fixture: string) => expectFindings(fixture, ['skill-shortfall']);

const role = `
//- /coder.role.yaml
role: coder
title: Clinic Coder
requires:
  icd-10-cm-coding: { level: mastered, importance: core }
  cpt-coding: { level: mastered, importance: core }
  hipaa: reinforced
`;

const program = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for:
  roles:
    - coder
    # ^^^ skill-shortfall
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { hipaa: reinforced } }
  HIT 110:
    title: Diagnoses
    credits: 3
    teaches:
      icd-10-cm-coding: { level: introduced, assessed: true } # by cases
      cpt-coding: introduced
  HIT 120:
    title: Cases
    credits: 3
    teaches:
      icd-10-cm-coding: { level: reinforced, assessed: true } # at length
      cpt-coding: mastered
terms:
  - { title: Fall, courses: [HIT 100, HIT 110] }
  - { title: Spring, courses: [HIT 120] }
${role}`.replace('    # ^^^ skill-shortfall\n', '');

test('A skill that is taught below the required level is told of with the course that comes nearest.', () => {
  const workspace = expectShortfalls(
    program.replace(
      '    - coder\n',
      '    - coder\n#     ^^^^^ skill-shortfall No course of this program brings ICD-10-CM coding to mastered, as the role “Clinic Coder” requires: `HIT 120` reaches reinforced. Teach it further in a later course, or raise the level there.\n',
    ),
  );
  const finding = findingWith(workspace, '/hit.curriculum.yaml', 'skill-shortfall');
  expect(finding.data.values).toEqual({
    role: 'coder',
    skills: [{ skill: 'icd-10-cm-coding', level: 'mastered', reached: 'reinforced', course: 'HIT 120' }],
  });
  expect(relatedTo(workspace, finding).at(-1)).toContain('HIT 120 Cases: ICD-10-CM coding');
});

test('The fix raises the level in the course that teaches it last, and keeps all else.', () => {
  const workspace = fixtureWorkspace(program);
  const [fix, ...others] = ruleFixesIn(workspace, '/hit.curriculum.yaml', 'skill-shortfall');
  expect(others).toEqual([]);
  expect(fix?.title).toBe('Raise “ICD-10-CM coding” from reinforced to mastered in `HIT 120` (Cases, Spring)');
  const { '/hit.curriculum.yaml': text } = filesAfterRuleFix(
    workspace,
    '/hit.curriculum.yaml',
    'skill-shortfall',
    fix?.title ?? '',
  );
  expect(text).toContain('icd-10-cm-coding: { level: mastered, assessed: true } # at length');
  expect(messagesOf(workspace, '/hit.curriculum.yaml', 'skill-shortfall')).toEqual([]);
});

test('Of several skills the first three are named, each with how far it comes.', () => {
  const skills = ['privacy', 'sql', 'statistics', 'teamwork', 'hipaa'];
  const workspace = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: All, credits: 3, teaches: { ${skills.map((skill) => `${skill}: introduced`).join(', ')} } }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { ${skills.map((skill) => `${skill}: mastered`).join(', ')} }
`);
  expect(messagesOf(workspace, '/hit.curriculum.yaml', 'skill-shortfall')).toEqual([
    'No course of this program brings 5 skills as far as the role “Clerk” requires: Privacy (introduced in `HIT 100`, needs mastered), SQL (introduced in `HIT 100`, needs mastered), Statistics (introduced in `HIT 100`, needs mastered) and 2 more. Teach them further in later courses, or raise the levels there.',
  ]);
});

describe('The course that introduces a skill', () => {
  const plan = `terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110, HIT 120] }`;
  const text = (terms = plan) => `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Introduction, credits: 3, teaches: { healthcare-delivery-systems: introduced } }
  HIT 110: { title: Records, credits: 3, prerequisites: [HIT 100], teaches: { health-record-content: introduced } }
  HIT 120: { title: Law, credits: 3, teaches: { hipaa: introduced } }
${terms}
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { healthcare-delivery-systems: reinforced }
`;
  const path = '/hit.curriculum.yaml';
  const titles = (fixture: string) =>
    ruleFixesIn(fixtureWorkspace(fixture), path, 'skill-shortfall').map(({ title }) => title);

  test('is not raised: a later one goes on with the skill, and nothing new is wrong', () => {
    const workspace = fixtureWorkspace(text());
    const before = findingsIn(workspace, path).map(({ code }) => code);
    expect(before).toContain('skill-shortfall');
    const [title = ''] = titles(text());
    expect(title).toBe('Add “Health care delivery systems” (reinforced) to `HIT 110` (Records, Spring) as well');
    filesAfterRuleFix(workspace, path, 'skill-shortfall', title);
    expect(findingsIn(workspace, path).map(({ code }) => code)).toEqual(
      before.filter((code) => code !== 'skill-shortfall'),
    );
  });

  test('is raised where another one introduces the skill as well', () => {
    const two = text().replace(
      '{ hipaa: introduced }',
      '{ hipaa: introduced, healthcare-delivery-systems: introduced }',
    );
    expect(titles(two)).toEqual([
      'Raise “Health care delivery systems” from introduced to reinforced in `HIT 120` (Law, Spring)',
    ]);
  });

  test('is left alone where no later course suits', () => {
    expect(
      titles(text('terms: [{ title: Fall, courses: [HIT 110, HIT 120] }, { title: Spring, courses: [HIT 100] }]')),
    ).toEqual([]);
  });

  test('without a plan, what needs it goes on with the skill', () => {
    expect(titles(text(''))).toEqual([
      'Add “Health care delivery systems” (reinforced) to `HIT 110` (Records) as well',
    ]);
  });
});

test('On another scale nothing can be said, and neither of levels that the scale does not have.', () => {
  expectShortfalls(
    program
      .replace('award: certificate', 'award: certificate\nlevels: introduced-developed-mastered')
      .replaceAll('reinforced', 'developed'),
  );
  expectShortfalls(program.replace('level: reinforced, assessed', 'level: someday, assessed'));
});

test('An item of a framework asks for its level, or for none.', () => {
  expectShortfalls(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [outcomes]
prepares-for: { frameworks: [outcomes] }
#                            ^^^^^^^^ skill-shortfall No course of this program brings Writing to mastered, as the framework “Outcomes” requires: \`ENG 111\` reaches introduced.
courses:
  ENG 111: { title: Writing, credits: 3, teaches: { outcomes/writing: introduced, outcomes/speaking: introduced } }
//- /outcomes.skills.yaml
framework: outcomes
title: Outcomes
items:
  writing: { label: Writing, level: mastered }
  speaking: Speaking
`);
});

test('A catalog has no fix: the program cannot change its courses.', () => {
  const workspace = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: certificate
uses: [sciences]
prepares-for: { roles: [coder] }
terms:
  - { title: Fall, courses: [COD 1] }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  COD 1: { title: Coding, credits: 3, teaches: { icd-10-cm-coding: introduced, cpt-coding: mastered, hipaa: mastered } }
${role}`);
  expect(messagesOf(workspace, '/hit.curriculum.yaml', 'skill-shortfall')).toHaveLength(1);
  expect(ruleFixesIn(workspace, '/hit.curriculum.yaml', 'skill-shortfall')).toEqual([]);
});
