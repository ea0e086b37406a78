import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import { coursesOfFile } from '../../analysis/file-courses.ts';
import { grouped } from '../../model/grouped.ts';
import { type Declaration, linkKey, type Reference } from '../../model/link.ts';
import { type RequisiteKind, requisiteKinds } from '../../model/requisite.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { type FileTarget, type ReferencePlace, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationIn } from './destination.ts';
import { idAt, idRangeIn, type PointedId } from './id-at.ts';
import { referencesOf } from './references.ts';

/** What one course is to another that it asks for. */
const kindNames: Readonly<Record<RequisiteKind, string>> = {
  prerequisites: 'prerequisite',
  corequisites: 'corequisite',
  'strict-corequisites': 'in the same term',
  advisories: 'recommended',
};

/** The course at a position, to start from: the one that is named there, or the one whose entry it is. */
export function prepareCallHierarchy(snapshot: Snapshot, uri: string, position: Position): CallHierarchyItem[] | null {
  const id = idAt(snapshot, uri, position);
  if (id?.link.is === 'reference' && id.link.reference.kind === 'course') {
    return itemsFor(snapshot, id.document, id.link.reference, []);
  }
  const document = snapshot.document(uri);
  const course = document && courseAround(document, document.lines.offsetAt(position));
  return document && course ? [itemOf({ from: 'file', document, declaration: course }, [])] : null;
}

/** The courses that ask for a course: those that it unlocks. */
export function incomingCalls(snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const asked = pointedBy(snapshot, item);
  const places = asked ? referencesOf(snapshot, asked).filter(({ reference }) => isRequisite(reference.use)) : [];
  return [...grouped(places, ({ reference }) => reference.owner)].flatMap(([owner, asking]) => {
    const [first] = asking;
    if (!first || owner?.kind !== 'course') return [];
    const { document } = first;
    return [
      {
        from: itemOf({ from: 'file', document, declaration: owner }, kindsOf(asking)),
        fromRanges: rangesOf(
          document,
          asking.map(({ reference }) => reference),
        ),
      },
    ];
  });
}

/** The courses that a course asks for, at any depth of its requisites, in the order of the kinds. */
export function outgoingCalls(snapshot: Snapshot, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const asking = pointedBy(snapshot, item);
  if (asking?.link.is !== 'declaration') return [];
  const { document, link } = asking;
  const asked = (factsOf(document)?.uses ?? []).filter(
    ({ kind, use, owner }) => kind === 'course' && isRequisite(use) && owner === link.declaration,
  );
  const inOrder = requisiteKinds.flatMap((kind) => asked.filter(({ use }) => use === kind));
  return [...grouped(inOrder, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const places = same.map((reference) => ({ document, reference }));
    const fromRanges = rangesOf(document, same);
    return itemsFor(snapshot, document, first, kindsOf(places)).map((to) => ({ to, fromRanges }));
  });
}

/** The courses that a code stands for; a code that nobody declares is shown where it stands. */
function itemsFor(
  { links }: Snapshot,
  document: SourceDocument,
  reference: Reference,
  kinds: readonly string[],
): CallHierarchyItem[] {
  const targets = targetsOf(links.resolve(document, reference));
  const courses = targets.flatMap((target) => (target.from === 'file' ? [itemOf(target, kinds)] : []));
  if (courses.length > 0) return courses;
  const range = idRangeIn(document, reference.word);
  return [
    {
      name: reference.word.text,
      kind: SymbolKind.Class,
      detail: [...kinds, 'not in the workspace'].join(' · '),
      uri: document.uri,
      range,
      selectionRange: range,
    },
  ];
}

function itemOf({ document, declaration }: FileTarget, kinds: readonly string[]): CallHierarchyItem {
  const { uri, range, selection } = declarationIn(document, declaration);
  const credits = coursesOfFile(document).get(declaration.id)?.credits;
  const about = [...kinds, declaration.title ?? '', credits ? creditsInWords(credits) : ''];
  return {
    name: declaration.word.text,
    kind: SymbolKind.Class,
    detail: about
      .map((words) => words.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '')
      .join(' · '),
    uri,
    range,
    selectionRange: selection,
  };
}

/** Where references stand: one place may say several things, by an alias. */
function rangesOf(document: SourceDocument, references: readonly Reference[]): Range[] {
  const words = new Map(references.map(({ word }) => [word.start, word]));
  return [...words.values()].map((word) => idRangeIn(document, word));
}

/** What an item that the editor hands back stands for now: the file may have changed since. */
function pointedBy(snapshot: Snapshot, { uri, name, selectionRange }: CallHierarchyItem): PointedId | undefined {
  const there = idAt(snapshot, uri, selectionRange.start);
  if (there && codeOf(there) === name) return there;
  const document = snapshot.document(uri);
  const moved =
    document && factsOf(document)?.declarations.find((one) => one.kind === 'course' && one.word.text === name);
  if (!document || !moved) return undefined;
  return {
    document,
    link: { is: 'declaration', declaration: moved },
    place: moved.word,
    key: linkKey(moved),
    targets: [{ from: 'file', document, declaration: moved }],
  };
}

function codeOf({ link }: PointedId): string {
  return link.is === 'declaration' ? link.declaration.word.text : link.reference.word.text;
}

/** The course in whose entry an offset is. */
function courseAround(document: SourceDocument, offset: number): Declaration | undefined {
  return factsOf(document)?.declarations.find(
    ({ kind, range }) => kind === 'course' && range.start <= offset && offset <= range.end,
  );
}

function kindsOf(places: readonly ReferencePlace[]): string[] {
  const used = new Set(places.map(({ reference }) => reference.use));
  return requisiteKinds.filter((kind) => used.has(kind)).map((kind) => kindNames[kind]);
}

function isRequisite(use: Reference['use']): boolean {
  return requisiteKinds.some((kind) => kind === use);
}
