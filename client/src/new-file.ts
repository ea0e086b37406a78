import * as vscode from 'vscode';
import { type FilledTemplate, fillTemplate, idFrom } from '../../schemas/templates/fill-template.ts';
import { askForFolder, besideOpenFile } from './choose-folder.ts';
import { languageId, nameEndings } from './file-names.ts';
import { plainText } from './plain-text.ts';
import type { FileKind } from './protocol.ts';

const questions: Readonly<Record<FileKind, { readonly title: string; readonly prompt: string }>> = {
  curriculum: { title: 'New Curriculum', prompt: 'What is the program called? For example: Health Informatics, B.S.' },
  role: { title: 'New Role', prompt: 'What is the role called? For example: Clinical Analyst' },
  catalog: { title: 'New Course Catalog', prompt: 'What is the catalog called? For example: Allied Health' },
  framework: { title: 'New Skill Framework', prompt: 'What is the framework called? For example: College Outcomes' },
};

/**
 * Asks for a name (and a folder, where there is more than one), writes a new file from the template of its kind, and
 * opens it with the title selected. A file that is already there is never touched.
 *
 * `target` is the folder that was clicked in the Explorer, when the command came from there.
 */
export async function newFile(extension: vscode.ExtensionContext, kind: FileKind, target: unknown): Promise<void> {
  const folder =
    target instanceof vscode.Uri ? target : (besideOpenFile() ?? (await askForFolder(questions[kind].title)));
  if (!folder) return;
  const name = await askForName(folder, kind);
  if (name === undefined) return;
  const template = vscode.Uri.joinPath(extension.extensionUri, 'schemas', 'templates', `${kind}.yaml`);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(template));
  const filled = fillTemplate(text, kind, name);

  const file = fileFor(folder, kind, name);
  if (!(await writeNew(file, filled.text))) {
    vscode.window.showErrorMessage(plainText(`${nameOf(file)} could not be written. It may be there already.`));
    return;
  }
  await openAt(file, filled);
}

/**
 * Writes a file that is not there yet; says whether it did. Not as an edit of the workspace: one Undo in the new file
 * would take the whole file away again.
 */
export async function writeNew(file: vscode.Uri, text: string): Promise<boolean> {
  if (await exists(file)) return false;
  return vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text)).then(
    () => true,
    () => false,
  );
}

/** Opens a new file with the part selected that the person wants to change first. */
export async function openAt(file: vscode.Uri, filled: FilledTemplate): Promise<void> {
  const opened = await vscode.workspace.openTextDocument(file);
  const document =
    opened.languageId === languageId ? opened : await vscode.languages.setTextDocumentLanguage(opened, languageId);
  const selection = new vscode.Range(
    document.positionAt(filled.selectionStart),
    document.positionAt(filled.selectionEnd),
  );
  await vscode.window.showTextDocument(document, { selection, preview: false });
}

function askForName(folder: vscode.Uri, kind: FileKind): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...questions[kind],
    ignoreFocusOut: true,
    async validateInput(name) {
      if (name.trim() === '') return { message: 'Type a name.', severity: vscode.InputBoxValidationSeverity.Info };
      if (idFrom(name) === '') return 'Use at least one letter or digit.';
      const file = fileFor(folder, kind, name);
      if (await exists(file)) return plainText(`${nameOf(file)} is already in this folder. Choose another name.`);
      return {
        message: `Creates ${vscode.workspace.asRelativePath(file)}`,
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
}

function fileFor(folder: vscode.Uri, kind: FileKind, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${idFrom(name)}${nameEndings[kind]}`);
}

function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
