import type { ImportNote } from '../import/imported.ts';
import type { Field } from './fields.ts';
import type { Column } from './layout.ts';
import { namesIn, type Say } from './say.ts';
import type { Row } from './sheet.ts';

interface Gathered {
  readonly severity: ImportNote['severity'];
  readonly codes: string[];
  readonly first: { readonly row: Row; readonly column: Field | Column | undefined };
}

/** The sentence about one course; about several, it names all of them. */
export type SentenceAbout = (codes: string) => string;

/** Gathers what is to be said of many courses in the same words, to say it once. */
export interface Gatherer {
  /** `sentence` is the same text for the same thing; it gets the names of the courses. */
  add(severity: ImportNote['severity'], sentence: SentenceAbout, code: string, row: Row, column?: Field | Column): void;
  /** Says all that was gathered: of one course at its place, of several with their names. */
  say(): void;
}

/** A gatherer that says what it has with `say`. */
export function gatherer(say: Say): Gatherer {
  const found = new Map<string, Gathered & { readonly sentence: SentenceAbout }>();
  return {
    add(severity, sentence, code, row, column) {
      const key = `${severity} ${sentence('')}`;
      const before = found.get(key);
      if (before !== undefined) before.codes.push(code);
      else found.set(key, { severity, sentence, codes: [code], first: { row, column } });
    },
    say() {
      for (const { severity, sentence, codes, first } of found.values()) {
        const [only = ''] = codes;
        if (codes.length === 1) say(severity, sentence(only), first.row, first.column);
        else say(severity, sentence(namesIn([...new Set(codes)], 20)), undefined, first.column);
      }
    },
  };
}
