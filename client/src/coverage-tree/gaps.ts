import * as vscode from 'vscode';
import { plainMarkdown, plainText } from '../plain-text.ts';
import { type NextGapAnswer, type NextGapParams, requests, type ShownGap } from '../protocol.ts';
import { rangeOf } from '../served-tree.ts';
import { documentSelector, type Server } from '../server.ts';

/** Goes from gap to gap of the program that the file in front is about. */
export interface GapWalk {
  go(backwards: boolean): Promise<void>;
  /** The gap that is shown now. */
  current(): ShownGap | undefined;
  /** Goes on behind a gap, though the person is somewhere else by now, such as where it was closed. */
  continueFrom(gap: ShownGap): void;
  dispose(): void;
}

/**
 * A gap is written nowhere, so it is shown where the program names what lacks it: the name is selected, the gap stands
 * behind the line in a few words, and a hover says it in a sentence, with what can be done about it.
 */
export function createGapWalk(server: Server): GapWalk {
  const decoration = vscode.window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new vscode.ThemeColor('editorCodeLens.foreground') },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  /** The last gap, and where the person is as long as they have not moved since. */
  let last: { readonly gap: ShownGap; readonly editor: vscode.TextEditor; readonly at: vscode.Range } | undefined;

  let hovers: vscode.Disposable | undefined;

  const forget = () => {
    last?.editor.setDecorations(decoration, []);
    last = undefined;
    hovers?.dispose();
    hovers = undefined;
  };

  async function show(gap: ShownGap): Promise<void> {
    const range = rangeOf(gap.range);
    forget();
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(gap.program), { selection: range });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    last = { gap, editor, at: range };
    const { end } = editor.document.lineAt(range.end.line).range;
    const contentText = `Gap ${gap.number} of ${gap.of}: ${gap.brief}`;
    editor.setDecorations(decoration, [
      { range: new vscode.Range(end, end), renderOptions: { after: { contentText } } },
    ]);
    // Of several hovers that of the youngest provider stands first, above all that there is to know of the role.
    hovers = vscode.languages.registerHoverProvider(documentSelector, {
      provideHover: (document, position) =>
        document === editor.document && range.contains(position) ? new vscode.Hover(hoverOf(gap), range) : undefined,
    });
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }

  const parts = vscode.Disposable.from(
    decoration,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      // Whoever has moved away begins anew from there.
      if (last?.editor !== textEditor) return;
      const { at } = last;
      if (!selections.some((selection) => selection.isEqual(at))) forget();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && last && editor !== last.editor) forget();
    }),
  );

  return {
    async go(backwards) {
      const editor = vscode.window.activeTextEditor;
      if (!editor || vscode.languages.match(documentSelector, editor.document) === 0) {
        void vscode.window.showInformationMessage('Open a program, or a role or catalog of one, to see its gaps.');
        return;
      }
      await server.wake();
      const params: NextGapParams = {
        uri: editor.document.uri.toString(),
        position: editor.selection.start,
        backwards,
        ...(last?.editor === editor ? { from: { id: last.gap.id, number: last.gap.number } } : {}),
      };
      const answer = await server.ask<NextGapAnswer>(requests.nextGap, params);
      if (answer?.gap) return show(answer.gap);
      forget();
      void vscode.window.showInformationMessage(
        plainText(answer?.nothing ?? 'The gaps are not known yet. Try again in a moment.'),
      );
    },
    current: () => last?.gap,
    continueFrom(gap) {
      forget();
      const editor = vscode.window.activeTextEditor;
      if (editor) last = { gap, editor, at: editor.selection };
    },
    dispose() {
      forget();
      parts.dispose();
    },
  };
}

/** The words are those of files: only what we add ourselves is Markdown. */
function hoverOf({ number, of, words, program, skill, target }: ShownGap): vscode.MarkdownString {
  const hover = new vscode.MarkdownString();
  hover.isTrusted = {
    enabledCommands: ['hitCurriculum.teachSkill', 'hitCurriculum.nextGap', 'hitCurriculum.previousGap'],
  };
  hover.appendMarkdown(`**Gap ${number} of ${of}**  \n${plainMarkdown(words)}`);
  const teach =
    skill === undefined
      ? []
      : [commandLink('Teach in a Course…', 'hitCurriculum.teachSkill', { program, skill, target })];
  const links = [
    ...teach,
    commandLink('Next Gap', 'hitCurriculum.nextGap'),
    commandLink('Previous Gap', 'hitCurriculum.previousGap'),
  ];
  hover.appendMarkdown(`\n\n${links.join(' · ')}`);
  return hover;
}

function commandLink(label: string, command: string, argument?: unknown): string {
  // Brackets in an id or in the name of a folder would end the address.
  const query = argument === undefined ? '' : `?${encodeURIComponent(JSON.stringify([argument]))}`;
  return `[${label}](command:${command}${query.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
