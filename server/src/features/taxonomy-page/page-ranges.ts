import type { Range } from 'vscode-languageserver-types';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { entryPart } from './entry-part.ts';
import type { EntryAddress } from './page-address.ts';

/** The part of a page that is about the entry itself. */
export function entryRange(taxonomy: TaxonomyIndex, address: EntryAddress): Range {
  const lines = (entryPart(taxonomy, address) ?? '').split('\n');
  return {
    start: { line: 0, character: 0 },
    end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

/** The title of a page. */
export function titleRange(taxonomy: TaxonomyIndex, address: EntryAddress): Range {
  return lineRange((entryPart(taxonomy, address) ?? '').split('\n'), 0);
}

/** The line about one level on the page of its scale; undefined where the scale does not have it. */
export function levelRange(taxonomy: TaxonomyIndex, scale: string, level: string): Range | undefined {
  const index = taxonomy.entry('levelScales', scale)?.levels.findIndex(({ id }) => id === level) ?? -1;
  if (index < 0) return undefined;
  const lines = (entryPart(taxonomy, { list: 'levelScales', id: scale }) ?? '').split('\n');
  const line = lines.findIndex((text) => text.startsWith(`${index + 1}. `));
  return line < 0 ? undefined : lineRange(lines, line);
}

function lineRange(lines: readonly string[], line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } };
}
