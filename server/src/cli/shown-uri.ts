import path from 'node:path';
import { URI } from 'vscode-uri';

/** A file as it is shown to who calls the command: its path from there, with `/` between the names. */
export function shownUri(cwd: string, uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') return uri;
  return (path.relative(cwd, parsed.fsPath) || '.').split(path.sep).join('/');
}
