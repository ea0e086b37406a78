import { type ConfigurationItem, ConfigurationRequest, type Connection } from 'vscode-languageserver';
import { defaultSettings, readSettings, type Settings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Log } from './log.ts';

/** The section of the editor's settings that is ours. */
export const settingsSection = 'hitCurriculum';

/** What the editor itself hides counts as well; editors other than VS Code answer that they do not know it. */
const hiddenFilesSection = 'files.exclude';

/** The sections whose changes the editor is asked to tell. */
export const followedSections: string[] = [settingsSection, hiddenFilesSection];

/** After this many milliseconds without an answer the server works with the settings that it has. */
const longestWait = 3_000;

/** Asks the editor for the settings: for all, and for each folder, which may have settings of its own. */
export async function pullSettings(connection: Connection, workspace: Workspace, log: Log): Promise<void> {
  const { folders } = workspace.state();
  const scopes = [{}, ...folders.map((scopeUri) => ({ scopeUri }))];
  const items = scopes.flatMap((scope): ConfigurationItem[] =>
    followedSections.map((section) => ({ ...scope, section })),
  );
  try {
    const answered = connection.sendRequest(ConfigurationRequest.type, { items });
    const sections: unknown = await Promise.race([answered, afterwards(longestWait)]);
    if (!Array.isArray(sections)) return;
    const ofFolders = folders.map(
      (folder, index) => [folder, sections[2 * index + 2], sections[2 * index + 3]] as const,
    );
    workspace.configure(
      readSettings(sections[0], sections[1]),
      new Map(
        ofFolders.flatMap(([folder, ours, hidden]) => {
          const isSilent = isAbsent(ours) && isAbsent(hidden);
          return isSilent ? [] : [[folder, readSettings(ours ?? sections[0], hidden ?? sections[1])]];
        }),
      ),
    );
  } catch (error) {
    log.failure('reading the settings', error);
  }
}

/** Settings that the editor sends by itself, with or without the section's name around them. */
export function readSentSettings(sent: unknown): Settings {
  if (typeof sent !== 'object' || sent === null) return defaultSettings;
  return readSettings(settingsSection in sent ? sent[settingsSection] : sent);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function afterwards(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
