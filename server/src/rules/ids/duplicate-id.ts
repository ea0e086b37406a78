import { type Declaration, type DeclarationKind, linkKey } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { areInOneFolder } from '../../workspace/links/around.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { fileName } from '../../workspace/uris.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { declarationThere, fileInWords, inOrder } from './names.ts';

/** An id that is taken: by another file of the folder, or by something else in the same file. */
export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  givesWay: true,
  check(file) {
    return file.facts.declarations.flatMap(
      (declaration) => takenBySibling(file, declaration) ?? takenHere(file, declaration) ?? [],
    );
  },
};

const filesById: ReadonlySet<DeclarationKind> = new Set(['curriculum', 'catalog', 'role', 'framework']);

/** Files in different folders never clash: from each place, the nearest is meant. */
function takenBySibling({ document, links }: CheckedFile, declaration: Declaration): Found | undefined {
  if (!filesById.has(declaration.kind)) return undefined;
  const key = linkKey(declaration);
  const sibling = firstOf(
    links
      .declaring(key)
      .filter((other) => other !== document && areInOneFolder(document, other) && !areEditions(document, other)),
  );
  const there = sibling && links.facts(sibling)?.declared.get(key)?.[0];
  if (!there) return undefined;
  const { text, start, end } = declaration.word;
  return {
    start,
    end,
    message: `${quoted(text)} is also the id of ${fileInWords(sibling)} (${fileName(sibling.uri)}). Give one of the two another id, so that each can be told from the other.`,
    values: { kind: declaration.kind, written: text },
    related: [
      declarationThere({ from: 'file', document: sibling, declaration: there }, `${text} in ${fileName(sibling.uri)}`),
    ],
  };
}

/** Of several files always the same, in whatever order they became known. */
function firstOf(documents: readonly SourceDocument[]): SourceDocument | undefined {
  let first: SourceDocument | undefined;
  for (const document of documents) if (!first || inOrder(document.uri, first.uri) < 0) first = document;
  return first;
}

/** Two versions of one program may well lie beside each other: nothing refers to a program by its id. */
function areEditions(a: SourceDocument, b: SourceDocument): boolean {
  const [one, other] = [factsOf(a)?.model, factsOf(b)?.model];
  return one?.kind === 'curriculum' && other?.kind === 'curriculum' && one.version?.text !== other.version?.text;
}

function takenHere({ facts }: CheckedFile, declaration: Declaration): Found | undefined {
  const what = named[declaration.kind];
  const [first] = facts.declared.get(linkKey(declaration)) ?? [];
  if (!what || !first || first.word.start >= declaration.word.start) return undefined;
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

const named: Readonly<Partial<Record<DeclarationKind, string>>> = {
  outcome: 'outcome of this program',
  'course-outcome': 'outcome of this course',
  level: 'level',
};
