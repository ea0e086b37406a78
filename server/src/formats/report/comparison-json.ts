import type { ReportDifference } from '../../analysis/report/difference.ts';
import { jsonText } from '../json-text.ts';
import type { ComparisonAbout } from './comparison-about.ts';
import { withoutMachine } from './plain-data.ts';

/** Where the schema of these documents is published. */
const comparisonSchemaId = 'hit-curriculum:/schemas/comparison.schema.json';

/** The difference as data: what it holds is described in `schemas/comparison.schema.json`. */
export function comparisonJson(difference: ReportDifference, about: ComparisonAbout): string {
  const { date, version, folder, file } = about;
  const document = {
    $schema: comparisonSchemaId,
    tool: { name: 'HIT Curriculum', version },
    date,
    file,
    with: about.with,
    ...(withoutMachine(difference, folder) as object),
  };
  return jsonText(document);
}
