import type { Place } from '../../server/src/analysis/report/place.ts';
import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import type { Highlight } from '../../server/src/drawing/drawing.ts';
import type { PlaceMessage } from './messages.ts';

/**
 * What the cursor is in: a course, with the skill of it, a course that the plan names, a target, an outcome, or what a
 * role or framework requires. Of things that are in each other the innermost one, to the character; and where only one
 * thing is on a line, its whole line.
 */
export function highlightAt(report: ProgramReport, cursor: PlaceMessage | undefined): Highlight {
  if (!cursor) return {};
  const isHere = isInFile(cursor.uri);
  const onLine = placesOf(report).filter(
    ({ place }) => place.line <= cursor.line && cursor.line <= place.endLine && isHere(place),
  );
  const around = onLine.filter(({ place }) => isAround(place, cursor));
  const innermost = around.find((one) => around.every((other) => contains(other.place, one.place)));
  const only = innermost && innermost.place.line === innermost.place.endLine ? undefined : onlyOne(onLine, innermost);
  const lit: Highlight = (only ?? innermost)?.lit ?? {};
  const target = report.targets.find(({ definition }) => definition && isHere(definition));
  return target && lit.course === undefined ? { target: target.id, ...lit } : lit;
}

/** Something that is written somewhere, and what lights up there. */
interface LitPlace {
  readonly place: Place;
  readonly lit: Highlight;
}

/** Where two things have the same place, the first one counts. */
function placesOf({ courses, ways, outcomes, targets, skills }: ProgramReport): LitPlace[] {
  const slots = ways.flatMap(({ terms, anywhere }) => [...terms.flatMap((term) => term.slots), ...anywhere]);
  const requirements = targets.flatMap(({ id: target, results: [result] }) =>
    (result?.requirements ?? []).map(({ id, place }) => ({ target, id, place })),
  );
  return [
    ...courses.map(({ code, place }) => ({ place, lit: { course: code } })),
    ...courses.flatMap(({ code, teaches }) =>
      teaches.flatMap(({ skill, place, through }) =>
        through === undefined ? [{ place, lit: { course: code, skill } }] : [],
      ),
    ),
    ...slots.flatMap((slot) => {
      const named = slot.kind === 'course' ? [slot] : slot.kind === 'choice' ? slot.named : [];
      return named.map(({ code, place }) => ({ place, lit: { course: code } }));
    }),
    ...outcomes.map(({ id, place }) => ({ place, lit: { target: 'outcomes', skill: id } })),
    ...targets.map(({ id, place }) => ({ place, lit: { target: id } })),
    ...requirements.flatMap(({ target, id, place }) => (place ? [{ place, lit: { target, skill: id } }] : [])),
    ...skills.flatMap(({ id, place }) => (place ? [{ place, lit: { skill: id } }] : [])),
  ];
}

/** What is on a line, within what is around the cursor, where all else there is a part of it. */
function onlyOne(onLine: readonly LitPlace[], around: LitPlace | undefined): LitPlace | undefined {
  const inside = onLine.filter(({ place }) => !around || !contains(place, around.place));
  return inside.find((one) => inside.every((other) => contains(one.place, other.place)));
}

/** The cursor may also stand right behind it. */
function isAround(place: Place, { line, character }: PlaceMessage): boolean {
  return (
    (place.line < line || place.character <= character) && (line < place.endLine || character <= place.endCharacter)
  );
}

function contains(outer: Place, inner: Place): boolean {
  return (
    (outer.line < inner.line || (outer.line === inner.line && outer.character <= inner.character)) &&
    (inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endCharacter <= outer.endCharacter))
  );
}

function isInFile(uri: string): (place: Place) => boolean {
  const file = decoded(uri);
  const known = new Map<string, boolean>();
  return (place) => {
    const is = known.get(place.uri) ?? decoded(place.uri) === file;
    known.set(place.uri, is);
    return is;
  };
}

/** Editors and servers write the same address with more or fewer signs encoded. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
