// Bundles the extension into client/dist/extension.js, and what its panels show into client/dist/webview.js.
//
//   node client/esbuild.mjs [--watch]
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, context } from 'esbuild';

const watching = process.argv.includes('--watch');
const here = import.meta.dirname;
const dist = path.join(here, 'dist');

const shared = {
  bundle: true,
  sourcemap: watching,
  minify: !watching,
  // The tasks of .vscode/tasks.json wait for the lines that esbuild prints while it watches.
  logLevel: watching ? 'info' : 'warning',
};

const bundles = [
  {
    ...shared,
    entryPoints: [path.join(here, 'src', 'extension.ts')],
    outfile: path.join(dist, 'extension.js'),
    platform: 'node',
    // VS Code loads extensions by `require`; 1.91, the oldest that we work in, runs Node 20.
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    // The language client has a build for the web as well; take the one for Node.
    conditions: ['node'],
  },
  {
    ...shared,
    entryPoints: [path.join(here, 'webview', 'main.tsx')],
    outfile: path.join(dist, 'webview.js'),
    platform: 'browser',
    format: 'iife',
    // The browser of VS Code 1.91.
    target: 'chrome122',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
];

copyIcons();
if (watching) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}

/** The icons of VS Code as a font: a page in a panel has none of its own. */
function copyIcons() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css'));
  mkdirSync(dist, { recursive: true });
  for (const name of ['codicon.css', 'codicon.ttf']) cpSync(path.join(folder, name), path.join(dist, name));
}
