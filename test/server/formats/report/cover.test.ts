import { expect, test } from 'vitest';
import { coverSentences } from '../../../../server/src/formats/report/cover.ts';
import { sampleReports, smallReport } from './programs.ts';

test('A document begins with what is covered best and least, and the heaviest gaps with where they could be closed.', () => {
  const report = sampleReports().get('hit-aas.curriculum.yaml') ?? smallReport();
  const [coverage, gaps] = coverSentences(report);
  expect(coverage).toBe(
    'Of 8 targets, Health Information Technician is covered best: 100 % for everyone, as are 5 others. General Education Outcomes is covered least: 80 % for everyone.',
  );
  expect(gaps).toMatch(/^2 gaps\. Ethical reasoning: partial, weighs 1 .*HIT 125/);
});

test('Only the three heaviest gaps are named, and the courses without a part.', () => {
  const report = smallReport();
  const [gap] = report.gaps;
  if (!gap) throw new Error('There is no gap.');
  const idle = report.courses.map((course) => ({ ...course, idle: course.shown === 'HIT 130' }));
  const sentences = coverSentences({ ...report, gaps: [gap, gap, gap, gap], courses: idle });
  expect(sentences.join(' ')).toMatch(/4 gaps, of which these weigh most\. /);
  expect(sentences.join(' ').match(/weighs/g)).toHaveLength(3);
  expect(sentences.at(-1)).toBe('1 course stands out with no part in any role, framework or outcome: HIT 130.');
});

test('Nothing is made up where nothing is known.', () => {
  const report = smallReport();
  const courses = report.courses.map((course) => ({ ...course, idle: false }));
  const sentences = coverSentences({ ...report, targets: [], gaps: [], courses });
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).not.toMatch(/covered|every skill/);
});

test('What is covered at least so far is not said to be covered best or least.', () => {
  const report = smallReport();
  const targets = report.targets.map((target) => ({
    ...target,
    results: target.results.map((result) => ({ ...result, atLeast: true as const })),
  }));
  const [coverage] = coverSentences({ ...report, targets });
  expect(coverage).toMatch(/^Not all courses are known\. .* is covered at least \d+ %/);
  expect(coverage).not.toMatch(/best|least:/);
});
