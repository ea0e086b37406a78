import { setImmediate } from 'node:timers/promises';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import { choices, isOnSave } from './choices.ts';
import { questions } from './questions.ts';
import { type Action, changed, deleted, foldersOf, made, oneOf, type Scene, uriOf } from './scene.ts';
import { smallest, typings } from './typing.ts';
import { folders as allFolders, randomFile } from './workspaces.ts';

/** What a person does in the editor. */
export function actionsInEditor(scene: Scene) {
  const {
    editor,
    contents,
    left,
    undone,
    say,
    filesOnDisk,
    closedFiles,
    tellOf,
    tellLateNews,
    edit,
    save,
    applyEdits,
  } = scene;

  async function moveInEditor(
    moves: readonly { oldUri: string; newUri: string }[],
    random: () => number,
  ): Promise<void> {
    const files = [...moves];
    applyEdits(await editor.ask('workspace/willRenameFiles', { files }));
    const reopened: [string, string][] = [];
    for (const { oldUri, newUri } of files) {
      for (const uri of Object.keys(contents)) {
        if (uri !== oldUri && !uri.startsWith(`${oldUri}/`)) continue;
        const to = newUri + uri.slice(oldUri.length);
        contents[to] = contents[uri] ?? '';
        delete contents[uri];
        scene.late.push({ uri, type: deleted }, { uri: to, type: made });
        if (editor.open.has(uri)) reopened.push([uri, to]);
      }
    }
    const tellFirst = random() < 0.5;
    if (tellFirst) editor.tell('workspace/didRenameFiles', { files });
    for (const [from, to] of reopened) {
      const text = editor.text(from);
      editor.close(from);
      if (!editor.open.has(to)) editor.openDocument(to, text);
    }
    if (!tellFirst) editor.tell('workspace/didRenameFiles', { files });
    if (random() < 0.7) tellLateNews();
  }

  return {
    type(random) {
      const uri = oneOf([...editor.open.keys()], random);
      const kind = random() < 0.5 ? 'word' : (oneOf(Object.keys(typings), random) as keyof typeof typings);
      if (uri === undefined) return;
      say(`types ${kind} in ${uri}`);
      edit(uri, typings[kind](editor.text(uri), random));
    },
    'type and take back'(random) {
      const uri = oneOf([...editor.open.keys()], random);
      if (uri === undefined) return;
      const before = editor.text(uri);
      say(`types in ${uri} and takes it back`);
      edit(uri, typings.anything(before, random));
      if (editor.text(uri) !== before) editor.change(uri, smallest(editor.text(uri), before));
    },
    undo(random) {
      const uri = oneOf([...editor.open.keys()], random);
      const before = uri === undefined ? undefined : undone.get(uri)?.pop();
      if (uri === undefined || before === undefined) return;
      say(`undoes in ${uri}`);
      const changes = random() < 0.5 ? [{ text: before }] : smallest(editor.text(uri), before);
      if (changes.length > 0) editor.change(uri, changes);
    },
    ask(random) {
      const uri = oneOf([...editor.open.keys(), ...filesOnDisk()], random);
      const method = oneOf(Object.keys(questions), random) as keyof typeof questions;
      if (uri === undefined) return;
      const source = new CancellationTokenSource();
      const text = editor.open.has(uri) ? editor.text(uri) : contents[uri];
      const params = questions[method](uri, typeof text === 'string' ? text : '', random);
      void editor.ask(method, params, source.token);
      const after = random() < 0.4 ? Math.floor(random() * 8) : undefined;
      say(`asks ${method} of ${uri}${after === undefined ? '' : ` and cancels after ${after} turns`}`);
      if (after !== undefined) void cancelAfter(source, after);
    },
    open(random) {
      const uri = oneOf(closedFiles(), random);
      const text = uri === undefined ? undefined : contents[uri];
      if (uri === undefined || typeof text !== 'string') return;
      say(`opens ${uri}`);
      undone.delete(uri);
      editor.openDocument(uri, text);
    },
    'open new'(random) {
      const [path, text] = randomFile(random);
      const uri = random() < 0.5 ? `untitled:New-${Math.floor(random() * 3)}` : uriOf(path);
      if (editor.open.has(uri) || contents[uri] !== undefined) return;
      say(`opens the unsaved file ${uri}`);
      editor.openDocument(uri, text);
    },
    close(random) {
      const uri = oneOf([...editor.open.keys()], random);
      if (uri === undefined) return;
      const isSaved = random() < 0.5 && uri.startsWith('file:');
      if (isSaved) {
        save(uri);
        tellOf([{ uri, type: changed }], random);
      }
      say(`closes ${uri}${isSaved ? ', saved' : ''}`);
      left.delete(uri);
      editor.close(uri);
    },
    save(random) {
      const uri = oneOf(
        [...editor.open.keys()].filter((one) => one.startsWith('file:')),
        random,
      );
      if (uri === undefined) return;
      say(`saves ${uri}`);
      save(uri);
      tellOf([{ uri, type: changed }], random);
    },
    async 'rename in editor'(random) {
      const uri = oneOf(filesOnDisk(), random);
      if (uri === undefined) return;
      const folder = oneOf(['file:///one', 'file:///two', 'file:///one/north'], random);
      const newUri = random() < 0.5 ? uri.replace('.', '-new.') : `${folder}/${uri.slice(uri.lastIndexOf('/') + 1)}`;
      if (contents[newUri] !== undefined || editor.open.has(newUri)) return;
      say(`renames ${uri} to ${newUri} in the editor`);
      await moveInEditor([{ oldUri: uri, newUri }], random);
    },
    async 'rename folder'(random) {
      const folder = oneOf(foldersOf(filesOnDisk()), random);
      if (folder === undefined) return;
      const newUri = `${folder}-new`;
      say(`renames the folder ${folder} in the editor`);
      await moveInEditor([{ oldUri: folder, newUri }], random);
    },
    async 'rename a word'(random) {
      const uri = oneOf([...editor.open.keys()], random);
      if (uri === undefined) return;
      const { position } = questions['textDocument/hover'](uri, editor.text(uri), random);
      const newName = oneOf(['HIT 777', 'other', 'HIT 112'], random);
      const versions = [...editor.open.values()].map(({ document }) => document.version).join();
      const answer = await editor.ask('textDocument/rename', { textDocument: { uri }, position, newName });
      if (versions !== [...editor.open.values()].map(({ document }) => document.version).join()) return;
      say(`renames a word in ${uri} to ${newName}`);
      // What somebody else wrote on disk meanwhile, the answer does not know.
      if (scene.late.length === 0) applyEdits(answer);
    },
    async choose(random) {
      const now = oneOf(choices, random) ?? choices[0];
      const begins = isOnSave(now) && !isOnSave(scene.chosen);
      say(`chooses ${JSON.stringify(now)}`);
      scene.chosen = now;
      // When exactly the settings arrive decides what counts as saved.
      if (begins) await editor.settle();
      editor.choose(now);
      if (begins) await editor.settle();
      if (begins) for (const uri of editor.open.keys()) editor.countAsSaved(uri);
    },
    'change folders'(random) {
      const folder = oneOf(allFolders, random);
      if (folder === undefined) return;
      const isThere = scene.folders.includes(folder);
      scene.folders = isThere ? scene.folders.filter((one) => one !== folder) : [...scene.folders, folder];
      const change = [{ uri: folder, name: 'folder' }];
      say(`${isThere ? 'removes' : 'adds'} the folder ${folder}`);
      editor.tell('workspace/didChangeWorkspaceFolders', {
        event: isThere ? { added: [], removed: change } : { added: change, removed: [] },
      });
    },
    'tell late news': tellLateNews,
  } satisfies Readonly<Record<string, Action>>;
}

async function cancelAfter(source: CancellationTokenSource, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await setImmediate();
  source.cancel();
}
