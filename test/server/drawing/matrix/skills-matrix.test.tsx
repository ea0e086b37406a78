import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { defaultView, type SkillFilters } from '../../../../server/src/drawing/drawing.ts';
import { SkillsMatrix } from '../../../../server/src/drawing/matrix/skills-matrix.tsx';
import { bigReport, hostileTitle } from '../../../support/big-report.ts';
import { reportOf } from '../../../support/reports.ts';
import { smallReport } from './program.ts';
import { rowsOf, textOf } from './text.ts';

const actions = { go: () => undefined, look: () => undefined };
const withFilters = (filters: Partial<SkillFilters>) => ({
  ...defaultView,
  filters: { ...defaultView.filters, ...filters },
});

describe('the matrix of skills', () => {
  const report = smallReport();
  const html = render(<SkillsMatrix report={report} view={defaultView} />);

  it('has a row for each skill with what is required and reached, and the letters of the levels by course', () => {
    const rows = rowsOf(html);
    expect(rows[1]?.slice(0, 4)).toEqual(['Skill', 'Required', 'For everyone', 'Possible']);
    expect(rows).toContainEqual(['Medical terminology', 'M', 'M', 'M', 'I', '', 'M', '', '']);
    expect(rows.filter(([first]) => first?.startsWith('Data quality'))).toEqual([
      ['Data quality and integrity ◇ Only for some ☐ Never assessed', 'M', 'I', 'M', 'I', '', '', 'M', ''],
    ]);
  });

  it('marks a gap with a sign and a word', () => {
    expect(rowsOf(html)).toContainEqual(['Release of information ✕ Missing', 'I', '', '', '', '', '', '', '']);
  });

  it('says whether a course assesses what it teaches', () => {
    expect(html).toContain('title="HIT 110, Medical terminology: Mastered. Assessed"');
    expect(html).toContain('title="HIT 100, Medical terminology: Introduced. Not assessed"');
    expect(html.match(/<td class="[^"]*hc-underlined/g)).toHaveLength(1);
  });

  it('says of a skill which target requires what', () => {
    expect(html).toContain('Records Clerk: Reinforced required (useful); Introduced for everyone, Mastered possible');
    expect(html).toContain('Records Clerk: Introduced required (core); taught by no course');
  });

  it('explains every sign, and Bloom’s levels where one of them is required', () => {
    expect(textOf(html)).toContain('☐ Never assessed: taught, and no assessment names it');
    expect(textOf(html)).toContain('? Not known:');
    expect(textOf(html)).not.toContain('B1 Remember');
    const bloom = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
uses: [general]
prepares-for: { frameworks: [general] }
courses:
  HIT 125: { title: Law, credits: 3, teaches: { general/reasoning: introduced } }
terms:
  - { title: Fall, courses: [HIT 125] }
//- /general.skills.yaml
framework: general
title: General
items:
  reasoning: { label: Reasoning, bloom: evaluate }
`);
    const shown = textOf(render(<SkillsMatrix report={bloom} view={withFilters({ status: 'unknown' })} />));
    expect(shown).toContain('B1 Remember, B2 Understand, B3 Apply, B4 Analyze, B5 Evaluate, B6 Create');
    expect(shown).toContain('1 ? Not known');
    expect(shown).toContain('Reasoning ? Not known');
  });

  it('counts what stands out, and offers to show only that', () => {
    expect(textOf(html)).toMatch(/^4 skills2 ✓ Met0 ▽ Partial1 ✕ Missing0 \? Not known2 ◇ Only for some0 ≡ Redundant/);
    const live = render(<SkillsMatrix report={report} view={withFilters({ status: 'missing' })} actions={actions} />);
    expect(live.match(/<button[^>]*aria-pressed="true"[^>]*>.*?<\/button>/g)?.map(textOf)).toEqual(['1 ✕ Missing']);
    expect(rowsOf(live).map(([first]) => first)).toEqual([
      '',
      'Skill',
      'Governance, law and privacy',
      'Release of information ✕ Missing',
    ]);
  });

  it('says so where no skill is left', () => {
    expect(textOf(render(<SkillsMatrix report={report} view={withFilters({ text: 'astronomy' })} />))).toContain(
      'No skill fits these filters.',
    );
  });
});

it('Titles of strangers are shown as they are written, and never become markup.', () => {
  for (const given of [{}, { actions }]) {
    const html = render(<SkillsMatrix report={bigReport()} view={defaultView} {...given} />);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/="[^"]*" onerror/);
    expect(rowsOf(html)[2]).toEqual([hostileTitle]);
    expect(rowsOf(html)[3]?.[0]).toContain(hostileTitle);
  }
});

describe('the matrix of skills of a program with concentrations', () => {
  const report = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Rules, credits: 3, teaches: { hipaa: introduced, data-visualization: introduced } }
  HIT 110: { title: Charts, credits: 3, teaches: { data-visualization: reinforced } }
  HIT 120: { title: More charts, credits: 3, teaches: { sql: introduced } }
terms:
  - { title: Fall, courses: [HIT 100, { title: Elective, choose: 1, from: [HIT 110, HIT 120] }] }
concentrations:
  data: { title: Data, prepares-for: { roles: [analyst] }, replaces: { Elective: HIT 110 } }
//- /clerk.role.yaml
role: clerk
requires: { hipaa: introduced }
//- /analyst.role.yaml
role: analyst
requires: { data-visualization: reinforced }
`);
  const rowOn = (way: string) =>
    rowsOf(render(<SkillsMatrix report={report} view={{ ...defaultView, way }} />)).find(([name]) =>
      name?.startsWith('Data visualization'),
    );

  it('shows on its own way what is reached there, and nothing that only a concentration requires', () => {
    expect(rowOn('')?.slice(0, 4)).toEqual(['Data visualization ◇ Only for some', '', 'I', 'R']);
    expect(rowOn('data')?.slice(0, 4)).toEqual(['Data visualization', 'R', 'R', 'R']);
  });

  it('leaves out what is neither taught nor required on the way', () => {
    const skills = (way: string) => render(<SkillsMatrix report={report} view={{ ...defaultView, way }} />);
    expect(skills('')).toContain('SQL');
    expect(skills('data')).not.toContain('SQL');
  });
});
