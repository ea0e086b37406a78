// `npm run rules`: derives from the rules what is checked in beside them: their pages, the schema of the configuration
// file, and the settings in package.json. Writes only what has changed.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeChanged } from '../../schemas/write-changed.ts';
import { builtIn } from '../src/built-in.ts';
import { rules } from '../src/rules/rules.ts';
import { createTaxonomyIndex } from '../src/taxonomy/taxonomy-index.ts';
import { workspaceApart } from '../src/workspace/apart.ts';
import { createSchemaStore } from '../src/workspace/schema-store.ts';
import { derivedFromRules } from './derived-files.ts';
import { ruleFiles } from './rule-files.ts';
import { withRuleSettings } from './rule-settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schemas = createSchemaStore(builtIn.schemas);
const taxonomy = createTaxonomyIndex(builtIn.taxonomy);
const pages = ruleFiles(rules, (texts) => workspaceApart(texts, schemas, taxonomy));

mkdirSync(`${root}/docs/rules`, { recursive: true });
const written = writeChanged(
  root,
  new Map([
    ...derivedFromRules(),
    ...[...pages].map(([name, text]) => [`docs/rules/${name}`, text] as const),
    ['package.json', withRuleSettings(readFileSync(`${root}/package.json`, 'utf8'), rules)],
  ]),
);
for (const path of written) console.log(`${path} written.`);

const gone = readdirSync(`${root}/docs/rules`).filter((name) => !pages.has(name));
for (const name of gone) {
  rmSync(`${root}/docs/rules/${name}`);
  console.log(`docs/rules/${name} removed: there is no such rule any more.`);
}
if (written.length + gone.length === 0) console.log('All that is derived from the rules is current.');
