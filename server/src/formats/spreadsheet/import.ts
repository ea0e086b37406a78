import { idFrom, uniqueIds } from '../import/ids.ts';
import type { Imported, ImportedFile, ImportNote, ImportOptions, ImportSource } from '../import/imported.ts';
import { columnsShown } from './columns.ts';
import { oneLine } from './entries.ts';
import type { Layout } from './layout.ts';
import { problemsOfTold } from './layout.ts';
import { layoutFor } from './layout-for.ts';
import { programFiles } from './program.ts';
import { sayInto } from './say.ts';

/** Makes a program of each list of courses or curriculum map: of a CSV or TSV file, or a sheet of an Excel workbook. */
export async function importSpreadsheet(sources: readonly ImportSource[], options: ImportOptions): Promise<Imported> {
  const notes: ImportNote[] = [];
  const read: { readonly source: ImportSource; readonly layout: Layout; readonly others: readonly string[] }[] = [];
  for (const source of sources) {
    const found = await layoutFor(source, options);
    if ('problem' in found) notes.push({ severity: 'error', message: found.problem, source: source.name });
    else read.push({ source, ...found });
  }
  const titles = read.map(({ source, layout }) => options.title ?? titleOf(layout, source.name));
  const ids = uniqueIds(titles.map((title) => options.id ?? idFrom(title, 'program')));
  const files = read.flatMap(({ source, layout, others }, index): ImportedFile[] => {
    const own: ImportNote[] = [];
    const say = sayInto(own, source.name, layout);
    const problems = problemsOfTold(layout, options.columns ?? {});
    for (const problem of problems) say('error', problem);
    if (others.length > 0) {
      say(
        'information',
        `Only the sheet “${layout.sheet.name}” is read, and not ${others.map((name) => `“${name}”`).join(', ')}.`,
      );
    }
    say('information', columnsShown(layout), layout.sheet.rows[layout.headerAt]);
    for (const { field, heading, index: at } of layout.columns) {
      const hasCells = layout.sheet.rows.slice(layout.headerAt + 1).some(({ cells }) => (cells[at] ?? '') !== '');
      if (field !== 'ignored' || !hasCells || options.columns?.ignored === heading) continue;
      const name = heading === '' ? 'without a heading' : `“${oneLine(heading).slice(0, 80)}”`;
      own.push({
        severity: 'error',
        message: `The column ${name} is not understood, and left out.`,
        source: source.name,
        column: at + 1,
      });
    }
    const made =
      problems.length > 0
        ? []
        : programFiles(
            layout,
            { id: ids[index] ?? 'program', title: titles[index] ?? 'Program', taxonomy: options.taxonomy },
            say,
          );
    notes.push(...inOrder(own));
    return made;
  });
  return { files, notes };
}

/** What is about the whole first, then by row. */
function inOrder(notes: readonly ImportNote[]): ImportNote[] {
  return [...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** What stands above the table, or else the name of the file. */
function titleOf({ above, sheet }: Layout, name: string): string {
  const words = above
    .map(oneLine)
    .find(
      (text) =>
        text.length >= 4 &&
        text.length <= 150 &&
        /\p{L}{3}.*\p{L}{3}|certificate/iu.test(text) &&
        !/^(?:updated|revised|printed|date|page)\b/iu.test(text),
    );
  if (words !== undefined) return words;
  const stem = (name.split(/[\\/]/u).at(-1) ?? '')
    .replace(/\.[^.]*$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
  if (/\p{L}/u.test(stem) && stem !== '<stdin>') return stem;
  return sheet.name ?? 'Program';
}
