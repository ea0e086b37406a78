import type { FileValue } from './file-value.ts';
import { quotedText } from './quoted-text.ts';

/** What stands on one line is no wider than this, with what stands in front of it. */
const widestLine = 100;
/** A group with more keys is easier to read with a line for each. */
const mostKeys = 4;
/** A longer text in a list is a sentence, which stands on a line of its own. */
const longestWords = 32;
/** In a group there are fewer of them. */
const longestInGroup = 48;

/**
 * A short list of words in brackets or a small group of words in braces; undefined for what is better spread over lines.
 *
 * @param indentation how much stands in front of it on its line
 */
export function flowOf(value: FileValue, indentation: number): string | undefined {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (!value.every((item) => isShort(item, longestWords))) return undefined;
    return ifNarrow(`[${value.map(scalarOf).join(', ')}]`, indentation);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = [...(value instanceof Map ? value : Object.entries(value))].filter(([, one]) => one !== undefined);
  if (entries.length === 0) return '{}';
  if (entries.length > mostKeys) return undefined;
  if (!entries.every(([key, one]) => isShort(key, longestWords) && isShort(one, longestInGroup))) return undefined;
  return ifNarrow(
    `{ ${entries.map(([key, one]) => `${quotedText(key, true)}: ${scalarOf(one)}`).join(', ')} }`,
    indentation,
  );
}

function ifNarrow(text: string, indentation: number): string | undefined {
  return indentation + text.length <= widestLine ? text : undefined;
}

function isShort(value: unknown, length: number): boolean {
  if (typeof value === 'string') return value.length <= length && !value.includes('\n');
  return typeof value !== 'object' || value === null;
}

function scalarOf(value: unknown): string {
  return typeof value === 'string' ? quotedText(value, true) : String(value);
}
