import { foldCode } from '../../../../model/link.ts';
import type { FileEdit } from '../../../../rules/rule-fix.ts';
import { blockParts } from '../../../../syntax/edit/block-part.ts';
import { applied, type TextChange, together } from '../../../../syntax/edit/change.ts';
import { insertEntry } from '../../../../syntax/edit/insert.ts';
import { hasComment } from '../../../../syntax/edit/lift.ts';
import { group, inline, type NewEntry } from '../../../../syntax/edit/new-value.ts';
import { remove } from '../../../../syntax/edit/remove.ts';
import { replaceValue } from '../../../../syntax/edit/replace.ts';
import { childrenOf, isFlow, rootSpot, type Spot, spotAt } from '../../../../syntax/edit/spot.ts';
import { keyText } from '../../../../syntax/tree.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import { usesEdit } from '../../../uses-edit.ts';
import type { MovableCourse } from './movable-course.ts';

/** The keys that stand behind `courses`, as the format's own order has it. */
const keysBehind: ReadonlySet<string> = new Set(['terms', 'plans', 'concentrations', 'notes', 'links']);

/** Takes a course out of its file and writes it into another, which then uses some more frameworks. */
export function moveEdit(
  moved: MovableCourse,
  to: SourceDocument,
  frameworks: readonly string[],
): FileEdit | undefined {
  const out = takenOut(moved);
  const into = together(writtenInto(to, moved), usesEdit(to.tree, frameworks));
  if (!out || !into || applied(moved.document.text, out) === undefined || applied(to.text, into) === undefined) {
    return undefined;
  }
  return {
    changes: [
      { document: moved.document, changes: out },
      { document: to, changes: into },
    ],
  };
}

/** The file without the course; the last one leaves an empty group of courses behind. */
export function takenOut({ document, courses, spot }: MovableCourse): TextChange[] | undefined {
  const { tree } = document;
  if (childrenOf(courses).length > 1) return remove(tree, spot);
  if (isFlow(courses.node)) return replaceValue(tree, courses, inline({}));
  const part = blockParts(tree, courses)?.[0];
  const colon = tree.text.indexOf(':', courses.entry?.key.end);
  if (!part || !courses.entry || colon < 0 || hasComment(tree, colon, part.lead)) return undefined;
  return [{ start: colon + 1, end: part.tail, newText: ' {}' }];
}

function writtenInto({ tree }: SourceDocument, { declaration, lifted }: MovableCourse): TextChange[] | undefined {
  const root = rootSpot(tree);
  const courses = spotAt(tree, ['courses']);
  if (courses) return insertEntry(tree, courses, placeAmong(courses, declaration.word.text), lifted);
  if (!root) return undefined;
  const behind = childrenOf(root).findIndex(({ entry }) => entry && keysBehind.has(keyText(entry.key)));
  const entry: NewEntry = { key: 'courses', value: group([lifted]) };
  return insertEntry(tree, root, behind < 0 ? 'end' : behind, entry);
}

/** Where a code stands among others that are in order; at the end where they are not. */
function placeAmong(courses: Spot, code: string): number | 'end' {
  const collator = new Intl.Collator('en', { numeric: true });
  const codes = childrenOf(courses).map(({ entry }) => foldCode(entry ? keyText(entry.key) : ''));
  const isSorted = codes.every((one, index) => index === 0 || collator.compare(codes[index - 1] ?? '', one) <= 0);
  const place = isSorted ? codes.findIndex((one) => collator.compare(one, foldCode(code)) > 0) : -1;
  return place < 0 ? 'end' : place;
}
