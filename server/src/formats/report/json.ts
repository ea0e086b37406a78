import type { ProgramReport } from '../../analysis/report/report.ts';
import type { About } from './about.ts';
import { withoutMachine } from './plain-data.ts';

/** Where the schema of these documents is published. */
const reportSchemaId = 'hit-curriculum:/schemas/coverage-report.schema.json';

/** The report as data: what it holds is described in `schemas/coverage-report.schema.json`. */
export function jsonDocument(report: ProgramReport, about: About): string {
  const { date, version, folder } = about;
  const document = {
    $schema: reportSchemaId,
    tool: { name: 'HIT Curriculum', version },
    date,
    file: about.file,
    ...(withoutMachine(report, folder) as object),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
