import type { ProgramReport } from '../../analysis/report/report.ts';
import { jsonText } from '../json-text.ts';
import type { About } from './about.ts';
import type { FindingSummary } from './findings.ts';
import { pathShown } from './path-shown.ts';
import { withoutMachine } from './plain-data.ts';

/** Where the schema of these documents is published. */
const reportSchemaId = 'hit-curriculum:/schemas/coverage-report.schema.json';

/** The report as data: what it holds is described in `schemas/coverage-report.schema.json`. */
export function jsonDocument(report: ProgramReport, about: About, findings?: readonly FindingSummary[]): string {
  const { date, version, folder } = about;
  const document = {
    $schema: reportSchemaId,
    tool: { name: 'HIT Curriculum', version },
    date,
    file: about.file,
    ...(withoutMachine(report, folder) as object),
    ...(findings ? { findings: findings.map((finding) => plainFinding(finding, folder)) } : {}),
  };
  return jsonText(document);
}

function plainFinding({ severity, code, message, place }: FindingSummary, folder: string | undefined): object {
  const { uri, line, character } = place;
  return { severity, code, message, file: pathShown(uri, folder), line: line + 1, column: character + 1 };
}
