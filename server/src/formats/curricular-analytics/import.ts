import { fileText } from '../import/file-text.ts';
import type { FileValue } from '../import/file-value.ts';
import { idFrom, uniqueIds } from '../import/ids.ts';
import type { Imported, ImportedFile, ImportNote, ImportOptions, ImportSource } from '../import/imported.ts';
import { textOfSource } from '../import/source-text.ts';
import { programOf } from './program.ts';
import { sectionsOf } from './sections.ts';

/** Makes a program of each file in the format of Curricular Analytics. */
export function importCurricularAnalytics(sources: readonly ImportSource[], options: ImportOptions): Imported {
  const notes: ImportNote[] = [];
  const programs: { readonly id: string; readonly value: (id: string) => FileValue }[] = [];
  for (const source of sources) {
    const say = (note: ImportNote) => notes.push({ ...note, source: source.name });
    const read = textOfSource(source);
    if ('problem' in read) {
      say({ ...unread, message: read.problem });
      continue;
    }
    const sections = sectionsOf(read.text);
    if (!sections.isKnown) {
      say({ ...unread, message: `${source.name} ${unknownFormat}` });
      continue;
    }
    const program = programOf(sections, { name: source.name, title: options.title });
    if (sections.courses.length === 0) {
      say({ ...unread, message: 'There is no course in it.' });
      continue;
    }
    for (const note of program.notes) say(note);
    programs.push({
      id: options.id ?? idFrom(stemOf(source.name), idFrom(program.title, 'program')),
      value: program.value,
    });
  }
  const ids = uniqueIds(programs.map(({ id }) => id));
  const files = programs.map(({ value }, index): ImportedFile => {
    const id = ids[index] ?? 'program';
    return { name: `${id}.curriculum.yaml`, kind: 'curriculum', text: fileText(value(id)) };
  });
  return { files, notes };
}

const unread = { severity: 'error', unread: true } as const;

const unknownFormat =
  'is no Curricular Analytics file: it has no line “Curriculum” and no table with “Course ID” and “Course Name”. A list of courses is imported as a spreadsheet.';

/** What a file is called, without its folder and ending; nothing for what has no name, such as standard input. */
function stemOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last === '-' || last === '<stdin>' ? '' : last.replace(/\.[^.]*$/, '');
}
