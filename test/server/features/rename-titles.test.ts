import { describe, expect, test } from 'vitest';
import { references } from '../../../server/src/features/navigation/references.ts';
import { linesAfter, refusalAt, renameAt } from '../../support/renaming.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** A program with a plan of its own and two more, one of them for a concentration; `mark` says where the cursor is. */
function program(mark: string, adds = 'Fall', more = ''): string {
  const text = `curriculum: hit
title: HIT
award: associate
courses: { A 1: { title: One, credits: 3 } }
terms:
  - { title: Fall, season: fall, courses: [A 1] }
  - { title: Spring, season: spring, courses: [] }
plans:
  slow:
    terms:
      - { title: Fall, weeks: 8, courses: [A 1] }
      - { title: Winter, weeks: 6, courses: [] }
  coders:
    concentration: coding
    terms:
      - { title: Fall, weeks: 16, courses: [A 1] }
concentrations:
  coding: { title: Coding, adds: { ${adds}: [A 1] } }
  data: { title: Data, adds: { Winter: [A 1] } }
${more}`;
  if (!text.includes(mark)) throw new Error(`“${mark}” is not there.`);
  return text.replace(mark, (found) => `$0${found}`);
}

describe('a term is that of its plan', () => {
  test('a plan that no concentration means keeps its titles to itself', () => {
    expect(linesAfter(program('Fall, weeks: 8'), 'Autumn')).toEqual(['- { title: Autumn, weeks: 8, courses: [A 1] }']);
  });

  test('what a concentration adds is meant for the program’s own term, and for those of its plans', () => {
    const all = [
      '- { title: Autumn, season: fall, courses: [A 1] }',
      '- { title: Autumn, weeks: 16, courses: [A 1] }',
      'coding: { title: Coding, adds: { Autumn: [A 1] } }',
    ];
    expect(linesAfter(program('Fall, season'), 'Autumn')).toEqual(all);
    expect(linesAfter(program('Fall, weeks: 16'), 'Autumn')).toEqual(all);
    expect(linesAfter(program('Fall: [A 1] } }\n  data'), 'Autumn')).toEqual(all);
    expect(renameAt(program('Fall, season'), 'Autumn').answer).toMatchObject({
      changeAnnotations: { 'The term itself': {}, 'Other plans': { needsConfirmation: false }, Concentrations: {} },
    });
  });

  test('a title that only another plan has is meant there', () => {
    expect(linesAfter(program('Winter, weeks'), 'January')).toEqual([
      '- { title: January, weeks: 6, courses: [] }',
      'data: { title: Data, adds: { January: [A 1] } }',
    ]);
  });

  test('references are those of the one term', () => {
    const placesFrom = (mark: string) => {
      const { snapshot, uri, position } = fixtureWorkspace(program(mark));
      return references(snapshot(), uri, position, true)?.map(({ range }) => range.start.line + 1);
    };
    expect(placesFrom('Fall, weeks: 8')).toEqual([11]);
    expect(placesFrom('Fall, season')).toEqual([6, 18]);
  });

  test('a title that the plan has already is refused, and that of another plan is not', () => {
    expect(refusalAt(program('Fall, weeks: 8'), 'Winter')).toBe(
      '“Winter” is already a term: test.curriculum.yaml, line 12. Give this term another title.',
    );
    expect(linesAfter(program('Fall, weeks: 8'), 'Spring')).toEqual(['- { title: Spring, weeks: 8, courses: [A 1] }']);
  });

  test('a title by which a concentration would mean another term is refused', () => {
    // “Winter” is added to in the slow plan, and would then be added to here.
    expect(refusalAt(program('Spring, season'), 'Winter')).toContain('“Winter” is already a term');
  });

  const twice = (adds: string) => `curriculum: hit
title: HIT
award: associate
terms:
  - { title: $0Fall, season: fall, courses: [A 1] }
  - { title: Fall, season: spring, courses: [A 1] }
concentrations:
  coding: { title: Coding, adds: { ${adds}: [A 1] } }
`;

  test('of two terms with one title, the one at the cursor is renamed', () => {
    expect(linesAfter(twice('Spring'), 'Autumn')).toEqual(['- { title: Autumn, season: fall, courses: [A 1] }']);
  });

  test('of two terms with one title that a concentration names, none is', () => {
    const sentence =
      '“Fall” is the title of two terms of one plan (lines 5 and 6), and a concentration adds to it (line 8). Type another title over one of them first.';
    expect(refusalAt(twice('Fall'), 'Autumn')).toBe(sentence);
    const fromConcentration = twice('Fall').replace('$0', '').replace('{ Fall:', '{ $0Fall:');
    expect(refusalAt(fromConcentration, 'Autumn')).toBe(sentence);
  });

  test('a mistake elsewhere in the text does not make a like title one that is hidden', () => {
    expect(linesAfter(program('Fall, weeks: 8', 'Fall', 'links: { a: b\n'), 'Autumn')).toEqual([
      '- { title: Autumn, weeks: 8, courses: [A 1] }',
    ]);
  });
});

describe('a choice or an elective', () => {
  const electives = (replaces: string) => `curriculum: hit
title: HIT
award: associate
terms:
  - { title: Fall, courses: [{ elective: $0Free, credits: 3 }, A 1] }
  - { title: Spring, courses: [{ elective: Free, credits: 2 }] }
plans:
  slow:
    terms:
      - { title: Fall, courses: [{ elective: Free, credits: 1 }] }
concentrations:
  coding: { title: Coding, replaces: { ${replaces}: A 1 } }
`;

  test('is the only one of its title that is renamed, where no concentration replaces it', () => {
    expect(linesAfter(electives('A 1'), 'Open')).toEqual([
      '- { title: Fall, courses: [{ elective: Open, credits: 3 }, A 1] }',
    ]);
  });

  test('is one thing with all of its title, where a concentration replaces it', () => {
    const fixture = electives('Free');
    expect(linesAfter(fixture, 'Open')).toEqual([
      '- { title: Fall, courses: [{ elective: Open, credits: 3 }, A 1] }',
      '- { title: Spring, courses: [{ elective: Open, credits: 2 }] }',
      '- { title: Fall, courses: [{ elective: Open, credits: 1 }] }',
      'coding: { title: Coding, replaces: { Open: A 1 } }',
    ]);
    const { answer } = renameAt(fixture, 'Open');
    expect(answer).toMatchObject({ documentChanges: [{ edits: { length: 4 } }] });
    expect(JSON.stringify(answer).split('"annotationId":"Other plans"')).toHaveLength(2);
  });
});
