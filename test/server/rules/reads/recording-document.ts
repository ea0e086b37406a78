import type { Course } from '../../../../server/src/model/course.ts';
import type { FileModel } from '../../../../server/src/model/file-model.ts';
import { grouped } from '../../../../server/src/model/grouped.ts';
import { type Declaration, linkKey, type Reference } from '../../../../server/src/model/link.ts';
import type { SourceDocument } from '../../../../server/src/workspace/document.ts';
import { type FileFacts, factsOf } from '../../../../server/src/workspace/links/file-facts.ts';

/** The document again; whoever asks it for a part of what it says is written down, by the name of the part. */
export function recordingDocument(document: SourceDocument, onRead: (part: string) => void): SourceDocument {
  const facts = factsOf(document);
  const recording = facts && recordingFacts(facts, onRead);
  const answers = new Map<unknown, unknown>();
  const recorded: SourceDocument = {
    uri: document.uri,
    version: document.version,
    ...(document.languageId === undefined ? {} : { languageId: document.languageId }),
    kind: document.kind,
    // Which line an offset is in tells where something stands, and nothing of what is said.
    lines: document.lines,
    get text() {
      onRead('text');
      return document.text;
    },
    get tree() {
      onRead('text');
      return document.tree;
    },
    fact<T>(question: (one: SourceDocument) => T): T {
      if (!answers.has(question)) answers.set(question, factsFor(question) ?? question(recorded));
      return answers.get(question) as T;
    },
    succession: document.succession,
  };

  /** What the question for the facts of the file is answered with; undefined for any other question. */
  function factsFor(question: (one: SourceDocument) => unknown): unknown {
    const answer = document.fact(question);
    const isForFacts = typeof answer === 'object' && answer !== null && 'facts' in answer && answer.facts === facts;
    return isForFacts ? { ...answer, facts: recording } : undefined;
  }

  return recorded;
}

function recordingFacts(facts: FileFacts, onRead: (part: string) => void): FileFacts {
  const known = new Map<object, object>();
  const originals = new Map<object, Declaration | Reference>();
  const again = <T extends object>(one: T, make: () => T): T => {
    const there = known.get(one) as T | undefined;
    if (there) return there;
    const made = make();
    known.set(one, made);
    originals.set(made, one as unknown as Declaration | Reference);
    return made;
  };
  const model = recordingModel(facts.model, onRead);

  /** A declaration or reference: what kind it is everybody may see, the rest is a part. */
  const link = <T extends Declaration | Reference>(one: T): T =>
    again(
      one,
      () =>
        new Proxy<T>(one, {
          get(target, key) {
            if (key === 'title') onRead('links.title');
            else if (key === 'level') onRead('links.level');
            else if (key !== 'kind' && key !== 'range') onRead(partOf(one.kind));
            const value: unknown = Reflect.get(target, key);
            return key === 'owner' && value ? link(value as Declaration) : value;
          },
        }),
    );
  const declarations = facts.declarations.map(link);
  const references = facts.references.map(link);
  const uses = facts.uses.map(link);
  /** Whoever looks up a key reads what has the kind of the key, and whoever goes through them reads all. */
  function recordingMap<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    const lookUp = (key: string) => onRead(partOf(key.split(' ')[0] ?? ''));
    return new Proxy(map, {
      get(target, name) {
        if (name !== 'get' && name !== 'has') for (const key of target.keys()) lookUp(key);
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: readonly unknown[]) => {
          if (typeof given[0] === 'string') lookUp(given[0]);
          return value.apply(target, given);
        };
      },
    });
  }
  const declared = new Map(grouped(declarations, (one) => linkKey(plain(one))));
  const mentioned = new Map(grouped(references, (one) => linkKey(plain(one))));
  const used = new Map(grouped(uses, (one) => linkKey(plain(one))));

  /** What is grouped here is grouped in the file itself, and nobody has read it by that. */
  function plain(one: Declaration | Reference): Declaration | Reference {
    return originals.get(one) ?? one;
  }

  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(facts),
      model: { value: model, enumerable: true },
      declarations: { value: declarations, enumerable: true },
      references: { value: references, enumerable: true },
      uses: { value: uses, enumerable: true },
      declared: { value: recordingMap(declared), enumerable: true },
      mentioned: { value: recordingMap(mentioned), enumerable: true },
      used: { value: recordingMap(used), enumerable: true },
    },
  ) as FileFacts;
}

function recordingModel(model: FileModel, onRead: (part: string) => void): FileModel {
  const courses = 'courses' in model ? model.courses.map((course) => recordingCourse(course, onRead)) : [];
  return new Proxy(model, {
    get(target, key) {
      if (key === 'courses') return 'courses' in model ? courses : undefined;
      if (typeof key === 'string' && key !== 'kind' && key !== 'range') onRead(key);
      return Reflect.get(target, key);
    },
  });
}

function recordingCourse(course: Course, onRead: (part: string) => void): Course {
  return new Proxy(course, {
    get(target, key) {
      if (typeof key === 'string' && !places.has(key)) onRead(`courses.${key}`);
      return Reflect.get(target, key);
    },
  });
}

const places: ReadonlySet<string> = new Set(['start', 'end', 'assessmentsKey']);

/** Catalogs and frameworks share their keys with all that names one of them. */
function partOf(kind: string): string {
  return `links.${kind === 'catalog' || kind === 'framework' ? 'library' : kind}`;
}
