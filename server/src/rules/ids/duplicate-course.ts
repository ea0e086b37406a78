import type { Declaration } from '../../model/link.ts';
import { linkKey } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import { keysOfKind } from '../../workspace/links/keys-of-kind.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { firstOthers, othersInWords } from '../words/bounded.ts';
import { declarationThere, fileInWords } from './names.ts';

/** A course that stands twice: in one file under two spellings of a code, or here and in a catalog that the file uses. */
export const duplicateCourse: Rule = {
  code: 'duplicate-course',
  category: 'ids',
  severity: 'error',
  about: {
    title: 'Course that stands twice',
    reason:
      'The same course is described in two places: twice in one file under two spellings of its code, or in a program and in a catalog that the program uses. The two may differ, and nobody can tell which of them counts for credits, requisites and skills. Capitals and spaces make no difference in a code, so that `HIT 112` and `hit112` are one course.',
    source: 'Of 688 real curricula that were looked through, one has two courses with the same code.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences]
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  BIO 168: { title: Anatomy and Physiology, credits: 4 }
terms:
  - title: Fall
    courses: [HIT 100, BIO 168, BIO 169]
`,
      'sciences.courses.yaml': `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
  BIO 169: { title: Anatomy and Physiology II, credits: 4 }
`,
    },
    right: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences]
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 100, BIO 168, BIO 169]
`,
      'sciences.courses.yaml': `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
  BIO 169: { title: Anatomy and Physiology II, credits: 4 }
`,
    },
  },
  reads: ['title', 'links.course'],
  check(file) {
    const { facts, document, links } = file;
    const hasCatalogs = links.scopeOf(document).documents.length > 1;
    const courses = hasCatalogs
      ? facts.declarations.filter(({ kind }) => kind === 'course')
      : [...keysOfKind(document, 'repeated', 'course')].flatMap((key) => facts.declared.get(key) ?? []);
    return courses.flatMap((course) => twiceHere(file, course) ?? alsoInCatalog(file, course) ?? []);
  },
};

function twiceHere({ facts, document }: CheckedFile, course: Declaration): Found | undefined {
  const all = facts.declared.get(linkKey(course)) ?? [];
  const [first] = all;
  if (!first || first.word.start >= course.word.start) return undefined;
  // Two keys that are written alike are reported where YAML is read, and those without a name by the schema.
  const { text, start, end } = course.word;
  if (first.word.text === text || text.trim() === '') return undefined;
  const places = all.length > 2 ? ` It stands in ${all.length} places of this file.` : '';
  return {
    start,
    end,
    message: `${quoted(text)} is the same course as ${quoted(first.word.text)}: capitals and spaces make no difference in a code. Remove one of the two, or give one another code.${places}`,
    values: { written: text, where: 'same-file', uri: document.uri },
    related: firstOthers(all, course).map(({ word }) => ({
      message: `${word.text} stands here ${word === first.word ? 'first' : 'as well'}`,
      start: word.start,
      end: word.end,
    })),
  };
}

function alsoInCatalog({ document, links }: CheckedFile, course: Declaration): Found | undefined {
  const key = linkKey(course);
  const targets = links.scopeOf(document).documents.flatMap((catalog): FileTarget[] => {
    const [there] = catalog === document ? [] : (links.facts(catalog)?.declared.get(key) ?? []);
    return there ? [{ from: 'file', document: catalog, declaration: there }] : [];
  });
  const [first] = targets;
  if (!first) return undefined;
  const { text, start, end } = course.word;
  const owner = `${fileInWords(first.document)}${othersInWords(targets.length - 1)}`;
  return {
    start,
    end,
    message: `${quoted(text)} is also a course of ${owner}, which this file uses. Remove it here if the one of the catalog is meant, or give one of the two another code.`,
    values: { written: text, where: 'catalog', uri: first.document.uri },
    related: firstOthers(targets).map((target) =>
      declarationThere(target, `${target.declaration.word.text} in ${fileInWords(target.document)}`),
    ),
  };
}
