import { expect, test } from 'vitest';
import { findingsIn } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/**
 * A map of five competencies (rows) in five courses (columns, one a term), as the University of the Pacific published it:
 * letters of introduced, developed, mastered. Where a row has fewer letters than there are courses, the last courses
 * have none.
 */
const pacific = {
  c1: 'I I I I I',
  c2: 'I D D I -',
  c3: 'D D D D -',
  c4: 'M D M M -',
  c5: 'M M M - -',
};

const levels: Readonly<Record<string, string>> = { I: 'introduced', D: 'developed', M: 'mastered' };

function program(rows: Readonly<Record<string, string>>): string {
  const courses = [1, 2, 3, 4, 5].map((column) => {
    const teaches = Object.entries(rows).flatMap(([row, letters]) => {
      const level = levels[letters.split(' ')[column - 1] ?? ''];
      return level === undefined ? [] : [`map/${row}: ${level}`];
    });
    return `  MAP ${column}: { title: Course ${column}, credits: 3, teaches: { ${teaches.join(', ')} } }`;
  });
  return `
//- /map.curriculum.yaml
curriculum: map-program
title: A Published Map
award: bachelor
levels: introduced-developed-mastered
uses: [map]
courses:
${courses.join('\n')}
terms:
${[1, 2, 3, 4, 5].map((column) => `  - { title: Term ${column}, courses: [MAP ${column}] }`).join('\n')}
//- /map.skills.yaml
framework: map
title: Map
items:
${Object.keys(rows)
  .map((row) => `  ${row}: Criterion ${row}`)
  .join('\n')}
`;
}

function found(rows: Readonly<Record<string, string>>): string[] {
  return findingsIn(fixtureWorkspace(program(rows)), '/map.curriculum.yaml')
    .filter(({ code }) => String(code).startsWith('skill-'))
    .flatMap(({ code, data }) => {
      const { skill, level, course, courses, skills = [{ skill, level }] } = data.values;
      return skills.map((one: { skill: string; level: string }) => {
        return `${one.skill} ${code} ${one.level} ${courses?.length ?? course}`;
      });
    })
    .sort();
}

test('The map of the Pacific has one competency that goes nowhere, two that fall back, and three that start too high.', () => {
  expect(found(pacific)).toEqual([
    'map/c1 skill-repeated introduced 5',
    'map/c2 skill-level-order introduced MAP 4',
    'map/c3 skill-repeated developed 4',
    'map/c3 skill-starts-high developed MAP 1',
    'map/c4 skill-level-order developed MAP 2',
    'map/c4 skill-starts-high mastered MAP 1',
    'map/c5 skill-starts-high mastered MAP 1',
  ]);
});

test('A map that goes up says nothing.', () => {
  expect(found({ c1: 'I D M - -', c2: 'I I I D M', c3: '- - - I D' })).toEqual([]);
});
