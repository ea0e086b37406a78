import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, pause, until } from './editor.ts';

const head = 'curriculum: a\ntitle: b\naward: associate\n';
const course = `${head}courses:\n  HIT 1:\n    title: x\n`;

/** What stands there with the cursor at `$0`, what is typed while the list is open, and what stands there afterwards. */
const stories: readonly (readonly [what: string, before: string, typed: string, after: string])[] = [
  [
    'a course below its key',
    `${head}courses:\n  $0`,
    'course',
    `${head}courses:\n  HIT 100:\n    title: Title\n    credits: 3`,
  ],
  [
    'a course behind the colon',
    `${head}courses: $0`,
    'course',
    `${head}courses:\n  HIT 100:\n    title: Title\n    credits: 3`,
  ],
  ['a key on a line one column off', `${course}   $0`, 'cred', `${course}    credits: `],
  ['a word that was typed one column off', `${course}     cre$0`, 'd', `${course}    credits: `],
  ['a value without a space', 'curriculum: a\naward:$0', 'bach', 'curriculum: a\naward: bachelor'],
  ['a value in quotes', 'curriculum: a\naward: "$0"', 'bach', 'curriculum: a\naward: "bachelor"'],
  ['a value over half of another', 'curriculum: a\naward: bach$0or', '', 'curriculum: a\naward: bachelor'],
  [
    'a skill by another name',
    `${course}    teaches:\n      $0`,
    'pivot',
    `${course}    teaches:\n      data-analysis-tools: introduced`,
  ],
  [
    'a list item before its dash',
    `${course}    technologies:\n      $0`,
    'telemed',
    `${course}    technologies:\n      - telemedicine`,
  ],
];

export function accepting(): void {
  suite('Accepting what is offered in VS Code', () => {
    teardown(closeAll);

    for (const [what, before, typed, after] of stories) {
      test(what, async () => {
        const document = await open('program.curriculum.yaml');
        await startFrom(document, before);
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await pause(400);
        for (const text of typed) await vscode.commands.executeCommand('type', { text });
        await pause(200);
        // Accepting does nothing as long as the list is not there.
        await until('the list', async () => {
          await vscode.commands.executeCommand('acceptSelectedSuggestion');
          return document.getText() === after || undefined;
        }).catch(() => assert.equal(document.getText(), after));
      });
    }
  });
}

async function startFrom(document: vscode.TextDocument, marked: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const whole = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, marked.replace('$0', ''));
  assert.ok(await vscode.workspace.applyEdit(edit));
  const cursor = document.positionAt(marked.indexOf('$0'));
  editor.selection = new vscode.Selection(cursor, cursor);
}
