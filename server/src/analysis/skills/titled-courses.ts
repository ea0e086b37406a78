import { meaningOf, namesOfEntry, standsIn } from '../../taxonomy/name-words.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { programCourses } from '../program-courses.ts';

/**
 * Answers which courses of a program are called by a skill, by folded code, each with how much of its title that is, up to
 * 1: a course “Medical Terminology I” is where medical terminology is taught, whatever it says that it teaches. Names of a
 * skill are its label and its synonyms, and of an item of a framework also those of what it equals. Worked out once for a
 * snapshot.
 */
export function titledCourses(snapshot: Snapshot, program: SourceDocument): TitledCourses {
  return factAbout(snapshot, program, readTitled);
}

type TitledCourses = (skill: string) => ReadonlyMap<string, number>;

function readTitled(snapshot: Snapshot, program: SourceDocument): TitledCourses {
  const titles = [...programCourses(snapshot, program).values()].flatMap(({ code, course }) =>
    course.title ? [{ code, words: meaningOf(course.title.text) }] : [],
  );
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (skill) => {
    const before = known.get(skill);
    if (before) return before;
    const names = namesOfSkill(snapshot, program, skill).map(meaningOf);
    const found = titles.flatMap(({ code, words }): [string, number][] => {
      const lengths = names.filter((name) => standsIn(name, words)).map((name) => name.length / words.length);
      return lengths.length === 0 ? [] : [[code, Math.max(...lengths)]];
    });
    known.set(skill, new Map(found));
    return new Map(found);
  };
}

function namesOfSkill(snapshot: Snapshot, program: SourceDocument, skill: string): string[] {
  const entry = snapshot.taxonomy.entry('skills', skill);
  if (entry) return namesOfEntry(entry);
  for (const document of snapshot.links.scopeOf(program).documents) {
    const model = factsOf(document)?.model;
    if (model?.kind !== 'framework' || !model.id || !skill.startsWith(`${model.id.text}/`)) continue;
    const id = model.id.text;
    const item = model.items.find((one) => `${id}/${one.id.text}` === skill);
    if (!item) continue;
    const equals = item.equals.flatMap(({ text }) => snapshot.taxonomy.entry('skills', text) ?? []);
    return [...(item.label ? [item.label.text] : []), ...equals.flatMap(namesOfEntry)];
  }
  return [];
}
