import { foldCode } from '../../model/link.ts';

/** What a course can be called in a list of requisites. */
export interface CourseNames {
  /** The codes of the courses, by their ids in the file. */
  readonly byId: ReadonlyMap<string, string>;
  /** The same by the folded codes that the rows print, for files that name courses by these. */
  readonly byCode: ReadonlyMap<string, string>;
}

/** The courses that a cell names, by their codes, each once, and what in it is the id of none. */
export interface NamedCourses {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Reads a list of ids. They are separated by semicolons; where what stands between these is no id, but other separators
 * make ids of it, these count as well.
 */
export function coursesNamed(cell: string, names: CourseNames): NamedCourses {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const piece of cell.split(';').map((one) => one.trim())) {
    if (piece === '') continue;
    const code = codeOf(piece, names);
    if (code !== undefined) {
      codes.add(code);
      continue;
    }
    const parts = piece.split(/[\s,.:&|/]+/).filter((part) => part !== '');
    const isList = parts.length > 1 && parts.every((part) => /^\d+$/.test(part) || names.byId.has(part));
    for (const part of isList ? parts : [piece]) {
      const found = codeOf(part, names);
      if (found === undefined) unknown.push(part);
      else codes.add(found);
    }
  }
  return { codes: [...codes], unknown };
}

function codeOf(written: string, { byId, byCode }: CourseNames): string | undefined {
  return byId.get(asId(written)) ?? byCode.get(foldCode(written));
}

/** A spreadsheet may have made `3.0` of 3. */
export function asId(written: string): string {
  return /^\d+\.0+$/.test(written) ? written.replace(/\..*$/, '') : written;
}
