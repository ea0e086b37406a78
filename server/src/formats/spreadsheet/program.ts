import type { Taxonomy } from '../../../../schemas/taxonomy.ts';
import { foldLoosely } from '../catalog-prose/course-codes.ts';
import { requisiteReader } from '../catalog-prose/read.ts';
import { awardOf } from '../curricular-analytics/degree-types.ts';
import { fileText } from '../import/file-text.ts';
import type { FileValue } from '../import/file-value.ts';
import type { ImportedFile } from '../import/imported.ts';
import { type CourseContext, courseValue } from './courses.ts';
import { readCredits } from './credits.ts';
import { type CellOf, cellReader, type Entry, entriesOf, oneLine } from './entries.ts';
import { type Layout, outcomeOf } from './layout.ts';
import { isBlankMark, levelMark, type MarkScale, scaleOf } from './level-marks.ts';
import { planOf } from './plan.ts';
import type { Say } from './say.ts';
import type { Row } from './sheet.ts';
import { skillsOf } from './skills.ts';
import { seasonsIn, termName } from './term-names.ts';

/** What is to be made of a sheet. */
export interface ProgramAbout {
  readonly id: string;
  readonly title: string;
  readonly institution: string | undefined;
  readonly taxonomy: Taxonomy | undefined;
}

/** The program of a sheet and, where its skills are not all of the taxonomy, a framework of them. */
export function programFiles(layout: Layout, about: ProgramAbout, say: Say): ImportedFile[] {
  const cellOf = cellReader(layout.columns);
  const entries = entriesOf(layout, cellOf);
  const rows = codedRows(entries, say);
  if (rows.length === 0) {
    say('error', 'No row below the headings is a course.');
    return [];
  }
  const scale = usedScale(layout, rows, say);
  const framework = `${about.id}-skills`;
  const skills = skillsOf(
    layout.columns.filter(({ field }) => field === 'skill'),
    framework,
    about.taxonomy,
  );
  const outcomes = outcomesOf(layout);
  const offered = seasonsInTerms(entries, cellOf);
  if (offered && has(layout, 'term')) {
    say(
      'information',
      'The column of terms names only seasons; it is read as when the courses are offered.',
      undefined,
      'term',
    );
  }
  const context: CourseContext = {
    cellOf,
    say,
    columns: layout.columns,
    codes: new Set(rows.map(({ code }) => foldLoosely(code))),
    read: requisiteReader(rows.map(({ code }) => code)),
    offeredIn: offered ? 'term' : 'offered',
    scale,
    skills: skills.ids,
    outcomes: new Map(outcomes.map(({ index, id }) => [index, id])),
  };
  const courses = new Map(rows.map(({ row, code, title }) => [code, courseValue(row, code, title, context)]));
  const byRow = new Map(rows.map(({ row, code, as }) => [`${row.line} ${foldLoosely(as)}`, code]));
  const plan = planOf(entries, {
    cellOf,
    layout,
    say,
    hasTermColumn: !offered && (has(layout, 'term') || has(layout, 'year')),
    codeOf: (row, code) => byRow.get(`${row.line} ${foldLoosely(code)}`),
  });
  sayWhatLacks(layout, rows, cellOf, say);
  for (const { heading, label } of skills.known) {
    if (foldLoosely(heading) !== foldLoosely(label))
      say('information', `“${oneLine(heading)}” is the skill “${label}”.`);
  }
  const award = awardIn(about.title);
  if (award === undefined) say('warning', 'No award is told: write it, such as associate, into the file.');
  const program: FileValue = {
    curriculum: about.id,
    title: about.title,
    institution: about.institution,
    award,
    calendar:
      plan.terms.length > 0 && layout.columns.some(({ heading }) => /quarter/iu.test(heading)) ? 'quarter' : undefined,
    credits: plan.credits,
    levels:
      scale?.levels === undefined ? undefined : typeof scale.levels === 'string' ? scale.levels : [...scale.levels],
    uses: skills.items.size > 0 ? [framework] : undefined,
    outcomes: outcomes.length > 0 ? new Map(outcomes.map(({ id, text }) => [id, oneLine(text)])) : undefined,
    courses,
    terms: plan.terms.length > 0 ? plan.terms : undefined,
  };
  const files: ImportedFile[] = [{ name: `${about.id}.curriculum.yaml`, kind: 'curriculum', text: fileText(program) }];
  if (skills.items.size > 0) {
    files.push({
      name: `${framework}.skills.yaml`,
      kind: 'framework',
      text: fileText(frameworkValue(framework, about, skills.items)),
    });
    say(
      'information',
      `${skills.items.size} of the skills are none that the taxonomy has under these names; they are items of ${framework}.skills.yaml, where “equals” can say which they are.`,
    );
  }
  return files;
}

