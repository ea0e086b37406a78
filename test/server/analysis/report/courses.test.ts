import { expect, test } from 'vitest';
import type { GraphNumbers, ProgramReport, ReportWay } from '../../../../server/src/analysis/report/report.ts';
import { courseIn, reportOf } from '../../../support/reports.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
uses: [allied, competencies]
prepares-for: { roles: [clerk], frameworks: [competencies] }
levels: [aware, { id: able, letter: X }, applied]
outcomes:
  plo-1: Code records
courses:
  HIT  100:
    title: Introduction
    credits: 3
    offered: [fall, spring]
    teaches:
      hipaa: { level: able, assessed: true }
      data-quality: aware
      release-of-information: nowhere
    technologies: [encoder-software, no-such-thing]
    assessments:
      Quiz: { weight: 100, assesses: [data-quality] }
  HIT 200:
    title: Coding
    credits: 3
    prerequisites:
      - HIT 100
      - any: [BIO 111, { course: BIO 199, external: true }]
      - condition: Admission to the program
      - all: [condition: Consent of the instructor]
    corequisites: [HIT 100]
    advisories: [ENG 101]
    teaches: { icd-10-cm-coding: applied }
    contributes-to: { plo-1: applied }
terms:
  - { title: Fall, courses: [HIT 100, BIO 111] }
  - { title: Spring, courses: [HIT 200] }
//- /allied.courses.yaml
catalog: allied
title: Allied Health
courses:
  BIO 111: { title: Biology, credits: 4, teaches: { anatomy-and-physiology: introduced } }
//- /competencies.skills.yaml
framework: competencies
title: Competencies
items:
  rules: { code: I.1, label: Know the rules, equals: [hipaa] }
