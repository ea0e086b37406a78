import { shiftOf, type TextEdit } from '../../syntax/incremental/edit.ts';
import type { FileModel } from '../file-model.ts';
import { itemsIn } from './sections.ts';
import type { Touched } from './touched.ts';

/**
 * Whether what was read again says all that it says at the places at which it said it before, but for what the edit
 * itself touches: who types in one value leaves all others where they stand. Asked before anything has moved.
 */
export function isPlacedAlike(model: FileModel, { item, fresh }: Touched, edit: TextEdit): boolean {
  if (!item?.wasThere) return false;
  const [after, ...more] = itemsIn(fresh, item.list);
  const before = itemsIn(model, item.list)[item.index];
  return after !== undefined && more.length === 0 && areAlike(before, after, edit);
}

/** Compares the shapes and places of two things made of plain data; which words and numbers are in them does not count. */
function areAlike(before: unknown, after: unknown, edit: TextEdit): boolean {
  if (!isObject(before) || !isObject(after)) return isObject(before) === isObject(after);
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => {
    if (!(key in after)) return false;
    const [one, other] = [before[key], after[key]];
    const isPlace = (key === 'start' || key === 'end') && typeof one === 'number' && typeof other === 'number';
    return isPlace ? isMovedBy(edit, one, other) : areAlike(one, other, edit);
  });
}

/** Of what the edit touches, nobody asks where it is now. */
function isMovedBy(edit: TextEdit, before: number, after: number): boolean {
  if (before < edit.start) return before === after;
  return before <= edit.end || before + shiftOf(edit) === after;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
