// Bundles the extension into client/dist/extension.js.
//
//   node client/esbuild.mjs [--watch]
import path from 'node:path';
import { build, context } from 'esbuild';

const watching = process.argv.includes('--watch');
const here = import.meta.dirname;

const options = {
  entryPoints: [path.join(here, 'src', 'extension.ts')],
  outfile: path.join(here, 'dist', 'extension.js'),
  bundle: true,
  platform: 'node',
  // VS Code loads extensions by `require`; 1.91, the oldest that we work in, runs Node 20.
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // The language client has a build for the web as well; take the one for Node.
  conditions: ['node'],
  sourcemap: watching,
  minify: !watching,
  // The tasks of .vscode/tasks.json wait for the lines that esbuild prints while it watches.
  logLevel: watching ? 'info' : 'warning',
};

if (watching) {
  const watcher = await context(options);
  await watcher.watch();
} else {
  await build(options);
}
