import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { defaultView } from '../../../../server/src/drawing/drawing.ts';
import { RolesMatrix } from '../../../../server/src/drawing/matrix/roles-matrix.tsx';
import { bigReport, hostileTitle } from '../../../support/big-report.ts';
import { openProgram } from '../../../support/open-program.ts';
import { reportOf } from '../../../support/reports.ts';
import { smallReport } from './program.ts';
import { rowsOf, textOf } from './text.ts';

const actions = { go: () => undefined, look: () => undefined };

describe('the matrix of roles', () => {
  const report = smallReport();
  const html = render(<RolesMatrix report={report} view={defaultView} />);

  it('has the courses as columns under their terms, and a row for each role with what is covered', () => {
    expect(rowsOf(html)).toEqual([
      ['', '', 'Fall', 'Spring'],
      ['Target', 'For everyone', 'Possible', 'HIT 100', 'ENG 101', 'HIT 110', 'HIT 200 ◇', 'HIT 210 ◇'],
      ['Roles'],
      ['Records Clerk', '50 %', '60 %', '23', '', '40', '20', ''],
      ['Data Clerk', '33 %', '100 %', '33', '', '', '100', ''],
    ]);
  });

  it('explains a cell: what is taught and required, and what would be lost', () => {
    expect(html).toContain(
      'title="HIT 100, Records Clerk: 23 %. Medical terminology: Introduced taught, Mastered required; ' +
        'Data quality and integrity: Introduced taught, Reinforced required. ' +
        'Without it 10 points less for everyone, 0 points less possible"',
    );
  });

  it('says of a course that teaches what is required that it does, where nothing says how far', () => {
    const shown = render(
      <RolesMatrix
        report={reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
uses: [general]
prepares-for: { frameworks: [general] }
courses:
  HIT 125: { title: Law, credits: 3, teaches: { general/reasoning: introduced } }
  HIT 225:
    title: Data
    credits: 3
    teaches: { general/reasoning: introduced }
    outcomes: [{ text: Apply rules, bloom: apply, skills: [general/reasoning] }]
terms:
  - { title: Fall, courses: [HIT 125, HIT 225] }
//- /general.skills.yaml
framework: general
title: General
items:
  reasoning: { label: Reasoning, bloom: evaluate }
`)}
        view={defaultView}
      />,
    );
    expect(rowsOf(shown).at(-1)?.slice(3)).toEqual(['•', '60']);
    expect(shown).toContain(
      'HIT 125, General: taught, not known how far. Reasoning: taught, and no outcome of HIT 125 with a Bloom level names it, Evaluate required. What it adds is not known',
    );
  });

  it('explains a row: what is met, and which skills are missing', () => {
    expect(html).toContain(
      'Records Clerk: 50 % for everyone, 60 % possible. Met 2 of 3: 1 of them for everyone; ' +
        'Missing 1 of 3: Release of information; Mapped: 66 % taught by a course, at whatever level',
    );
  });

  it('names the courses that have no part in anything', () => {
    const courses = report.courses.map((course) => ({ ...course, idle: course.shown === 'ENG 101' }));
    const shown = textOf(render(<RolesMatrix report={{ ...report, courses }} view={defaultView} />));
    expect(shown).toContain('1 of 5 courses stands out with no part in any role, framework or outcome: ENG 101');
    expect(shown).toContain('HIT 100ENG 101 ○');
  });

  it('counts those that have a part where none stands out, and does not claim it of the others', () => {
    expect(textOf(html)).toContain(
      '3 of 5 courses have a part in a role, a framework or an outcome; the others may serve something else',
    );
    const courses = report.courses.map((course) => ({ ...course, outcomes: ['plo-1'] }));
    expect(textOf(render(<RolesMatrix report={{ ...report, courses }} view={defaultView} />))).toContain(
      'Each of the 5 courses has a part in a role, a framework or an outcome.',
    );
  });

  it('is a table to read in a document, and a grid to move in where there is something to do', () => {
    expect(html).not.toMatch(/role="grid"|<button|aria-live/);
    const live = render(<RolesMatrix report={report} view={defaultView} actions={actions} />);
    expect(live).toContain('role="grid"');
    expect(live).toContain('aria-label="HIT 200, Data Clerk: 100 %. Data quality and integrity: Mastered taught');
    expect(live).toContain('role="status"');
  });

  it('lights what the cursor in the text is in', () => {
    const lit = render(
      <RolesMatrix
        report={report}
        view={{ ...defaultView, highlight: { course: 'HIT110', target: 'role data-clerk' } }}
      />,
    );
    expect(lit.match(/<th[^>]*aria-current="true"[^>]*>.*?<\/th>/g)?.map(textOf)).toEqual(['HIT 110', 'Data Clerk']);
  });

  it('says so where there is nothing to draw', () => {
    const view = defaultView;
    expect(render(<RolesMatrix report={{ ...report, targets: [] }} view={view} />)).toContain('names no target roles');
    const ways = report.ways.map((way) => ({ ...way, courses: [] }));
    expect(render(<RolesMatrix report={{ ...report, ways }} view={view} />)).toContain('has no courses yet');
  });
});

describe('the matrix of roles of a program with concentrations', () => {
  const report = reportOf(`
//- /hit.curriculum.yaml
curriculum: hit
award: associate
prepares-for: { roles: [clerk] }
courses:
  HIT 100: { title: Rules, credits: 3, teaches: { hipaa: introduced } }
  HIT 110: { title: Charts, credits: 3, teaches: { data-visualization: introduced } }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  data: { title: Health Data, prepares-for: { roles: [analyst] }, adds: { Fall: [HIT 110] } }
//- /clerk.role.yaml
role: clerk
title: Clerk
requires: { hipaa: introduced }
//- /analyst.role.yaml
role: analyst
title: Data Analyst
requires: { data-visualization: introduced }
`);
  const on = (way: string) => render(<RolesMatrix report={report} view={{ ...defaultView, way }} actions={actions} />);
  const names = (html: string) =>
    rowsOf(html).flatMap(([name = '']) => (['Clerk', 'Data Analyst'].includes(name) ? [name] : []));

  it('has a row for each role that the way prepares for', () => {
    expect(names(on(''))).toEqual(['Clerk']);
    expect(names(on('data'))).toEqual(['Clerk', 'Data Analyst']);
  });

  it('names those of other ways below, and goes there', () => {
    const buttons = (html: string) => html.match(/<button.*?<\/button>/gs)?.map(textOf) ?? [];
    expect(buttons(on(''))).toContain('Only on Health Data: Data Analyst');
    expect(textOf(on('data'))).not.toContain('Only on');
    expect(textOf(render(<RolesMatrix report={report} view={defaultView} />))).toContain(
      'Only on Health Data: Data Analyst',
    );
  });
});

it('Numbers that may be more say so, in short and in words.', () => {
  const html = render(<RolesMatrix report={reportOf(openProgram)} view={defaultView} />);
  expect(rowsOf(html)).toContainEqual(['Clerk', '≥ 50 %', '≥ 50 %', '50']);
  expect(html).toContain('Clerk: at least 50 % for everyone, at least 50 % possible. ');
  expect(html).toContain('Not all courses are known: it may be more');
});

it('Titles of strangers are shown as they are written, and never become markup.', () => {
  for (const given of [{}, { actions }]) {
    const html = render(<RolesMatrix report={bigReport()} view={defaultView} {...given} />);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/="[^"]*" onerror/);
    expect(rowsOf(html)[3]?.[0]).toBe(hostileTitle);
    expect(rowsOf(html)[0]?.[2]).toBe(`Term 1 ${hostileTitle}`);
  }
});
