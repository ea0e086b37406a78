import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../../client/editor/places.mjs';

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** The packages that a `package.json` names. */
function listedIn(folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

/** What may be imported below a folder: what its own `package.json` names, and those that it is installed with. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'client/editor': ['client/editor', '.'],
  client: ['client', '.'],
  server: ['server', '.'],
  // They are derived for the server, with what it reads files with.
  schemas: ['.', 'server'],
  'test/mutation': ['test/mutation', '.', 'server', 'client'],
  test: ['.', 'server', 'client'],
};

/** Measured by the benchmark where it is there, and left out where it is not. */
const optional: ReadonlySet<string> = new Set(['js-yaml']);

function roomOf(file: string): string {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`)) ?? '';
}

function packagesIn(text: string): readonly string[] {
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const resolved = [...text.matchAll(/require(?:\([^()]*\))?\.resolve\('([^']+)'\)/gi)].map((found) => found[1] ?? '');
  const names = [...imported, ...resolved].filter((name) => !/^[./#]/.test(name) && !isBuiltin(name));
  return [...new Set(names.flatMap((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? []))];
}

test('Every package that is imported is named in a package.json, so that it stays when another one goes', () => {
  const files = globSync('{client,server,schemas,test}/**/*.{ts,tsx,mts,mjs,cjs,js}', {
    cwd: root,
    exclude: (name) => /^(?:node_modules|dist|out)$/.test(path.basename(String(name))),
  }).map((name) => name.replaceAll(path.sep, '/'));
  expect(files.length).toBeGreaterThan(1000);
  const listed = new Map(Object.entries(rooms).map(([room, folders]) => [room, new Set(folders.flatMap(listedIn))]));
  const missing = files.flatMap((file) => {
    const known = listed.get(roomOf(file));
    const isKnown = (name: string) => optional.has(name) || known?.has(name) || known?.has(`@types/${name}`);
    return packagesIn(readFileSync(path.join(root, file), 'utf8')).flatMap((name) =>
      isKnown(name) ? [] : [`${name} in ${file}`],
    );
  });
  expect([...new Set(missing)]).toEqual([]);
});

test('An import is seen however it is written', () => {
  const text = `
    import type { A } from 'one';
    export { b } from '@scope/two/part';
    const c = await import('three');
    const d = require('four/part.js');
    const e = createRequire(import.meta.url).resolve(${"'five/x.css'"});
    import './near.ts';
    import fs from 'node:fs';
    import os from 'os';
  `;
  expect(packagesIn(text).toSorted()).toEqual(['@scope/two', 'five', 'four', 'one', 'three']);
});
