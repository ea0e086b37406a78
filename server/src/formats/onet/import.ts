import { idFrom, uniqueIds } from '../import/ids.ts';
import type { Imported, ImportNote, ImportOptions, ImportSource } from '../import/imported.ts';
import { existingItems, isOurs } from './existing.ts';
import { frameworkFile, frameworkId } from './framework.ts';
import { chosenOccupations, occupationsIn } from './occupations.ts';
import { type Element, ratingsOf } from './ratings.ts';
import { roleFile } from './role.ts';
import { readTables } from './tables.ts';

/**
 * Roles from the text files of the O*NET database, one for each chosen occupation, and one framework with the skills and
 * the knowledge that they require. Where the framework of an earlier import is among the sources, it grows.
 */
export function importOnet(sources: readonly ImportSource[], options: ImportOptions): Imported {
  const notes: ImportNote[] = [];
  const given = sources.filter((source) => !isOurs(source));
  const unread: ImportNote[] = [];
  const tables = readTables(given, unread);
  if (occupationsIn(tables).length > 0) notes.push(...unread);
  else notes.push(...unread.map((note): ImportNote => ({ ...note, severity: 'error' })));
  // Where no source is a text, that is all there is to say.
  if (unread.length > 0 && unread.length === given.length) return { files: [], notes };
  const occupations = chosenOccupations(tables, options.occupations, notes);
  if (occupations.length > 1 && (options.id !== undefined || options.title !== undefined)) {
    notes.push({
      severity: 'warning',
      message: 'The id and the title that were chosen are for one role, and several are imported; they were not used.',
    });
  }
  const own = occupations.length === 1 ? options : {};
  const ids = uniqueIds(occupations.map(({ title }) => own.id ?? idFrom(title, 'role')));
  const elements = new Map<string, Element>();
  const roles = occupations.map((occupation, index) => {
    const ratings = ratingsOf(occupation, tables);
    for (const { element } of ratings.required) elements.set(element.id, element);
    return roleFile(occupation, ids[index] ?? 'role', ratings, tables, own, notes);
  });
  const framework =
    elements.size > 0 ? [frameworkFile([...elements.values()], existingItems(sources, frameworkId), tables)] : [];
  return { files: [...roles, ...framework], notes };
}
