import { harmless } from './table-text.ts';
import type { TextLook } from './terminal.ts';
import { widthOf } from './width-of.ts';
import { wrapped } from './wrapped.ts';

/** Something to say, and where in a file it is; the place is empty for the whole of it. */
export interface PlacedWords {
  readonly place: string;
  readonly words: string;
  paint?(place: string): string;
}

const indent = '  ';

/** Sentences below each other with their places beside them, in lines that fit. */
export function placedWords(all: readonly PlacedWords[], { paint, width }: TextLook): string {
  const beside = Math.max(0, ...all.map(({ place }) => widthOf(place)));
  return all
    .flatMap(({ place, words, paint: painted = paint.faint }) => {
      const head = place === '' ? indent : `${indent}${place}${' '.repeat(beside - widthOf(place))}${indent}`;
      // What is about the whole needs no room for a place, and is told apart from the next by what is set in.
      const rest = ' '.repeat(place === '' ? indent.length * 2 : widthOf(head));
      const [first = '', ...others] = wrapped(harmless(words), Math.max(20, width - rest.length));
      const start = place === '' ? indent : `${indent}${painted(place)}${head.slice(indent.length + place.length)}`;
      return [`${start}${first}`, ...others.map((line) => `${rest}${line}`)];
    })
    .join('\n');
}
