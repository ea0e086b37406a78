import { type ConfigurationItem, ConfigurationRequest, type Connection } from 'vscode-languageserver';
import { defaultSettings, readSettings, type Settings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Log } from './log.ts';

/** The section of the editor's settings that is ours. */
export const settingsSection = 'hitCurriculum';

/** After this many milliseconds without an answer the server works with the settings that it has. */
const longestWait = 3_000;

/** Asks the editor for the settings: for all, and for each folder, which may have settings of its own. */
export async function pullSettings(connection: Connection, workspace: Workspace, log: Log): Promise<void> {
  const { folders } = workspace.state();
  const items: ConfigurationItem[] = [
    { section: settingsSection },
    ...folders.map((scopeUri) => ({ scopeUri, section: settingsSection })),
  ];
  try {
    const answered = connection.sendRequest(ConfigurationRequest.type, { items });
    const sections: unknown = await Promise.race([answered, afterwards(longestWait)]);
    if (!Array.isArray(sections)) return;
    const settings = readSettings(sections[0]);
    workspace.configure(settings, readFolderSettings(folders, sections.slice(1)));
  } catch (error) {
    log.failure('reading the settings', error);
  }
}

/** Settings that the editor sends by itself, with or without the section's name around them. */
export function readSentSettings(sent: unknown): Settings {
  if (typeof sent !== 'object' || sent === null) return defaultSettings;
  return readSettings(settingsSection in sent ? sent[settingsSection] : sent);
}

function readFolderSettings(folders: readonly string[], sections: readonly unknown[]): Map<string, Settings> {
  const settings = new Map<string, Settings>();
  for (const [index, folder] of folders.entries()) {
    const section = sections[index];
    if (section !== undefined && section !== null) settings.set(folder, readSettings(section));
  }
  return settings;
}

function afterwards(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
