import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../document.ts';

/** The range of an id alone: without quotation marks, and without the `>-` or `|` above a text of its own. */
export function idRange({ text }: Pick<SourceDocument, 'text'>, { start, end }: OffsetRange): OffsetRange {
  const first = text[start];
  if (first === '"' || first === "'") {
    const isQuoted = end - start > 1 && text[end - 1] === first;
    return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  }
  if (first !== '|' && first !== '>') return { start, end };
  const written = text.slice(start, end);
  const header = /^[^\r\n]*\s*/.exec(written)?.[0].length ?? 0;
  const length = written.trimEnd().length;
  return header < length ? { start: start + header, end: start + length } : { start, end };
}

/**
 * The two sides of the first slash of `framework/item`, where it is written, be it as an escape; undefined where there
 * is none.
 */
export function sidesOfSlash(
  document: Pick<SourceDocument, 'text'>,
  scalar: OffsetRange,
): readonly [OffsetRange, OffsetRange] | undefined {
  const { start, end } = idRange(document, scalar);
  const written = document.text.slice(start, end);
  const isDouble = start > scalar.start && document.text[scalar.start] === '"';
  for (const { index, 0: found } of written.matchAll(isDouble ? slashOrEscape : /\//g)) {
    const isSlash = found === '/' || slashEscape.test(found);
    if (isSlash)
      return [
        { start, end: start + index },
        { start: start + index + found.length, end },
      ];
  }
  return undefined;
}

const slashEscape = /^\\(\/|x2f|u002f|U0000002f)$/i;

/** Every escape is looked at, so that `\\/` is a backslash and a slash. */
const slashOrEscape = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[\s\S])|\//gi;
