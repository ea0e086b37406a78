// `npm run report-schema`: derives the schema of the JSON documents of coverage from the types of the report. Writes only
// what has changed.
import { fileURLToPath } from 'node:url';
import { writeChanged } from '../../schemas/write-changed.ts';
import { jsonText } from './json-text.ts';
import { reportSchema } from './report-schema-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const written = writeChanged(
  root,
  new Map([['schemas/coverage-report.schema.json', `${jsonText(reportSchema(root), 0, 0)}\n`]]),
);
console.log(written.length > 0 ? 'schemas/coverage-report.schema.json written.' : 'The schema of reports is current.');
