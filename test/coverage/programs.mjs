// What ran in programs that the tests started. Node writes it down at the end of each, into the folder that
// NODE_V8_COVERAGE names; the bundle's source maps say which lines and branches of the sources that was.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseAstAsync } from 'vitest/node';
import { addTo } from './add-to.ts';
import { ranFolder } from './programs-folder.ts';

/** Counts, in the coverage that the tests measured, what the programs of a bundle ran as well. */
export async function addPrograms(coverage, bundleFolder) {
  for (const script of mergedScripts(bundleFolder)) {
    for (const [source, ran] of Object.entries(await inSources(script))) {
      if (coverage.files().includes(source)) addTo(coverage.fileCoverageFor(source).data, ran);
    }
  }
}

/** What all programs ran of each file of the bundle. */
function mergedScripts(bundleFolder) {
  const folder = ranFolder(bundleFolder);
  const inBundle = `${pathToFileURL(bundleFolder)}/`;
  const merged = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    for (const script of scriptsIn(path.join(folder, name)).filter(({ url }) => url.startsWith(inBundle))) {
      const before = merged.get(script.url);
      merged.set(script.url, before ? mergeScriptCovs([before, script]) : script);
    }
  }
  return [...merged.values()];
}

/** A program that was killed may have left half a file, which tells nothing. */
function scriptsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).result;
  } catch {
    return [];
  }
}

async function inSources(script) {
  const file = fileURLToPath(script.url);
  if (!existsSync(file)) throw new Error(`${file} ran, and is gone: what ran of it cannot be counted.`);
  if (!existsSync(`${file}.map`)) return {};
  const code = await readFile(file, 'utf8');
  const map = JSON.parse(await readFile(`${file}.map`, 'utf8'));
  const sources = map.sources.map((source) => pathToFileURL(path.resolve(path.dirname(file), source)).href);
  return convert({
    code,
    ast: parseAstAsync(code),
    sourceMap: { ...map, sources },
    coverage: script,
    wrapperLength: 0,
  });
}
