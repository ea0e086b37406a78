import { counted, joined } from '../../rules/words/lists.ts';
import { type FileValue, fileText } from '../import/file-text.ts';
import type { ImportedFile, ImportNote, ImportOptions } from '../import/imported.ts';
import { attributionOf } from './attribution.ts';
import { educationOf } from './education.ts';
import { frameworkId, itemIdOf } from './framework.ts';
import type { Occupation } from './occupations.ts';
import { isOf, type Ratings } from './ratings.ts';
import type { Row, Tables } from './tables.ts';
import { technologiesOf } from './technologies.ts';

/** So many other titles are enough to find a role by. */
const mostTitles = 15;

/** The file of a role made from an occupation. */
export function roleFile(
  occupation: Occupation,
  id: string,
  ratings: Ratings,
  tables: Tables,
  options: ImportOptions,
  notes: ImportNote[],
): ImportedFile {
  const title = options.title ?? occupation.title;
  const say = (message: string, severity: ImportNote['severity'] = 'information') =>
    notes.push({ severity, message: `${occupation.title}: ${message}` });
  const { comments, notes: source, links } = attributionOf(tables.release, occupation);
  const tasks = tasksOf(occupation, tables);
  const technologies = technologiesOf(occupation, tables);
  const education = educationOf(occupation, tables);
  const { version } = tables.release;
  const value = {
    role: id,
    title,
    'also-called': some(otherTitles(occupation, title, tables, say)),
    version: version === undefined ? undefined : `O*NET ${version}`,
    status: 'draft',
    summary: tables.rows('occupations').find(isOf(occupation.code))?.cell('description') || undefined,
    responsibilities: some(tasks.texts),
    uses: ratings.required.length > 0 ? [frameworkId] : undefined,
    requires: requirementsOf(ratings),
    education: education.award,
    experience: education.experience,
    technologies: technologies.written.length > 0 ? technologies.written : undefined,
    classifications: { onet: occupation.code },
    notes: joinedNotes([source, supplementalNote(tasks), education.note]),
    links,
  };
  sayWhatIsLeft(ratings, technologies.left, tasks, tables, say);
  if (education.award === undefined) say('the education is not clear; say it under `education`, if you know it.');
  return { name: `${id}.role.yaml`, kind: 'role', text: fileText(value, comments) };
}

type Say = (message: string, severity?: ImportNote['severity']) => void;

function requirementsOf({ required }: Ratings): FileValue | undefined {
  if (required.length === 0) return undefined;
  return new Map(
    required.map(({ element, level, importance }) => [`${frameworkId}/${itemIdOf(element)}`, { level, importance }]),
  );
}

interface Tasks {
  /** Core ones first, supplemental ones last. */
  readonly texts: readonly string[];
  readonly supplemental: number;
}

function tasksOf({ code }: Occupation, tables: Tables): Tasks {
  const isSupplemental = (row: Row) => row.cell('tasktype').toLowerCase().startsWith('supplemental');
  const rows = tables.rows('tasks').filter((row) => isOf(code)(row) && row.cell('task') !== '');
  const core = new Set(rows.filter((row) => !isSupplemental(row)).map((row) => row.cell('task')));
  const others = new Set(
    rows.filter((row) => isSupplemental(row) && !core.has(row.cell('task'))).map((row) => row.cell('task')),
  );
  return { texts: [...core, ...others], supplemental: others.size };
}

function supplementalNote({ supplemental, texts }: Tasks): string | undefined {
  if (supplemental === 0) return undefined;
  if (supplemental === texts.length) return 'All responsibilities are supplemental tasks in O*NET.';
  return supplemental === 1
    ? 'The last responsibility is a supplemental task in O*NET; the others are core.'
    : `The last ${supplemental} responsibilities are supplemental tasks in O*NET; the others are core.`;
}

/** Other titles, those named by several sources first; a short form in parentheses is left out. */
function otherTitles({ code }: Occupation, title: string, tables: Tables, say: Say): string[] {
  const sources = new Map<string, number>();
  for (const row of tables.rows('alternateTitles').filter(isOf(code))) {
    const other = row
      .cell('alternatetitle')
      .replace(/\s*\([^()]*\)\s*$/, '')
      .trim();
    const count = row.cell('sources').split(',').length;
    if (other !== '' && other !== title) sources.set(other, Math.max(count, sources.get(other) ?? 0));
  }
  const ranked = [...sources].sort(([, a], [, b]) => b - a).map(([other]) => other);
  const left = ranked.length - mostTitles;
  if (left > 0) say(`${counted(left, 'other title')} more in O*NET.`);
  return ranked.slice(0, mostTitles);
}

function sayWhatIsLeft(ratings: Ratings, technologiesLeft: number, tasks: Tasks, tables: Tables, say: Say): void {
  const left = [
    ...part(ratings.lessImportant, 'less important than 3 of 5'),
    ...part(ratings.notRelevant, 'not relevant'),
    ...part(ratings.suppressed, 'suppressed by O*NET as not precise enough'),
    ...part(ratings.incomplete, 'without importance or level'),
  ];
  const isRated = ratings.required.length > 0 || left.length > 0;
  if (left.length > 0) say(`skills and knowledge not used: ${joined(left)}.`);
  if (!isRated) {
    say(
      tables.has('ratings')
        ? 'O*NET has not rated its skills and knowledge yet, so the role requires none; add them under `requires`.'
        : 'the files “Skills” and “Knowledge” are not among those given, so the role requires nothing yet.',
      'warning',
    );
  }
  if (technologiesLeft > 0) say(`${counted(technologiesLeft, 'technology', 'technologies')} more in O*NET.`);
  if (tasks.texts.length === 0) say('no tasks were found, so the role has no responsibilities yet.', 'warning');
}

function part(count: number, why: string): string[] {
  return count === 0 ? [] : [`${count} ${why}`];
}

function joinedNotes(parts: readonly (string | undefined)[]): string {
  return parts.filter((one) => one !== undefined).join(' ');
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
