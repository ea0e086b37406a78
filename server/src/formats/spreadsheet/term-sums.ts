import type { Amount } from './credits.ts';

/** The least and the most that some rows are together. */
export interface Sum {
  readonly min: number;
  readonly max: number;
}

/** The credits of the rows that were read, by the key of their term; of rows in no term, by an empty key. */
export interface TermSums {
  /** Counts a row: `instead` of the one before it may be taken, `perhaps` is not taken at all. */
  add(key: string, amount: Amount | undefined, how?: 'instead' | 'perhaps'): void;
  /** Counts a choice among some rows. */
  addChoice(key: string, amounts: readonly (Amount | undefined)[]): void;
  of(key: string): Sum;
  ofAll(): Sum;
}

export function termSums(): TermSums {
  const terms = new Map<string, Sum[]>();
  const rowsOf = (key: string): Sum[] => {
    const rows = terms.get(key) ?? [];
    terms.set(key, rows);
    return rows;
  };
  return {
    add(key, amount, how) {
      const rows = rowsOf(key);
      const own = boundsOf(amount);
      const last = how === 'instead' ? rows.pop() : undefined;
      const least = how === 'perhaps' ? 0 : Math.min(own.min, last?.min ?? own.min);
      rows.push({ min: least, max: Math.max(own.max, last?.max ?? 0) });
    },
    addChoice(key, amounts) {
      const options = amounts.map(boundsOf);
      if (options.length === 0) return;
      rowsOf(key).push({ min: Math.min(...options.map(({ min }) => min)), max: sumOf(options).max });
    },
    of: (key) => sumOf(terms.get(key) ?? []),
    ofAll: () => sumOf([...terms.values()].flat()),
  };
}

/** Whether a total can be that of some rows. */
export function isSumOf(total: number, { min, max }: Sum): boolean {
  return total > min - 0.001 && total < max + 0.001;
}

/** A sum in words: `7`, `7–9`, `at least 7`. */
export function sumInWords({ min, max }: Sum): string {
  if (max === Number.POSITIVE_INFINITY) return `at least ${inShort(min)}`;
  return max - min < 0.001 ? inShort(min) : `${inShort(min)}–${inShort(max)}`;
}

function inShort(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}

/** What tells no credits can be of any number of them. */
function boundsOf(amount: Amount | undefined): Sum {
  if (amount === undefined) return { min: 0, max: Number.POSITIVE_INFINITY };
  return typeof amount === 'number' ? { min: amount, max: amount } : amount;
}

function sumOf(rows: readonly Sum[]): Sum {
  return rows.reduce((before, { min, max }) => ({ min: before.min + min, max: before.max + max }), { min: 0, max: 0 });
}