//- /clerk.role.yaml
role: clerk
title: Clerk
levels: [aware, able, applied]
requires: { hipaa: { level: able, importance: core } }
`;

test('A course shows its code as it is printed, and from which catalog it comes.', () => {
  const report = reportOf(college);
  expect(courseIn(report, 'HIT 100')).toMatchObject({
    shown: 'HIT 100',
    title: 'Introduction',
    offered: ['fall', 'spring'],
  });
  expect(courseIn(report, 'HIT 100')).not.toHaveProperty('catalog');
  expect(courseIn(report, 'BIO 111')).toMatchObject({ catalog: 'Allied Health', credits: { min: 4, max: 4 } });
});

test('What is taught has the letter of its level, or the initial of the level where that is clear.', () => {
  const report = reportOf(college);
  // Two levels begin with A, so that these are shown by their numbers.
  expect(report.scale.map(({ letter, rank }) => [letter, rank])).toEqual([
    ['1', 1],
    ['X', 2],
    ['3', 3],
  ]);
  const shown = courseIn(report, 'HIT 100').teaches.map(({ skill, rank, level, letter, assessed }) => ({
    skill,
    rank,
    level,
    letter,
    assessed,
  }));
  expect(shown.slice(0, 3)).toEqual([
    { skill: 'hipaa', rank: 2, level: 'able', letter: 'X', assessed: true },
    { skill: 'data-quality', rank: 1, level: 'aware', letter: '1', assessed: true },
    { skill: 'release-of-information', rank: undefined, level: 'nowhere', letter: '•', assessed: false },
  ]);
});

test('A level on the scale of a catalog has its own letter, and no rank on that of the program.', () => {
  const [teaching] = courseIn(reportOf(college), 'BIO 111').teaches;
  expect(teaching).toMatchObject({ level: 'Introduced', letter: 'I' });
  expect(teaching).not.toHaveProperty('rank');
});

test('An item that is equal to a taught skill is taught as well, and says through which.', () => {
  const report = reportOf(college);
  const [hipaa, ...others] = courseIn(report, 'HIT 100').teaches;
  const item = others.find(({ skill }) => skill === 'competencies/rules');
  expect(item).toMatchObject({ rank: 2, letter: 'X', assessed: true, through: 'hipaa' });
  expect(item?.place).toEqual(hipaa?.place);
  expect(hipaa).not.toHaveProperty('through');
});

test('Requisites name courses of the program, each once for each kind; conditions are no courses.', () => {
  const course = courseIn(reportOf(college), 'HIT 200');
  expect(course.requisites).toEqual([
    { kind: 'prerequisites', needs: 'HIT100', oneOfSeveral: false },
    { kind: 'prerequisites', needs: 'BIO111', oneOfSeveral: true },
    { kind: 'corequisites', needs: 'HIT100', oneOfSeveral: false },
  ]);
  expect(course.conditions).toEqual(['Admission to the program', 'Consent of the instructor']);
  expect(course.outcomes).toEqual(['plo-1']);
});

test('A requisite that stands twice counts once, and one that is in every branch is not one of several.', () => {
  const either = '      - any: [BIO 111, { course: BIO 199, external: true }]';
  const report = reportOf(college.replace(either, '      - any: [{ all: [BIO 111] }, { all: [HIT 100, BIO 111] }]'));
  expect(courseIn(report, 'HIT 200').requisites).toEqual([
    { kind: 'prerequisites', needs: 'HIT100', oneOfSeveral: false },
    { kind: 'prerequisites', needs: 'BIO111', oneOfSeveral: false },
    { kind: 'corequisites', needs: 'HIT100', oneOfSeveral: false },
  ]);
});

test('A course counts to the part that its place in the plan says, or else to its own.', () => {
  const own = college.replace('offered: [fall, spring]', 'part: Core');
  expect(courseIn(reportOf(own), 'HIT 100').part).toBe('Core');
  const placed = own.replace('courses: [HIT 100, BIO 111]', 'courses: [{ course: HIT 100, part: Electives }, BIO 111]');
  expect(courseIn(reportOf(placed), 'HIT 100').part).toBe('Electives');
});

test('A skill is assessed by an assessment of an outcome that names it.', () => {
  const through = college.replace(
    'Quiz: { weight: 100, assesses: [data-quality] }',
    'Quiz: { weight: 100, outcomes: [check] }\n    outcomes:\n      - { id: check, text: Check data, skills: [data-quality] }',
  );
  const assessed = courseIn(reportOf(through), 'HIT 100').teaches.filter((one) => one.assessed);
  expect(assessed.map(({ skill }) => skill)).toEqual(['hipaa', 'data-quality', 'competencies/rules']);
});

test('Only technologies that the taxonomy knows are named.', () => {
  expect(courseIn(reportOf(college), 'HIT 100').technologies).toEqual(['encoder-software']);
});

test('A course has its metrics unless its requisites lead in a circle.', () => {
  const report = reportOf(college);
  expect(metricsOf(report, 'HIT 200')).toEqual({ blocking: 0, delay: 2, centrality: 0, complexity: 2 });
  expect(ownWay(report).metrics.criticalPath).toEqual(['HIT100', 'HIT200']);
  const circle = reportOf(college.replace('    offered: [fall, spring]', '    prerequisites: [HIT 200]'));
  expect(metricsOf(circle, 'HIT 200')).toBeUndefined();
  expect(ownWay(circle).metrics).toEqual({ criticalPath: [], circular: ['HIT100', 'BIO111', 'HIT200'] });
});

test('Where requisites lead in a circle, no way is the longest: one through the circle may be longer.', () => {
  const { metrics } = ownWay(
    reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
courses:
  HIT 100: { title: First, credits: 3 }
  HIT 110: { title: Second, credits: 3, prerequisites: [HIT 100] }
  HIT 200: { title: Hen, credits: 3, prerequisites: [HIT 210] }
  HIT 210: { title: Egg, credits: 3, prerequisites: [HIT 200] }
`),
  );
  expect(metrics).toEqual({ criticalPath: [], circular: ['HIT200', 'HIT210'] });
});

