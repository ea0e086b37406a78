import type { Place } from '../../server/src/analysis/report/place.ts';
import type { ProgramReport, ReportSlot } from '../../server/src/analysis/report/report.ts';
import type { Highlight } from '../../server/src/drawing/drawing.ts';
import type { PlaceMessage } from './messages.ts';

/** What the cursor is in: a course, with the skill of it, a place of the plan, a target or a skill of a framework. */
export function highlightAt(report: ProgramReport, cursor: PlaceMessage | undefined): Highlight {
  if (!cursor) return {};
  const file = decoded(cursor.uri);
  const isIn = ({ uri, line, endLine }: Place) =>
    line <= cursor.line && cursor.line <= endLine && decoded(uri) === file;

  const course = innermost(report.courses.filter(({ place }) => isIn(place)));
  if (course) {
    const skill = innermost(course.teaches.filter(({ place }) => isIn(place)))?.skill;
    return { course: course.code, ...(skill === undefined ? {} : { skill }) };
  }
  const planned = lastBefore(
    slotsOf(report).filter(({ place }) => isIn(place)),
    cursor,
  );
  if (planned) return { course: planned.code };

  const target = innermost(report.targets.filter(({ place }) => isIn(place)));
  const outcome = report.outcomes.find(({ place }) => isIn(place));
  if (outcome) return { target: 'outcomes', skill: outcome.id };
  if (target) return { target: target.id };
  const skill = report.skills.find(({ place }) => place && isIn(place));
  if (skill) return { skill: skill.id };
  const defined = innermost(
    report.targets.flatMap(({ id, definition }) => (definition && isIn(definition) ? [{ id, place: definition }] : [])),
  );
  return defined ? { target: defined.id } : {};
}

type CourseSlot = Extract<ReportSlot, { kind: 'course' }>;

function slotsOf({ ways }: ProgramReport): CourseSlot[] {
  const slots = ways.flatMap(({ terms, anywhere }) => [...terms.flatMap((term) => term.slots), ...anywhere]);
  return slots.filter((slot) => slot.kind === 'course');
}

/** Several courses of a term may stand on one line: the one that the cursor is in or behind. */
function lastBefore(slots: readonly CourseSlot[], { character }: PlaceMessage): CourseSlot | undefined {
  const inOrder = slots.toSorted((a, b) => a.place.character - b.place.character);
  return inOrder.findLast(({ place }) => place.character <= character) ?? inOrder[0];
}

function innermost<T extends { readonly place: Place }>(found: readonly T[]): T | undefined {
  const lines = ({ place }: T) => place.endLine - place.line;
  return found.toSorted((a, b) => lines(a) - lines(b))[0];
}

/** Editors and servers write the same address with more or fewer signs encoded. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
