import path from 'node:path';
import { WrongUse } from './wrong-use.ts';

/** The endings of names of files, in small letters, and the format that each stands for. */
export type Endings<Format extends string> = readonly (readonly [ending: string, format: Format])[];

/** How the names of files of a format end, the usual ending first. */
export function endingsOf<Format extends string>(format: Format, endings: Endings<Format>): readonly string[] {
  return endings.flatMap(([ending, its]) => (its === format ? [ending] : []));
}

/** The format that a person wrote, one of those that there are. */
export function formatAmong<Format extends string>(written: string, formats: readonly Format[]): Format {
  const found = formats.find((format) => format === written.toLowerCase());
  if (found !== undefined) return found;
  throw new WrongUse(`“${written}” is no format. There is: ${formats.join(', ')}.`);
}

/**
 * The format of a result: the one that is written; else the one that the name of the file says, or text where the result
 * goes to the terminal.
 */
export function formatOf<Format extends string>(
  { format, out }: { readonly format?: string | undefined; readonly out?: string | undefined },
  { formats, endings }: { readonly formats: readonly Format[]; readonly endings: Endings<Format> },
): Format {
  const [first] = formats;
  if (format === undefined && out === undefined && first !== undefined) return first;
  if (format !== undefined) return formatAmong(format, formats);
  const name = (out ?? '').toLowerCase();
  const found = endings.find(([ending]) => name.endsWith(ending));
  if (found) return found[1];
  const known = endings.map(([ending]) => ending).join(', ');
  if (/\.(?:pdf|docx?)$/.test(name) && endings.some(([ending]) => ending === '.html')) {
    throw new WrongUse(
      `${path.extname(name)} is not written: end the name of “${path.basename(out ?? '')}” with .html, and print that page as PDF from a browser.`,
    );
  }
  throw new WrongUse(
    `It is not clear what to write to “${path.basename(out ?? '')}”: end its name with one of ${known}, or say --format.`,
  );
}
