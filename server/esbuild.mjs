// Bundles the language server: dist/node.js for editors on a computer, dist/browser.js for editors in a browser.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
// Tests bundle into a folder of their own, so that they never see yesterday's server.
const { out } = parseArgs({ options: { out: { type: 'string', default: `${here}dist` } } }).values;
await rm(out, { recursive: true, force: true });

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  keepNames: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'eof',
  logLevel: 'warning',
};

await Promise.all([
  esbuild.build({
    ...shared,
    entryPoints: ['src/node/main.ts'],
    outfile: path.join(out, 'node.js'),
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // The CommonJS libraries inside ask for Node's modules by require, which a module does not have.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
  esbuild.build({
    ...shared,
    entryPoints: ['src/browser/main.ts'],
    outfile: path.join(out, 'browser.js'),
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  }),
]);
