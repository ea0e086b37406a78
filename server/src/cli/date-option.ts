import { today } from '../node/today.ts';
import { WrongUse } from './wrong-use.ts';

/** The day that a document says it was made on, as in `2026-08-17`: the one that is written, else today. */
export function dateOf(written: string | undefined): string {
  if (written === undefined) return today();
  const date = new Date(`${written}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(date.getTime());
  if (isDate && date.toISOString().startsWith(written)) return written;
  throw new WrongUse(`“${written}” is no date: write it as in --date 2026-08-17.`);
}
