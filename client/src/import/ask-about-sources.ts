import type { Server } from '../server.ts';
import type { ImportFormat, ImportOptions, ImportSource } from './messages.ts';

/** Asks what only a person can say of the files of a format; undefined where they want nothing any more. */
export async function askAboutSources(
  _server: Server,
  _format: ImportFormat,
  _sources: readonly ImportSource[],
): Promise<ImportOptions | undefined> {
  return {};
}
