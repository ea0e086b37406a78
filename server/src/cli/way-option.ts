import { unknownWay } from '../formats/unknown-way.ts';
import { factsOf } from '../workspace/links/file-facts.ts';
import type { FoundReport } from './found-report.ts';
import { WrongUse } from './wrong-use.ts';

/** The id of the concentration that a person names, as the report has it: `own` is what is taken without one. */
export function wayId({ report: { ways, program }, program: document }: FoundReport, written: string): string {
  if (written === 'own') return '';
  if (ways.some((way) => way.id === written)) return written;
  const model = factsOf(document)?.model;
  if (model?.kind !== 'curriculum') throw new WrongUse(`“${written}” is no concentration of ${program.id}.`);
  throw new WrongUse(unknownWay(model, written, { isPlanTaken: false }));
}
