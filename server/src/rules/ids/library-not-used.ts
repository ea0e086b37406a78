import { quoted } from '../../schema/words/shown.ts';
import { flowText } from '../../syntax/scalar-text.ts';
import type { Rule } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { declarationThere, fileInWords, fileTargets } from './names.ts';

/** A course or an item that another file has, which the file does not name under `uses`: one finding for a library. */
export const libraryNotUsed: Rule = {
  code: 'library-not-used',
  category: 'ids',
  severity: 'error',
  about: {
    title: 'Course or skill of a catalog or framework that is not used',
    reason:
      'A course or a skill is named that another file of the workspace has, and this file does not say under `uses` that it draws on that catalog or framework. A program has to say where its courses come from: two catalogs may have a course of the same code. One finding is given for each catalog or framework, however much of it is named.',
    source: 'The format needs it: only what a file names under `uses` belongs to it.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
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
  reads: ['title', 'links.course'],
  check({ meanings, unfound, links, model }) {
    const named = [...unfound('course'), ...meanings('library', 'framework')].sort(
      (a, b) => a.reference.word.start - b.reference.word.start,
    );
    const notUsed = named.flatMap((meaning) => {
      const [target] = meaning.resolution.state === 'not-used' ? fileTargets(meaning.resolution) : [];
      const library = target && links.facts(target.document)?.model.id?.text;
      return target && library !== undefined ? [{ ...meaning, target, library }] : [];
    });
    return eachOnce(notUsed, ({ target }) => target.document.uri).map((named) => {
      const { reference, target, library } = named.first;
      const { word } = reference;
      const uses = flowText([...new Set([...model.uses.map(({ text }) => text), library])]);
      const file = fileInWords(target.document);
      return {
        start: word.start,
        end: word.end,
        message: `${quoted(word.text)} ${reference.kind === 'course' ? 'is a course of' : 'is'} ${file}, which this file does not name under \`uses\`. Add it there: \`uses: ${uses}\`.${placesInWords(named)}`,
        values: {
          written: word.text,
          library,
          libraryKind: target.document.kind === 'framework' ? 'framework' : 'catalog',
          uri: target.document.uri,
        },
        related: [declarationThere(target, `${target.declaration.word.text} stands in ${file}`), ...otherPlaces(named)],
      };
    });
  },
};