test('Centrality that is too large for a number is written in digits.', () => {
  // Twice as many ways with every layer of two courses.
  const codes = (layer: number) => [`A ${layer}`, `B ${layer}`];
  const layers = Array.from({ length: 60 }, (_none, layer) => layer + 1);
  const courses = layers.flatMap((layer) =>
    codes(layer).map(
      (code) =>
        `  ${code}: { title: T, credits: 1${layer > 1 ? `, prerequisites: [${codes(layer - 1).join(', ')}]` : ''} }`,
    ),
  );
  const report = reportOf(`\n//- /hit.curriculum.yaml\ncurriculum: hit\ncourses:\n${courses.join('\n')}\n`);
  expect(metricsOf(report, 'A 30')?.centrality).toBe(String(60n * 2n ** 59n));
  expect(ownWay(report).metrics.criticalPath).toHaveLength(60);
  expect(() => JSON.stringify(report)).not.toThrow();
});

test('The critical path and the metrics of each way are those of what everyone on it takes.', () => {
  const report = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
courses:
  HIT 100: { title: First, credits: 3 }
  HIT 110: { title: Second, credits: 3, prerequisites: [HIT 100] }
  HIT 120: { title: Records, credits: 3 }
  HIT 200: { title: Topics, credits: 3, prerequisites: [{ any: [HIT 110, { condition: Consent }] }] }
  HIT 210: { title: Coding, credits: 3, prerequisites: [HIT 110] }
  HIT 220: { title: More coding, credits: 3, prerequisites: [HIT 210] }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [HIT 110] }
  - { title: Last, courses: [{ choose: 1, from: [HIT 200, HIT 120], title: Elective }] }
concentrations:
  topics: { title: Topics, replaces: { Elective: HIT 200 } }
  coding: { title: Coding, replaces: { Elective: [HIT 210, HIT 220] } }
`);
  expect(report.ways.map(({ id, metrics }) => [id, metrics.criticalPath.join(' '), metrics.total?.complexity])).toEqual(
    [
      ['', 'HIT100 HIT110', 5],
      ['topics', 'HIT100 HIT110 HIT200', 12],
      ['coding', 'HIT100 HIT110 HIT210 HIT220', 22],
    ],
  );
  expect(metricsOf(report, 'HIT 200')).toBeUndefined();
  expect(metricsOf(report, 'HIT 200', 'topics')).toMatchObject({ blocking: 0, delay: 3 });
  expect(metricsOf(report, 'HIT 100')).toMatchObject({ blocking: 1, delay: 2 });
  expect(metricsOf(report, 'HIT 100', 'coding')).toMatchObject({ blocking: 3, delay: 4 });
});

test('An option that nobody can leave out is on the critical path.', () => {
  const choosing = (choice: string) =>
    ownWay(
      reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
courses:
  HIT 100: { title: First, credits: 3 }
  HIT 200: { title: Topics, credits: 3, prerequisites: [HIT 100] }
  HIT 210: { title: Coding, credits: 3 }
  HIT 220: { title: Data, credits: 3 }
terms:
  - { title: Fall, courses: [HIT 100] }
  - { title: Spring, courses: [${choice}] }
`),
    ).metrics.criticalPath;
  expect(choosing('{ choose: 1, from: [HIT 200, HIT 210] }')).toEqual([]);
  expect(choosing('{ choose: 2, from: [HIT 200, HIT 210] }')).toEqual(['HIT100', 'HIT200']);
  expect(choosing('{ choose: { credits: 6 }, from: [HIT 200, HIT 210] }')).toEqual(['HIT100', 'HIT200']);
  expect(choosing('{ choose: 1, from: [{ all: [HIT 200, HIT 210] }, { all: [HIT 200, HIT 220] }] }')).toEqual([
    'HIT100',
    'HIT200',
  ]);
});

function ownWay({ ways }: ProgramReport): ReportWay {
  const [own] = ways;
  if (!own) throw new Error('There is no way.');
  return own;
}

/** What the requisites say of a course on a way. */
function metricsOf({ ways, courses }: ProgramReport, shown: string, way = ''): GraphNumbers | undefined {
  const code = courses.find((course) => course.shown === shown)?.code;
  return ways.find(({ id }) => id === way)?.courses.find((course) => course.code === code)?.metrics;
}