function frameworkValue(
  id: string,
  { title }: ProgramAbout,
  items: ReadonlyMap<string, { readonly label: string; readonly code?: string }>,
): FileValue {
  return {
    framework: id,
    title: `Skills of ${title}`,
    items: new Map(
      [...items].map(([item, { label, code }]): [string, FileValue] => [
        item,
        code === undefined ? label : { code, label },
      ]),
    ),
  };
}

interface CodedRow {
  readonly row: Row;
  /** The code in the file, and as the row has it. */
  readonly code: string;
  readonly as: string;
  readonly title: string;
}

/** So many rows without a code are named one by one. */
const mostTold = 30;

/** The courses of the rows, each code once; what else stands in the rows is noted. */
function codedRows(entries: readonly Entry[], say: Say): CodedRow[] {
  const found = new Map<string, CodedRow>();
  const again = new Map<string, number>();
  let unknown = 0;
  for (const entry of entries) {
    if (entry.type === 'section') {
      const title = oneLine(entry.title);
      // The name of a part of the list says little; a sentence or a footnote may say much.
      if (/^(?:please )?(?:choose|select|pick|take|complete|one|two|three|any|either)\b/iu.test(title)) {
        say(
          'error',
          `“${title.slice(0, 100)}” is left out: the courses below it are read as if all were required.`,
          entry.row,
        );
        continue;
      }
      const severity = title.length > 50 || /^[*†‡\d]|[.!]$/u.test(title) ? 'warning' : 'information';
      say(severity, `“${title.slice(0, 100)}” is no course, and not kept.`, entry.row);
    }
    if (entry.type === 'other-table') {
      say(
        'warning',
        `Here begins another table (${entry.rows} rows) that is not about courses; it is not read.`,
        entry.row,
      );
    }
    if (entry.type === 'unknown' && unknown++ < mostTold) {
      say('error', `“${entry.words.slice(0, 100)}” has no course code, and is left out.`, entry.row, 'code');
    }
    if (entry.type !== 'course') continue;
    for (const [index, as] of entry.codes.entries()) {
      const title = entry.titles[index] ?? '';
      const before = found.get(foldLoosely(as));
      if (before === undefined && /\d\s?[/&+–-]\s?[A-Z]*\s?\d|\d.*[()]/u.test(as)) {
        say(
          'warning',
          `“${as}” is kept as the code of one course; if several are meant, write each of them.`,
          entry.row,
          'code',
        );
      }
      if (before === undefined) {
        found.set(foldLoosely(as), { row: entry.row, code: as, as, title });
      } else if (title === '' || oneLine(title).toLowerCase() === oneLine(before.title).toLowerCase()) {
        say(
          'warning',
          `${as} stands here again; the row is left out, and that in line ${before.row.line} kept.`,
          entry.row,
          'code',
        );
      } else {
        const count = (again.get(foldLoosely(as)) ?? 1) + 1;
        again.set(foldLoosely(as), count);
        const code = `${as} (${count})`;
        found.set(foldLoosely(code), { row: entry.row, code, as, title });
        say('warning', `${as} stands here again with another title; it is kept as “${code}”.`, entry.row, 'code');
      }
    }
  }
  if (unknown > mostTold) say('error', `${unknown - mostTold} more rows have no course code, and are left out.`);
  return [...found.values()];
}

