import type { Place } from '../../analysis/report/place.ts';
import type { ProgramReport, ReportSlot, Sum } from '../../analysis/report/report.ts';

/** A column of the map, before it has a place: a term, a step of the requisites, or what no term has. */
export interface ColumnContent {
  readonly title: string;
  readonly season?: string;
  readonly credits?: Sum;
  readonly place?: Place;
  readonly slots: readonly ReportSlot[];
}

/** A course as it stands in a column. */
export function courseSlots(report: ProgramReport, codes: ReadonlySet<string>): ReportSlot[] {
  return report.courses
    .filter(({ code }) => codes.has(code))
    .map(({ code, credits, place }) => ({ kind: 'course', code, place, ...(credits && { credits }) }));
}
