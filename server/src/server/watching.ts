import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { fileNamePatterns } from '../model/file-kind.ts';
import { configFileNames } from '../workspace/config-file.ts';
import { ignoreFileName } from '../workspace/ignore-files.ts';
import type { Client } from './capabilities.ts';
import type { Log } from './log.ts';

/**
 * Asks the editor to tell of changes on disk: of the files of the format, of what is chosen for them, of those that the setting binds to a schema,
 * of what git ignores, and of the schema files that are in use.
 */
export function createWatching(connection: Connection, client: Client, log: Log) {
  const watchedFiles = new Set<string>();

  let boundFiles: { readonly patterns: string; readonly watching: Promise<Disposable | undefined> } | undefined;

  async function watch(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
    if (!client.registersFileWatchers || watchers.length === 0) return undefined;
    try {
      return await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      log.failure('watching files', error);
      return undefined;
    }
  }

  return {
    watchFormat: () =>
      void watch([
        ...fileNamePatterns.map((pattern) => ({ globPattern: `**/${pattern}` })),
        ...configFileNames.map((name) => ({ globPattern: `**/${name}` })),
        { globPattern: `**/${ignoreFileName}` },
        // Of a folder that is deleted or moved here editors tell as such, and not of the files that are in it.
        { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
      ]),
    /** Watches the files that fit these globs, in the place of those that were given before. */
    watchBoundFiles(globs: readonly string[]): void {
      const patterns = JSON.stringify(globs);
      if (patterns === (boundFiles?.patterns ?? '[]')) return;
      const before = boundFiles?.watching;
      boundFiles = { patterns, watching: watch(globs.map((globPattern) => ({ globPattern }))) };
      void before?.then((watching) => watching?.dispose());
    },
    /** Watches one file, wherever it is. */
    watchFile(uri: string): void {
      if (watchedFiles.has(uri)) return;
      watchedFiles.add(uri);
      void watch([{ globPattern: globFor(uri, client.watchesRelativePatterns) }]);
    },
  };
}

function globFor(uri: string, relative: boolean): FileSystemWatcher['globPattern'] {
  const parsed = URI.parse(uri);
  const escaped = (text: string) => text.replace(/[[\]{}*?]/g, '?');
  if (!relative) return escaped(parsed.fsPath.replaceAll('\\', '/'));
  return { baseUri: Utils.dirname(parsed).toString(), pattern: escaped(Utils.basename(parsed)) };
}
