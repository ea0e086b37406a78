import { seededRandom } from '../../support/random.ts';
import { actionsInEditor } from './actions-in-editor.ts';
import { actionsOnDisk } from './actions-on-disk.ts';
import type { Chosen, Editor } from './editor.ts';
import { type Action, createScene } from './scene.ts';
import type { SlowDisk } from './slow-disk.ts';

/** A person at an editor, and whoever else writes on the same disk. */
export interface Person {
  /** What is shown in the window now. */
  readonly folders: readonly string[];
  readonly chosen: Chosen;
  /** What was done, in words. */
  readonly history: readonly string[];
  /** Does one thing; which file, which words, follow from the seed. */
  act(kind: ActionKind, seed: number): Promise<void>;
  /** Does what is still to be done, so that the editor knows of everything on disk. */
  comeToRest(): Promise<void>;
}

export type ActionKind = keyof typeof actionWeights;

/** How often each is done, beside the others. */
export const actionWeights = {
  type: 30,
  undo: 10,
  'type and take back': 6,
  ask: 18,
  open: 6,
  'open new': 1,
  close: 4,
  save: 5,
  write: 6,
  make: 3,
  delete: 3,
  'delete folder': 1,
  'put a folder there': 1,
  'lose permission': 1,
  rename: 2,
  'rename in editor': 3,
  'rename folder': 1,
  'rename a word': 3,
  choose: 3,
  'change folders': 2,
  'tell late news': 3,
} as const;

export function createPerson(
  editor: Editor,
  disk: SlowDisk,
  start: { readonly folders: readonly string[]; readonly chosen: Chosen },
): Person {
  const scene = createScene(editor, disk, start);
  const actions: Readonly<Record<ActionKind, Action>> = { ...actionsInEditor(scene), ...actionsOnDisk(scene) };
  return {
    get folders() {
      return scene.folders;
    },
    get chosen() {
      return scene.chosen;
    },
    history: scene.history,
    async act(kind, seed) {
      await actions[kind](seededRandom(seed));
    },
    async comeToRest() {
      scene.tellLateNews();
      await editor.settle();
      // Editors close what was moved away or deleted, if nothing was typed in it; a new server cannot know of the others.
      for (const uri of scene.left) {
        if (editor.open.has(uri) && disk.contents[uri] === undefined) editor.close(uri);
      }
      scene.left.clear();
      await editor.settle();
    },
  };
}
