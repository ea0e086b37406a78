import type { FileKind } from '../../model/file-kind.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { RelatedDeclaration } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { type FileTarget, keyOf, type Resolution, targetsOf } from '../../workspace/links/target.ts';
import { fileName } from '../../workspace/uris.ts';

/** How files and what they declare are named in a sentence. */

/** What people call a file: its title, else its id, else its name; on one line. */
export function titleOf(document: SourceDocument): string {
  const model = factsOf(document)?.model;
  return shortened(model?.title?.text ?? model?.id?.text ?? fileName(document.uri));
}

/** “the catalog “Sciences””. */
export function fileInWords(document: SourceDocument): string {
  return `${document.kind ? kindInWords[document.kind] : 'the file'} “${titleOf(document)}”`;
}

const kindInWords: Readonly<Record<FileKind, string>> = {
  curriculum: 'the program',
  catalog: 'the catalog',
  role: 'the role',
  framework: 'the framework',
};

/** What a resolution means in files, as opposed to the taxonomy; in an order that opening a file does not change. */
export function fileTargets(resolution: Resolution): FileTarget[] {
  return targetsOf(resolution)
    .filter((target) => target.from === 'file')
    .sort((a, b) => inOrder(a.document.uri, b.document.uri));
}

/** Compares texts, for lists that are to be the same whatever happened before. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Something that a file declares, as a place that belongs to a finding in another file. */
export function declarationThere(target: FileTarget, message: string): RelatedDeclaration {
  return { message, uri: target.document.uri, declared: keyOf(target) };
}

/** Files as the data of a finding has them. */
export function candidatesOf(targets: readonly FileTarget[]): { readonly uri: string; readonly title: string }[] {
  return targets.map(({ document }) => ({ uri: document.uri, title: titleOf(document) }));
}
