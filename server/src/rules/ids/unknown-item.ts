import { linkKey, type Reference } from '../../model/link.ts';
import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CheckedFile, Found, Meaning, Rule } from '../rule.ts';
import { eachOnce, type Named, otherPlaces, placesInWords } from './each-once.ts';
import { likelyIds, mostSearched } from './likely.ts';
import { declarationThere, titleOf } from './names.ts';

/** An item that a framework which is there does not have. Where the framework itself is missing, that is the finding. */
export const unknownItem: Rule = {
  code: 'unknown-item',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Skill that a framework does not have',
    reason:
      'A skill is written with its framework in front, as in `competencies/record-integrity`, and that framework has no such item. Nothing that teaches or requires it would count for the framework. Most often it is a slip of the pen, or an item that was given another name in a new edition. Where the framework itself does not exist, only that is said.',
    source: 'The format needs it: the items of a framework are named by their ids.',
    wrong: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [competencies]
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
    teaches: { competencies/record-integrety: introduced }
`,
      'competencies.skills.yaml': `framework: competencies
title: Entry-Level Competencies
items:
  record-integrity: Check records for completeness
`,
    },
    right: {
      'hit.curriculum.yaml': `curriculum: hit-certificate
title: Health Information, Certificate
award: certificate
uses: [competencies]
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
    teaches: { competencies/record-integrity: introduced }
`,
      'competencies.skills.yaml': `framework: competencies
title: Entry-Level Competencies
items:
  record-integrity: Check records for completeness
`,
    },
  },
  reads: ['title', 'links.skill', 'links.course'],
  check(file) {
    const missing = missingItems(file);
    return eachOnce(missing).flatMap((named, place) => foundFor(named, file, place < mostSearched) ?? []);
  },
};

/** Skills of the taxonomy, which stand without a slash and are most of them, are known to the schema. */
function missingItems({ unfound }: CheckedFile): Meaning[] {
  return unfound('skill').filter(
    ({ reference, resolution }) => reference.id.includes('/') && resolution.state === 'missing',
  );
}

function foundFor(named: Named, file: CheckedFile, isSearched: boolean): Found | undefined {
  const { reference } = named.first;
  const framework = frameworkOf(file, reference);
  const id = reference.id.slice(0, reference.id.indexOf('/'));
  if (!framework) return undefined;
  // Within its own framework an item is written without the framework's id.
  const isInside = isWithoutFramework(reference);
  const { start, end } = isInside ? reference.word : reference.scalar;
  const items = isSearched ? otherItems(file, framework, reference) : [];
  const suggestions = likelyIds(reference.word.text, items).map((item) => (isInside ? item : `${id}/${item}`));
  const owner = isInside ? 'This framework' : `The framework “${titleOf(framework)}”`;
  const declaration = file.links.facts(framework)?.declared.get(linkKey({ kind: 'framework', id }))?.[0];
  return {
    start,
    end,
    message: `${owner} has no item ${quoted(reference.word.text)}.${didYouMean(suggestions[0])} Add it under \`items\`${isInside ? '' : ' there'}, or correct it here.${placesInWords(named)}`,
    values: {
      framework: id,
      item: reference.word.text,
      written: isInside ? reference.word.text : reference.id,
      suggestions,
      uri: framework.uri,
    },
    related: [
      ...(isInside || !declaration
        ? []
        : [declarationThere({ from: 'file', document: framework, declaration }, `${titleOf(framework)} is this file`)]),
      ...otherPlaces(named),
    ],
  };
}

/** The items that can be meant: none is broader than itself. */
function otherItems({ links }: CheckedFile, framework: SourceDocument, { owner }: Reference): string[] {
  return (links.facts(framework)?.declarations ?? []).flatMap(({ kind, word }) =>
    kind === 'skill' && word.text !== owner?.word.text ? [word.text] : [],
  );
}

/** The framework of an item: the file itself, or what the id in front of the slash means here. */
function frameworkOf({ document, meanings }: CheckedFile, reference: Reference): SourceDocument | undefined {
  if (isWithoutFramework(reference)) return document;
  const { scalar } = reference;
  const prefix = meanings('framework').find(({ reference }) => reference.scalar.start === scalar.start);
  const [target] = prefix && 'targets' in prefix.resolution ? prefix.resolution.targets : [];
  return target?.from === 'file' ? target.document : undefined;
}

/** Whether an item of the file's own framework is meant: by its id alone, which is then all that stands there. */
function isWithoutFramework({ word, scalar }: Reference): boolean {
  return word.start === scalar.start;
}
