import type { ImportNote } from './imported.ts';

/** What notes have in common that differ only in what they name: their sentence without its names, codes and numbers. */
export function kindOfNote({ severity, message }: Pick<ImportNote, 'severity' | 'message'>): string {
  const sentence = message
    .slice(0, 2_000)
    .replace(/“[^”]*”|`[^`]*`/gu, '#')
    .replace(/\S*\d\S*|\p{Lu}[\p{Lu}&]+\S*/gu, '#')
    .replace(/#(?:[\s,:;.]*(?:#|and|or))*/gu, '#');
  return `${severity} ${sentence}`;
}

/** The first notes of each kind, each with the number of further ones where it is the last that is told. */
export function fewOfEachKind<Note extends Pick<ImportNote, 'severity' | 'message'>>(
  notes: readonly Note[],
  most: number,
): readonly { readonly note: Note; readonly more: number }[] {
  const byKind = new Map<string, Note[]>();
  for (const note of notes) {
    const kind = kindOfNote(note);
    const alike = byKind.get(kind) ?? [];
    alike.push(note);
    byKind.set(kind, alike);
  }
  const last = new Map([...byKind.values()].map((alike) => [alike.slice(0, most).at(-1), alike.length - most]));
  const told = new Set([...byKind.values()].flatMap((alike) => alike.slice(0, most)));
  return notes.filter((note) => told.has(note)).map((note) => ({ note, more: Math.max(0, last.get(note) ?? 0) }));
}
