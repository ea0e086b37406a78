import type { ReportCredential } from '../../analysis/report/report.ts';

/** What a reader has to do before a student hears of it. */
export const credentialCaveat =
  'What makes a person eligible changes: read the awarding body’s page before advising a student.';

/** What the program, as it is written, does for a credential: no promise to a student. */
export const eligibleWords: Readonly<Record<ReportCredential['eligible'], string>> = {
  yes: 'As the program is written, graduates meet what it asks for',
  no: 'As the program is written, graduates do not yet meet what it asks for',
  unknown: 'Not known: the program does not say enough',
};

/** `as of 2026-08-17, by RHIT, AHIMA`; nothing where no source is known. */
export function asOfWords({ source }: ReportCredential): string | undefined {
  return source && `As of ${source.asOf}, by “${source.title}”`;
}
