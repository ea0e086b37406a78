import type { Course } from '../../../../model/course.ts';
import type { Catalog, Curriculum } from '../../../../model/file-model.ts';
import { type Declaration, foldCode } from '../../../../model/link.ts';
import { liftEntry } from '../../../../syntax/edit/lift.ts';
import type { NewEntry } from '../../../../syntax/edit/new-value.ts';
import { childrenOf, type Spot, spotAt } from '../../../../syntax/edit/spot.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { FileFacts } from '../../../../workspace/links/file-facts.ts';
import type { ActionContext } from '../../action.ts';
import { cursorOf } from '../place.ts';

/** A course that can be written into another file, and the file that it stands in. */
export interface MovableCourse {
  readonly document: SourceDocument;
  readonly facts: FileFacts;
  readonly model: Curriculum | Catalog;
  readonly course: Course;
  readonly declaration: Declaration;
  /** Its entry, and the courses that it is one of. */
  readonly spot: Spot;
  readonly courses: Spot;
  /** The lines that move, with the comments that belong to them. */
  readonly lifted: NewEntry;
}

/** The course on whose first line the cursor is; undefined where it is written in a way that cannot be moved. */
export function courseAtCursor(context: ActionContext): MovableCourse | undefined {
  const { document, facts } = context;
  if (!facts || facts.incomplete || !('courses' in facts.model)) return undefined;
  const { model } = facts;
  const { lines, tree } = document;
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const { line } = lines.positionAt(cursorOf(context));
  const atLine = model.courses.filter(({ code }) => lineOf(code.start) === line);
  // Several courses can stand on one line.
  const course = atLine.findLast(({ start }) => start <= context.range.start) ?? atLine[0];
  const courses = spotAt(tree, ['courses']);
  const spot = childrenOf(courses).find(({ entry }) => entry?.key.start === course?.code.start);
  const lifted = spot && liftEntry(tree, spot);
  const declaration = facts.declarations.find(({ word }) => word.start === course?.code.start);
  if (!course || !courses || !spot || !lifted || !declaration) return undefined;
  const isTwice = model.courses.filter(({ code }) => foldCode(code.text) === declaration.id).length > 1;
  return isTwice ? undefined : { document, facts, model, course, declaration, spot, courses, lifted };
}
