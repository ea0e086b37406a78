import { type Declaration, type DeclarationKind, linkKey } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import { keysOfKind } from '../../workspace/links/keys-of-kind.ts';
import { fileName } from '../../workspace/uris.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { firstOthers, othersInWords } from '../words/bounded.ts';
import { declarationThere, fileInWords } from './names.ts';

/** An id that is taken: by another file of the folder, or by something else in the same file. */
export const duplicateId: Rule = {
  code: 'duplicate-id',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Two things with the same id',
    reason:
      'Two things that are told apart by their ids have the same one: two programs, catalogs, roles or frameworks in one folder, two outcomes of a program or of a course, or two levels of a scale. Whoever refers to the id could mean either. Files in different folders do not get in each other’s way: from each place, the nearest is meant.',
    source: 'The format needs it: an id stands for one thing.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - { id: code-encounters, text: Apply diagnosis codes to outpatient encounters }
      - { id: code-encounters, text: Apply diagnosis codes to inpatient stays }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    outcomes:
      - { id: code-encounters, text: Apply diagnosis codes to outpatient encounters }
      - { id: code-stays, text: Apply diagnosis codes to inpatient stays }
`,
  },
  reads: ['title', 'links.outcome', 'links.course-outcome', 'links.course', 'links.level', 'links.role'],
  check(file) {
    const { facts, document } = file;
    const own = facts.declarations.find(({ kind }) => filesById.has(kind));
    const repeated = kindsHere.flatMap((kind) => [...keysOfKind(document, 'repeated', kind)]);
    return [
      ...[own].flatMap((one) => (one && takenBySibling(file, one)) ?? []),
      ...repeated.flatMap((key) => facts.declared.get(key) ?? []).flatMap((one) => takenHere(file, one) ?? []),
    ];
  },
};

const filesById: ReadonlySet<DeclarationKind> = new Set(['curriculum', 'catalog', 'role', 'framework']);

/** Files in different folders never clash: from each place, the nearest is meant. */
function takenBySibling({ document, links }: CheckedFile, declaration: Declaration): Found | undefined {
  const key = linkKey(declaration);
  const namesakes = links.namesakesOf(document, key);
  const [sibling, ...more] = firstOthers(namesakes, document);
  if (!sibling) return undefined;
  const { text, start, end } = declaration.word;
  const others = othersInWords(namesakes.length - 2, ['other file', 'other files in this folder']);
  const remedy =
    more.length === 0
      ? 'Give one of the two another id, so that each can be told from the other.'
      : 'Give each an id of its own, so that it can be told from the others.';
  return {
    start,
    end,
    message: `${quoted(text)} is also the id of ${fileInWords(sibling)} (${fileName(sibling.uri)})${others}. ${remedy}`,
    values: { kind: declaration.kind, written: text },
    related: [sibling, ...more].flatMap((other) => {
      const there = links.facts(other)?.declared.get(key)?.[0];
      if (!there) return [];
      return [
        declarationThere({ from: 'file', document: other, declaration: there }, `${text} in ${fileName(other.uri)}`),
      ];
    }),
  };
}

function takenHere({ facts }: CheckedFile, declaration: Declaration): Found | undefined {
  const what = kindsInWords[declaration.kind as (typeof kindsHere)[number]];
  const [first] = facts.declared.get(linkKey(declaration)) ?? [];
  if (!first || first.word.start >= declaration.word.start) return undefined;
  // The keys of one group are compared where YAML is read; of a course that stands twice, the course is what is wrong.
  const isOneGroup = first.owner === declaration.owner;
  if (declaration.kind === 'outcome' ? isOneGroup : !isOneGroup) return undefined;
  const { text, start, end } = declaration.word;
  return {
    start,
    end,
    message: `${quoted(text)} is the id of another ${what} already. Give this one an id of its own, so that others can say which is meant.`,
    values: { kind: declaration.kind, written: text },
    related: [{ message: `${text} stands here first`, start: first.word.start, end: first.word.end }],
  };
}

const kindsHere = ['outcome', 'course-outcome', 'level'] as const;

const kindsInWords: Readonly<Record<(typeof kindsHere)[number], string>> = {
  outcome: 'outcome of this program',
  'course-outcome': 'outcome of this course',
  level: 'level',
};
