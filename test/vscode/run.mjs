// Runs the tests that live inside VS Code: in a desktop VS Code where one can be had, else in VS Code in the browser.
//
//   node test/vscode/run.mjs [--results FILE]        VSCODE_EXECUTABLE names the VS Code to use, CI=1 the browser
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../../client/editor/places.mjs';
import { printResults } from '../results.mjs';
import { needsStandIn } from './which-code.mjs';

const here = import.meta.dirname;
const built = path.join(here, 'out');
/** One window each: what it opens of the workspace folder, and the tests in it. */
const windows = [
  { opens: 'college', tests: 'one-folder' },
  { opens: 'college', tests: 'other-formats' },
  { opens: 'two-folders.code-workspace', tests: 'two-folders' },
  { opens: 'samples', tests: 'samples' },
  { opens: 'college', tests: 'crashes' },
];

const { values: options } = parseArgs({ options: { results: { type: 'string' } } });
const scratch = mkdtempSync(path.join(tmpdir(), 'hit-vscode-tests-'));
try {
  await buildTests();
  const vscodeExecutablePath = await findCode();
  const results = [];
  for (const window of windows) results.push(...(await testsOf(window, vscodeExecutablePath)));
  if (options.results) writeFileSync(options.results, JSON.stringify(results));
  else process.exitCode = printResults(results);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

function buildTests() {
  return build({
    entryPoints: windows.map(({ tests }) => path.join(here, 'suite', `${tests}.ts`)),
    outdir: built,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** The VS Code to test in: the one asked for, a downloaded one where a window can open, else our stand-in. */
async function findCode() {
  const standIn = path.join(here, 'shim.mjs');
  if (needsStandIn()) return standIn;
  if (process.env.VSCODE_EXECUTABLE) return path.resolve(process.env.VSCODE_EXECUTABLE);
  return downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') }).catch((error) => {
    console.log(`VS Code could not be downloaded (${error.message}); testing in VS Code in the browser.`);
    return standIn;
  });
}

async function testsOf({ opens, tests }, vscodeExecutablePath) {
  // A copy, because the tests type and save.
  const workspace = path.join(scratch, tests);
  cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
  cpSync(path.join(root, 'samples'), path.join(workspace, 'samples'), { recursive: true });
  const report = path.join(scratch, `${tests}.json`);
  const failure = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(built, `${tests}.js`),
    extensionTestsEnv: { HIT_TEST_REPORT: report },
    launchArgs: [path.join(workspace, opens), '--disable-extensions', '--disable-workspace-trust'],
  }).then(
    () => undefined,
    (error) => error.message,
  );
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  const explained = results.length > 0 && (!failure || results.some(({ state }) => state === 'failed'));
  if (explained) return results;
  return [...results, { name: `VS Code with ${opens}`, state: 'failed', error: failure ?? 'It ran no test.' }];
}