function usedScale(layout: Layout, rows: readonly CodedRow[], say: Say): MarkScale | undefined {
  const used = new Set<string>();
  let several = 0;
  for (const { index, field } of layout.columns) {
    if (field !== 'skill' && field !== 'outcome') continue;
    for (const { row } of rows) {
      const cell = row.cells[index] ?? '';
      const mark = isBlankMark(cell) ? undefined : levelMark(cell);
      if ((mark?.letters.length ?? 0) > 1) several++;
      for (const letter of mark?.letters ?? []) used.add(letter);
      // A scale that goes up to 5 has its own meaning of 3.
      if (mark === undefined && /^\d+$/u.test(cell)) used.add(cell.slice(0, 3));
    }
  }
  const scale = scaleOf(used);
  if (scale === undefined) {
    say(
      'error',
      `The letters ${[...used].join(', ')} of the map are no scale of levels that is known; what is taught is left out.`,
    );
  }
  if (scale?.remark !== undefined) say('warning', scale.remark);
  if (several > 0) say('information', `${several} cells of the map have several levels; the highest is kept.`);
  return scale;
}

function outcomesOf({ columns }: Layout): { readonly index: number; readonly id: string; readonly text: string }[] {
  const taken = new Set<string>();
  return columns.flatMap(({ field, heading, index }, position) => {
    if (field !== 'outcome') return [];
    const outcome = outcomeOf(heading) ?? { id: `plo-${position + 1}`, text: heading };
    let id = outcome.id;
    for (let count = 2; taken.has(id); count++) id = `${outcome.id}-${count}`;
    taken.add(id);
    return [{ index, id, text: outcome.text }];
  });
}

/** A column such as `Fall, Spring` does not plan; nor does one that would put half a program into one fall. */
function seasonsInTerms(entries: readonly Entry[], cellOf: CellOf): boolean {
  const credits = new Map<string, number>();
  for (const entry of entries) {
    if (entry.type !== 'course') continue;
    const cell = oneLine(cellOf(entry.row, 'term'));
    if (cellOf(entry.row, 'year') !== '') return false;
    if (cell === '') continue;
    if (seasonsIn(cell).length > 1) return true;
    const name = termName(cell);
    if (
      name?.season === undefined ||
      name.year !== undefined ||
      name.number !== undefined ||
      name.calendarYear !== undefined
    )
      return false;
    const { amount } = readCredits(cellOf(entry.row, 'credits'));
    credits.set(name.season, (credits.get(name.season) ?? 0) + (typeof amount === 'number' ? amount : 0));
  }
  return [...credits.values()].some((sum) => sum > 24);
}

function sayWhatLacks(layout: Layout, rows: readonly CodedRow[], cellOf: CellOf, say: Say): void {
  const untitled = rows.filter(({ title }) => title === '').map(({ code }) => code);
  const uncredited = rows
    .filter(({ row }) => readCredits(cellOf(row, 'credits')).amount === undefined)
    .map(({ code }) => code);
  for (const [lacking, what] of [
    [untitled, 'title'],
    [uncredited, 'credits'],
  ] as const) {
    if (lacking.length === 0) continue;
    const named =
      lacking.length === rows.length
        ? 'no course'
        : `${lacking.slice(0, 8).join(', ')}${lacking.length > 8 ? ` and ${lacking.length - 8} more` : ''}`;
    const told =
      named === 'no course'
        ? `The list tells the ${what} of no course`
        : `No ${what} ${what === 'title' ? 'is' : 'are'} told for ${named}`;
    say(
      'warning',
      `${told}: write ${what === 'title' ? 'it' : 'them'} into the file.`,
      undefined,
      has(layout, what) ? what : undefined,
    );
  }
}

function has({ columns }: Layout, wanted: string): boolean {
  return columns.some(({ field }) => field === wanted);
}

/** The award that the title of a program tells: `Health Information Technology, A.A.S.`. */
export function awardIn(title: string): string | undefined {
  const behind = title
    .split(/,|\(|–| - /u)
    .slice(1)
    .map((part) => part.replace(/\).*$/u, '').trim());
  const inWords = /\b(?:associate|bachelor|master|doctor)/iu.exec(title);
  const from = inWords === null ? undefined : awardOf(title.slice(inWords.index));
  const certificate = /\b(?:graduate |post-?baccalaureate )?certificate\b/iu.exec(title)?.[0];
  const degree = /\b(?:A\.?A\.?S|B\.?S|M\.?S|A\.?S|Ph\.?D)\b\.?/u.exec(title)?.[0];
  return (
    [...behind]
      .reverse()
      .map(awardOf)
      .find((award) => award !== undefined) ??
    from ??
    (certificate && awardOf(certificate)) ??
    (degree && awardOf(degree))
  );
}
