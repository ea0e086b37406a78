import { linkKey } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { declarationThere, fileInWords, fileTargets } from './names.ts';

/** A catalog or framework under `uses` from which nothing is drawn. */
export const unusedLibrary: Rule = {
  code: 'unused-library',
  category: 'ids',
  severity: 'hint',
  tags: ['unused'],
  about: {
    title: 'Catalog or framework from which nothing is drawn',
    reason:
      'A file says under `uses` that it draws on a catalog or a framework, and names none of its courses or skills. Either it is left over from an earlier version, or the courses that should come from it are missing. It is only grayed out. Nothing is said while some course code of the file is unknown, since that may be the one that is meant.',
    source: 'Good practice: what a file draws on should say what matters to it.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [sciences]
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 100]
`,
      'sciences.courses.yaml': `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
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
    courses: [HIT 100, BIO 168]
`,
      'sciences.courses.yaml': `catalog: sciences
title: Sciences
courses:
  BIO 168: { title: Anatomy and Physiology I, credits: 4 }
`,
    },
  },
  reads: ['title', 'links.course', 'links.role', 'links.skill'],
  check(file) {
    const used = file.meanings('library').filter(({ reference }) => reference.use === 'uses');
    if (used.length === 0 || file.facts.incomplete) return [];
    const sources = sourcesOf(file);
    if (!sources) return [];
    const hasUnknownCourse = file
      .unfound('course')
      .some(({ resolution: { state } }) => state === 'missing' || state === 'not-used');
    return used.flatMap(({ reference, resolution }) => {
      const [target] = resolution.state === 'found' ? fileTargets(resolution) : [];
      if (!target || isDrawnOn(file, target.document, sources)) return [];
      // A code without a meaning may be meant for it.
      if (target.document.kind === 'catalog' && hasUnknownCourse) return [];
      const { text, start, end } = reference.word;
      const what = target.document.kind === 'framework' ? 'no skill of it is named' : 'no course of it is named';
      return [
        {
          start,
          end,
          message: `Nothing is drawn from ${fileInWords(target.document)}: ${what} here. It can be removed from \`uses\`.`,
          values: { written: text },
          related: [
            declarationThere(
              target,
              `${target.document.kind === 'framework' ? 'The framework' : 'The catalog'} is here`,
            ),
          ],
        },
      ];
    });
  },
};

/**
 * The files that may name what this one uses: itself, the catalogs in its reach, whose courses become its own, and the
 * roles that it prepares for, by whose skills it is measured. Undefined where not all of them are known.
 */
function sourcesOf({ document, links, meanings }: CheckedFile): SourceDocument[] | undefined {
  const scope = links.scopeOf(document);
  const roles = meanings('role').filter(({ reference }) => reference.use === 'prepares-for');
  if (!scope.complete || roles.some(({ resolution }) => resolution.state === 'unknown')) return undefined;
  const files = roles.flatMap(({ resolution }) => fileTargets(resolution).map((target) => target.document));
  const sources = [...new Set([...scope.documents, ...files])];
  return sources.some((one) => links.facts(one)?.incomplete) ? undefined : sources;
}

/**
 * Whether something of a library, or of what the library itself draws on, is named outside of it. A library that uses
 * the file in turn does not make the file a part of itself.
 */
function isDrawnOn(
  { document, links }: CheckedFile,
  library: SourceDocument,
  sources: readonly SourceDocument[],
): boolean {
  const within = new Set(links.scopeOf(library).documents);
  within.delete(document);
  return sources.some(
    (source) =>
      !within.has(source) &&
      (links.facts(source)?.references ?? []).some(
        (reference) =>
          // Most references are to the taxonomy or to the file itself, which need not be worked out.
          (reference.kind === 'course' || reference.kind === 'framework' || reference.kind === 'library') &&
          reference.use !== 'uses' &&
          [...within].some((one) => links.facts(one)?.declared.has(linkKey(reference))) &&
          fileTargets(links.resolve(source, reference)).some((target) => within.has(target.document)),
      ),
  );
}
