import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import type { ImportSource, OccupationsAnswer } from './messages.ts';

/** Asks which of the occupations in the files become roles; gives their codes, or undefined where the person wants none. */
export async function askForOccupations(
  server: Server,
  sources: readonly ImportSource[],
): Promise<readonly string[] | undefined> {
  const progress = { location: vscode.ProgressLocation.Window, title: 'Looking for occupations' };
  const asked = () => server.ask<OccupationsAnswer>(requests.importOccupations, { sources });
  const answer = await vscode.window.withProgress(progress, asked);
  const occupations = answer?.occupations ?? [];
  if (occupations.length < 2) {
    if (answer?.problem === undefined) return occupations.map(({ code }) => code);
    vscode.window.showErrorMessage(plainText(answer.problem));
    return undefined;
  }
  const items = occupations.map(({ code, title }) => ({ label: plainText(title), description: plainText(code), code }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Import Occupations',
    placeHolder: 'Which become roles? Choose one or several.',
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  // None is no answer: Enter without a choice is most likely a slip.
  return chosen && chosen.length > 0 ? chosen.map(({ code }) => code) : undefined;
}
