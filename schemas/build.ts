// `npm run schemas`: derives the schemas and taxonomy.json from taxonomy/*.yaml. Writes only what has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { derivedFiles } from './derive/files.ts';
import { readTaxonomy } from './read-taxonomy.ts';
import { taxonomyFiles } from './taxonomy-folder.ts';

const { taxonomy, problems } = readTaxonomy(taxonomyFiles());
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error('The taxonomy has problems, so nothing was written.');
  process.exit(1);
}

let written = 0;
for (const [name, text] of derivedFiles(taxonomy)) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  console.log(`schemas/${name} written.`);
  written += 1;
}
if (written === 0) console.log('The schemas are current.');
