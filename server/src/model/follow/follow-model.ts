import type { Course } from '../course.ts';
import type { FileModel } from '../file-model.ts';
import type { ModelPart } from '../model-part.ts';
import { isWholeList } from '../plan.ts';
import { allCourseParts, changedCourseParts } from './course-parts.ts';
import { itemsIn, type Property, valueIn, withValues } from './sections.ts';
import type { Touched, TouchedItem } from './touched.ts';
import { isSameWords, takePlaces } from './words-and-places.ts';

/** What a file says after an edit. */
export interface FollowedModel {
  /** The same object as before where it says the same; of another one, the parts that say the same are the same objects. */
  readonly model: FileModel;
  /** The parts that say something else. */
  readonly parts: Set<ModelPart>;
}

/**
 * The model of a text that follows another. What stands behind the edit has been moved already; what was read again
 * takes the place of what was there, or gives it its places where it says the same.
 */
export function followModel(model: FileModel, touched: Touched): FollowedModel {
  const { root, sections, properties, item } = touched;
  takePlaces(model.sections, sections);
  takePlaces(model.range, { start: root.start, end: root.end });

  const parts = new Set<ModelPart>();
  const values = new Map<Property, unknown>();
  if (item) replaceItem(model, item, touched, parts, values);
  else for (const property of properties) replaceValue(model, property, touched, parts, values);
  return { model: withValues(model, values), parts };
}

function replaceItem(
  model: FileModel,
  { list, index, wasThere }: TouchedItem,
  { fresh, value }: Touched,
  parts: Set<ModelPart>,
  values: Map<Property, unknown>,
): void {
  const items = itemsIn(model, list);
  const before = wasThere ? items[index] : undefined;
  const [after, ...more] = itemsIn(fresh, list);
  if (before === undefined && after === undefined) return;
  if (before !== undefined && isSameWords(before, after)) {
    takePlaces(before, after);
    return;
  }
  const now = items.toSpliced(index, before ? 1 : 0, ...(after ? [after, ...more] : []));
  values.set(list, now);
  if (list === 'courses') addCourseParts([before as Course | undefined], [after as Course | undefined], parts);
  else parts.add(list as ModelPart);
  if (list !== 'terms' || model.kind !== 'curriculum') return;
  // Whether a list is whole is said of all of it.
  const termsIncomplete = isWholeList(value, now) ? undefined : true;
  if (termsIncomplete === model.termsIncomplete) return;
  values.set('termsIncomplete', termsIncomplete);
  parts.add('termsIncomplete');
}

function replaceValue(
  model: FileModel,
  property: Property,
  { fresh }: Touched,
  parts: Set<ModelPart>,
  values: Map<Property, unknown>,
): void {
  const before = valueIn(model, property);
  const after = valueIn(fresh, property);
  if (isSameWords(before, after)) takePlaces(before, after);
  else if (property === 'courses') {
    const [one, other] = [before as readonly Course[], after as readonly Course[]];
    addCourseParts(one, other, parts);
    const kept = other.map((course, index) => keptOr(course, one[index]));
    values.set(property, kept);
  } else {
    values.set(property, after);
    parts.add(property as ModelPart);
  }
}

/** What was there before, at its new places, where it says the same. */
function keptOr(after: Course, before: Course | undefined): Course {
  if (!before || !isSameWords(before, after)) return after;
  takePlaces(before, after);
  return before;
}

function addCourseParts(
  before: readonly (Course | undefined)[],
  after: readonly (Course | undefined)[],
  parts: Set<ModelPart>,
): void {
  const isSameCount = before.length === after.length;
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [one, other] = [before[index], after[index]];
    if (one && other && isSameCount) for (const part of changedCourseParts(one, other)) parts.add(part);
    else for (const part of allCourseParts) parts.add(part);
  }
}
