import type { Place } from '../../analysis/report/place.ts';
import type { GridPosition } from './grid-keys.ts';
import type { CourseColumn, Explanation, GridModel, GridRow, GridSection } from './grid-model.ts';

/** What a cell of the drawn table stands for. */
export interface Found {
  readonly explanation: Explanation;
  readonly place?: Place;
}

/** What stands at a position of the table that is drawn from the model; undefined where nothing does. */
export function lookUp(model: GridModel, { row, column }: GridPosition): Found | undefined {
  const corner = 1 + model.leading.length;
  const course = model.columns[column - corner];
  if (row === 0) return lookUpTerm(model, column - corner);
  if (row === 1) return course ? course : lookUpHeading(model, column);
  const line = lookUpLine(model, row - 2);
  if (!line) return undefined;
  if ('rows' in line) return withPlace({ heading: line.title, facts: [] }, line.place);
  if (column === 0) return withPlace(line.explanation, line.place);
  const leading = line.leading[column - 1];
  if (column < corner) return leading && withPlace(leading.explanation, line.place);
  return course && lookUpCell(model, line, course, column - corner);
}

function lookUpTerm({ terms }: GridModel, column: number): Found | undefined {
  let from = 0;
  for (const { title, span, place } of terms) {
    if (column >= from && column < from + span) {
      return withPlace({ heading: title, facts: [], note: span === 1 ? 'One course' : `${span} courses` }, place);
    }
    from += span;
  }
  return undefined;
}

function lookUpHeading({ heading, leading }: GridModel, column: number): Found | undefined {
  if (column === 0) return { explanation: { heading, facts: [] } };
  const one = leading[column - 1];
  return one && { explanation: { heading: one.title, facts: [], note: one.explained } };
}

/** The section whose heading it is, or the row; rows counted below the head of the table. */
function lookUpLine({ sections }: GridModel, line: number): GridSection | GridRow | undefined {
  let from = 0;
  for (const section of sections) {
    if (line === from) return section;
    if (line <= from + section.rows.length) return section.rows[line - from - 1];
    from += 1 + section.rows.length;
  }
  return undefined;
}

function lookUpCell(model: GridModel, row: GridRow, course: CourseColumn, at: number): Found {
  const cell = row.cells.get(at);
  if (cell) return withPlace(cell.explanation, cell.place);
  // Nothing is written there yet: the course is where it would be.
  const heading = `${course.shown}, ${row.title}: ${model.nothing}`;
  return { explanation: { heading, facts: [] }, place: course.place };
}

function withPlace(explanation: Explanation, place: Place | undefined): Found {
  return { explanation, ...(place && { place }) };
}
