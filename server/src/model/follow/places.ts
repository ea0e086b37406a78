import type { OffsetRange } from '../../syntax/finding.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import type { FileKind } from '../file-kind.ts';
import type { FileModel, Section } from '../file-model.ts';
import type { Declaration, Reference } from '../link.ts';
import { itemsIn, listOfKey, type Property, propertiesOf, valueIn } from './sections.ts';
import type { Touched } from './touched.ts';
import { addRanges, moveRanges } from './words-and-places.ts';

/** What a file says and refers to, each in the order of the text. */
export interface Said {
  readonly model: FileModel;
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
}

/**
 * The ranges of all that a file says, so that they can be moved at once: gathered item by item when they first have to
 * move, and kept from one edit to the next.
 */
export interface Places {
  /** Moves all that stands behind the part that an edit touched, but for the sections themselves. */
  moveBehind(said: Said, touched: Touched, shift: number): void;
  /** Forgets the ranges of what was touched, which others take the place of. */
  replace(touched: Touched, count: number): void;
  /** Forgets all ranges. */
  forget(): void;
}

type Ranges = readonly OffsetRange[];

export function createPlaces(kind: FileKind): Places {
  /** The ranges in each thing of a list, as far as they are known; in the order of the list. */
  const ofItems = new Map<Property, (Ranges | undefined)[]>();
  /** Those of what is read from a key and is no such list. */
  const ofSections = new Map<string, Ranges>();

  /** The ranges in the things of a list from an index on. */
  function rangesOfItems(said: Said, list: Property, from: number): Ranges[] {
    const items = itemsIn(said.model, list);
    const known = ofItems.get(list) ?? items.map(() => undefined);
    ofItems.set(list, known);
    const found: Ranges[] = [];
    for (let index = from; index < items.length; index++) {
      const item = items[index];
      if (!item) continue;
      const ranges = known[index] ?? rangesIn(said, item, [item]);
      known[index] = ranges;
      found.push(ranges);
    }
    return found;
  }

  function rangesOfSection(said: Said, section: Section): Ranges[] {
    const key = section.key.text;
    const list = listOfKey(kind, key);
    if (list !== undefined) return rangesOfItems(said, list, 0);
    const properties = propertiesOf(kind, key);
    if (properties.length === 0) return [];
    const ranges =
      ofSections.get(key) ??
      rangesIn(
        said,
        section,
        properties.map((property) => valueIn(said.model, property)),
      );
    ofSections.set(key, ranges);
    return [ranges];
  }

  return {
    moveBehind(said, { stood, key, item }, shift) {
      // All have to be found by their places before the first of them moves.
      const behind = item ? rangesOfItems(said, item.list, item.index + (item.wasThere ? 1 : 0)) : [];
      for (const section of said.model.sections) {
        if (section.start > stood.start && section.key.text !== key) behind.push(...rangesOfSection(said, section));
      }
      if (shift !== 0) for (const ranges of behind) moveRanges(ranges, shift);
    },
    replace({ key, item }, count) {
      if (item) ofItems.get(item.list)?.splice(item.index, item.wasThere ? 1 : 0, ...Array(count).fill(undefined));
      else if (key !== undefined) {
        ofSections.delete(key);
        const list = listOfKey(kind, key);
        if (list !== undefined) ofItems.delete(list);
      }
    },
    forget() {
      ofItems.clear();
      ofSections.clear();
    },
  };
}

/** The ranges in some values, and in the links that stand in a range. */
function rangesIn({ declarations, references }: Said, within: OffsetRange, values: readonly unknown[]): Ranges {
  const ranges = new Set<OffsetRange>();
  for (const value of values) addRanges(value, ranges);
  for (const { word, range } of declarations.slice(...indexesIn(declarations, within))) ranges.add(word).add(range);
  for (const { word, scalar, level } of references.slice(...indexesIn(references, within))) {
    ranges.add(word).add(scalar);
    if (level) ranges.add(level);
  }
  return [...ranges];
}

/** From which link to which they stand in a range, where they are in the order of the text. */
export function indexesIn(
  links: readonly (Declaration | Reference)[],
  { start, end }: OffsetRange,
): readonly [number, number] {
  const from = (offset: number) => lastIndexAtOrBelow(links.length, (at) => links[at]?.word.start ?? 0, offset - 1) + 1;
  return [from(start), from(end)];
}
