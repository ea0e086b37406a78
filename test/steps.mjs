// The steps of `npm test`. A step has a title, a limit in seconds, a command (a list; it gets the name of the file to
// write its results to), how to read that file (without it, the exit code is the one result), whether it needs VS Code
// in the browser (`editor`), whether the names of its results are figures to be told (`isTold`), and what it misses on
// this machine, if anything (`missing`: a sentence).
import path from 'node:path';
import { findChromium, findProgram } from '../client/editor/chromium.mjs';
import { editorNode } from '../client/editor/node.mjs';
import { root } from '../client/editor/places.mjs';
import { npmCommand } from '../client/editor/processes.mjs';
import { needsStandIn } from './vscode/which-code.mjs';

const npmScript = (name) => () => npmCommand('run', '--silent', name);

const ownScript = (file) => ({
  command: (report) => [process.execPath, path.join(root, 'test', file), '--results', report],
  read: (results) => results,
});

const vitest = (...args) => ({
  command: (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return npmCommand('run', '--silent', 'unit', '--', ...reporters, ...args);
  },
  read: readVitest,
});

const editorTests = (...args) => vitest('--config', 'test/editors.config.mts', ...args);

export const steps = {
  build: { title: 'Build', limit: 120, command: npmScript('build') },
  types: { title: 'Types', limit: 180, command: npmScript('types') },
  lint: { title: 'Lint', limit: 60, command: npmScript('lint') },
  rooms: { title: 'Rooms', limit: 120, command: npmScript('rooms') },
  unit: { title: 'Unit', limit: 1_800, ...vitest('--coverage.enabled') },
  coverage: { title: 'Lines and branches', limit: 60, isTold: true, ...ownScript('coverage/report.mjs') },
  conformance: { title: 'Conformance', limit: 180, ...ownScript('conformance/run.mjs') },
  vscode: {
    title: 'In VS Code',
    limit: 300,
    editor: needsStandIn(),
    missing: needsStandIn() ? noEditor : undefined,
    ...ownScript('vscode/run.mjs'),
  },
  browser: { title: 'In the browser', limit: 600, editor: true, missing: noEditor, ...editorTests('test/browser/') },
  package: {
    title: 'Packaged',
    limit: 180,
    editor: true,
    missing: noEditor,
    ...editorTests('test/package/'),
  },
  tarball: { title: 'Packed for npm', limit: 300, ...vitest('--config', 'test/npm-package.config.mts') },
  neovim: { title: 'In Neovim', limit: 90, missing: noNeovim, ...editorTests('test/neovim/') },
  emacs: { title: 'In Emacs', limit: 120, missing: noEmacs, ...editorTests('test/emacs/') },
};

function noEditor() {
  try {
    editorNode();
  } catch (error) {
    return error.message;
  }
  if (findChromium()) return undefined;
  return 'There is no Chromium on this machine. Install one (on Debian: apt-get install chromium), or name it in CHROMIUM.';
}

function noNeovim() {
  if (findProgram(['nvim'])) return undefined;
  return 'There is no Neovim on this machine. Install it (on Debian: apt-get install neovim).';
}

function noEmacs() {
  if (findProgram(['emacs'])) return undefined;
  return 'There is no Emacs on this machine. Install it with Eglot (on Debian: apt-get install emacs-nox elpa-eglot elpa-lsp-mode elpa-yaml-mode).';
}

/** Reads what vitest's JSON reporter writes; a file that could not even be loaded is a failure of its own. */
function readVitest({ testResults }, output) {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.map((test) => {
      const state = { passed: 'passed', failed: 'failed' }[test.status] ?? 'skipped';
      const error = state === 'failed' ? (explanation(test, output) ?? test.failureMessages.join('\n')) : undefined;
      return { name: test.fullName, state, error };
    });
    const silent = status === 'failed' && !tests.some(({ state }) => state === 'failed');
    return silent ? [...tests, { name: path.relative(root, file), state: 'failed', error: message }] : tests;
  });
}

/** What vitest prints of a failure, with the difference and the line of the test, which its JSON does not hold. */
function explanation({ ancestorTitles, title }, output) {
  const heading = ` > ${[...ancestorTitles, title].join(' > ')}\n`;
  const start = output.indexOf(heading, output.indexOf(' FAIL '));
  if (start < 0) return undefined;
  const end = output.indexOf('⎯⎯⎯⎯', start);
  return output.slice(start + heading.length, end < 0 ? undefined : end).trim();
}
