import type { Location } from 'vscode-languageserver-types';
import { foldCode, type Reference } from '../../model/link.ts';
import { counted, shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';
import { rangeOf } from '../annotated-edit.ts';
import { filesInWords } from '../rename/refusal.ts';
import { isBelow, type LostLink, type LostReference, lostLinks, lostReferences } from './lost-places.ts';

/** What a person should know who deletes files that others refer to. */
export interface DeletionWarning {
  readonly message: string;
  /** The first place that would mean nothing any more. */
  readonly place: Location;
}

/** So many files are named, and so many ids. */
const mostFiles = 3;
const mostNames = 5;

/** What refers to files or folders that are about to be deleted; null where nothing does. */
export function deletionWarning(snapshot: Snapshot, deleted: readonly string[]): DeletionWarning | null {
  const documents = [...snapshot.documents()];
  const gone = new Set(documents.filter(({ uri }) => isBelow(uri, deleted)));
  const left = documents.filter((document) => !gone.has(document));
  const references = lostReferences(snapshot, gone);
  const links = lostLinks(left, deleted);
  const first = references[0] ?? links[0];
  if (!first) return null;
  const start = 'reference' in first ? first.reference.word : first.link.address;
  const subject = deleted.length === 1 ? `“${fileName((deleted[0] ?? '').replace(/\/$/, ''))}”` : 'What you delete';
  const sentences = [
    ...referenceWords(subject, references),
    ...linkWords(references.length > 0 ? 'It' : subject, links),
  ];
  return {
    message: sentences.join(' '),
    place: { uri: first.document.uri, range: rangeOf(first.document, start) },
  };
}

function referenceWords(subject: string, references: readonly LostReference[]): string[] {
  if (references.length === 0) return [];
  const names = namesOf(references);
  // Of `framework/item` both parts are lost, at one place.
  const places = new Set(references.map(({ document, reference }) => `${reference.scalar.start} ${document.uri}`)).size;
  const where = `${placesInWords(references)}${places === 1 ? '' : ` in ${counted(places, 'place')}`}`;
  const they = names.length === 1 ? 'it is' : 'they are';
  return [`${subject} is used by ${where}: ${shortened(names, mostNames)}. Once deleted, ${they} unknown there.`];
}

/** What is lost, each once: the courses and items rather than the id of the file that they are in. */
function namesOf(references: readonly LostReference[]): string[] {
  const isLibrary = ({ reference: { kind } }: LostReference) => kind === 'library' || kind === 'framework';
  const inside = references.filter((one) => !isLibrary(one));
  const named = (inside.length > 0 ? inside : references).map(({ reference }) => nameOf(reference));
  return [...new Map(named.map((name) => [foldCode(name), name])).values()];
}

/** As people write it elsewhere: of an item of a framework both parts. */
function nameOf({ kind, id, word }: Reference): string {
  return kind === 'skill' ? id : word.text;
}

function linkWords(subject: string, links: readonly LostLink[]): string[] {
  if (links.length === 0) return [];
  const titles = shortened([...new Set(links.map(({ link }) => `“${link.title}”`))], mostNames);
  return [`${subject} is linked from ${placesInWords(links)} (${titles}).`];
}

function placesInWords(places: readonly { readonly document: SourceDocument }[]): string {
  const documents = [...new Set(places.map(({ document }) => document))];
  return documents.length > mostFiles ? counted(documents.length, 'file') : filesInWords(documents, 'and');
}
