import type { Occupation } from './occupations.ts';
import type { Row, Tables } from './tables.ts';

/**
 * How ratings become what a role requires.
 *
 * Importance is rated from 1 to 5: what is less than 3 (“important”) on average is not required, from 4 (“very
 * important”) it is core. Levels are rated from 0 to 7 by examples for 2, 4 and 6: nearest to 2 is introduced, to 4
 * reinforced, to 6 mastered.
 */
const thresholds = { useful: 3, core: 4, reinforced: 3, mastered: 5 } as const;

/** A skill or a field of knowledge that a role requires. */
export interface Rating {
  readonly element: Element;
  readonly level: 'introduced' | 'reinforced' | 'mastered';
  readonly importance: 'core' | 'useful';
}

export interface Element {
  /** Such as `2.A.1.b`. */
  readonly id: string;
  readonly name: string;
}

export interface Ratings {
  /** By importance, the highest first. */
  readonly required: readonly Rating[];
  /** How many were left out, and why. */
  readonly suppressed: number;
  readonly notRelevant: number;
  readonly lessImportant: number;
  readonly incomplete: number;
}

/** What the ratings of an occupation say of skills and knowledge. */
export function ratingsOf({ code }: Occupation, tables: Tables): Ratings {
  const left = { suppressed: 0, notRelevant: 0, lessImportant: 0, incomplete: 0 };
  const required: (Rating & { readonly average: number })[] = [];
  for (const { element, importance, level } of elementsOf(tables.rows('ratings').filter(isOf(code)))) {
    if ([importance, level].some((row) => isYes(row, 'recommendsuppress'))) {
      left.suppressed++;
      continue;
    }
    if ([importance, level].some((row) => isYes(row, 'notrelevant'))) {
      left.notRelevant++;
      continue;
    }
    const average = dataValueOf(importance);
    const reached = dataValueOf(level);
    if (average === undefined || reached === undefined) left.incomplete++;
    else if (average < thresholds.useful) left.lessImportant++;
    else {
      required.push({
        element,
        average,
        level:
          reached >= thresholds.mastered ? 'mastered' : reached >= thresholds.reinforced ? 'reinforced' : 'introduced',
        importance: average >= thresholds.core ? 'core' : 'useful',
      });
    }
  }
  required.sort((a, b) => b.average - a.average);
  return { required, ...left };
}

export function isOf(code: string): (row: Row) => boolean {
  return (row) => row.cell('onetsoccode') === code;
}

interface Rated {
  readonly element: Element;
  importance?: Row;
  level?: Row;
}

/** The rows of importance and level by element: those of basic and cross-functional skills and of knowledge. */
function elementsOf(rows: readonly Row[]): Iterable<Rated> {
  const elements = new Map<string, Rated>();
  for (const row of rows) {
    const id = row.cell('elementid');
    const scale = row.cell('scaleid').toUpperCase();
    if (!/^2\.[ABC]\./.test(id) || (scale !== 'IM' && scale !== 'LV')) continue;
    const rated = elements.get(id) ?? { element: { id, name: row.cell('elementname') || id } };
    rated[scale === 'IM' ? 'importance' : 'level'] ??= row;
    elements.set(id, rated);
  }
  return elements.values();
}

function isYes(row: Row | undefined, column: string): boolean {
  return row?.cell(column).toUpperCase() === 'Y';
}

function dataValueOf(row: Row | undefined): number | undefined {
  const text = row?.cell('datavalue') ?? '';
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? undefined : value;
}
