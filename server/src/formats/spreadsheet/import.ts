import { idFromTitleOrFile, uniqueIds } from '../import/ids.ts';
import type { Imported, ImportedFile, ImportNote, ImportOptions, ImportSource } from '../import/imported.ts';
import { columnsShown } from './columns.ts';
import { oneLine } from './entries.ts';
import { joinedSources, type ReadSource } from './joined-sources.ts';
import type { Layout } from './layout.ts';
import { problemsOfTold } from './layout.ts';
import { layoutFor } from './layout-for.ts';
import { awardIn, programFiles } from './program.ts';
import { namesIn, type Say, sayInto } from './say.ts';
import { sayOfColumnsLeftOut } from './say-of-columns.ts';
import { toldAbove } from './told-above.ts';

/** Makes a program of each list of courses or curriculum map: of a CSV or TSV file, or a sheet of an Excel workbook. */
export async function importSpreadsheet(sources: readonly ImportSource[], options: ImportOptions): Promise<Imported> {
  const notes: ImportNote[] = [];
  const found: ReadSource[] = [];
  for (const source of sources) {
    const laidOut = await layoutFor(source, options);
    if ('problem' in laidOut) {
      notes.push({ severity: 'error', unread: true, message: laidOut.problem, source: source.name });
    } else found.push({ source, ...laidOut });
  }
  const read = joinedSources(found, notes);
  const titles = read.map(({ source, layout }) => options.title ?? titleOf(layout, source.name));
  const ids = uniqueIds(
    titles.map((title, index) => options.id ?? idFromTitleOrFile(title, read[index]?.source.name ?? '', 'program')),
  );
  const files = read.flatMap(({ source, layout, others, joined, together, hasOtherLists }, index): ImportedFile[] => {
    const own: ImportNote[] = [];
    const say = sayInto(own, source.name, layout);
    const problems = problemsOfTold(layout, options.columns ?? {});
    for (const problem of problems) say('error', problem);
    if (problems.length > 0) {
      notes.push(...own.map((note): ImportNote => ({ ...note, unread: true })));
      return [];
    }
    if (together !== undefined) {
      say('information', `The sheets ${together.map((name) => `“${name}”`).join(', ')} are read as one list.`);
    }
    if (joined !== undefined) {
      say(
        'information',
        `What the courses of “${joined.list}” teach is read from ${joined.isFile ? '' : 'the sheet '}“${joined.map}”.`,
      );
      if (joined.missing.length > 0) {
        const [codes, stand, are] = severalOf(joined.missing);
        say('error', `${codes} ${stand} in “${joined.map}” and not in “${joined.list}”; ${are} left out.`);
      }
    }
    const named = others.map((name) => `“${name}”`).join(', ');
    if (others.length > 0) {
      say(
        hasOtherLists === true ? 'warning' : 'information',
        joined === undefined && together === undefined
          ? `Only the sheet “${layout.sheet.name}” is read, and not ${named}.`
          : `Nothing is read from ${named}.`,
      );
    }
    if (layout.sheet.sideBySide !== undefined) {
      say(
        'information',
        `${layout.sheet.sideBySide} tables stand beside each other; they are read one after the other.`,
      );
    }
    say('information', columnsShown(layout), layout.sheet.rows[layout.headerAt]);
    for (const column of layout.columns) {
      const said = /\(([^)]*\p{L}{3}[^)]*)\)/u.exec(column.heading)?.[1];
      if (said === undefined || !/requisites$|^advisories$/u.test(column.field)) continue;
      say('warning', `The heading says “${oneLine(said).slice(0, 80)}”; that is not in the file.`, undefined, column);
    }
    sayOfColumnsLeftOut(layout, say);
    const title = titles[index] ?? 'Program';
    const institution = institutionOf(layout, title);
    const above = toldAbove(layout.above, options.taxonomy);
    sayOfLinesAbove(layout, [title, institution ?? '', ...above.lines], say);
    const made = programFiles(
      layout,
      {
        id: ids[index] ?? 'program',
        title,
        institution,
        above,
        taxonomy: options.taxonomy,
      },
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

function stemOf(name: string): string {
  return (name.split(/[\\/]/u).at(-1) ?? '')
    .replace(/\.[^.]*$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
}

function severalOf(codes: readonly string[]): readonly [string, string, string] {
  return codes.length === 1 ? [namesIn(codes), 'stands', 'it is'] : [namesIn(codes), 'stand', 'they are'];
}

/** Names what stands above the list and is neither the title nor anything else that is kept. */
function sayOfLinesAbove({ above }: Layout, kept: readonly string[], say: Say): void {
  const others = [...new Set(above.map(oneLine))].filter((line) => /\p{L}{3}/u.test(line) && !kept.includes(line));
  if (others.length === 0) return;
  const named = namesIn(others.map((line) => `“${line.slice(0, 80)}”`));
  say('information', `Above the list stands ${named}, which is not kept.`);
}

/** What stands above the table, or else the name of the file; of several lines the one that names an award. */
function titleOf({ above, sheet }: Layout, name: string): string {
  const lines = linesAbove(above);
  const named = lines.find((text) => awardIn(text) !== undefined) ?? lines.find((text) => !isInstitution(text));
  if (named !== undefined) return named;
  const stem = stemOf(name);
  if (/\p{L}/u.test(stem) && stem !== '<stdin>') return stem;
  return sheet.name ?? 'Program';
}

function linesAbove(above: readonly string[]): string[] {
  return above
    .map(oneLine)
    .filter((text) => text.length >= 4 && text.length <= 150 && /\p{L}{3}/u.test(text))
    .filter(
      (text) =>
        !/^(?:updated|revised|printed|date|page|note|key|legend|(?:catalog|academic) year|cip)\b|\baccredited$/iu.test(
          text,
        ),
    );
}

function isInstitution(text: string): boolean {
  return /\b(?:college|university|institute|polytechnic)\b/iu.test(text);
}

function institutionOf({ above }: Layout, title: string): string | undefined {
  return linesAbove(above).find((text) => isInstitution(text) && text !== title);
}
