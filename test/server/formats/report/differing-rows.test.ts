import { describe, expect, test } from 'vitest';
import { defaultView } from '../../../../server/src/drawing/drawing.ts';
import { rolesModel } from '../../../../server/src/drawing/matrix/roles-model.ts';
import { skillsModel } from '../../../../server/src/drawing/matrix/skills-model.ts';
import { differingRows } from '../../../../server/src/formats/report/differing-rows.ts';
import { planDifferences } from '../../../../server/src/formats/report/plan-differences.ts';
import { sampleReports, smallReport } from './programs.ts';

const report = sampleReports().get('hit-aas.curriculum.yaml') ?? smallReport();
const skills = (way: string) => skillsModel(report, defaultView.filters, way);
const titles = (model: { readonly sections: ReturnType<typeof skills>['sections'] }) =>
  model.sections.flatMap(({ rows }) => rows.map(({ title }) => title));

describe('Of a concentration, only what differs is shown', () => {
  test('in the map of skills', () => {
    const found = differingRows(skills('outpatient-coding'), skills(''));
    // HIT 250 is taken by everyone here, and HIT 255 by nobody.
    expect(titles(found)).toContain('Risk adjustment coding');
    expect(titles(found)).not.toContain('Pharmacology');
    expect(found.absent).toEqual(['SQL']);
    expect(titles(found).length + found.same).toBe(titles(skills('outpatient-coding')).length);
  });

  test('of roles, where it prepares for more of them', () => {
    const found = differingRows(rolesModel(report, 'health-data'), rolesModel(report, ''));
    expect(titles(found)).toContain('Health Data Assistant');
    expect(titles(found)).not.toContain('Records Integrity Technician');
  });

  test('and nothing where nothing differs', () => {
    expect(differingRows(skills(''), skills('')).sections).toEqual([]);
  });

  test('of the plan', () => {
    const way = report.ways.find(({ id }) => id === 'health-data');
    if (!way) throw new Error('There is no such concentration.');
    expect(planDifferences(report, way).map(({ row, change }) => [change, row.term, row.what])).toEqual([
      ['left out', 'Second spring', '3 credits of: HIT 250; HIT 255; HIT 299'],
      ['added', 'Second spring', 'HIT 255'],
      ['added', 'Second spring', 'HIT 256'],
    ]);
  });
});
