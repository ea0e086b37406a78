import { describe, expect, it } from 'vitest';
import type { SchemaName } from '../../schemas/derive/schemas.ts';
import { misfitsOfValue } from './held-against.ts';

/** A smallest file of each kind in which one level stands, in every place where one can. */
const places: Readonly<Record<string, { kind: SchemaName; file: (level: unknown) => object }>> = {
  'a skill that a course teaches': { kind: 'curriculum', file: (level) => program({ teaches: { sql: level } }) },
  'the same in full': { kind: 'curriculum', file: (level) => program({ teaches: { sql: { level } } }) },
  'an outcome that a course contributes to': {
    kind: 'curriculum',
    file: (level) => program({ 'contributes-to': { 'plo-1': level } }),
  },
  'a skill in a catalog': {
    kind: 'catalog',
    file: (level) => ({
      catalog: 'c',
      title: 'C',
      courses: { A: { title: 'A', credits: 1, teaches: { sql: level } } },
    }),
  },
  'a skill that a role requires': {
    kind: 'role',
    file: (level) => ({ role: 'r', title: 'R', requires: { sql: level } }),
  },
  'the same with its importance': {
    kind: 'role',
    file: (level) => ({ role: 'r', title: 'R', requires: { sql: { level, importance: 'core' } } }),
  },
  'an item of a framework': {
    kind: 'framework',
    file: (level) => ({ framework: 'f', title: 'F', items: { a: { label: 'A', level } } }),
  },
};

function program(course: object): object {
  const courses = { A: { title: 'A', credits: 1, ...course } };
  return { curriculum: 'c', title: 'C', award: 'associate', courses };
}

describe.each(Object.entries(places))('the level of %s', (_place, { kind, file }) => {
  const problems = (level: unknown, levels?: unknown) =>
    misfitsOfValue(kind, { ...file(level), ...(levels === undefined ? {} : { levels }) }).length;

  it('is introduced, reinforced or mastered unless the file says otherwise', () => {
    expect(problems('reinforced')).toBe(0);
    expect(problems('developed')).toBe(1);
  });

  it('is a word of the scale that the file names', () => {
    expect(problems('developed', 'introduced-developed-mastered')).toBe(0);
    expect(problems('reinforced', 'introduced-developed-mastered')).toBe(1);
    expect(problems('expert', 'baseline-to-expert')).toBe(0);
  });

  it('is any word where the file lists its own levels', () => {
    expect(problems('practiced', ['aware', 'practiced'])).toBe(0);
    expect(problems('Practiced!', ['aware', 'practiced'])).toBe(1);
  });

  it('is not blamed where the scale itself is mistyped', () => {
    expect(problems('developed', 'introduced-develped-mastered')).toBe(1);
  });

  it('is never left out', () => {
    expect(problems(null)).toBeGreaterThan(0);
  });
});
