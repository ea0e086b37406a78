import { expect, test } from 'vitest';
import { outcomeCoverage } from '../../../../server/src/analysis/outcomes/outcome-coverage.ts';
import { expectFindings, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** The map of a biology program that the University of Hawaiʻi at Mānoa publishes as an example: I, R, M and A. */
const hawaii = `
  curriculum: biology
  title: Biology
  award: bachelor
  outcomes:
    slo-1: Explain the principles of biology
    slo-2: Design an experiment
    slo-3: Interpret data
    slo-4: Communicate findings
  # ^^^^^ outcome-not-reached No course brings \`slo-4\` (Communicate findings) to Mastered: it gets no further than Reinforced, in \`BIOL 404 Senior Seminar\`. It is assessed only outside the courses: \`Exit interview\`. Write \`slo-4: mastered\`
  assessments:
    Exit interview: { program-outcomes: [slo-4] }
  courses:
    BIOL 101:
      title: Introduction to Biology
      credits: 4
      contributes-to: { slo-1: introduced, slo-2: introduced, slo-4: introduced }
    BIOL 202:
      title: Cell Biology
      credits: 4
      contributes-to: { slo-1: reinforced, slo-2: reinforced, slo-3: introduced }
    BIOL 303:
      title: Genetics
      credits: 4
      contributes-to:
        slo-1: reinforced
        slo-2: { level: mastered, assessed: true }
        slo-3: reinforced
    BIOL 404:
      title: Senior Seminar
      credits: 3
      contributes-to:
        slo-1: { level: mastered, assessed: true }
        slo-3: { level: mastered, assessed: true }
        slo-4: reinforced
`;

test('Hawaii: the fourth outcome never reaches mastered, the others do, and nothing else is found.', () => {
  const workspace = expectFindings(hawaii);
  const path = '/test.curriculum.yaml';
  expect(relatedTo(workspace, findingWith(workspace, path, 'outcome-not-reached'))).toEqual([
    `${path}:12 BIOL 101 Introduction to Biology: Introduced`,
    `${path}:27 BIOL 404 Senior Seminar: Reinforced`,
  ]);
  const rows = outcomeCoverage(workspace.snapshot(), workspace.document(path)).map(
    ({ outcome, contributions, assessments, state }) =>
      [
        outcome.id?.text,
        contributions.map(({ level, assessed }) => `${level?.charAt(0)}${assessed ? 'A' : ''}`).join(','),
        state,
        assessments.map(({ name }) => name.text).join(','),
      ].join(' '),
  );
  expect(rows).toEqual([
    'slo-1 i,r,r,mA reached ',
    'slo-2 i,r,mA reached ',
    'slo-3 i,r,mA reached ',
    'slo-4 i,r below Exit interview',
  ]);
});

/** A sketch of the map that Indiana University Kokomo shows: one empty row, one empty column. */
const kokomo = (zz405: string) => `
  curriculum: program
  title: A Program
  award: bachelor
  outcomes:
    goal-1: Explain the theories of the field
    goal-2: Apply its methods
    goal-3: Evaluate its literature
    goal-4: Present results to a public
  # ^^^^^^ outcome-without-course No course leads to \`goal-4\` (Present results to a public). Name \`goal-4\` under
  courses:
    ZZ101: { title: Introduction, credits: 3, contributes-to: { goal-1: introduced, goal-2: introduced } }
    ZZ202: { title: Methods, credits: 3, contributes-to: { goal-1: reinforced, goal-2: reinforced, goal-3: introduced } }
    ZZ303: { title: Literature, credits: 3, contributes-to: { goal-3: reinforced } }
    ZZ404: { title: Research, credits: 3, contributes-to: { goal-1: mastered, goal-2: mastered, goal-3: mastered } }
    ZZ405: { title: Special Problems, credits: 3${zz405} }
  # ^^^^^ course-contributes-nothing \`ZZ405 Special Problems\` contributes to nothing that this program is for: it leads to none of its outcomes.
  terms:
    - { title: Year 1, courses: [ZZ101, { elective: General education, credits: 12 }] }
    - { title: Year 2, courses: [ZZ202, { elective: General education, credits: 12 }] }
    - { title: Year 3, courses: [ZZ303, { elective: General education, credits: 12 }] }
    - { title: Year 4, courses: [ZZ404, ZZ405, { elective: General education, credits: 12 }] }
`;

test.each([
  ['', 'of which nothing more is written'],
  [', outcomes: [Solve a problem of the field]', 'with outcomes of its own'],
])('Kokomo: the outcome without a course and the course without an outcome are found, and nothing else%s.', (more) => {
  expectFindings(kokomo(more), [
    'outcome-not-reached',
    'outcome-without-course',
    'skill-without-course',
    'course-contributes-nothing',
  ]);
});

test('Kokomo: the map is published without a plan, and says the same.', () => {
  const unplanned = kokomo('').replace(/ {2}terms:.*/s, '');
  expectFindings(unplanned, ['outcome-not-reached', 'outcome-without-course', 'course-contributes-nothing']);
});

test('Pacific: five outcomes over five courses, each as far as its last course brings it.', () => {
  const workspace = fixtureWorkspace(`
    curriculum: pacific
    title: Pacific
    award: bachelor
    levels: introduced-developed-mastered
    outcomes: { c-1: Define terms, c-2: Apply rules, c-3: Analyze cases, c-4: Design plans, c-5: Present results }
    courses:
      P 1: { title: One, credits: 3, contributes-to: { c-1: introduced, c-2: introduced, c-3: developed, c-4: mastered, c-5: mastered } }
      P 2: { title: Two, credits: 3, contributes-to: { c-1: introduced, c-2: developed, c-3: developed, c-4: developed, c-5: mastered } }
      P 3: { title: Three, credits: 3, contributes-to: { c-1: introduced, c-2: developed, c-3: developed, c-4: mastered, c-5: mastered } }
      P 4: { title: Four, credits: 3, contributes-to: { c-1: introduced, c-2: introduced, c-3: developed, c-4: mastered } }
      P 5: { title: Five, credits: 3, contributes-to: { c-1: introduced } }
  `);
  const coverage = outcomeCoverage(workspace.snapshot(), workspace.document('/test.curriculum.yaml'));
  expect(coverage.map(({ highest, state }) => `${highest?.level} ${state}`)).toEqual([
    'introduced below',
    'developed below',
    'developed below',
    'mastered reached',
    'mastered reached',
  ]);
});
