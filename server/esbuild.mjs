// Bundles the server: dist/node.js, the language server for the extension; dist/browser.js, the same in one file for
// editors in a browser; and what the package has for everybody else: dist/cli.js, the command line;
// dist/language-server.js; and dist/api.js. What is seldom needed is in parts that are read when it is.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { lazySchemas } from './lazy-json.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { packageParts, serverParts } from './parts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
// Tests bundle into a folder of their own, so that they never see yesterday's server, and leave it as it was written where
// they measure which of its lines they reach; what is published has no maps.
const { out, watch, maps, minify } = parseArgs({
  options: {
    out: { type: 'string', default: `${here}dist` },
    watch: { type: 'boolean', default: false },
    maps: { type: 'boolean', default: true },
    minify: { type: 'boolean', default: true },
  },
  allowNegative: true,
}).values;

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  keepNames: true,
  metafile: true,
  // Node would read the maps of what it counts.
  sourcemap: maps && (minify ? 'linked' : 'external'),
  sourcesContent: false,
  legalComments: 'eof',
  plugins: [lazySchemas],
  // The tasks of .vscode/tasks.json wait for the lines that esbuild prints while it watches.
  logLevel: watch ? 'info' : 'warning',
};

const underNode = {
  ...shared,
  // The names of functions tell where a fault was. To give them back to each function that is made, as `keepNames` does,
  // takes nearly a tenth of the time of a check: so they are left as they are, and the files are a little larger.
  minify: false,
  minifySyntax: minify,
  minifyWhitespace: minify,
  keepNames: false,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // The CommonJS libraries inside ask for Node's modules by require, which a module does not have.
  banner: {
    js: "import { createRequire as createRequireOfModule } from 'node:module'; const require = createRequireOfModule(import.meta.url);",
  },
};

const bundles = [
  {
    ...underNode,
    entryPoints: { node: 'src/node/main.ts' },
    outdir: out,
    splitting: true,
    chunkNames: 'node-parts/[name]-[hash]',
    plugins: [lazySchemas, serverParts(here)],
  },
  {
    ...underNode,
    entryPoints: { cli: 'src/cli/main.ts', 'language-server': 'src/node/main.ts', api: 'src/api/index.ts' },
    outdir: out,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    plugins: [lazySchemas, packageParts(here)],
  },
  {
    ...shared,
    entryPoints: ['src/browser/main.ts'],
    outfile: path.join(out, 'browser.js'),
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

await buildAll();
if (watch) await Promise.all(bundles.map(async (bundle) => (await esbuild.context(bundle)).watch()));

/** What was built before can be used until the new files are there; a build that fails leaves it as it was. */
async function buildAll() {
  const built = await Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, write: false })));
  const notices = thirdPartyNotices(
    built.map(({ metafile }) => metafile),
    here,
  );
  const files = built.flatMap(({ outputFiles }) =>
    outputFiles.map((one) => ({ file: one.path, content: one.contents })),
  );
  files.push({ file: path.resolve(out, 'THIRD-PARTY-NOTICES.txt'), content: notices });
  // A bundle names its parts, so these come first.
  const deepestFirst = files.toSorted((one, other) => depthOf(other.file) - depthOf(one.file));
  for (const { file, content } of deepestFirst) await replaceFile(file, content);
  await removeOthers(new Set(files.map(({ file }) => file)));
}

function depthOf(file) {
  return file.split(path.sep).length;
}

/** At any moment there is the whole file, either the one before or the new one. */
async function replaceFile(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, content);
  await rename(fresh, file);
}

async function removeOthers(files) {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const others = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .filter((file) => !files.has(file));
  for (const file of others) await rm(file, { force: true });
}
