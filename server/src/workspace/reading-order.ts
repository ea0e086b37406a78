import { kindByName } from '../model/file-kind.ts';
import type { SourceDocument } from './document.ts';

/**
 * Files in an order in which what a program draws on mostly comes shortly before it: folder by folder, in each of them
 * the programs last, and before all the folders in which there is no program.
 */
export function inReadingOrder(documents: Iterable<SourceDocument>): SourceDocument[] {
  const folders = new Map<string, { readonly others: SourceDocument[]; readonly programs: SourceDocument[] }>();
  for (const document of documents) {
    const name = folderOf(document);
    const folder = folders.get(name) ?? { others: [], programs: [] };
    folders.set(name, folder);
    (kindByName(document.uri) === 'curriculum' ? folder.programs : folder.others).push(document);
  }
  const all = [...folders.values()];
  return [
    ...all.filter(({ programs }) => programs.length === 0).flatMap(({ others }) => others),
    ...all.flatMap(({ others, programs }) => (programs.length === 0 ? [] : [...others, ...programs])),
  ];
}

/** The same text for all files of a folder. */
export function folderOf({ uri }: SourceDocument): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
