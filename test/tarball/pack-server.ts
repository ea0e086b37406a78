import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client/editor/places.mjs';
import { runNpm } from '../../client/editor/processes.mjs';

/** What `npm pack` made. */
export interface Packed {
  /** The path of the archive. */
  readonly tarball: string;
  readonly files: readonly string[];
  /** In bytes. */
  readonly unpackedSize: number;
}

/** Packs the server into a folder, as it would be published. Throws what npm said where that fails. */
export async function packServer(folder: string): Promise<Packed> {
  const where = ['--workspace', 'server', '--pack-destination', folder];
  const { code, output } = await runNpm(['pack', ...where, '--json', '--loglevel', 'error'], root);
  if (code !== 0) throw new Error(output);
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  // What the scripts of the package say stands before.
  const told: unknown = JSON.parse(output.slice(output.search(/^[[{]$/m)));
  const [about] = Object.values(told as Record<string, { files: { path: string }[]; unpackedSize: number }>);
  if (!about) throw new Error(output);
  return {
    tarball: path.join(folder, name),
    files: about.files.map((file) => file.path),
    unpackedSize: about.unpackedSize,
  };
}
