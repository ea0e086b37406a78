import { expect, test } from 'vitest';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
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
      '    - coder\n#     ^^^^^ skill-shortfall The role “Clinic Coder” requires a skill at a higher level than any course of this program reaches: ICD-10-CM coding (mastered; `HIT 120` reaches reinforced). Raise the level there,\n',
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
#                            ^^^^^^^^ skill-shortfall The framework “Outcomes” requires a skill at a higher level than any course of this program reaches: Writing (mastered; \`ENG 111\` reaches introduced)
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
