import type { Place } from '../../analysis/report/place.ts';
import { pathShown } from './path-shown.ts';

/**
 * A report, or a part of one, with places as people write them: a path below the folder, lines counted from 1; and with
 * nothing that only means something on the machine on which it was made.
 */
export function withoutMachine(value: unknown, folder: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutMachine(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) {
    const { uri, line, character, endLine, endCharacter } = value;
    return {
      file: pathShown(uri, folder),
      line: line + 1,
      column: character + 1,
      endLine: endLine + 1,
      endColumn: endCharacter + 1,
    };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === 'uri' && typeof item === 'string'
        ? ['file', pathShown(item, folder)]
        : [key, withoutMachine(item, folder)],
    ),
  );
}

function isPlace(value: object): value is Place {
  return 'uri' in value && 'line' in value && 'character' in value && 'endLine' in value && 'endCharacter' in value;
}
