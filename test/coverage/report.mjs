// Says how many lines and branches the unit tests reach, as they measured it before; every folder in which it is less
// than 90 % has to be named, with the reason, in below.mjs.
//
//   npm run unit -- --coverage.enabled && node test/coverage/report.mjs [--all] [--files]
//
// --all tells of the other folders as well, --files of the files below 90 %.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../client/editor/places.mjs';
import { printResults } from '../results.mjs';
import { below } from './below.mjs';
import { judge, said } from './judge.mjs';

const { values: options } = parseArgs({
  options: { results: { type: 'string' }, all: { type: 'boolean' }, files: { type: 'boolean' } },
});
const summary = path.join(root, 'test/out/coverage/coverage-summary.json');
const results = existsSync(summary) ? measured(JSON.parse(readFileSync(summary, 'utf8'))) : [notMeasured()];
if (options.results) writeFileSync(options.results, JSON.stringify(results));
else process.exitCode = printResults(results);

function notMeasured() {
  return { name: 'Coverage', state: 'skipped', error: 'The unit tests did not run before, so there is no figure.' };
}

function measured(figures) {
  const { folders, results } = judge(figures, root, below);
  for (const { folder, files, figures, isEnough } of folders) {
    if (options.all && isEnough) console.log(`  ${folder}: ${said(figures)}`);
    for (const file of options.files ? files.filter((one) => !one.isEnough) : []) {
      console.log(`  ${folder}/${file.name}: ${said(file.figures)}`);
    }
  }
  return results;
}
