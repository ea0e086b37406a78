import type { Server } from '../server.ts';
import { askAboutColumns } from './ask-about-columns.ts';
import { askForOccupations } from './ask-for-occupations.ts';
import type { ImportFormat, ImportOptions, ImportSource } from './messages.ts';

/** Asks what only a person can say of the files of a format; undefined where they want nothing any more. */
export async function askAboutSources(
  server: Server,
  { options }: ImportFormat,
  sources: readonly ImportSource[],
): Promise<ImportOptions | undefined> {
  if (options.includes('occupations')) {
    const occupations = await askForOccupations(server, sources);
    return occupations && { occupations };
  }
  return options.includes('columns') ? askAboutColumns(server, sources) : {};
}
