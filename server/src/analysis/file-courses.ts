import type { Course } from '../model/course.ts';
import { foldCode } from '../model/link.ts';
import { following, type SourceDocument } from '../workspace/document.ts';
import { factsOf } from '../workspace/links/file-facts.ts';

/** The courses that a file declares, by folded code; of a code that stands twice, the first. */
export function coursesOfFile(document: SourceDocument): ReadonlyMap<string, Course> {
  return document.fact(keptCourses).byCode;
}

interface FileCourses {
  readonly list: readonly Course[];
  /** The folded code of each. */
  readonly codes: readonly string[];
  readonly byCode: ReadonlyMap<string, Course>;
}

/** Codes are folded anew where one of them is another word than before. */
const keptCourses = following(readCourses, (before, { after }) => {
  const list = listOf(after);
  if (list === before.list) return before;
  if (list.length !== before.list.length) return undefined;
  const byCode = new Map(before.byCode);
  for (const [index, course] of list.entries()) {
    const known = before.list[index];
    if (course === known) continue;
    if (course.code.text !== known?.code.text) return undefined;
    const code = before.codes[index] ?? '';
    if (byCode.get(code) === known) byCode.set(code, course);
  }
  return { list, codes: before.codes, byCode };
});

function readCourses(document: SourceDocument): FileCourses {
  const list = listOf(document);
  const codes = list.map(({ code }) => foldCode(code.text));
  const byCode = new Map<string, Course>();
  for (const [index, course] of list.entries()) {
    const code = codes[index] ?? '';
    if (!byCode.has(code)) byCode.set(code, course);
  }
  return { list, codes, byCode };
}

function listOf(document: SourceDocument): readonly Course[] {
  const model = factsOf(document)?.model;
  return model?.kind === 'curriculum' || model?.kind === 'catalog' ? model.courses : [];
}
