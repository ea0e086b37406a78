import type { FileKind } from '../../../../model/file-kind.ts';
import { kindByName } from '../../../../model/file-kind.ts';
import { linkKey } from '../../../../model/link.ts';
import type { NewFile } from '../../../../rules/rule-fix.ts';
import { layoutOf } from '../../../../syntax/edit/layout.ts';
import { type NewEntry, renderEntry } from '../../../../syntax/edit/new-value.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { Snapshot } from '../../../../workspace/snapshot.ts';
import { childUri, fileName, parentOf, uriKey } from '../../../../workspace/uris.ts';
import type { ActionContext } from '../../action.ts';
import { isId } from './values.ts';

const endings = { catalog: 'courses', role: 'role', framework: 'skills' } as const satisfies Partial<
  Record<FileKind, string>
>;

export type NewFileKind = keyof typeof endings;

/** A file that does not exist yet. */
export interface NewPlace {
  readonly uri: string;
  readonly fileName: string;
}

/** A free file name beside a file; undefined where no file can be made, and where there are many of that name. */
export function newPlace(
  { snapshot, document, client }: ActionContext,
  kind: NewFileKind,
  id: string,
): NewPlace | undefined {
  if (!client.createsFiles) return undefined;
  const folder = parentOf(document.uri);
  if (folder === undefined || !isId(id)) return undefined;
  const extension = /\.yml$/i.test(document.uri) ? 'yml' : 'yaml';
  const taken = takenNames(snapshot, folder);
  for (const stem of [id, `${id}-2`, `${id}-3`, `${id}-4`]) {
    const uri = childUri(folder, `${stem}.${endings[kind]}.${extension}`);
    if (kindByName(uri) === kind && !taken.has(fileName(uri))) return { uri, fileName: fileName(uri) };
  }
  return undefined;
}

/** The names of the files in a folder; on many disks capitals make no difference. */
function takenNames(snapshot: Snapshot, folder: string): ReadonlySet<string> {
  const key = uriKey(folder);
  const names = new Set<string>();
  for (const { uri } of snapshot.documents()) {
    const parent = parentOf(uri);
    if (parent !== undefined && uriKey(parent) === key) names.add(fileName(uri).toLowerCase());
  }
  return names;
}

/** A new file with its keys, laid out like the file that it is made for. */
export function newFile({ tree }: SourceDocument, { uri }: NewPlace, entries: readonly NewEntry[]): NewFile {
  const layout = layoutOf(tree);
  const lines = entries.flatMap((entry) => renderEntry(entry, layout).lines);
  return { uri, text: [...lines, ''].join(layout.lineBreak) };
}

/** The first of some ids that no catalog and no framework has. */
export function freeLibraryId({ links }: Snapshot, ids: readonly string[]): string | undefined {
  return ids.find((id) => links.declaring(linkKey({ kind: 'library', id })).length === 0);
}
