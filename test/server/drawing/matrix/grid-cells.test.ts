import { expect, it } from 'vitest';
import { lookUp } from '../../../../server/src/drawing/matrix/grid-cells.ts';
import { rolesModel } from '../../../../server/src/drawing/matrix/roles-model.ts';
import { smallReport } from './program.ts';

const report = smallReport();
const model = rolesModel(report, '');
const heading = (row: number, column: number) => lookUp(model, { row, column })?.explanation.heading;
const place = (row: number, column: number) => lookUp(model, { row, column })?.place;

it('Headings lead to the term, the course and the target.', () => {
  expect([heading(0, 2), heading(0, 3), heading(0, 5)]).toEqual([undefined, 'Fall', 'Spring']);
  expect(place(0, 5)).toBe(report.ways[0]?.terms[1]?.place);
  expect(heading(1, 3)).toBe('HIT 100 Introduction, Fall');
  expect(place(1, 3)).toBe(report.courses[0]?.place);
  expect(heading(3, 0)).toBe('Records Clerk: 50 % for everyone, 60 % possible');
  expect(place(3, 0)).toBe(report.targets[0]?.place);
});

it('A cell leads to where the course teaches what is required; an empty one to the course.', () => {
  expect(heading(3, 3)).toBe('HIT 100, Records Clerk: 23 %');
  expect(place(3, 3)).toBe(report.courses[0]?.teaches.find(({ skill }) => skill === 'medical-terminology')?.place);
  expect(heading(3, 4)).toBe('ENG 101, Records Clerk: adds nothing');
  expect(place(3, 4)).toBe(report.courses.find(({ code }) => code === 'ENG101')?.place);
});

it('Bars and the headings of groups say what they are.', () => {
  expect(heading(3, 2)).toBe('Records Clerk: 60 % possible');
  expect(heading(1, 1)).toBe('For everyone');
  expect(heading(2, 0)).toBe('Roles');
  expect(heading(99, 0)).toBeUndefined();
});
