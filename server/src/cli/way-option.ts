import type { ProgramReport } from '../analysis/report/report.ts';
import { WrongUse } from './wrong-use.ts';

/** The id of the way that a person names: `own` is what is taken without a concentration. */
export function wayId({ ways, program }: ProgramReport, written: string): string {
  if (written === 'own') return '';
  if (ways.some((way) => way.id === written)) return written;
  const known = ways.map((way) => way.id || 'own').join(', ');
  throw new WrongUse(`“${written}” is no concentration of ${program.id || program.title}. Its plans are: ${known}.`);
}
