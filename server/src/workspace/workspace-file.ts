import { kindByName } from '../model/file-kind.ts';
import { isSkippedFolder } from './files.ts';
import { watchablePatterns } from './globs.ts';
import { ruleFor, type SchemaContext } from './schema-reference.ts';
import { pathBelow } from './uris.ts';

/** Whether a file belongs to the workspace: it is in one of its folders, and of the format or bound to a schema. */
export function isWorkspaceFile(uri: string, context: SchemaContext): boolean {
  if (!isWanted(uri, context)) return false;
  return context.folders.some((folder) => {
    const path = pathBelow(folder, uri);
    return path !== undefined && !path.split('/').slice(0, -1).some(isSkippedFolder);
  });
}

/**
 * Whether a file is of the format by its name, or YAML that the setting binds to a schema. A glob such as `plans/**`
 * also fits pictures and pages, which nobody wants to have judged.
 */
export function isWanted(uri: string, context: SchemaContext): boolean {
  return kindByName(uri) !== undefined || (/\.ya?ml$/i.test(uri) && ruleFor(uri, context) !== undefined);
}

/** The globs by which an editor watches the files that only the setting makes ours, each once. */
export function boundFilePatterns({ folders, settingsFor }: SchemaContext): string[] {
  const settings = [...folders.map(settingsFor), settingsFor('')];
  return [...new Set(settings.flatMap(({ schemas }) => schemas.flatMap(({ globs }) => watchablePatterns(globs))))];
}

/** A text that is the same as long as the setting makes the same files ours. */
export function bindingsOf({ folders, settingsFor }: SchemaContext): string {
  return JSON.stringify(folders.map((folder) => settingsFor(folder).schemas.map(({ globs }) => globs)));
}
