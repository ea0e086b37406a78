import type { ProgramReport } from '../../../analysis/report/report.ts';
import { asOfWords, credentialCaveat, eligibleWords } from '../../../drawing/summary/credential-words.ts';
import type { About } from '../about.ts';
import { coverSentences } from '../cover.ts';
import { definitionsOf } from '../definitions.ts';
import { documentTitle, factsOf } from '../facts.ts';
import { longText, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** What the workbook is, and what its words mean. */
export function aboutSheet(report: ProgramReport, about: About): Sheet {
  const row = (name: string, value: string) => [text(name, { fontWeight: 'bold', wrap: true }), longText(value)];
  return {
    name: 'About',
    data: [
      [text(`Coverage: ${documentTitle(report)}`, { fontWeight: 'bold', fontSize: 16 })],
      [],
      ...factsOf(report, about).map(({ name, value }) => row(name, value)),
      [],
      ...coverSentences(report).map((sentence, at) => row(at === 0 ? 'In short' : '', sentence)),
      ...credentialRows(report).map(([name, value]) => row(name, value)),
      [],
      [text('What the words mean', { fontWeight: 'bold', fontSize: 13 })],
      ...definitionsOf(report, { shares: true, bloomSigns: false }).map(({ term, meaning }) => row(term, meaning)),
    ],
    widths: [32, 110],
    headRows: 0,
    headColumns: 0,
  };
}

/** The credentials, with what has to be read before a student hears of them. */
function credentialRows({ credentials }: ProgramReport): readonly (readonly [string, string])[] {
  if (credentials.length === 0) return [];
  return [
    ['Credentials', credentialCaveat],
    ...credentials.map((credential) => {
      const source = [asOfWords(credential), credential.source?.url].filter(Boolean).join(': ');
      const words = [eligibleWords[credential.eligible], credential.eligibility, source].filter(Boolean);
      return [credential.abbreviation, words.map((one) => one.replace(/\.$/, '')).join('. ')] as const;
    }),
  ];
}
