import * as vscode from 'vscode';
import { idFrom } from '../../../schemas/templates/fill-template.ts';
import { isThere } from './create-files.ts';

/**
 * Asks what the file that is made is to be called, and gives the id that this is; undefined where the person wants nothing.
 * `proposed` is the name that was made of the source.
 */
export function askForName(folder: vscode.Uri, proposed: string): Thenable<string | undefined> {
  const ending = endingOf(proposed);
  return vscode.window
    .showInputBox({
      title: 'Import',
      prompt: `What is it called? Its file gets this name, with ${ending} behind it.`,
      value: proposed.slice(0, proposed.length - ending.length),
      ignoreFocusOut: true,
      async validateInput(name) {
        if (name.trim() === '') return { message: 'Type a name.', severity: vscode.InputBoxValidationSeverity.Info };
        if (idFrom(name) === '') return 'Use at least one letter or digit.';
        const file = vscode.Uri.joinPath(folder, withId(proposed, idFrom(name)));
        const shown = vscode.workspace.asRelativePath(file);
        return (await isThere(file))
          ? {
              message: `${shown} is there already. You are asked before it is replaced.`,
              severity: vscode.InputBoxValidationSeverity.Warning,
            }
          : { message: `Makes ${shown}`, severity: vscode.InputBoxValidationSeverity.Info };
      },
    })
    .then((name) => (name === undefined ? undefined : idFrom(name)));
}

/** The name of a file with another id in it. */
export function withId(name: string, id: string): string {
  return `${id}${endingOf(name)}`;
}

/** The part that says the kind: `.curriculum.yaml` and its like. */
function endingOf(name: string): string {
  return name
    .split('.')
    .slice(-2)
    .map((part) => `.${part}`)
    .join('');
}
