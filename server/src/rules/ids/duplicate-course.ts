import type { Declaration } from '../../model/link.ts';
import { linkKey } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { declarationThere, fileInWords } from './names.ts';

/** A course that stands twice: in one file under two spellings of a code, or here and in a catalog that the file uses. */
export const duplicateCourse: Rule = {
  code: 'duplicate-course',
  severity: 'error',
  check(file) {
    const courses = file.facts.declarations.filter(({ kind }) => kind === 'course');
    return courses.flatMap((course) => twiceHere(file, course) ?? alsoInCatalog(file, course) ?? []);
  },
};

function twiceHere({ facts, document }: CheckedFile, course: Declaration): Found | undefined {
  const [first] = facts.declared.get(linkKey(course)) ?? [];
  if (!first || first.word.start >= course.word.start) return undefined;
  // Two keys that are written alike are reported where YAML is read.
  const { text, start, end } = course.word;
  if (first.word.text === text) return undefined;
  return {
    start,
    end,
    message: `${quoted(text)} is the same course as ${quoted(first.word.text)}: capitals and spaces make no difference in a code. Remove one of the two, or give one another code.`,
    values: { written: text, where: 'same-file', uri: document.uri },
    related: [{ message: `${first.word.text} stands here first`, start: first.word.start, end: first.word.end }],
  };
}

function alsoInCatalog({ document, links }: CheckedFile, course: Declaration): Found | undefined {
  const key = linkKey(course);
  for (const catalog of links.scopeOf(document).documents) {
    const [there] = catalog === document ? [] : (links.facts(catalog)?.declared.get(key) ?? []);
    if (!there) continue;
    const { text, start, end } = course.word;
    const owner = fileInWords(catalog);
    return {
      start,
      end,
      message: `${quoted(text)} is also a course of ${owner}, which this file uses. Remove it here if the one of the catalog is meant, or give one of the two another code.`,
      values: { written: text, where: 'catalog', uri: catalog.uri },
      related: [
        declarationThere({ from: 'file', document: catalog, declaration: there }, `${there.word.text} in ${owner}`),
      ],
    };
  }
  return undefined;
}
