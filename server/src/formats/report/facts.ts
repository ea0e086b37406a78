import type { ProgramReport } from '../../analysis/report/report.ts';
import { amountInWords } from '../../rules/words/credits.ts';
import type { About } from './about.ts';

/** Something that a reader has to know of a document. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the document is about, in one line. */
export function documentTitle({ program }: ProgramReport): string {
  return program.title || program.id;
}

/** Where the document comes from: institution, edition, file, date, version. */
export function factsOf({ program, credits }: ProgramReport, about: About): readonly Fact[] {
  const facts: (Fact | undefined)[] = [
    fact('Institution', program.institution),
    fact('Award', program.award),
    fact('Edition', [program.version, program.status && `(${program.status})`].filter(Boolean).join(' ')),
    fact('Credits', credits.published ? amountInWords(credits.published) : amountInWords(credits.total)),
    fact('File', about.file),
    fact('Made on', about.date),
    fact('Made with', `HIT Curriculum ${about.version}`),
  ];
  return facts.filter((one) => one !== undefined);
}

function fact(name: string, value: string | undefined): Fact | undefined {
  return value ? { name, value } : undefined;
}
