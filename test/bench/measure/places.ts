import type { Position } from '../server/session.ts';

/** A text in which places are found by what stands there: from the middle of the file on, then from its beginning. */
export interface Places {
  readonly lines: readonly string[];
  /** The end of the first group of the first line that a pattern matches; of all of it where it has no group. */
  find(...patterns: readonly RegExp[]): Position | undefined;
}

export function placesIn(text: string): Places {
  const lines = text.split(/\r?\n/);
  const middle = Math.floor(lines.length / 2);
  const order = [...lines.keys()].map((index) => (index + middle) % lines.length);
  return {
    lines,
    find(...patterns) {
      for (const pattern of patterns) {
        for (const line of order) {
          const match = pattern.exec(lines[line] ?? '');
          if (match) return { line, character: match.index + (match[1] ?? match[0]).length };
        }
      }
      return undefined;
    },
  };
}

/** A place some characters further on in its line. */
export function moved({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}
