// `npm start`: builds the extension and opens the samples, or a folder of your own, in an editor that has it loaded.
//
//   npm start -- [folder] [--browser] [--no-open] [--port 8420]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktopCode, openDesktopCode } from './desktop.mjs';
import { installEditor } from './install.mjs';
import { root } from './places.mjs';
import { runNpm } from './processes.mjs';
import { editorAddress, freePort, startEditor } from './server.mjs';

const samples = path.join(root, 'samples');
/** The editor's settings and extensions live here from one start to the next; the person's own are never touched. */
const home = path.join(root, '.editor');

const usage = `npm start -- [folder] [options]

Opens the samples, or the folder that is named, in VS Code with HIT Curriculum loaded.

  --browser    in the browser, also where there is a VS Code on this machine
  --no-open    only print the address
  --port N     the port of the address; a free one without it
  --help       print this
`;

class WrongUse extends Error {}

try {
  const options = readOptions();
  if (options === 'help') console.log(usage);
  else await start(options);
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}

function readOptions() {
  const { values, positionals } = parsedArguments();
  if (values.help) return 'help';
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new WrongUse(`--port must be a number from 1 to 65535, not "${values.port}".`);
  }
  return { browser: values.browser, open: !values['no-open'], port, ...whatToOpen(positionals) };
}

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
  } catch (error) {
    const [sentence] = error.message.replaceAll("'", '').split('. ');
    throw new WrongUse(`${sentence}. npm start -- --help tells what there is.`);
  }
}

/** The samples with the file that a newcomer sees first, or the folder that was named. */
function whatToOpen([named, ...more]) {
  if (named === undefined) return { folder: samples, file: firstSample(), shown: 'The samples are' };
  if (more.length > 0) throw new WrongUse('Name one folder: the one with your curricula.');
  // npm runs in the folder of package.json, wherever it was called.
  const folder = path.resolve(process.env.INIT_CWD ?? '.', named);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUse(`There is no folder ${folder}.`);
  return { folder, file: undefined, shown: `${folder} is` };
}

async function start({ browser, open, port, folder, file, shown }) {
  await build();
  const oldest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.vscode.replace('^', '');
  const desktop = browser ? { reason: 'asked for with --browser' } : await findDesktopCode(oldest);
  if (!desktop.reason) {
    await openDesktopCode({ extension: root, folder, file });
    console.log(`${shown} open in your VS Code ${desktop.version}, with the extension loaded in that window only.`);
    return;
  }
  console.log(`Opening VS Code in the browser: ${desktop.reason}.`);
  await openInBrowser({ open, port, folder, file, shown });
}

/** Builds server and extension; what the build prints is shown only when it fails. */
async function build() {
  const { code, output } = await runNpm(['run', '--silent', 'build'], root);
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}

async function openInBrowser({ open, port, folder, file, shown }) {
  await installEditor();
  const editor = await startEditor({ home, extension: root, token: token(), port: port ?? (await freePort()) });
  const address = editorAddress(editor, folder, { file });
  console.log(`\n${shown} open at\n\n  ${address}\n\nOnly this machine can reach it. Press Ctrl+C to stop.`);
  if (open) openBrowser(address);

  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve('interrupted'));
  });
  const why = await Promise.race([interrupted, editor.exited]);
  await editor.stop();
  if (why === 'interrupted') return console.log('\nStopped.');
  throw new Error(`The editor stopped by itself. It said last:\n${editor.log().slice(-2_000)}`);
}

/** Keeps other people and web pages of this machine out; the same one each time, so that a bookmark goes on working. */
function token() {
  const file = path.join(home, 'token');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const fresh = randomBytes(16).toString('hex');
  mkdirSync(home, { recursive: true });
  writeFileSync(file, fresh, { mode: 0o600 });
  return fresh;
}

/** The sample that a newcomer sees first: the example college's complete program. */
function firstSample() {
  const file = path.join(samples, 'example-college', 'hit-aas.curriculum.yaml');
  return existsSync(file) ? file : undefined;
}

function openBrowser(address) {
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
    linux: display ? ['xdg-open', address] : undefined,
  }[process.platform];
  if (!opener) return;
  const [command, ...args] = opener;
  // Without a program that opens pages, the printed address is enough.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}
