import { type Connection, DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { fileNamePatterns } from '../model/file-kind.ts';
import type { Client } from './capabilities.ts';
import type { Log } from './log.ts';

/** Asks the editor to tell of changes on disk: of the files of the format, and of the schema files that are in use. */
export function createWatching(connection: Connection, client: Client, log: Log) {
  const watchedSchemas = new Set<string>();

  function watch(watchers: FileSystemWatcher[]): void {
    if (!client.registersFileWatchers) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => log.failure('watching files', error));
  }

  return {
    watchFormat: () => watch(fileNamePatterns.map((pattern) => ({ globPattern: `**/${pattern}` }))),
    watchSchema(uri: string): void {
      if (watchedSchemas.has(uri)) return;
      watchedSchemas.add(uri);
      watch([{ globPattern: globFor(uri, client.watchesRelativePatterns) }]);
    },
  };
}

function globFor(uri: string, relative: boolean): FileSystemWatcher['globPattern'] {
  const parsed = URI.parse(uri);
  const escaped = (text: string) => text.replace(/[[\]{}*?]/g, '?');
  if (!relative) return escaped(parsed.fsPath.replaceAll('\\', '/'));
  return { baseUri: Utils.dirname(parsed).toString(), pattern: escaped(Utils.basename(parsed)) };
}
