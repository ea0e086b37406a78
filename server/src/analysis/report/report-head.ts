import { calendarOf } from '../credits/calendar.ts';
import { placeOf } from '../place-of.ts';
import { present } from './present.ts';
import type { ReportProgram } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

/** What a program is called, and where it comes from. */
export function reportHead({ snapshot, program, model, title }: ReportBasis): ReportProgram {
  const { id, institution, award, version, status, range } = model;
  return {
    uri: program.uri,
    id: id?.text ?? '',
    title,
    ...present({
      institution: institution?.text,
      award: award && (snapshot.taxonomy.entry('awards', award.text)?.label ?? award.text),
      version: version?.text,
      status: status?.text,
    }),
    calendar: calendarOf(model) ?? 'semester',
    place: placeOf(program, id ?? range),
  };
}
