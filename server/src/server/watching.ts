import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { fileNamePatterns } from '../model/file-kind.ts';
import type { Client } from './capabilities.ts';
import type { Log } from './log.ts';

/** Asks the editor to tell of changes on disk: of the files of the format, and of the schema files that are in use. */
export function createWatching(connection: Connection, client: Client, log: Log) {
  let schemaFiles: readonly string[] = [];
  let schemaWatch: Promise<Disposable> | undefined;

  const register = (watchers: FileSystemWatcher[]) =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });

  return {
    /** Begins to watch the files of the format. */
    start(): void {
      if (!client.registersFileWatchers) return;
      const watchers = fileNamePatterns.map((pattern) => ({ globPattern: `**/${pattern}` }));
      register(watchers).catch((error) => log.failure('watching files', error));
    },
    /** Watches these schema files, wherever they are, and no other ones any more. */
    watchSchemas(uris: readonly string[]): void {
      if (!client.registersFileWatchers || sameMembers(uris, schemaFiles)) return;
      schemaFiles = uris;
      const before = schemaWatch;
      const watchers = uris.map((uri) => ({ globPattern: globFor(uri, client.watchesRelativePatterns) }));
      schemaWatch = register(watchers);
      schemaWatch.catch((error) => log.failure('watching schema files', error));
      before?.then((watch) => watch.dispose()).catch((error) => log.failure('watching schema files', error));
    },
  };
}

function globFor(uri: string, relative: boolean): FileSystemWatcher['globPattern'] {
  const parsed = URI.parse(uri);
  const escaped = (text: string) => text.replace(/[[\]{}*?]/g, '?');
  if (!relative) return escaped(parsed.fsPath.replaceAll('\\', '/'));
  return { baseUri: Utils.dirname(parsed).toString(), pattern: escaped(Utils.basename(parsed)) };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}
