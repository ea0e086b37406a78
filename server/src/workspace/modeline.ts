import type { OffsetRange } from '../syntax/finding.ts';

/** A comment such as `# yaml-language-server: $schema=../my.schema.json` above the first content of a text. */
export interface Modeline extends OffsetRange {
  /** The schema as written, without quotation marks. The range is that of these characters. */
  readonly schema: string;
}

/** A schema in quotation marks may have blanks in its name; one without ends at the first. */
const schemaInModeline = /^\s*#\s*yaml-language-server\s*:.*?\$schema\s*=\s*(?:"([^"]+)|'([^']+)|([^\s"']\S*))/;

/** The first modeline of a text that names a schema. */
export function readModeline(text: string): Modeline | undefined {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (!/^\s*(#|%|---|$)/.test(line)) return undefined;
    const found = schemaInModeline.exec(line);
    const schema = found?.[1] ?? found?.[2] ?? found?.[3];
    if (found && schema !== undefined) {
      const offset = start + found[0].lastIndexOf(schema);
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
