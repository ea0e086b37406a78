import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { type Editor, type EditorOptions, startEditor, uriOf } from './editor.ts';

/** Editors that go on from one test of a file to the next, each time with another folder. */
export interface SharedEditors {
  /**
   * Does something in an editor that has this one folder. Only where all goes well, the next test goes on with its server;
   * what the test opens, it closes.
   */
  inFolder<Result>(folder: string, work: (editor: Editor) => Promise<Result>): Promise<Result>;
}

/** For the tests of one file; at their end the server has to shut down as it should. */
export function sharedEditors(options: EditorOptions): SharedEditors {
  const idle: Editor[] = [];
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    const codes = await Promise.all(idle.map((editor) => editor.shutDown()));
    await Promise.all(ends.map((end) => end()));
    expect(codes.filter((code) => code !== 0)).toEqual([]);
  });
  const change = (editor: Editor, event: object) =>
    editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [], ...event },
    });
  return {
    async inFolder(folder, work) {
      const named = [{ uri: uriOf(folder), name: path.basename(folder) }];
      const known = idle.pop();
      if (known) await change(known, { added: named });
      const editor = known ?? (await startEditor({ ...options, folders: [folder], atEnd: (end) => ends.push(end) }));
      const result = await work(editor);
      await change(editor, { removed: named });
      idle.push(editor);
      return result;
    },
  };
}
