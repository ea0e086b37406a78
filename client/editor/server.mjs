// Starts the VS Code server that ships inside code-server, without code-server's own login page and wrapper.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editorNode } from './node.mjs';
import { vscodeServer } from './places.mjs';
import { outputOf, run, stop } from './processes.mjs';

const startLimit = 60_000;

/** A quiet first window; what a person changes in the editor is kept over these. */
const firstSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  // In a browser VS Code saves by itself; here saving is the person's decision, as on the desktop.
  'files.autoSave': 'off',
};

/**
 * Starts an editor that only this machine can reach.
 *
 * - `home`: the folder for its settings and extensions; a temporary one when left out, removed again by `stop()`.
 * - `extension`: folder of an extension to load, as if installed. `vsix`: packaged extensions to install first.
 * - `settings`: settings for the first start. `port`: a free one when left out. `token`: asked of every visitor.
 * - `testDriver`: obey the test addresses that `editorAddress` can build. `env`: for the server and the extensions.
 */
export async function startEditor(options = {}) {
  const home = options.home ?? mkdtempSync(path.join(tmpdir(), 'hit-editor-'));
  const temporary = options.home === undefined;
  const folders = ['--server-data-dir', path.join(home, 'data'), '--extensions-dir', path.join(home, 'extensions')];
  writeFirstSettings(home, { ...firstSettings, ...options.settings });
  if (options.extension) linkExtension(path.join(home, 'extensions'), options.extension);

  // A temporary home stands for a person who never had an editor; no gallery, so that nothing is asked of the internet.
  const env = { ...process.env, ...(temporary ? { HOME: home } : {}), EXTENSIONS_GALLERY: '{}', ...options.env };
  // With this variable (in a terminal of code-server) the server would wait for a parent instead of starting.
  delete env.CODE_SERVER_PARENT_PID;
  const node = editorNode();
  for (const vsix of options.vsix ?? []) await installVsix(node, vsix, folders, env);

  const port = options.port ?? (await freePort());
  const args = [
    ...[vscodeServer, '--host', '127.0.0.1', '--port', String(port), ...folders],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--disable-telemetry'],
  ];
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = await started(child);
  return {
    port,
    token: options.token,
    authority: `127.0.0.1:${port}`,
    log,
    exited: new Promise((resolve) => child.once('exit', resolve)),
    async stop() {
      await stop(child);
      if (temporary) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * The address at which `editor` shows `folder`, with `file` open. `extensionDevelopmentPath` and `extensionTestsPath`
 * are for tests, and need an editor started with `testDriver`.
 */
export function editorAddress(editor, folder, { file, extensionDevelopmentPath, extensionTestsPath } = {}) {
  const remote = (target) => `vscode-remote://${editor.authority}${encodeURI(target)}`;
  const payload = [];
  if (file) payload.push(['openFile', remote(file)]);
  if (extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', remote(extensionDevelopmentPath)]);
  if (extensionTestsPath) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  const workspace = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({
    ...(editor.token ? { tkn: editor.token } : {}),
    [workspace]: folder,
    ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}),
  });
  return `http://${editor.authority}/?${query}`;
}

function writeFirstSettings(home, settings) {
  const file = path.join(home, 'data', 'data', 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** Makes the editor see `extension` as installed, at its place, so that a new build needs only a reload. */
function linkExtension(extensionsFolder, extension) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  // The editor writes its list of extensions from the folder when there is none.
  rmSync(extensionsFolder, { recursive: true, force: true });
  mkdirSync(extensionsFolder, { recursive: true });
  symlinkSync(extension, path.join(extensionsFolder, `${publisher}.${name}-${version}`), 'junction');
}

async function installVsix(node, vsix, folders, env) {
  const args = [vscodeServer, '--install-extension', vsix, '--accept-server-license-terms', ...folders];
  const { code, output } = await run(node, args, { env });
  if (code !== 0 || !/was successfully installed/.test(output)) {
    throw new Error(`${vsix} could not be installed:\n${output}`);
  }
}

/** Waits until the server answers; gives a function that returns what it has logged so far. */
function started(child) {
  const log = outputOf(child);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The editor did not start within ${startLimit / 1000} s:\n${log()}`));
    }, startLimit);
    const gone = (code) => {
      clearTimeout(late);
      reject(new Error(`The editor stopped at once (exit code ${code}):\n${log()}`));
    };
    child.once('exit', gone);
    child.stdout.on('data', () => {
      if (!log().includes('Extension host agent started')) return;
      clearTimeout(late);
      child.off('exit', gone);
      resolve(log);
    });
  });
}

/** A port of 127.0.0.1 that nothing uses at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
