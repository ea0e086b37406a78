import { WrongUse } from './wrong-use.ts';

/** The format that is asked for, one of those that there are. */
export function formatAmong<Format extends string>(written: string, formats: readonly Format[]): Format {
  const found = formats.find((format) => format === written.toLowerCase());
  if (found !== undefined) return found;
  throw new WrongUse(`“${written}” is no format. There is: ${formats.join(', ')}.`);
}
