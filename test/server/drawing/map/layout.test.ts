import { describe, expect, it } from 'vitest';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { layoutProgram, type ProgramLayout } from '../../../../server/src/drawing/map/layout.ts';
import { reportOf } from '../../../support/reports.ts';
import { manyNeeds, mapReport, type Needs } from './map-report.ts';

const program = `
curriculum: hit
title: Health Information
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Records, credits: 1, prerequisites: [HIT 100] }
  HIT 120: { title: Coding, credits: 4, prerequisites: [HIT 100], corequisites: [HIT 110] }
  HIT 200: { title: Practice, credits: 2, prerequisites: [HIT 120], strict-corequisites: [HIT 201] }
  HIT 201: { title: Seminar, credits: 1, strict-corequisites: [HIT 200], advisories: [HIT 100] }
  HIT 250: { title: Data, credits: 3 }
  HIT 260: { title: Audit, credits: 3 }
  HIT 300: { title: Extra, credits: 3 }
terms:
  - { title: Fall, season: fall, courses: [HIT 100] }
  - { title: Spring, season: spring, courses: [HIT 110, HIT 120] }
  - title: Next fall
    courses:
      - HIT 200
      - HIT 201
      - { choose: 1, from: [HIT 250, HIT 260], title: Elective course }
      - { elective: Humanities, credits: 3 }
`;

describe('the layout of a program map', () => {
  const layout = layoutProgram(reportOf(program), '');

  it('has a column for each term, and one for what no term has', () => {
    expect(layout.columns.map(({ content }) => content.title)).toEqual(['Fall', 'Spring', 'Next fall', 'Not planned']);
    expect(layout.columns.map(({ credits }) => credits)).toEqual(['3 credits', '5 credits', '9 credits', '']);
    expect(columnOf(layout, 'HIT300')).toBe(3);
  });

  it('draws a course the higher the more credits it has', () => {
    const height = (code: string) => layout.boxes.find((box) => box.code === code)?.height ?? 0;
    expect(height('HIT120') - height('HIT100')).toBe((height('HIT100') - height('HIT110')) / 2);
    expect(height('HIT110')).toBeLessThan(height('HIT200'));
  });

  it('shows the options of a choice in its box, and electives without a code', () => {
    const choice = layout.boxes.find(({ kind }) => kind === 'choice');
    expect(choice).toMatchObject({ heading: 'Elective course', lines: ['choose 1 of 2'] });
    expect(choice?.rows.map(({ codes }) => codes)).toEqual([['HIT250'], ['HIT260']]);
    expect(layout.boxes.find(({ kind }) => kind === 'elective')).toMatchObject({ lines: ['Humanities'] });
  });

  it('has an arrow for each requisite, and one for both of two courses that are taken together', () => {
    expect(layout.arrows.map(({ needs, course, kind, mutual }) => [needs, course, kind, mutual])).toEqual([
      ['HIT100', 'HIT110', 'prerequisites', false],
      ['HIT100', 'HIT120', 'prerequisites', false],
      ['HIT110', 'HIT120', 'corequisites', false],
      ['HIT120', 'HIT200', 'prerequisites', false],
      ['HIT200', 'HIT201', 'strict-corequisites', true],
      ['HIT100', 'HIT201', 'advisories', false],
    ]);
  });

  it('leaves out advisories without moving a box', () => {
    const without = layoutProgram(reportOf(program), '', { advisories: false });
    expect(without.arrows).toHaveLength(layout.arrows.length - 1);
    expect(without.boxes).toEqual(layout.boxes);
  });

  it('counts the options that a long choice has no room for', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `ART ${100 + index}`);
    const long = `curriculum: hit\ntitle: Arts\ncourses:\n${codes.map((code) => `  ${code}: { title: Art }`).join('\n')}\nterms:\n  - courses: [{ choose: 2, from: [${codes.join(', ')}] }]\n`;
    const [box] = layoutProgram(reportOf(long), '').boxes;
    expect(box?.rows).toHaveLength(12);
    expect(box?.rows.at(-1)).toMatchObject({ label: 'and 19 more' });
    expect(box?.rows.flatMap((row) => row.codes)).toHaveLength(30);
  });

  it('draws a requisite that is planned too late as an arrow back', () => {
    const late = layoutProgram(mapReport(2, 2, [[0, 1, 'prerequisites']]), '');
    expect(late.arrows).toMatchObject([{ backward: true, head: { direction: -1 } }]);
  });
});

describe('the map of a program without terms', () => {
  it('puts each course right of its prerequisites, and not left of its corequisites', () => {
    const layout = layoutProgram(reportOf(program.slice(0, program.indexOf('terms:'))), '');
    const columns = ['HIT100', 'HIT110', 'HIT120', 'HIT200', 'HIT201'].map((code) => columnOf(layout, code));
    expect(columns).toEqual([0, 1, 1, 2, 2]);
  });

  it('ends with cycles, also of one course', () => {
    const needs: Needs[] = [
      [0, 1, 'prerequisites'],
      [1, 2, 'prerequisites'],
      [2, 0, 'prerequisites'],
      [3, 3, 'prerequisites'],
      [4, 3, 'prerequisites'],
    ];
    for (const terms of [0, 2]) {
      const layout = layoutProgram(mapReport(6, terms, needs), '');
      expect(layout.boxes).toHaveLength(6);
      expect(layout.arrows).toHaveLength(5);
      expectInOrder(layout);
    }
  });
});

describe('any layout', () => {
  const reports: readonly (readonly [string, ProgramReport])[] = [
    ['a program', reportOf(program)],
    ['sixty courses in eight terms', mapReport(60, 8, manyNeeds(60))],
    ['sixty courses without terms', mapReport(60, 0, manyNeeds(60))],
    ['a program without courses', reportOf('curriculum: hit\ntitle: Nothing yet\n')],
  ];

  it.each(reports)('of %s has no boxes that overlap, and all of them inside', (_, report) => {
    expectInOrder(layoutProgram(report, ''));
  });

  it.each(reports)('of %s is the same each time', (_, report) => {
    expect(layoutProgram(report, '')).toEqual(layoutProgram(report, ''));
  });

  it.each(reports)('of %s has each requisite', (_, report) => {
    const shown = layoutProgram(report, '').arrows.map(({ needs, course }) => `${needs} ${course}`);
    for (const { code, requisites } of report.courses) {
      for (const { needs } of requisites) {
        expect(shown.includes(`${needs} ${code}`) || shown.includes(`${code} ${needs}`)).toBe(true);
      }
    }
  });

  it('of sixty courses is there in less than 50 ms', () => {
    const report = mapReport(60, 8, manyNeeds(60));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      layoutProgram(report, '');
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

function columnOf({ boxes }: ProgramLayout, code: string): number | undefined {
  return boxes.find((box) => box.code === code)?.column;
}

function expectInOrder({ boxes, arrows, width, height }: ProgramLayout): void {
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const row of box.rows) expect(row.y + 20).toBeLessThanOrEqual(box.y + box.height);
  }
  const byPlace = boxes.toSorted((a, b) => a.column - b.column || a.y - b.y);
  for (const [index, box] of byPlace.entries()) {
    const above = byPlace[index - 1];
    if (above?.column === box.column) expect(box.y).toBeGreaterThan(above.y + above.height);
  }
  for (const { path } of arrows) expect(path).not.toMatch(/NaN|Infinity|undefined/);
}
