import type { Finding, OffsetRange } from './finding.ts';

/** A key with its colon and the beginning of a value right behind it; in `http://x` and `C:\x` the colon is part of a word. */
const keyAndValue = /^(?<indent>\s*)(?<key>\p{L}[\p{L}\p{N}_. -]*):(?<value>[^\s/\\:].*)$/u;

const maximumShown = 40;

/**
 * The lines of a text without quotation marks that were meant as `key: value`, but have no space behind the colon, so
 * that YAML reads key and value as one word, and the lines below as more of it. None when the first line is not so.
 */
export function missingSpaces(text: string, { start, end }: OffsetRange): Finding[] {
  const found: Finding[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const { indent = '', key = '', value = '' } = keyAndValue.exec(line.trimEnd())?.groups ?? {};
    if (value !== '') found.push(missingSpace(offset + indent.length, key, value));
    if (found.length === 0) return [];
    offset += line.length + 1;
  }
  return found;
}

/** What to do about a text such as `credits:3` where keys with values are expected; absent for all other texts. */
export function missingSpaceAdvice(text: string): string | undefined {
  const { key, value } = keyAndValue.exec(text)?.groups ?? {};
  return key && value ? advice(key, value) : undefined;
}

function advice(key: string, value: string): string {
  const line = `${key}: ${value}`;
  const shown = line.length > maximumShown ? `${line.slice(0, maximumShown)}…` : line;
  return `A space is missing behind the colon: write \`${shown}\`.`;
}

function missingSpace(start: number, key: string, value: string): Finding {
  return {
    code: 'yaml-missing-space',
    severity: 'error',
    message: advice(key, value),
    values: { key, value },
    start,
    end: start + key.length + 1 + value.length,
  };
}
