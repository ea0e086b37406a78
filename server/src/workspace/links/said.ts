import { foldCode, linkKey } from '../../model/link.ts';
import { coursesIn, requisiteKinds } from '../../model/requisite.ts';
import type { SourceDocument } from '../document.ts';
import type { DocumentChange } from './changes.ts';
import { factsOf } from './file-facts.ts';

/** What changed of what a file says, in ways by which other files are judged. */
export interface SaidChanges {
  /** Something of the file as a whole: what a role requires, an item of a framework, the calendar of a catalog. */
  readonly whole: boolean;
  /** The keys of courses of which something else is said now, and of all courses that cannot be taken without these. */
  readonly courses: ReadonlySet<string>;
}

/** What a change of a file changed of what it says; nobody is judged by what a program says. */
export function saidChanges({ before, after }: DocumentChange): SaidChanges | undefined {
  const kind = after?.kind ?? before?.kind;
  if (kind === undefined || kind === 'curriculum') return undefined;
  const [one, other] = [before?.fact(readSaid), after?.fact(readSaid)];
  const courses = new Set<string>();
  for (const key of new Set([...(one?.courses.keys() ?? []), ...(other?.courses.keys() ?? [])])) {
    if (one?.courses.get(key) !== other?.courses.get(key)) courses.add(key);
  }
  const whole = one?.whole !== other?.whole;
  if (!whole && courses.size === 0) return undefined;
  // A set that grows while it is gone through: what needs a course that needs a changed one is in it as well.
  for (const key of courses) for (const document of [before, after]) addNeeding(document, key, courses);
  return { whole, courses };
}

function addNeeding(document: SourceDocument | undefined, key: string, courses: Set<string>): void {
  for (const one of document?.fact(readNeeding).get(key) ?? []) courses.add(one);
}

interface Said {
  readonly whole: string;
  readonly courses: ReadonlyMap<string, string>;
}

/** Where something stands, and prose that nobody judges. */
const leftOut: ReadonlySet<string> = new Set(['start', 'end', 'range', 'sections', 'description', 'summary']);

function readSaid(document: SourceDocument): Said {
  const model = factsOf(document)?.model;
  if (!model) return { whole: '', courses: new Map() };
  if (!('courses' in model)) return { whole: asText(model), courses: new Map() };
  const courses = new Map<string, string>();
  for (const course of model.courses) {
    const key = keyOf(course.code.text);
    courses.set(key, `${courses.get(key) ?? ''}${asText(course)}`);
  }
  // What a catalog is called is no reason to judge anybody again: who names it is told of that by `relatedTo`.
  const { id, status, calendar, levels, uses } = model;
  return { whole: asText({ id, status, calendar, levels, uses }), courses };
}

function asText(value: object): string {
  return JSON.stringify(value, (key, part: unknown) => (leftOut.has(key) ? undefined : part));
}

/** Course → the courses of the file that name it as a requisite; by key. */
function readNeeding(document: SourceDocument): ReadonlyMap<string, readonly string[]> {
  const needing = new Map<string, string[]>();
  const model = factsOf(document)?.model;
  for (const { code, requisites } of model && 'courses' in model ? model.courses : []) {
    for (const required of coursesIn(requisiteKinds.flatMap((kind) => requisites[kind]))) {
      const key = keyOf(required.code.text);
      const list = needing.get(key);
      if (list) list.push(keyOf(code.text));
      else needing.set(key, [keyOf(code.text)]);
    }
  }
  return needing;
}

function keyOf(code: string): string {
  return linkKey({ kind: 'course', id: foldCode(code) });
}
