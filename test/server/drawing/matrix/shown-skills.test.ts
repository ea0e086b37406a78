import { describe, expect, it } from 'vitest';
import type { ProgramReport } from '../../../../server/src/analysis/report/report.ts';
import { defaultView, type SkillFilters } from '../../../../server/src/drawing/drawing.ts';
import { shownSkills, skillCounts } from '../../../../server/src/drawing/matrix/shown-skills.ts';
import { bigReport } from '../../../support/big-report.ts';
import { smallReport } from './program.ts';

const report = smallReport();
const credits = { min: 0, max: 0, unknown: 0 };
const shown = (filters: Partial<SkillFilters>, from: ProgramReport = report, way = '') =>
  shownSkills(from, { ...defaultView.filters, ...filters }, way).map(
    ({ id, label, skills }) =>
      `${id.startsWith('role') || id === '' ? label : id}: ${skills.map(({ skill }) => skill.id).join(', ')}`,
  );

describe('the skills that are shown', () => {
  it('stand by category', () => {
    expect(shown({})).toEqual([
      'analytical: data-quality',
      'governance: privacy, release-of-information',
      'domain-knowledge: medical-terminology',
    ]);
  });

  it('stand under each target that requires them, and what no target requires at the end', () => {
    expect(shown({ groupBy: 'target' })).toEqual([
      'Records Clerk: data-quality, release-of-information, medical-terminology',
      'Data Clerk: data-quality',
      'Not asked for by any target: privacy',
    ]);
  });

  it('stand by the framework that declares them', () => {
    expect(shown({ groupBy: 'framework' })).toEqual([
      'Built-in skills: data-quality, privacy, release-of-information, medical-terminology',
    ]);
  });

  it('are those of a target', () => {
    expect(shown({ target: 'role data-clerk' })).toEqual(['analytical: data-quality']);
    expect(shown({ target: 'role data-clerk', groupBy: 'target' })).toEqual(['Data Clerk: data-quality']);
  });

  it('are those that the outcomes of the program name', () => {
    const [target] = report.targets;
    if (!target) throw new Error('The program has a target.');
    const place = target.place;
    const outcome = { id: 'plo-1', label: 'Keep secrets', place, skills: ['privacy'] };
    const outcomes = { ...target, id: 'outcomes', kind: 'outcomes' as const, title: 'Outcomes', results: [] };
    const withOutcome = {
      ...report,
      targets: [...report.targets, outcomes],
      outcomes: [{ ...outcome, courses: [], assessments: [], state: 'unknown' as const }],
    };
    expect(shown({ target: 'outcomes' }, withOutcome)).toEqual(['governance: privacy']);
    expect(shown({ groupBy: 'target' }, withOutcome).at(-1)).toBe('outcomes: privacy');
    expect(shown({ target: 'role data-clerk' }, withOutcome)).toEqual(['analytical: data-quality']);
  });

  it('are those of a category', () => {
    expect(shown({ category: 'domain-knowledge' })).toEqual(['domain-knowledge: medical-terminology']);
  });

  it('are those of a status', () => {
    expect(shown({ status: 'missing' })).toEqual(['governance: release-of-information']);
    expect(shown({ status: 'met' })).toEqual(['analytical: data-quality', 'domain-knowledge: medical-terminology']);
    expect(shown({ status: 'never-assessed', category: 'analytical' })).toEqual(['analytical: data-quality']);
  });

  it('have all the words that are typed in their label or id', () => {
    expect(shown({ text: ' INFORMATION  release' })).toEqual(['governance: release-of-information']);
    expect(shown({ text: 'data-qu' })).toEqual(['analytical: data-quality']);
    expect(shown({ text: 'data law' })).toEqual([]);
  });

  it('carry the highest requirement first and the worst state of all', () => {
    const [group] = shownSkills(report, { ...defaultView.filters, text: 'data-quality' }, '');
    expect(
      group?.skills[0]?.required.map(({ target, requirement }) => [target.title, requirement.required?.label]),
    ).toEqual([
      ['Data Clerk', 'Mastered'],
      ['Records Clerk', 'Reinforced'],
    ]);
    expect(group?.skills[0]?.state).toBe('met');
  });

  it('are judged on the way that is looked at; a way that there is no more is the program’s own', () => {
    const target = report.targets[0];
    const own = target?.results[0];
    if (!target || !own) throw new Error('The program has a target.');
    const requirements = own.requirements.map((one) => ({ ...one, state: 'partial' as const }));
    const metrics = { criticalPath: [] };
    const ways = [
      ...report.ways,
      { id: 'data', title: 'Data', terms: [], anywhere: [], credits, metrics, courses: [] },
    ];
    const skills = report.skills.map((skill) => ({
      ...skill,
      ways: [...skill.ways, { way: 'data', marks: ['redundant' as const] }],
    }));
    const withWays = { ...report, ways, skills };
    const twoWays = { ...withWays, targets: [{ ...target, results: [own, { ...own, way: 'data', requirements }] }] };
    expect(skillCounts(twoWays, defaultView.filters, '').of('partial')).toBe(0);
    expect(skillCounts(twoWays, defaultView.filters, 'data').of('partial')).toBe(3);
    expect(skillCounts(twoWays, defaultView.filters, 'coding').of('partial')).toBe(0);
    expect(skillCounts(twoWays, defaultView.filters, '').of('redundant')).toBe(0);
    expect(skillCounts(twoWays, defaultView.filters, 'data').of('redundant')).toBe(4);
    const onlyThere = { ...withWays, targets: [{ ...target, results: [{ ...own, way: 'data', requirements }] }] };
    expect(skillCounts(onlyThere, defaultView.filters, '').of('partial')).toBe(0);
    expect(skillCounts(onlyThere, defaultView.filters, 'data').of('partial')).toBe(3);
  });

  it('are those that are taught or required on the way', () => {
    const metrics = { criticalPath: [] };
    const ways = [
      ...report.ways,
      { id: 'data', title: 'Data', terms: [], anywhere: [], credits, metrics, courses: [] },
    ];
    const skills = report.skills.map((skill) =>
      skill.id === 'privacy' ? { ...skill, ways: [{ way: 'data', marks: [] }] } : skill,
    );
    expect(shown({ category: 'governance' }, { ...report, ways, skills })).toEqual([
      'governance: release-of-information',
    ]);
    expect(shown({ category: 'governance' }, { ...report, ways, skills }, 'data')).toEqual(['governance: privacy']);
    expect(skillCounts({ ...report, ways, skills }, defaultView.filters, '').all).toBe(3);
  });
});

it('Counts are of all that the other filters leave.', () => {
  const counts = skillCounts(bigReport(), { ...defaultView.filters, category: 'category-1', status: 'met' }, '');
  expect(counts.all).toBe(13);
  expect(counts.of('met') + counts.of('partial') + counts.of('missing')).toBeLessThanOrEqual(13);
  expect(counts.of('met')).toBeGreaterThan(0);
});
