import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.join(import.meta.dirname, '../..');

/**
 * Bundles the server from the sources as they are now, into a folder; gives the path of the bundle for Node. A `plain`
 * one stays as it was written, so that what runs of it can be told of the sources.
 */
export function bundleServer(folder: string, { plain = false } = {}): string {
  const out = path.join(folder, 'dist');
  execFileSync(process.execPath, [
    path.join(root, 'server/esbuild.mjs'),
    '--out',
    out,
    ...(plain ? ['--no-minify'] : []),
  ]);
  // The bundle is a module, as its package says.
  writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }');
  return path.join(out, 'node.js');
}
