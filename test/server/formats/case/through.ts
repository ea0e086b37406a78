import { exportCase } from '../../../../server/src/formats/case/export.ts';
import { importCase } from '../../../../server/src/formats/case/import.ts';
import type { ImportOptions } from '../../../../server/src/formats/import/imported.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';
import type { PackageAsJson } from './structure.ts';

/** Imports packages, each given as text or as data. */
export function imported(packages: readonly unknown[], options: ImportOptions = {}) {
  const sources = packages.map((one, index) => ({
    name: `package-${index + 1}.json`,
    bytes: new TextEncoder().encode(typeof one === 'string' ? one : JSON.stringify(one)),
  }));
  return importCase(sources, options);
}

/** A workspace with the files of an import. */
export function workspaceWith(files: readonly { readonly name: string; readonly text: string }[]): FixtureWorkspace {
  const workspace = fixtureWorkspace('//- /empty.txt\n');
  for (const { name, text } of files) workspace.type(`/${name}`, text);
  return workspace;
}

/** The package that a framework of a workspace leaves as. */
export function exported(workspace: FixtureWorkspace, path: string, date = '2026-08-17') {
  const { content, notes, name } = exportCase(workspace.snapshot(), workspace.document(path), { date });
  return { json: JSON.parse(String(content)) as PackageAsJson, text: String(content), notes, name };
}
