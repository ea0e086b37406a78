import * as vscode from 'vscode';
import { idFrom } from '../../../schemas/templates/fill-template.ts';
import { isThere } from './create-files.ts';

/** The name of a file, and of those that are named after it. */
export type NamedFiles = readonly [main: string, ...others: readonly string[]];

/**
 * Asks what the file that is made is to be called, and gives the id that this is; undefined where the person wants nothing.
 * `proposed` are the names that were made of the source.
 */
export function askForName(folder: vscode.Uri, [proposed, ...others]: NamedFiles): Thenable<string | undefined> {
  const ending = endingOf(proposed);
  const namesWith = (id: string) => [
    withId(proposed, id),
    ...others.map((name) => `${id}${name.slice(idOf(proposed).length)}`),
  ];
  return vscode.window
    .showInputBox({
      title: 'Import',
      prompt: `What is it called? Its file gets this name, with ${ending} behind it.`,
      value: idOf(proposed),
      ignoreFocusOut: true,
      async validateInput(name) {
        if (name.trim() === '') return { message: 'Type a name.', severity: vscode.InputBoxValidationSeverity.Info };
        if (idFrom(name) === '') return 'Use at least one letter or digit.';
        const files = namesWith(idFrom(name)).map((one) => vscode.Uri.joinPath(folder, one));
        for (const file of files) {
          if (!(await isThere(file))) continue;
          return {
            message: `${vscode.workspace.asRelativePath(file)} is there already. You are asked before it is replaced.`,
            severity: vscode.InputBoxValidationSeverity.Warning,
          };
        }
        const shown = files.map((file) => vscode.workspace.asRelativePath(file)).join(' and ');
        return { message: `Makes ${shown}`, severity: vscode.InputBoxValidationSeverity.Info };
      },
    })
    .then((name) => (name === undefined ? undefined : idFrom(name)));
}

/** The name of a file with another id in it. */
export function withId(name: string, id: string): string {
  return `${id}${endingOf(name)}`;
}

/** What stands before its ending. */
export function idOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length);
}

/** The part that says the kind: `.curriculum.yaml` and its like. */
export function endingOf(name: string): string {
  return name
    .split('.')
    .slice(-2)
    .map((part) => `.${part}`)
    .join('');
}
