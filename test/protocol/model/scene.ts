import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Contents } from '../../support/files-in-memory.ts';
import type { Chosen, Editor } from './editor.ts';
import type { SlowDisk } from './slow-disk.ts';
import { smallest } from './typing.ts';

/** What an editor tells of a file on disk. */
export interface News {
  readonly uri: string;
  readonly type: number;
}

export const [made, changed, deleted] = [1, 2, 3] as const;

/** Something that may be done; which file, which words, are by chance. */
export type Action = (random: () => number) => void | Promise<void>;

/** An editor and a disk, with what those who work on them have in mind. */
export interface Scene {
  readonly editor: Editor;
  readonly contents: Contents;
  /** What is shown in the window now. */
  folders: readonly string[];
  chosen: Chosen;
  /** What was done, in words. */
  readonly history: string[];
  /** News of the disk that nobody has told yet. */
  late: News[];
  /** Open documents whose files went away meanwhile. */
  readonly left: Set<string>;
  /** The texts that can be gone back to, the newest last. */
  readonly undone: Map<string, string[]>;
  say(words: string): void;
  filesOnDisk(): string[];
  closedFiles(): string[];
  /** Tells of changes on disk: at once, twice, or some time later. */
  tellOf(news: readonly News[], random: () => number): void;
  tellLateNews(): void;
  /** Changes an open text, which can be undone. */
  edit(uri: string, changes: ReturnType<typeof smallest>): void;
  save(uri: string): void;
  takeAway(uri: string): void;
  /** Carries out what a feature proposes: in open texts as an edit, in others on disk. */
  applyEdits(proposed: unknown): void;
}

export function createScene(
  editor: Editor,
  { contents }: SlowDisk,
  start: { readonly folders: readonly string[]; readonly chosen: Chosen },
): Scene {
  const history = [`in ${start.folders.join(' and ')}, with ${JSON.stringify(start.chosen)}`];
  const left = new Set<string>();
  const undone = new Map<string, string[]>();
  const say = (words: string) => void history.push(words);
  const filesOnDisk = () => Object.keys(contents).filter((uri) => typeof contents[uri] === 'string');
  const closedFiles = () => filesOnDisk().filter((uri) => !editor.open.has(uri));

  function tellOf(news: readonly News[], random: () => number): void {
    const way = random();
    if (way < 0.25) {
      scene.late.push(...news);
      say('  of which nobody tells yet');
      return;
    }
    const changes = way < 0.35 ? [...news, ...news] : news;
    editor.tell('workspace/didChangeWatchedFiles', { changes });
    if (way < 0.45) editor.tell('workspace/didChangeWatchedFiles', { changes: news });
  }

  function tellLateNews(): void {
    if (scene.late.length > 0) editor.tell('workspace/didChangeWatchedFiles', { changes: scene.late });
    scene.late = [];
  }

  function edit(uri: string, changes: ReturnType<typeof smallest>): void {
    if (changes.length === 0) return;
    undone.set(uri, [...(undone.get(uri) ?? []).slice(-9), editor.text(uri)]);
    editor.change(uri, changes);
    say(`  ${JSON.stringify(changes).slice(0, 300)}`);
  }

  function save(uri: string): void {
    // Where a folder stands now, no editor can write a file.
    if (Object.keys(contents).some((other) => other.startsWith(`${uri}/`))) return;
    contents[uri] = editor.text(uri);
    left.delete(uri);
    editor.save(uri);
  }

  function takeAway(uri: string): void {
    delete contents[uri];
    if (editor.open.has(uri)) left.add(uri);
  }

  function applyEdits(proposed: unknown): void {
    const { changes } = (proposed ?? {}) as WorkspaceEdit;
    for (const [uri, edits] of Object.entries(changes ?? {})) {
      const text = editor.open.has(uri) ? editor.text(uri) : contents[uri];
      if (typeof text !== 'string') continue;
      const after = applied(text, edits);
      if (editor.open.has(uri)) edit(uri, smallest(text, after));
      else {
        contents[uri] = after;
        editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: changed }] });
      }
    }
  }

  const scene: Scene = {
    ...start,
    editor,
    contents,
    history,
    late: [],
    left,
    undone,
    say,
    filesOnDisk,
    closedFiles,
    tellOf,
    tellLateNews,
    edit,
    save,
    takeAway,
    applyEdits,
  };
  return scene;
}

export function oneOf<Item>(list: readonly Item[], random: () => number): Item | undefined {
  return list[Math.floor(random() * list.length)];
}

export function uriOf(path: string): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The folders in which there are files, but those that are always there. */
export function foldersOf(uris: readonly string[]): string[] {
  const known = uris.map((uri) => uri.slice(0, uri.lastIndexOf('/')));
  return [...new Set(known)].filter((folder) => folder !== 'file:///one' && folder !== 'file:///two');
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///text', 'text', 0, text), [...edits]);
}
