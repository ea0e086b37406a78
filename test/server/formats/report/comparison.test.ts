import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { ReportDifference } from '../../../../server/src/analysis/report/difference.ts';
import { comparisonText } from '../../../../server/src/cli/compare/text.ts';
import { comparisonDocument } from '../../../../server/src/formats/report/comparison.ts';
import { coverageLosses } from '../../../../server/src/formats/report/comparison-losses.ts';
import { everythingChanged, nothingChanged, twoPrograms } from '../../drawing/compare/shown.ts';

const about = {
  date: '2026-08-17',
  version: '1.2.3',
  file: 'programs/hit aas.curriculum.yaml',
  with: 'approved, 3 March',
};
const hostile = '<img src=x onerror=alert(1)> | **[a](javascript:b)** `c`';

const contentOf = async (difference: ReportDifference, format: 'html' | 'md') =>
  (await comparisonDocument(difference, format, about)).content;

function hostileEverywhere(difference: ReportDifference): ReportDifference {
  return JSON.parse(
    JSON.stringify(difference, (key, value) =>
      ['title', 'shown', 'label', 'wayTitle', 'version', 'name', 'short'].includes(key) ? hostile : value,
    ),
  );
}

test('a comparison is called as the file of the program', async () => {
  expect((await comparisonDocument(nothingChanged, 'md', about)).name).toBe('hit-aas-comparison.md');
  expect((await comparisonDocument(nothingChanged, 'html', { ...about, file: '..yaml' })).name).toBe(
    'program-comparison.html',
  );
});

describe('a comparison in Markdown', () => {
  test('says what it is, what is different in short, and then each thing', async () => {
    const lines = (await contentOf(everythingChanged, 'md')).split('\n').filter((line) => line !== '');
    expect(lines.slice(0, 13)).toEqual([
      '# Comparison: Health Information Technology, A.A.S.',
      '- **File:** programs/hit aas.curriculum.yaml',
      '- **Compared with:** approved, 3 March',
      '- **Made on:** 2026-08-17',
      '- **Made with:** HIT Curriculum 1.2.3',
      '## In short',
      'From Health Information Technology, A.A.S. (2026-2027) to Health Information Technology, A.A.S. (2027-2028)',
      '- **Coverage:** 1 better, 1 better and worse, 1 newly a target, 1 no longer a target, 1 the same',
      '- **Skills:** 1 gained, 1 lost, 1 raised, 1 lowered',
      '- **Courses:** 1 added, 1 removed, 1 changed',
      '- **Credits:** 60 → 63 to 64',
      '## Coverage',
      '| Prepares for | For everyone: before | For everyone: after | Possible: before | Possible: after |',
    ]);
    expect(lines).toContain('| Medical Coder, Without a concentration | 50 % | 67 % | 75 % | 60 % |');
    expect(lines).toContain('| Analyst | – | 10 % | – | 40 % |');
    expect(lines).toContain('| Lost | Paper records | Taught, without a level | Not taught |');
    expect(lines).toContain('### Removed (1)');
    expect(lines).toContain('- HIT 115 Records Practice');
    expect(lines.find((line) => line.includes('| Credits |'))).toMatch(
      /^\| HIT 200 Medical Coding .* \| Credits \| 3 \| 4 \|$/,
    );
    expect(lines.at(-1)).toMatch(/^- \*\*Gained, lost, raised, lowered:\*\*/);
  });

  test('of two programs speaks of both by their names', async () => {
    const text = await contentOf(twoPrograms, 'md');
    expect(text).toContain('# Comparison: Health Information, Fresno → Health Information, A.A.S., Hudson\n');
    expect(text).toContain('- **Files:** approved, 3 March → programs/hit aas.curriculum.yaml');
    expect(text).toContain('| Prepares for | For everyone: Fresno | For everyone: Hudson | Possible: Fresno |');
    expect(text).toContain('| What is different | Skill | Fresno | Hudson |');
    expect(text).toContain('### Only in Hudson (1)');
    expect(text).not.toMatch(/before|better|worse|gained|lost|removed|\.\./i);
  });

  test('says where a change is too small to be seen in the numbers', async () => {
    const [target] = everythingChanged.targets;
    if (!target) throw new Error('There is no target.');
    const little = {
      ...target,
      before: { guaranteed: 0.118, possible: 0.5 },
      after: { guaranteed: 0.112, possible: 0.5 },
    };
    const difference = { ...everythingChanged, targets: [little] };
    expect(await contentOf(difference, 'md')).toContain(
      '| Medical Coder | 11 % | 11 %, lower by less than 1 % | 50 % | 50 % |',
    );
    expect(coverageLosses(difference).map(({ sentence }) => sentence)).toEqual([
      'Medical Coder: 11 % was covered for everyone, and less is now, by less than 1 %.',
    ]);
    const plain = (words: string) => words;
    const paint = { bold: plain, faint: plain, good: plain, fair: plain, poor: plain, calm: plain };
    expect(comparisonText(difference, about, { paint, width: 120 })).toMatch(
      /Medical Coder +11 % +11 % +50 % +50 % +worse by less than 1 %/,
    );
  });

  test('of what is the same says so', async () => {
    const text = await contentOf(nothingChanged, 'md');
    expect(text).toContain('**Nothing is different.** Courses, terms');
    expect(text).not.toContain('## Courses');
  });

  test('takes nobody’s words for markup', async () => {
    const html = await marked.parse(await contentOf(hostileEverywhere(everythingChanged), 'md'));
    expect(html).not.toMatch(/<img|<a |<code/);
    expect(html.match(/<table>/g)).toHaveLength(3);
  });
});

describe('a comparison as a page', () => {
  test('has the drawing of the preview, what it is and what its words mean, and needs nothing else', async () => {
    const html = await contentOf(everythingChanged, 'html');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>Comparison: Health Information Technology, A.A.S.</title>');
    expect(html).toContain('<dt>Compared with</dt><dd>approved, 3 March</dd>');
    expect(html).toContain('class="hc-compare"');
    expect(html).toContain('<dt>Gained, lost, raised, lowered</dt>');
    expect(html).not.toMatch(/<script|<link|<button|https?:/);
  });

  test('of two programs says so', async () => {
    const html = await contentOf(twoPrograms, 'html');
    expect(html).toContain('Comparison of two curricula');
    expect(html).toContain('<h1>Health Information, Fresno → Health Information, A.A.S., Hudson</h1>');
  });

  test('takes nobody’s words for markup', async () => {
    expect(await contentOf(hostileEverywhere(everythingChanged), 'html')).not.toContain('<img');
  });
});
