import type { Taxonomy } from '../../../../schemas/taxonomy.ts';
import { foldLoosely } from '../catalog-prose/course-codes.ts';
import { requisiteReader } from '../catalog-prose/read.ts';
import { awardOf } from '../curricular-analytics/degree-types.ts';
import { fileText } from '../import/file-text.ts';
import type { FileValue } from '../import/file-value.ts';
import type { ImportedFile } from '../import/imported.ts';
import { type CodedRow, codedRows } from './coded-rows.ts';
import { type CourseContext, courseValue, type OutsideRequired } from './courses.ts';
import { readCredits } from './credits.ts';
import { cellReader, entriesOf, oneLine } from './entries.ts';
import type { CellOf, Entry } from './entry.ts';
import { gatherer } from './gathered.ts';
import type { Layout } from './layout.ts';
import { outcomeOf } from './outcome-heading.ts';
import { planOf } from './plan.ts';
import { namesIn, type Say } from './say.ts';
import { sayOfSkills } from './say-of-skills.ts';
import { type SkillItem, skillsOf } from './skills.ts';
import { seasonsIn, termName } from './term-names.ts';
import type { ToldAbove } from './told-above.ts';
import { usedScale } from './used-scale.ts';
import { hoursAreWeekly } from './weekly-hours.ts';

/** What is to be made of a sheet. */
export interface ProgramAbout {
  readonly id: string;
  readonly title: string;
  readonly institution: string | undefined;
  readonly above: ToldAbove;
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
  const { scale, isIntroducedAt } = usedScale(layout, rows, say);
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
  const gathered = gatherer(say);
  const outside: OutsideRequired[] = [];
  const context: CourseContext = {
    cellOf,
    say,
    columns: layout.columns,
    codes: new Set(rows.map(({ code }) => foldLoosely(code))),
    read: requisiteReader(rows.map(({ code }) => code)),
    offeredIn: offered ? 'term' : 'offered',
    seasonsOfYear: saysQuarters(layout, entries)
      ? ['fall', 'winter', 'spring', 'summer']
      : ['fall', 'spring', 'summer'],
    gathered,
    outside,
    areWeekly: hoursAreWeekly(rows, cellOf, say),
    scale,
    isIntroducedAt,
    skills: skills.ids,
    outcomes: new Map(outcomes.map(({ index, id }) => [index, id])),
  };
  const courses = new Map(rows.map(({ row, code, title }) => [code, courseValue(row, code, title, context)]));
  gathered.say();
  sayOfOutside(outside, say);
  const byRow = new Map(rows.map(({ row, code, as }) => [`${row.sheet ?? ''} ${row.line} ${foldLoosely(as)}`, code]));
  const plan = planOf(entries, {
    cellOf,
    layout,
    say,
    hasTermColumn: !offered && (has(layout, 'term') || has(layout, 'year')),
    codeOf: (row, code) => byRow.get(`${row.sheet ?? ''} ${row.line} ${foldLoosely(code)}`),
  });
  sayWhatLacks(layout, rows, cellOf, say);
  sayOfSkills(skills, framework, say);
  const award = awardIn(about.title);
  if (award === undefined) say('warning', 'No award is told: write it, such as associate, into the file.');
  const program: FileValue = {
    curriculum: about.id,
    title: about.title,
    institution: about.institution,
    version: about.above.version,
    award,
    calendar: plan.terms.length > 0 && saysQuarters(layout, entries) ? 'quarter' : undefined,
    cip: about.above.cip,
    accreditation: about.above.accreditor === undefined ? undefined : [about.above.accreditor],
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
  }
  return files;
}

/** Names what courses require that the list does not have: of one course at its row, of several in one line. */
function sayOfOutside(outside: readonly OutsideRequired[], say: Say): void {
  const [only] = outside;
  if (only === undefined) return;
  if (outside.length === 1) {
    const named = namesIn(only.required);
    say('information', `${only.code} requires ${named}, which the list does not have: marked as external.`, only.row);
    return;
  }
  const named = namesIn(
    outside.map(({ code, required }) => `${namesIn(required)} (required by ${code})`),
    20,
  );
  say('information', `Courses that the list does not have are marked as external: ${named}.`);
}

function saysQuarters({ columns }: Layout, entries: readonly Entry[]): boolean {
  return [
    ...columns.map(({ heading }) => heading),
    ...entries.map((entry) => (entry.type === 'term' ? entry.title : '')),
  ].some((words) => /\bquarters?\b/iu.test(words));
}

function frameworkValue(id: string, { title }: ProgramAbout, items: ReadonlyMap<string, SkillItem>): FileValue {
  return {
    framework: id,
    title: `Skills of ${title}`,
    items: new Map(
      [...items].map(([item, { label, code, category, bloom }]): [string, FileValue] => [
        item,
        code === undefined && category === undefined && bloom === undefined ? label : { code, label, category, bloom },
      ]),
    ),
  };
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
