import { URI } from 'vscode-uri';
import { diskFiles } from '../../node/disk-files.ts';
import { isConfigFile } from '../../workspace/config-file.ts';
import { noIgnoreFiles } from '../../workspace/ignore-files.ts';
import { defaultSettings } from '../../workspace/settings.ts';
import { pathBelow } from '../../workspace/uris.ts';
import { walkFolder } from '../../workspace/walk-folder.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { exclusionBelow } from '../../workspace/workspace-file.ts';
import type { Talk } from '../talk.ts';
import { WrongUse } from '../wrong-use.ts';
import type { LocatedFile, LocatedFolder, LocatedGlob, LocatedPath } from './locate-path.ts';

interface ChoiceOptions {
  /** The folder that is meant where nothing is named. */
  readonly base: string;
  /** The URI of the text that came in by standard input. */
  readonly typed: string | undefined;
  shown(uri: string): string;
  readonly talk: Talk;
}

/** How the files of the format are called. */
const namesOfTheFormat = 'hit.curriculum.yaml, bio.courses.yaml, coder.role.yaml or aha.skills.yaml';

const firstKeys = '“curriculum:”, “catalog:”, “role:” or “framework:”';

/**
 * The URIs of the files that are meant by what a person named. A file that is named itself counts also where the
 * workspace leaves it out: it is opened.
 */
export async function chooseDocuments(
  workspace: Workspace,
  named: readonly LocatedPath[],
  { base, typed, shown, talk }: ChoiceOptions,
): Promise<readonly string[]> {
  if (named.length === 0 && typed === undefined) {
    return documentsBelow(workspace, { kind: 'folder', written: base, place: base });
  }
  const chosen: string[] = [];
  const notOurs: string[] = [];
  const takeFile = (file: LocatedFile) => {
    const uri = openNamed(workspace, file);
    const problem = notOursBecause(workspace, uri, file.written);
    if (problem === undefined) chosen.push(uri);
    else notOurs.push(problem);
  };
  if (typed !== undefined) {
    if (notOursBecause(workspace, typed, shown(typed)) === undefined) chosen.push(typed);
    else
      notOurs.push(
        `What comes from standard input does not begin with ${firstKeys}; --stdin-filename says which file it is.`,
      );
  }
  for (const one of named) {
    if (one.kind === 'file') takeFile(one);
    else if (one.kind === 'folder') chosen.push(...documentsBelow(workspace, one));
    else chosen.push(...(await documentsMatching(workspace, one)));
  }
  const [problem] = notOurs;
  // A shell that fills in a glob also names what is not meant.
  if (chosen.length === 0 && problem !== undefined) throw new WrongUse(problem);
  for (const sentence of notOurs) talk.note(sentence);
  return chosen;
}

function documentsBelow(workspace: Workspace, { written, place }: LocatedFolder): readonly string[] {
  const folder = URI.file(place).toString();
  const found = [...workspace.state().disk.values()].flatMap(({ uri }) =>
    pathBelow(folder, uri) === undefined ? [] : [uri],
  );
  if (found.some((uri) => !isConfigFile(uri))) return found;
  const isClosed = [...workspace.state().unreadable.values()].some((uri) => pathBelow(folder, uri) !== undefined);
  if (isClosed || workspace.state().unreadableFolders.size > 0) {
    throw new WrongUse(
      `Nothing in ${written} can be read: you have no permission for it or for its files, or these lead elsewhere.`,
    );
  }
  throw new WrongUse(
    `There are no curricula in ${written}: no file there is called like ${namesOfTheFormat}, or .gitignore leaves it out.`,
  );
}

/** Also files that are not called like ours and begin like ours, as if the shell had named them. */
async function documentsMatching(workspace: Workspace, glob: LocatedGlob): Promise<readonly string[]> {
  const { files } = await walkFolder(diskFiles, {
    folder: URI.file(glob.place).toString(),
    from: '',
    ignores: noIgnoreFiles,
    isCandidate: (below) => /\.ya?ml$/i.test(below) && glob.matches(below),
    isLeftOut: (below, ignores) => exclusionBelow(below, defaultSettings, ignores) !== undefined,
  });
  const found = await Promise.all(
    files.map(async (uri) => {
      if (workspace.snapshot().document(uri)) return uri;
      const text = await diskFiles.read(uri);
      if (typeof text !== 'string') return undefined;
      workspace.open(uri, text, 1);
      if (notOursBecause(workspace, uri, '') === undefined) return uri;
      workspace.close(uri);
      return undefined;
    }),
  );
  const chosen = found.filter((uri) => uri !== undefined);
  if (chosen.length > 0) return chosen;
  throw new WrongUse(
    files.length === 0
      ? `${glob.written} fits no YAML file.`
      : `${glob.written} fits no curriculum, catalog, role or framework, only other YAML files.`,
  );
}

/** The URI of a file that was read by its path; what the workspace has already is left as it is. */
function openNamed(workspace: Workspace, { place, text }: LocatedFile): string {
  const uri = URI.file(place).toString();
  if (workspace.snapshot().document(uri)?.text !== text) workspace.open(uri, text, 1);
  return uri;
}

/** Why a file is none of the format; undefined for one that is. The files that are not are closed again. */
function notOursBecause(workspace: Workspace, uri: string, written: string): string | undefined {
  const snapshot = workspace.snapshot();
  const document = snapshot.document(uri);
  if (document && snapshot.owns(document)) return undefined;
  if (workspace.isOpen(uri)) workspace.close(uri);
  if (/\.(csv|tsv|xlsx|json)$/i.test(written)) {
    return `${written} is no YAML; \`hit-curriculum import\` makes a curriculum, a role or a framework of such files.`;
  }
  return `${written} is not checked: it is not called like ${namesOfTheFormat}, and does not begin with ${firstKeys}.`;
}
