// Installs VS Code for the browser on first need: `npm ci` at the root does not, because it is some 600 MB.
// Nothing is compiled, and no package's install script runs.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorFolder, vscodeFolder } from './places.mjs';
import { runNpm } from './processes.mjs';

const stamp = path.join(editorFolder, 'node_modules', '.editor-installed');
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Makes sure that the editor is installed, in the version that the lock file names. Throws a sentence for the person. */
export async function installEditor() {
  const wanted = wantedStamp();
  if (readIfThere(stamp) === wanted) return;
  console.log('Installing VS Code for the browser (once, some 600 MB on disk).');
  await installPackages().catch((error) => {
    if (error.offline) throw error;
    console.log('  Trying once more.');
    return installPackages();
  });
  // Written last, so that an interrupted installation starts over.
  writeFileSync(stamp, wanted);
}

async function installPackages() {
  await npm('1 of 2: the editor', ['ci', ...quiet], editorFolder);
  // Never build on what an interrupted run left behind.
  rmSync(path.join(vscodeFolder, 'node_modules'), { recursive: true, force: true });
  await npm('2 of 2: the packages it uses', ['install', '--omit=dev', ...quiet], vscodeFolder);
}

function wantedStamp() {
  const lock = JSON.parse(readFileSync(path.join(editorFolder, 'package-lock.json'), 'utf8'));
  const { version, integrity } = lock.packages['node_modules/code-server'];
  return `code-server ${version} ${integrity} ${process.platform}-${process.arch}\n`;
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Runs npm with one line of progress; `title` says what the person waits for. */
async function npm(title, args, cwd) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const live = process.stdout.isTTY;
  const tick = setInterval(() => live && process.stdout.write(`\r  ${title} … ${seconds()} `), 500);
  if (!live) console.log(`  ${title} …`);
  const { code, output } = await runNpm(args, cwd).finally(() => clearInterval(tick));
  console.log(`${live ? '\r' : ''}  ${title}: ${code === 0 ? 'done' : 'failed'} after ${seconds()}`);
  if (code !== 0) throw whyNpmFailed(output);
}

function whyNpmFailed(output) {
  const offline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH)\b/.test(output);
  const sentence = offline
    ? 'The editor could not be downloaded: the npm registry cannot be reached. ' +
      'It is downloaded once; connect to the internet and run the same command again.'
    : `The editor could not be installed. npm said:\n${output.trim()}`;
  return Object.assign(new Error(sentence), { offline });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await installEditor().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
