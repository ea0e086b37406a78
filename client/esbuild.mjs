// Bundles the extension into client/dist/extension.js, and what its panels show into client/dist/webview.js.
//
//   node client/esbuild.mjs [--watch]
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from '../server/notices.mjs';

const watching = process.argv.includes('--watch');
const here = import.meta.dirname;
const dist = path.join(here, 'dist');

const shared = {
  bundle: true,
  metafile: true,
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

const icons = copyIcons();
if (watching) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  const built = await Promise.all(bundles.map((options) => build(options)));
  const metafiles = built.map(({ metafile }) => metafile);
  writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(metafiles, process.cwd(), icons));
}

/** The icons of VS Code as a font: a page in a panel has none of its own. Gives the files that are copied. */
function copyIcons() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css'));
  mkdirSync(dist, { recursive: true });
  const names = ['codicon.css', 'codicon.ttf'];
  for (const name of names) cpSync(path.join(folder, name), path.join(dist, name));
  return names.map((name) => path.join(folder, name));
}
