import { addressesIn } from '../../model/addresses.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { readModeline } from '../../workspace/modeline.ts';
import { fileName } from '../../workspace/uris.ts';
import type { EditGroup, PlannedEdit } from '../annotated-edit.ts';
import { rewrittenScalar } from '../rename/rewrite.ts';
import { type FileRename, isMoved, type Moves } from './moves.ts';
import { pathAfter } from './relative-path.ts';

const links: EditGroup = { label: 'Links', description: 'from and to what is moved', needsConfirmation: false };
const schemas: EditGroup = { label: 'Schema', description: 'that the file names at its top', needsConfirmation: false };

/** The relative paths in a file that have to change so that they go on leading to the same files. */
export function linkEdits(document: SourceDocument, renames: readonly FileRename[], moves: Moves): PlannedEdit[] {
  if (!isMoved(document.uri, moves) && !namesAny(document.text, renames)) return [];
  return [...schemaEdits(document, moves), ...addressEdits(document, moves)];
}

/** Whether a text holds the name of something that is moved: most do not, and so need not be read. */
export function namesAny(text: string, renames: readonly { readonly oldUri: string }[]): boolean {
  return renames.some(({ oldUri }) => {
    const name = fileName(oldUri.replace(/\/$/, ''));
    // Half a character, in which no file's name ends, has no encoding.
    return text.includes(name) || (!/\p{Surrogate}/u.test(name) && text.includes(encodeURIComponent(name)));
  });
}

function schemaEdits(document: SourceDocument, moves: Moves): PlannedEdit[] {
  const modeline = readModeline(document.text);
  if (!modeline || modeline.schema === 'none') return [];
  const { schema, start, end } = modeline;
  const path = pathAfter(schema, document.uri, moves, 'path');
  if (path === undefined) return [];
  const isQuoted = /["']/.test(document.text.charAt(start - 1));
  return [{ document, start, end, newText: /\s/.test(path) && !isQuoted ? `"${path}"` : path, group: schemas }];
}

function addressEdits(document: SourceDocument, moves: Moves): PlannedEdit[] {
  if (!document.kind || !/\blinks\b/.test(document.text)) return [];
  return addressesIn(document.tree).flatMap(({ address }) => {
    const path = pathAfter(address.text.trim(), document.uri, moves, 'address');
    const replacement = path === undefined ? undefined : rewrittenScalar(document, address.start, () => path);
    return replacement ? [{ ...replacement, document, group: links }] : [];
  });
}
