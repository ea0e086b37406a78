import type { OffsetRange } from '../syntax/finding.ts';

/** A comment such as `# yaml-language-server: $schema=../my.schema.json` above the first content of a text. */
export interface Modeline extends OffsetRange {
  /** The schema as written. The range is that of these characters. */
  readonly schema: string;
}

/** The first modeline of a text that names a schema. */
export function readModeline(text: string): Modeline | undefined {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (!/^\s*(#|%|---|$)/.test(line)) return undefined;
    const found = /^\s*#\s*yaml-language-server\s*:.*?\$schema=(\S+)/.exec(line);
    const schema = found?.[1];
    if (found && schema !== undefined) {
      const offset = start + found[0].length - schema.length;
      return { schema, start: offset, end: offset + schema.length };
    }
    start = end + 1;
  }
  return undefined;
}

function lineEnd(text: string, start: number): number {
  for (let offset = start; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (character === 10 || character === 13) return offset;
  }
  return text.length;
}
