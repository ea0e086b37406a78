import { expect, test } from 'vitest';
import { deletionWarning } from '../../../server/src/features/file-operations/delete-files.ts';
import { renameFiles } from '../../../server/src/features/file-operations/rename-files.ts';
import { linkedEditing } from '../../../server/src/features/linked-editing.ts';
import { isRefusal } from '../../../server/src/features/rename/refusal.ts';
import { prepareRename, rename } from '../../../server/src/features/rename/rename.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { randomEdit, seededRandom } from '../../support/random.ts';
import { randomCollege } from '../../support/random-college.ts';
import { filesAfter, showsPreviews } from '../../support/renaming.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

function problemsOf(text: string): string[] {
  return parseText(text).problems.map(({ code }) => code);
}

test('Whatever is typed, renaming answers with edits that can be made, or with a sentence', () => {
  let renamed = 0;
  let refused = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = seededRandom(seed);
    const files = Object.entries(randomCollege(random));
    const workspace = fixtureWorkspace(files.map(([path, text]) => `//- ${path}\n${text}`).join(''));
    const [path, text] = files[Math.floor(random() * files.length)] ?? ['', ''];
    let typed = text;
    for (let edits = Math.floor(random() * 4); edits > 0; edits--) typed = randomEdit(typed, random);
    workspace.type(path, typed);
    const snapshot = workspace.snapshot();
    const document = workspace.document(path);
    const { uri } = document;
    for (let tries = 0; tries < 10; tries++) {
      const position = document.lines.positionAt(Math.floor(random() * typed.length));
      const prepared = prepareRename(snapshot, uri, position);
      const answer = rename(snapshot, uri, position, random() < 0.5 ? 'zz-9' : 'Z: [9', showsPreviews);
      linkedEditing(snapshot, uri, position);
      if (isRefusal(prepared)) expect(isRefusal(answer) && answer.refusal).toBe(prepared.refusal);
      if (isRefusal(answer)) {
        expect(answer.refusal).toMatch(/^[“A-Z].*\.$/s);
        refused++;
      } else {
        for (const [file, after] of Object.entries(filesAfter(workspace, answer))) {
          const before = problemsOf(workspace.document(file).text);
          expect(problemsOf(after).filter((code) => !before.includes(code))).toEqual([]);
        }
        renamed++;
      }
    }
    const moved = renameFiles(
      snapshot,
      [{ oldUri: uri, newUri: uri.replace(/\/(\w+)\.(\w+)\.yaml/, '/new-$1.$2.yaml') }],
      showsPreviews,
    );
    if (moved) filesAfter(workspace, moved);
    deletionWarning(snapshot, [uri]);
  }
  expect(Math.min(renamed, refused)).toBeGreaterThan(50);
}, 30_000);
