import { unreadable } from '../../../server/src/workspace/files.ts';
import { otherWord } from '../../server/incremental/other-word.ts';
import { randomEdit } from '../../support/random.ts';
import { type Action, changed, deleted, foldersOf, made, oneOf, type Scene, uriOf } from './scene.ts';
import { smallest } from './typing.ts';
import { randomFile } from './workspaces.ts';

/** What others do on the disk. */
export function actionsOnDisk(scene: Scene) {
  const { editor, contents, left, say, filesOnDisk, tellOf, takeAway } = scene;
  return {
    write(random) {
      const uri = oneOf(filesOnDisk(), random);
      const text = uri === undefined ? undefined : contents[uri];
      if (uri === undefined || typeof text !== 'string') return;
      const after = random() < 0.7 ? otherWord(text, random) : randomEdit(text, random);
      contents[uri] = after;
      say(`somebody writes ${uri}: ${JSON.stringify(smallest(text, after)).slice(0, 200)}`);
      tellOf([{ uri, type: changed }], random);
      // Editors show what is on disk where nothing was typed.
      const isClean = editor.open.has(uri) && editor.text(uri) === text;
      if (isClean) editor.change(uri, [{ text: after }]);
    },
    make(random) {
      const [path, text] = randomFile(random);
      const uri = uriOf(path);
      const before = contents[uri];
      contents[uri] = text;
      left.delete(uri);
      say(`somebody makes ${uri}`);
      tellOf([{ uri, type: before === undefined ? made : changed }], random);
    },
    delete(random) {
      const uri = oneOf(filesOnDisk(), random);
      if (uri === undefined) return;
      takeAway(uri);
      say(`somebody deletes ${uri}`);
      tellOf([{ uri, type: deleted }], random);
    },
    'delete folder'(random) {
      const folder = oneOf(foldersOf(filesOnDisk()), random);
      if (folder === undefined) return;
      const inside = Object.keys(contents).filter((uri) => uri.startsWith(`${folder}/`));
      for (const uri of inside) takeAway(uri);
      say(`somebody deletes the folder ${folder}`);
      tellOf([{ uri: folder, type: deleted }], random);
    },
    'put a folder there'(random) {
      const uri = oneOf(filesOnDisk(), random);
      const text = uri === undefined ? undefined : contents[uri];
      if (uri === undefined || text === undefined) return;
      takeAway(uri);
      const inside = `${uri}/inner.role.yaml`;
      contents[inside] = text;
      say(`somebody puts a folder in the place of ${uri}`);
      tellOf(
        random() < 0.5
          ? [
              { uri: inside, type: made },
              { uri, type: changed },
            ]
          : [{ uri, type: made }],
        random,
      );
    },
    'lose permission'(random) {
      const lost = Object.keys(contents).filter((uri) => typeof contents[uri] === 'object');
      const uri = oneOf(filesOnDisk(), random);
      const [back] = lost;
      const news = back === undefined ? [] : [{ uri: back, type: changed }];
      if (back !== undefined) contents[back] = 'role: back\ntitle: Back again\n';
      if (uri !== undefined && !editor.open.has(uri)) {
        contents[uri] = unreadable;
        news.push({ uri, type: changed });
      }
      say(`somebody takes the permission to read ${uri}, and gives that for ${back} back`);
      tellOf(news, random);
    },
    rename(random) {
      const uri = oneOf(filesOnDisk(), random);
      if (uri === undefined) return;
      const to = uri.replace(/[^/]+(?=\.\w+\.ya?ml$)/, (name) => `${name}-2`.slice(-30));
      if (to === uri) return;
      contents[to] = contents[uri] ?? '';
      takeAway(uri);
      left.delete(to);
      say(`somebody renames ${uri} to ${to}`);
      tellOf(
        [
          { uri, type: deleted },
          { uri: to, type: made },
        ],
        random,
      );
    },
  } satisfies Readonly<Record<string, Action>>;
}
