import type { ImportNote } from '../../formats/import/imported.ts';
import { fewOfEachKind } from '../../formats/import/kinds-of-notes.ts';
import { placeInSource } from '../../formats/import/place-in-source.ts';
import { noteLine } from '../note-line.ts';
import { placedWords } from '../placed-words.ts';
import { harmless } from '../table-text.ts';
import type { Talk } from '../talk.ts';
import type { Terminal, TextLook } from '../terminal.ts';

/** So many notes of a kind are told without `--verbose`. */
export const mostOfKind = 10;

export interface Telling {
  readonly terminal: Terminal;
  readonly talk: Talk;
  /** How it looks where somebody looks at a terminal; absent in a pipe. */
  readonly look?: TextLook | undefined;
  readonly isVerbose: boolean;
  readonly isQuiet: boolean;
}

type Told = ReturnType<typeof fewOfEachKind<ImportNote>>;

/**
 * What there is to say of an import. For people by how much it matters, with each source named once; in a pipe a line for
 * each note, with the source and the line, in the order of the source. What is missing is said always; the rest not with
 * `--quiet`.
 */
export function tellNotes(notes: readonly ImportNote[], telling: Telling): void {
  const { look, isVerbose, isQuiet } = telling;
  const said = isQuiet ? notes.filter(({ severity }) => severity === 'error') : notes;
  const told = fewOfEachKind(said, isVerbose ? Number.POSITIVE_INFINITY : mostOfKind);
  if (look) tellGroups(told, telling, look);
  else tellLines(told, telling);
}

function tellLines(told: Told, { terminal, talk }: Telling): void {
  for (const { note, more } of told) {
    for (const line of [noteLine(note), ...(more > 0 ? [andMore(more)] : [])]) {
      if (note.severity === 'error') terminal.stderr.write(`${line}\n`);
      else talk.note(line);
    }
  }
}

/** What notes of each kind are called, the gravest first; as in the editor. */
const titles = { error: 'Missing in the result', warning: 'To look at', information: 'Good to know' } as const;

function tellGroups(told: Told, { terminal, talk }: Telling, look: TextLook): void {
  const { paint } = look;
  const tones = { error: paint.poor, warning: paint.fair, information: paint.calm } as const;
  const sources = new Set(told.map(({ note }) => note.source));
  const [only] = sources;
  talk.done();
  if (sources.size === 1 && only !== undefined) {
    terminal.stderr.write(`\n${paint.faint(`About ${harmless(only)}:`)}\n`);
  }
  for (const severity of ['error', 'warning', 'information'] as const) {
    const group = told.filter(({ note }) => note.severity === severity);
    if (group.length === 0) continue;
    const title = paint.bold(tones[severity](titles[severity]));
    terminal.stderr.write(`\n${title}\n${groupText(group, sources.size > 1, look)}\n`);
  }
}

function groupText(group: Told, isNamed: boolean, look: TextLook): string {
  const blocks = [...new Set(group.map(({ note }) => note.source))].map((source) => {
    const lines = group
      .filter(({ note }) => note.source === source)
      .flatMap(({ note, more }) => [
        { place: placeInSource(note), words: note.message },
        ...(more > 0 ? [{ place: '', words: andMore(more) }] : []),
      ]);
    const name = isNamed && source !== undefined ? `  ${look.paint.faint(harmless(source))}\n` : '';
    return `${name}${placedWords(lines, look)}`;
  });
  return blocks.join('\n');
}

function andMore(count: number): string {
  return `… and ${count.toLocaleString('en-US')} more of this kind (--verbose shows all).`;
}
