// `npm run mutants`: plants small faults (mutants) in a random sample of lines, one at a time, and runs the tests in
// memory against each: those of the folder first, and all where these notice nothing. What no test notices is printed,
// and is worth a look. Needs Node 22 and some hours for much.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { editorNode } from '../../client/editor/node.mjs';
import { root } from '../../client/editor/places.mjs';
import { npmCommand } from '../../client/editor/processes.mjs';
import { sampleOf } from './sample.mjs';

const here = import.meta.dirname;
const help = `npm run mutants -- [options]
  --folder NAME   a folder of server/src: analysis, rules, syntax, schema (default: all four; may be repeated)
  --windows N     so many windows of lines in each folder (default 20)
  --lines N       so many lines in a window (default 12)
  --seed N        which windows (default 1)
  --own-tests     only the folder's own tests: what these do not notice is not tried with all
  --static        also faults in what is worked out once, when a file is loaded: each runs all tests, for minutes
  --at N          so many faults are tried at the same time (default 2)
  --file RANGE    instead: a file or range of lines, as server/src/rules/rules.ts:10-30 (may be repeated)
  --out FOLDER    where the report goes (default test/mutation/out)`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    folder: { type: 'string', multiple: true, default: ['analysis', 'rules', 'syntax', 'schema'] },
    windows: { type: 'string', default: '20' },
    lines: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    'own-tests': { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
    at: { type: 'string', default: '2' },
    file: { type: 'string', multiple: true },
    out: { type: 'string', default: path.join(here, 'out') },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

/**
 * The tests of a folder, below test/server, or of what is built right on it: with only these, a fault is tried in
 * seconds. Of folders in folders the innermost counts.
 */
const testsOf = {
  analysis: ['analysis/**', 'model/**'],
  rules: ['rules/**', 'links/**'],
  syntax: ['syntax/**', 'odd-yaml.test.ts'],
  'syntax/edit': ['syntax/*.test.ts', 'features/code-actions/{refactorings,source}/**'],
  'syntax/format': ['features/formatting{,-range,-on-enter}.test.ts'],
  schema: ['schema/**', 'hostile-schemas/**', 'features/completion*.test.ts', 'features/schema-findings.test.ts'],
};

/** The ranges of lines to try, by the folder whose tests are run. */
const ranges = new Map();
const inFolder = (range) => range.split('/')[2];
const testedAs = (range) =>
  Object.keys(testsOf)
    .filter((folder) => range.startsWith(`server/src/${folder}/`))
    .reduce((inner, folder) => (folder.length > inner.length ? folder : inner), '');
const sampled = (folder) =>
  sampleOf(path.join('server/src', folder), {
    root,
    windows: Number(values.windows),
    lines: Number(values.lines),
    seed: Number(values.seed),
  });
for (const range of values.file ?? values.folder.flatMap(sampled)) {
  ranges.set(testedAs(range), [...(ranges.get(testedAs(range)) ?? []), range]);
}

if (!existsSync(path.join(here, 'node_modules', '@stryker-mutator', 'core'))) {
  console.log('Installing the mutation tester (once, some 60 MB on disk).');
  const args = ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  runOrEnd(npmCommand(...args), here);
}

/** What was tried, and whether a test noticed it, by what it is and where. */
const noticed = new Map();
for (const [folder, mutate] of ranges) tryOut(folder, mutate, testsOf[folder]);
const left = [...noticed.values()].filter((fault) => !fault.isNoticed);
if (!values['own-tests'] && left.length > 0) tryOut('all', left.map(placeOf), ['**']);
report([...noticed.values()]);

/** Tries the faults of ranges of lines with some of the tests. */
function tryOut(name, mutate, tests) {
  const out = path.join(values.out, name);
  mkdirSync(out, { recursive: true });
  const config = path.join(out, 'stryker.config.json');
  writeFileSync(config, JSON.stringify(settings(out, [...new Set(mutate)])));
  process.env.TESTS_IN_MEMORY = JSON.stringify(tests);
  runOrEnd([editorNode(), path.join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config], root);
  const { files } = JSON.parse(readFileSync(path.join(out, 'mutation.json'), 'utf8'));
  for (const fault of faultsIn(files)) {
    const key = JSON.stringify([fault.file, fault.location, fault.mutatorName, fault.replacement]);
    // A range holds what is planted in a part of it as well, which is known from before.
    if (name !== 'all' || noticed.has(key)) noticed.set(key, fault);
  }
}

/** What cannot run at all says nothing about the tests, and is left out. */
function faultsIn(files) {
  return Object.entries(files).flatMap(([file, { mutants, source }]) =>
    mutants
      .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
      .map((mutant) => {
        const line = source.split('\n')[mutant.location.start.line - 1].trim();
        return { ...mutant, file, line, isNoticed: ['Killed', 'Timeout'].includes(mutant.status) };
      }),
  );
}

/** The range of a fault, as the tester takes it: its columns begin at 0, those of its report at 1. */
function placeOf({ file, location: { start, end } }) {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function settings(out, mutate) {
  return {
    mutate,
    testRunner: 'vitest',
    plugins: [path.join(here, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    vitest: { configFile: 'test/mutation/vitest.config.mts', related: false },
    coverageAnalysis: 'perTest',
    ignorePatterns: ['client/dist', 'server/dist', 'test/out', '**/out', 'test/mutation/node_modules'],
    // Inside the project, where the packages are found.
    tempDirName: path.join(here, 'out', 'sandbox'),
    concurrency: Number(values.at),
    ignoreStatic: !values.static,
    testRunnerNodeArgs: ['--max-old-space-size=6000'],
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: path.join(out, 'mutation.json') },
    allowEmpty: true,
  };
}

function runOrEnd([command, ...args], cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}

/** Prints what no test noticed, and the share that one did, for each folder. */
function report(faults) {
  for (const { file, line, location, mutatorName, replacement, isNoticed } of faults) {
    if (isNoticed) continue;
    console.log(`${file}:${location.start.line}:${location.start.column} ${mutatorName}`);
    console.log(`    ${line}\n    → ${String(replacement).replaceAll(/\s+/g, ' ').slice(0, 110)}`);
  }
  for (const [folder, those] of [...Map.groupBy(faults, ({ file }) => inFolder(file)), ['all', faults]]) {
    const count = those.filter(({ isNoticed }) => isNoticed).length;
    console.log(`${folder}: ${count} of ${those.length} noticed, ${((100 * count) / those.length).toFixed(1)} %`);
  }
}
