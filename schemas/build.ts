// `npm run schemas`: derives the schemas and taxonomy.json from taxonomy/*.yaml, and gathers the templates of new files.
// Writes only what has changed.
import { fileURLToPath } from 'node:url';
import { derivedFiles } from './derive/files.ts';
import { readTaxonomy } from './read-taxonomy.ts';
import { taxonomyFiles } from './taxonomy-folder.ts';
import { integrityProblems } from './taxonomy-integrity.ts';
import { gatheredTemplates } from './templates/gather.ts';
import { writeChanged } from './write-changed.ts';

const { taxonomy, problems: unread } = readTaxonomy(taxonomyFiles());
const problems = unread.length > 0 ? unread : integrityProblems(taxonomy);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error('The taxonomy has problems, so nothing was written.');
  process.exit(1);
}

const files = new Map([...derivedFiles(taxonomy), ...gatheredTemplates()]);
const written = writeChanged(fileURLToPath(new URL('.', import.meta.url)), files);
for (const name of written) console.log(`schemas/${name} written.`);
if (written.length === 0) console.log('The schemas are current.');
