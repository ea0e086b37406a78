import type { FileModel } from '../../model/file-model.ts';
import { foldCode, linkKey } from '../../model/link.ts';
import type { ModelPart } from '../../model/model-part.ts';
import { coursesIn, requisiteKinds } from '../../model/requisite.ts';
import { type Following, following, type SourceDocument } from '../document.ts';
import type { DocumentChange } from './changes.ts';
import { factsOf, stepsBetween } from './file-facts.ts';

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
  const [one, other] = [before?.fact(said), after?.fact(said)];
  if (one === other) return undefined;
  const courses = new Set<string>();
  for (const [key, text] of one?.courses ?? []) if (other?.courses.get(key) !== text) courses.add(key);
  for (const key of other?.courses.keys() ?? []) if (!one?.courses.has(key)) courses.add(key);
  const whole = one?.whole !== other?.whole;
  if (!whole && courses.size === 0) return undefined;
  // A set that grows while it is gone through: what needs a course that needs a changed one is in it as well.
  for (const key of courses) for (const document of [before, after]) addNeeding(document, key, courses);
  return { whole, courses };
}

function addNeeding(document: SourceDocument | undefined, key: string, courses: Set<string>): void {
  for (const one of document?.fact(needing).get(key) ?? []) courses.add(one);
}

interface Said {
  readonly whole: string;
  readonly courses: ReadonlyMap<string, string>;
  /** What courses, required skills and items say: they are the same objects for as long as they say the same. */
  readonly texts: WeakMap<object, string>;
}

/** Where something stands, and prose that nobody judges. */
const leftOut: ReadonlySet<string> = new Set(['start', 'end', 'range', 'sections', 'description', 'summary']);

/** Parts that are left out, or that follow from others. */
function isLeftOut(part: ModelPart): boolean {
  return /^(?:text|incomplete|summary|courses\.description|links\..*)$/.test(part);
}

const said = following(
  (document) => readSaid(factsOf(document)?.model, new WeakMap()),
  (answer, step) => (saysSame(step, isLeftOut) ? answer : readSaid(factsOf(step.after)?.model, answer.texts)),
);

/** Whether all parts that an edit changed are of one sort. */
function saysSame({ before, after }: Following, isOther: (part: ModelPart) => boolean): boolean {
  const [one, other] = [factsOf(before), factsOf(after)];
  const steps = one && other && stepsBetween(one, other);
  return steps?.every(({ parts }) => [...parts].every(isOther)) ?? false;
}

function readSaid(model: FileModel | undefined, texts: WeakMap<object, string>): Said {
  if (!model) return { whole: '', courses: new Map(), texts };
  const textOf = (one: object): string => {
    const text = texts.get(one) ?? asText(one);
    texts.set(one, text);
    return text;
  };
  if (model.kind === 'role') {
    const { requires, ...rest } = model;
    return { whole: [asText(rest), ...requires.map(textOf)].join('\n'), courses: new Map(), texts };
  }
  if (model.kind === 'framework') {
    const { items, ...rest } = model;
    return { whole: [asText(rest), ...items.map(textOf)].join('\n'), courses: new Map(), texts };
  }
  const courses = new Map<string, string>();
  for (const course of model.courses) {
    const key = keyOf(course.code.text);
    courses.set(key, `${courses.get(key) ?? ''}${textOf(course)}`);
  }
  // What a catalog is called is no reason to judge anybody again: who names it is told of that by `relatedTo`.
  const { id, status, calendar, levels, uses } = model;
  return { whole: asText({ id, status, calendar, levels, uses }), courses, texts };
}

/** The order of what stands at the top means nothing, and is another one where something came by an edit. */
function asText(value: object): string {
  const sorted = Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(sorted, (key, part: unknown) => (leftOut.has(key) ? undefined : part));
}

const needing = following(readNeeding, (answer, step) =>
  saysSame(step, (part) => !/^courses(?:\.code|\.requisites)?$/.test(part)) ? answer : undefined,
);

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
