import type { Diagnostic } from 'vscode-languageserver-types';
import { builtIn } from '../../../server/src/built-in.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { productFeatures } from '../../../server/src/server/features.ts';
import { createJudge } from '../../../server/src/server/judge.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { defaultSettings, type Settings } from '../../../server/src/workspace/settings.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import { createWorkspace, type Workspace } from '../../../server/src/workspace/workspace.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

export const folder = 'file:///college';

/** A workspace that follows what a person does, with the findings that the person has been told of. */
export interface FollowedWorkspace {
  readonly workspace: Workspace;
  readonly disk: Contents;
  /** What is shown for each open document. */
  readonly shown: ReadonlyMap<string, readonly Diagnostic[]>;
  open(uri: string): Promise<void>;
  type(uri: string, text: string): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Somebody else writes a file that is not open. */
  writeFile(uri: string, text: string): Promise<void>;
  runOnSave(isOn: boolean): Promise<void>;
}

const taxonomy = createTaxonomyIndex(builtIn.taxonomy);

/** Follows changes as the server does: what was edited is judged again, and those of which the judge says so. */
export async function followedWorkspace(files: Readonly<Record<string, string>>): Promise<FollowedWorkspace> {
  const disk: Contents = { ...files };
  const workspace = await readWorkspace(disk, defaultSettings);
  const judge = createJudge({
    workspace,
    features: productFeatures,
    isReading: () => false,
    shows: () => ({ relatedInformation: true, tags: true, rulePages: true }),
    nextTurn: () => Promise.resolve(),
    onFailedRule(code, uri, error) {
      throw new Error(`${code} fails in ${uri}`, { cause: error });
    },
  });
  const shown = new Map<string, readonly Diagnostic[]>();
  let version = 1;

  async function judgeAgain(...changed: readonly string[]): Promise<void> {
    const again = new Map([...changed, ...judge.takeOutdated()].map((uri) => [uriKey(uri), uri]));
    for (const uri of again.values()) {
      if (!workspace.isOpen(uri)) continue;
      const report = await judge.report(uri);
      if (report) shown.set(uri, report.items);
    }
  }

  return {
    workspace,
    disk,
    shown,
    async open(uri) {
      workspace.open(uri, textOf(disk, uri), ++version, 'hit-curriculum');
      await judgeAgain(uri);
    },
    async type(uri, text) {
      workspace.edit(uri, text, ++version);
      await judgeAgain(uri);
    },
    async save(uri) {
      disk[uri] = workspace.snapshot().document(uri)?.text ?? '';
      workspace.save(uri);
      await judgeAgain(uri);
    },
    async close(uri) {
      workspace.close(uri);
      shown.delete(uri);
      await judgeAgain();
    },
    async writeFile(uri, text) {
      disk[uri] = text;
      await workspace.filesChanged([{ uri }]);
      await judgeAgain();
    },
    async runOnSave(isOn) {
      workspace.configure({ ...defaultSettings, run: isOn ? 'onSave' : 'onType' }, new Map());
      await judgeAgain(...shown.keys());
    },
  };
}

/** A workspace with the same files, documents and settings that has seen no edit. */
export async function freshWorkspace({ workspace, disk }: FollowedWorkspace): Promise<Workspace> {
  const { open, saved, settings } = workspace.state();
  const fresh = await readWorkspace(disk, settings);
  for (const [key, { uri, text, version }] of open) {
    const savedText = saved.get(key)?.text ?? text;
    fresh.open(uri, savedText, version ?? 0, 'hit-curriculum');
    if (savedText !== text) fresh.edit(uri, text, version ?? 0);
  }
  return fresh;
}

/** What a workspace says of a document that nobody has asked about before. */
export function findingsIn(workspace: Workspace, uri: string): Diagnostic[] {
  return diagnostics(workspace.judgedSnapshot(uri), uri);
}

async function readWorkspace(disk: Contents, settings: Settings): Promise<Workspace> {
  const workspace = createWorkspace({ files: filesInMemory(disk), taxonomy, builtInSchemas: builtIn.schemas });
  workspace.configure(settings, new Map());
  for (const one of workspace.setFolders([folder])) await workspace.readFolder(one);
  return workspace;
}

function textOf(disk: Contents, uri: string): string {
  const text = disk[uri];
  if (typeof text !== 'string') throw new Error(`There is no file ${uri}.`);
  return text;
}
