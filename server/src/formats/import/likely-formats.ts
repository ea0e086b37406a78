import { type ImportFormat, importFormats, isImportFormat } from './formats.ts';

/**
 * The formats that a file may be in, by how its name ends and how it begins: the likeliest first. All of them where the
 * name says nothing.
 */
export function likelyFormats(name: string, start: Uint8Array): readonly ImportFormat[] {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase();
  const fitting = Object.keys(importFormats)
    .filter(isImportFormat)
    .filter((format) => importFormats[format].endings.some((one) => one === ending));
  const said = saidBy(new TextDecoder().decode(start.subarray(0, 4_096)));
  const likeliest = fitting.includes(said) ? said : undefined;
  return likeliest === undefined ? fitting : [likeliest, ...fitting.filter((format) => format !== likeliest)];
}

/** What the first lines of a text say; a spreadsheet begins with anything. */
function saidBy(start: string): ImportFormat {
  const text = start.replace(/^\uFEFF/, '');
  if (/^[^\n]*O\*NET-SOC Code/.test(text)) return 'onet';
  if (/^\s*[{[]/.test(text)) return 'case';
  // Its first line names the curriculum; its second heading those of the courses, whose ids are numbers.
  if (/^\s*"?Curriculum(?: Name)?"?\s*,/i.test(text) || /^"?Course ID"?\s*,\s*"?Course Name"?\s*,/im.test(text)) {
    return 'curricular-analytics';
  }
  return 'spreadsheet';
}
