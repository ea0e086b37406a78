import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Inputs } from '../inputs.ts';
import type { OutDocument } from '../out-file.ts';
import type { CheckFormat } from './formats.ts';
import type { CheckOptions } from './options.ts';

/** What `--out` of a check writes, and which files it must not write over. */
export function outDocument(
  format: CheckFormat | 'diff',
  { snapshot, workspace }: Pick<Inputs, 'snapshot' | 'workspace'>,
  { config, cwd }: Pick<CheckOptions, 'config'> & { readonly cwd: string },
): OutDocument {
  const read = [...snapshot.documents()].map(({ uri }) => uri);
  const chosen = typeof config === 'string' ? [URI.file(path.resolve(cwd, config)).toString()] : [];
  return { endings: endings[format], read: [...read, ...chosen], folders: workspace.state().folders };
}

const endings: Readonly<Record<CheckFormat | 'diff', readonly string[]>> = {
  pretty: ['.txt', '.log'],
  json: ['.json'],
  sarif: ['.sarif', '.json'],
  junit: ['.xml'],
  github: ['.txt', '.log'],
  diff: ['.patch', '.diff', '.txt'],
};
