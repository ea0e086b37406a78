import * as vscode from 'vscode';
import { nameOf } from '../coverage/save-document.ts';
import { plainText } from '../plain-text.ts';
import type { NewFile } from './create-files.ts';
import { counted } from './report.ts';
import { takeBack } from './take-back.ts';

/** Says what was made, and takes it back where a person wants that. */
export async function tellCreated(created: readonly NewFile[], replaced: readonly NewFile[]): Promise<void> {
  const words = [
    ...(created.length > 0 ? [`${inWords(created)} created`] : []),
    ...(replaced.length > 0 ? [`${inWords(replaced)} changed`] : []),
  ].join(', ');
  const next = nextStep(created);
  const chosen = await vscode.window.showInformationMessage(
    plainText(`${words}.`),
    ...(next === undefined ? [] : [next.words]),
    'Undo',
  );
  if (chosen === 'Undo') await takeBack(created, replaced);
  else if (chosen !== undefined) await vscode.commands.executeCommand('hitCurriculum.chooseRoles', next?.uris);
}

/** What makes new files useful: a program is measured by roles, and roles and frameworks measure a program. */
function nextStep(
  created: readonly NewFile[],
): { readonly words: string; readonly uris: readonly vscode.Uri[] } | undefined {
  const ofKind = (ending: RegExp) => created.map(({ uri }) => uri).filter(({ path }) => ending.test(path));
  const programs = ofKind(/\.curriculum\.ya?ml$/i);
  if (programs.length > 0) return { words: 'Choose Roles…', uris: programs.slice(0, 1) };
  const roles = ofKind(/\.role\.ya?ml$/i);
  const targets = roles.length > 0 ? roles : ofKind(/\.skills\.ya?ml$/i);
  return targets.length === 0 ? undefined : { words: 'Choose a Program…', uris: targets };
}

function inWords(files: readonly NewFile[]): string {
  const [first] = files;
  return files.length === 1 && first ? `${nameOf(first.uri)} is` : `${counted(files.length, 'file')} are`;
}
