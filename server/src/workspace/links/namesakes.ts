import { grouped } from '../../model/grouped.ts';
import { ofLittleRoom } from '../closed-document.ts';
import type { SourceDocument } from '../document.ts';
import { uriKey } from '../uris.ts';
import { factsOf } from './file-facts.ts';

/**
 * Answers which files of one folder declare the same id. All that declare an id are grouped once, so that to ask for
 * each of many namesakes is no more work than to ask for one.
 */
export function createNamesakes(
  declaring: (key: string) => readonly SourceDocument[],
): (document: SourceDocument, key: string) => readonly SourceDocument[] {
  const known = new Map<string, ReadonlyMap<string, readonly SourceDocument[]>>();
  return (document, key) => {
    const groups = known.get(key) ?? grouped(declaring(key), groupOf);
    known.set(key, groups);
    return groups.get(groupOf(document)) ?? [];
  };
}

/** Two versions of one program may well lie beside each other: nothing refers to a program by its id. */
function groupOf(document: SourceDocument): string {
  return `${document.fact(folderOf)} ${document.fact(editionOf)}`;
}

const editionOf = ofLittleRoom((document) => {
  const model = factsOf(document)?.model;
  return model?.kind === 'curriculum' ? (model.version?.text ?? '') : '';
});

/** Whether two files lie beside each other. */
export function areInOneFolder(a: SourceDocument, b: SourceDocument): boolean {
  return a.fact(folderOf) === b.fact(folderOf);
}

/** A text that is the same for all files of a folder. */
const folderOf = ofLittleRoom(({ uri }) => {
  const key = uriKey(uri);
  return key.slice(0, key.lastIndexOf('/'));
});
