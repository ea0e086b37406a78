import { kindByName } from '../model/file-kind.ts';
import { isConfigFile } from './config-file.ts';
import { isToolFolder } from './files.ts';
import { watchablePatterns } from './globs.ts';
import { type IgnoreFiles, isIgnored, noIgnoreFiles } from './ignore-files.ts';
import { ruleFor, type SchemaContext } from './schema-reference.ts';
import type { Settings } from './settings.ts';
import { folderOf, pathBelow } from './uris.ts';

/** What decides which files are ours. */
export interface FileContext extends SchemaContext {
  /** The `.gitignore` files that count in a workspace folder. */
  readonly ignores: ReadonlyMap<string, IgnoreFiles>;
}

/** Why a file of a workspace folder does not belong to the workspace. */
export type Exclusion = 'tool-folder' | 'git-ignored' | 'files-exclude' | 'files-setting';

/**
 * Whether a file belongs to the workspace: it is in one of its folders, of the format or bound to a schema, and not left
 * out.
 */
export function isWorkspaceFile(uri: string, context: FileContext): boolean {
  return isWanted(uri, context) && folderOf(uri, context.folders) !== undefined && !exclusionOf(uri, context);
}

/**
 * Whether a file is of the format or its configuration by its name, or YAML that the setting binds to a schema. A glob such as `plans/**`
 * also fits pictures and pages, which nobody wants to have judged.
 */
export function isWanted(uri: string, context: SchemaContext): boolean {
  return (
    kindByName(uri) !== undefined || isConfigFile(uri) || (/\.ya?ml$/i.test(uri) && ruleFor(uri, context) !== undefined)
  );
}

/** Why a file is left out of the workspace folder that it is in; undefined when it is not, or is in none. */
export function exclusionOf(uri: string, context: FileContext): Exclusion | undefined {
  const folder = folderOf(uri, context.folders);
  const path = folder === undefined ? undefined : pathBelow(folder, uri);
  if (folder === undefined || path === undefined) return undefined;
  return exclusionBelow(path, context.settingsFor(uri), context.ignores.get(folder) ?? noIgnoreFiles);
}

/** The same by the path of a file, or of a folder with `/` behind it, below a workspace folder. */
export function exclusionBelow(path: string, settings: Settings, ignores: IgnoreFiles): Exclusion | undefined {
  if (isConfigFile(path)) return exclusionOfConfig(path, settings, ignores);
  if (path.split('/').slice(0, -1).some(isToolFolder)) return 'tool-folder';
  const isFolder = path.endsWith('/');
  const plain = isFolder ? path.slice(0, -1) : path;
  if (isFolder ? settings.files.bars(plain) : !settings.files.allows(plain)) return 'files-setting';
  if (settings.hidden.matches(plain)) return 'files-exclude';
  return isIgnored(ignores, path) ? 'git-ignored' : undefined;
}

/**
 * A configuration file counts wherever files can: the patterns of a setting say which curricula belong together, and who
 * hides the file in the editor, or keeps it to himself, still means what is in it.
 */
function exclusionOfConfig(path: string, settings: Settings, ignores: IgnoreFiles): Exclusion | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder === '' ? undefined : exclusionBelow(folder, settings, ignores);
}

/** The globs by which an editor watches the files that only the setting makes ours, each once. */
export function boundFilePatterns({ folders, settingsFor }: SchemaContext): string[] {
  const settings = [...folders.map(settingsFor), settingsFor('')];
  return [...new Set(settings.flatMap(({ schemas }) => schemas.flatMap(({ globs }) => watchablePatterns(globs))))];
}

/** A text that is the same as long as the settings make the same files ours. */
export function fileSettingsOf({ folders, settingsFor }: SchemaContext): string {
  return JSON.stringify(
    folders.map((folder) => {
      const { schemas, files, hidden } = settingsFor(folder);
      return [schemas.map(({ globs }) => globs), files.globs, hidden.globs];
    }),
  );
}
