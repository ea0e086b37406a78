import type { ImportSource } from '../import/imported.ts';
import { textOfSource } from '../import/source-text.ts';
import { delimitedSheet } from './delimited.ts';
import { otherKindOfText } from './other-kind.ts';
import { isEmptyRow, type Sheet } from './sheet.ts';

/** The tables of a source, or a sentence that says why it has none. */
export async function sheetsOf(
  source: ImportSource,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problem: string }> {
  const read = await tables(source);
  if ('problem' in read) return read;
  const sheets = read.sheets.filter(({ rows }) => !rows.every(isEmptyRow));
  return sheets.length === 0 ? { problem: `${source.name} is empty.` } : { sheets };
}

async function tables(
  source: ImportSource,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problem: string }> {
  const { name, bytes } = source;
  if (bytes.length > 50_000_000) return { problem: `${name} is too large to be read.` };
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (bytes.length === 0) return { problem: `${name} is empty.` };
  // Some programs save text under the name of a workbook, so the name does not count.
  if (isPacked) {
    const workbook = await (await import('./workbook.ts')).workbookSheets(bytes);
    return 'problem' in workbook ? { problem: `${name} ${workbook.problem}.` } : workbook;
  }
  const text = textOfSource(source);
  if ('problem' in text) return text;
  const kind = otherKindOfText(text.text);
  if (kind !== undefined) return { problem: `${name} ${kind}.` };
  const read = delimitedSheet(text.text);
  return 'problem' in read ? { problem: `${name} ${read.problem}.` } : { sheets: [read.sheet] };
}
