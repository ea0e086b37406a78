import { jsonText } from '../json-text.ts';
import type { About } from '../report/about.ts';
import type { ProgramMetrics } from './program-metrics.ts';

/** Where the schema of these documents is published. */
const metricsSchemaId = 'hit-curriculum:/schemas/metrics.schema.json';

/** The metrics as data: what they hold is described in `schemas/metrics.schema.json`. */
export function metricsJson(metrics: ProgramMetrics, { date, version, file }: About): string {
  const document = {
    $schema: metricsSchemaId,
    tool: { name: 'HIT Curriculum', version },
    date,
    file,
    ...metrics,
  };
  return jsonText(document);
}
