import { kindByName } from '../../../../model/file-kind.ts';
import { linkKey } from '../../../../model/link.ts';
import type { FileEdit } from '../../../../rules/rule-fix.ts';
import { applied, together } from '../../../../syntax/edit/change.ts';
import { layoutOf } from '../../../../syntax/edit/layout.ts';
import { liftEntry } from '../../../../syntax/edit/lift.ts';
import { group, inline, type NewEntry, renderEntry } from '../../../../syntax/edit/new-value.ts';
import { childFor, rootSpot } from '../../../../syntax/edit/spot.ts';
import type { Snapshot } from '../../../../workspace/snapshot.ts';
import { childUri, parentOf } from '../../../../workspace/uris.ts';
import { usesEdit } from '../../../uses-edit.ts';
import { writtenInFlow } from '../written.ts';
import type { MovableCourse } from './movable-course.ts';
import { takenOut } from './move.ts';

/** A catalog that does not exist yet. */
export interface NewCatalog {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  readonly fileName: string;
}

/** A catalog beside the program, called by the subject of a course; undefined where many are called so already. */
export function newCatalogFor(snapshot: Snapshot, { document, course }: MovableCourse): NewCatalog | undefined {
  const subject = /^\p{L}+/u.exec(course.code.text.trim())?.[0] ?? '';
  const word = subject.toLowerCase().replace(/[^a-z0-9]/g, '') || 'shared';
  const folder = parentOf(document.uri);
  if (folder === undefined) return undefined;
  const ending = /\.yml$/i.test(document.uri) ? 'yml' : 'yaml';
  const title = subject === '' ? 'Shared Courses' : `${subject.toUpperCase()} Courses`;
  for (const id of [word, `${word}-courses`, `${word}-courses-2`, `${word}-courses-3`]) {
    const fileName = `${id}.courses.${ending}`;
    const uri = childUri(folder, fileName);
    const isTaken = snapshot.links.declaring(linkKey({ kind: 'library', id })).length > 0;
    if (!isTaken && !snapshot.document(uri) && kindByName(uri) === 'catalog') return { id, title, uri, fileName };
  }
  return undefined;
}

/** What the catalog says of itself as its first program does. */
const shared = ['institution', 'version', 'calendar'] as const;

/** Takes a course out of a program and makes a catalog of it, which the program uses. */
export function moveToNewEdit(
  moved: MovableCourse,
  { id, title, uri }: NewCatalog,
  frameworks: readonly string[],
): FileEdit | undefined {
  const { document, lifted } = moved;
  const { tree } = document;
  const root = rootSpot(tree);
  const changes = together(takenOut(moved), usesEdit(tree, [id]));
  if (!changes || applied(document.text, changes) === undefined) return undefined;

  const scale = childFor(root, 'levels');
  const levels = scale && liftEntry(tree, scale);
  if (scale && !levels) return undefined;
  const copied = shared.flatMap((key): NewEntry[] => {
    const node = childFor(root, key)?.node;
    const words = node?.kind === 'scalar' ? writtenInFlow(tree, node) : undefined;
    return words ? [{ lines: [`${key}: ${words}`] }] : [];
  });
  const entries: NewEntry[] = [
    { key: 'catalog', value: inline(id) },
    { key: 'title', value: inline(title) },
    ...copied,
    ...(frameworks.length > 0 ? [{ key: 'uses', value: inline(frameworks) }] : []),
    ...(levels ? [levels] : []),
  ];
  const layout = layoutOf(tree);
  const courses = renderEntry({ key: 'courses', value: group([lifted]) }, layout);
  const head = entries.flatMap((entry) => renderEntry(entry, layout).lines);
  const text = [...head, '', ...courses.lines, ''].join(layout.lineBreak);
  return { changes: [{ document, changes }], newFiles: [{ uri, text }] };
}
