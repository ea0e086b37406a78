// `npm run schemas`: derives the schemas and taxonomy.json from taxonomy/*.yaml. Writes only what has changed.
import { fileURLToPath } from 'node:url';
import { derivedFiles } from './derive/files.ts';
import { readTaxonomy } from './read-taxonomy.ts';
import { taxonomyFiles } from './taxonomy-folder.ts';
import { writeChanged } from './write-changed.ts';

const { taxonomy, problems } = readTaxonomy(taxonomyFiles());
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error('The taxonomy has problems, so nothing was written.');
  process.exit(1);
}

const written = writeChanged(fileURLToPath(new URL('.', import.meta.url)), derivedFiles(taxonomy));
for (const name of written) console.log(`schemas/${name} written.`);
if (written.length === 0) console.log('The schemas are current.');
