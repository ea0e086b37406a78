import type { Course } from '../../../server/src/model/course.ts';
import type { ModelPart } from '../../../server/src/model/model-part.ts';
import type { FileFacts } from '../../../server/src/workspace/links/file-facts.ts';

/** The parts in which some facts say something else than others, found by writing all of both out. */
export function partsThatDiffer(one: FileFacts, other: FileFacts): ModelPart[] {
  const [before, after] = [wordsByPart(one), wordsByPart(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((part) => before.get(part) !== after.get(part));
}

function wordsByPart({ model, declarations, references, incomplete }: FileFacts): ReadonlyMap<ModelPart, string> {
  const words = new Map<ModelPart, string>([['incomplete', String(incomplete)]]);
  const add = (part: string, value: unknown) =>
    words.set(part as ModelPart, `${words.get(part as ModelPart) ?? ''}${written(value)}\n`);
  for (const [name, value] of Object.entries(model)) {
    if (name !== 'kind' && name !== 'range' && name !== 'courses') add(name, value);
    if (name === 'courses') for (const [index, course] of (value as Course[]).entries()) addCourse(course, index, add);
  }
  const owner = (one: (typeof references)[number]['owner']) => [one?.kind, one?.id, one?.word.text];
  for (const one of declarations) {
    add(`links.${one.kind}`, [one.id, one.word.text, owner(one.owner)]);
    add('links.title', [one.id, one.title, one.owner?.title]);
  }
  for (const one of references) {
    add(`links.${one.kind}`, [one.id, one.word.text, one.use, owner(one.owner), one.external]);
    if (one.level) add('links.level', [one.id, one.level]);
  }
  return words;
}

function addCourse(course: Course, index: number, add: (part: string, value: unknown) => void): void {
  add('courses', '');
  for (const name of Object.keys(course)) {
    if (name === 'start' || name === 'end') continue;
    const part = name === 'assessmentsKey' ? 'assessments' : name;
    add(`courses.${part}`, [index, course[name as keyof Course]]);
  }
}

function written(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'start' || key === 'end' ? undefined : part));
}
