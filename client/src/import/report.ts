import { markdownWithCode, plainMarkdown } from '../plain-text.ts';
import type { FindingCounts, ImportNote } from './messages.ts';

/** What is told of an import before anything is written. */
export interface ImportReport {
  /** The names of the files that it comes from. */
  readonly from: readonly string[];
  readonly files: readonly {
    readonly name: string;
    /** What it holds, in counts. */
    readonly made: string;
    readonly findings: FindingCounts;
    /** Whether a file of that name is in the folder already. */
    readonly exists: boolean;
    /** Whether something is only added to that file. */
    readonly grown: boolean;
  }[];
  readonly notes: readonly ImportNote[];
}

/** Longer lists are for the source itself. */
const mostNotes = 200;

/** So many notes that differ only in what they name show what they are about. */
const mostOfKind = 20;

/** All that there is to know before files are created, as Markdown. Words of files stand in it as they are written. */
export function importReport({ from, files, notes }: ImportReport): string {
  return [
    `# Import from ${namesInWords(from.map((name) => breakable(name, 8)))}`,
    'Nothing is created yet.',
    '## What would be made',
    ...files.map(({ name, made, findings, exists, grown }) =>
      [
        `- **${breakable(name, 20)}**${exists ? (grown ? ', which is in the folder and grows' : ', which is already in the folder') : ''}: ${[...(made === '' ? [] : [`**${plainMarkdown(made)}**`]), foundInWords(findings)].join(' · ')}`,
        ...findings.first.map(({ line, message }) => `  - Line ${line}: ${markdownWithCode(message)}`),
      ].join('\n'),
    ),
    ...noteSections(notes, from, titles),
    ...(notes.length === 0 ? ['## Notes', 'Everything in the source was understood.'] : []),
  ].join('\n\n');
}

/** The name of a file. Where words in it are longer, a narrow page breaks them behind their points rather than anywhere. */
function breakable(name: string, longest: number): string {
  return name
    .split(' ')
    .map((word) => (word.length > longest ? plainMarkdown(word).replaceAll('.', '.\u200B') : plainMarkdown(word)))
    .join(' ');
}

/** How much a person should look at, in a few words; empty where there is nothing. */
export function notesInWords(notes: readonly ImportNote[]): string {
  const count = (severity: ImportNote['severity']) => notes.filter((note) => note.severity === severity).length;
  const [missing, toLookAt, others] = [count('error'), count('warning'), count('information')];
  return [
    ...(missing > 0 ? [`${missing} missing in the result`] : []),
    ...(toLookAt > 0 ? [`${toLookAt} to look at`] : []),
    ...(others > 0 ? [`${others} good to know`] : []),
  ].join(', ');
}

/** What is found in a new file, in a few words. */
export function foundInWords({ words }: FindingCounts): string {
  return words === '' ? 'no problems' : words;
}

/** “1 file”, “2 files”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What notes of each kind are called. */
export type NoteTitles = Readonly<Record<ImportNote['severity'], string>>;

const titles: NoteTitles = {
  error: 'Missing in the result',
  warning: 'To look at',
  information: 'Good to know',
};

/** What there is to say as parts of a page, the gravest first; `from` are the names of the sources. */
export function noteSections(
  notes: readonly ImportNote[],
  from: readonly string[],
  called: NoteTitles,
): readonly string[] {
  const severities = ['error', 'warning', 'information'] as const;
  return severities.flatMap((severity) => noteSection(called[severity], notes, severity, from));
}

function noteSection(
  title: string,
  notes: readonly ImportNote[],
  severity: ImportNote['severity'],
  from: readonly string[],
): string[] {
  const wanted = notes.filter((note) => note.severity === severity);
  if (wanted.length === 0) return [];
  const kinds = new Map<string, ImportNote[]>();
  for (const note of wanted) {
    const alike = kinds.get(kindOf(note)) ?? [];
    alike.push(note);
    kinds.set(kindOf(note), alike);
  }
  const told = new Set([...kinds.values()].flatMap((alike) => alike.slice(0, mostOfKind)));
  const lines = wanted
    .filter((note) => told.has(note))
    .slice(0, mostNotes)
    .flatMap((note) => {
      const alike = kinds.get(kindOf(note)) ?? [];
      const more = note === alike[mostOfKind - 1] ? alike.length - mostOfKind : 0;
      return [
        `- ${placeOf(note, from)}${markdownWithCode(note.message)}`,
        ...(more > 0 ? [`- … and ${more.toLocaleString('en-US')} more of this kind`] : []),
      ];
    });
  if (told.size > mostNotes) lines.push(`- … and ${(told.size - mostNotes).toLocaleString('en-US')} more`);
  return [`## ${title}`, lines.join('\n')];
}

function kindOf({ kind, message }: ImportNote): string {
  return kind ?? message;
}

/** Where in the source; the name of the source only where there are several, of a sheet only where several are read. */
function placeOf({ source = '', place = '' }: ImportNote, from: readonly string[]): string {
  const [only = '', ...others] = from;
  const sheet = only !== '' && source.startsWith(`${only} (`) ? source.slice(only.length + 2, -1) : '';
  const name = others.length > 0 ? source : sheet;
  const parts = [...(name === '' ? [] : [name]), ...(place === '' ? [] : [name === '' ? capitalized(place) : place])];
  return parts.length === 0 ? '' : `${plainMarkdown(parts.join(', '))}: `;
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The first names, and how many more there are. */
export function namesInWords(names: readonly string[]): string {
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more files`;
}
