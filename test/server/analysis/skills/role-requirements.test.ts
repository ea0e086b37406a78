import { expect, test } from 'vitest';
import { levelLabel } from '../../../../server/src/analysis/level-scale.ts';
import { programCourses } from '../../../../server/src/analysis/program-courses.ts';
import { lackedSkills } from '../../../../server/src/analysis/skills/lacked-skills.ts';
import { metRequirements } from '../../../../server/src/analysis/skills/met-requirements.ts';
import { targetRoles } from '../../../../server/src/analysis/skills/program-targets.ts';
import { knownRoles, roleDefinition } from '../../../../server/src/analysis/skills/role-requirements.ts';
import { highest, taughtSkills } from '../../../../server/src/analysis/skills/taught-skills.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences, outcomes]
prepares-for: { roles: [coder], frameworks: [outcomes] }
courses:
  HIT 100:
    title: Introduction
    credits: 3
    teaches: { hipaa: introduced, outcomes/records: mastered }
  HIT 200:
    title: Coding
    credits: 3
    teaches: { icd-10-cm-coding: mastered, hipaa: mastered }
  HIT 300: { title: Not planned, credits: 3, teaches: { cpt-coding: introduced } }
  HIT 400: { title: Data, credits: 3, teaches: { data-quality: reinforced } }
terms:
  - { title: Fall, courses: [hit100] }
  - { title: Spring, courses: [HIT 200, { choose: 1, from: [BIO 111, BIO 112] }, { elective: Elective, credits: 3 }] }
concentrations:
  data:
    title: Data
    prepares-for: { roles: [health-data-analyst] }
    adds: { Spring: [HIT 400] }
    replaces: { Elective: BIO 113 }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
levels: introduced-developed-mastered
courses:
  BIO 111: { title: Biology I, credits: 4, teaches: { anatomy-and-physiology: mastered } }
  BIO 112: { title: Biology II, credits: 4, teaches: { pathophysiology: mastered } }
  BIO 113: { title: Biology III, credits: 4 }
  BIO 999: { title: Not of the program, credits: 4, teaches: { pharmacology: mastered } }
//- /outcomes.skills.yaml
framework: outcomes
title: Outcomes
items:
  records: { label: Records, equals: [record-analysis] }
//- /coder.role.yaml
role: coder
title: Coder
requires:
  icd-10-cm-coding: { level: mastered, importance: core }
  hipaa: reinforced
  record-analysis: introduced
  cpt-coding: reinforced
  data-quality: introduced
  anatomy-and-physiology: introduced
  pharmacology: introduced
`;

test('The courses of a program are its own and those of its catalogs that its plans name.', () => {
  const { snapshot, document } = fixtureWorkspace(college);
  const courses = [...programCourses(snapshot(), document('/hit.curriculum.yaml')).values()];
  expect(
    courses.map(({ code, taken, places }) =>
      [
        code,
        taken,
        ...places.map((one) => `${one.concentration?.title?.text ?? 'plan'}: ${one.term?.title?.text}`),
      ].join(' '),
    ),
  ).toEqual([
    'HIT100 everyone plan: Fall',
    'HIT200 everyone plan: Spring',
    'HIT300 nobody',
    'HIT400 some Data: Spring',
    'BIO111 some plan: Spring',
    'BIO112 some plan: Spring',
    'BIO113 some Data: Spring',
  ]);
});

test('A skill is taught by the courses of the program, in the order of their terms, also under an equal item.', () => {
  const { snapshot, document } = fixtureWorkspace(college);
  const taught = taughtSkills(snapshot(), document('/hit.curriculum.yaml'));
  const by = (skill: string) => taught.get(skill)?.map((one) => `${one.in.code} ${one.skill} ${levelLabel(one)}`);
  expect(by('hipaa')).toEqual(['HIT100 hipaa Introduced', 'HIT200 hipaa Mastered']);
  expect(by('record-analysis')).toEqual(['HIT100 outcomes/records Mastered']);
  expect(by('outcomes/records')).toEqual(['HIT100 outcomes/records Mastered']);
  expect(by('pharmacology')).toBeUndefined();
  expect(highest(taught.get('hipaa') ?? [])?.in.code).toBe('HIT200');
});

test('A role says what it requires, and how far a program meets it; levels of two scales do not compare.', () => {
  const { snapshot, document } = fixtureWorkspace(college);
  const now = snapshot();
  const program = document('/hit.curriculum.yaml');
  const [coder] = targetRoles(now, program);
  if (!coder) throw new Error('The program has no role.');
  expect(
    metRequirements(now, program, coder).map(({ skill, state, onlyForSome }) =>
      [skill, state, ...(onlyForSome ? ['for some'] : [])].join(' '),
    ),
  ).toEqual([
    'icd-10-cm-coding met',
    'hipaa met',
    'record-analysis met',
    'cpt-coding below',
    'data-quality met for some',
    'anatomy-and-physiology unknown',
    'pharmacology not-taught',
  ]);
});

test('What the target roles and frameworks still lack is told with the one that lacks it.', () => {
  const { snapshot, document } = fixtureWorkspace(
    college.replace('  records: { label: Records', '  privacy: Privacy\n  records: { label: Records'),
  );
  const lacked = lackedSkills(snapshot(), document('/hit.curriculum.yaml'));
  expect(lacked.get('outcomes/privacy')?.for.title).toBe('Outcomes');
  expect(lacked.has('outcomes/records')).toBe(false);
  expect(lacked.get('cpt-coding')?.for.title).toBe('Coder');
  expect(lacked.has('anatomy-and-physiology')).toBe(false);
  expect(lacked.has('hipaa')).toBe(false);
  expect(lacked.get('data-visualization')?.for.title).toBe('Health Data Analyst');
});

test('Where a catalog is not known, what nobody teaches may well be taught.', () => {
  const { snapshot, document } = fixtureWorkspace(college.replace('uses: [sciences,', 'uses: [sciences, other,'));
  const now = snapshot();
  const program = document('/hit.curriculum.yaml');
  const [coder] = targetRoles(now, program);
  const states = coder && metRequirements(now, program, coder).map(({ state }) => state);
  expect(states).not.toContain('not-taught');
  expect(states).toContain('met');
});

test('A role of a file hides the one of the taxonomy with the same id.', () => {
  const { snapshot } = fixtureWorkspace('//- /a.role.yaml\nrole: medical-coder\ntitle: Our Coder\n');
  const coders = knownRoles(snapshot()).filter(({ id }) => id === 'medical-coder');
  expect(coders.map(({ title }) => title)).toEqual(['Our Coder']);
  const built = { from: 'taxonomy', list: 'roles', id: 'medical-coder', key: '' } as const;
  expect(roleDefinition(snapshot(), built)?.title).toBe('Medical Coder');
});
