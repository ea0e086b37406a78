// `npm run report-schema`: derives the schemas of the JSON documents from the types of what they hold. Writes only what
// has changed.
import { fileURLToPath } from 'node:url';
import { writeChanged } from '../../schemas/write-changed.ts';
import { jsonText } from './json-text.ts';
import { kinds, reportSchema } from './report-schema-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const written = writeChanged(
  root,
  new Map(
    Object.values(kinds).map((kind) => [`schemas/${kind.name}`, `${jsonText(reportSchema(root, kind), 0, 0)}\n`]),
  ),
);
console.log(written.length > 0 ? `${written.join(', ')} written.` : 'The schemas of documents are current.');
