import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { editFile, type MadeEdit } from '../programs/changed-file.ts';
import { requests } from '../protocol.ts';
import { rangeOf } from '../served-tree.ts';
import type { Server } from '../server.ts';
import type {
  ChooseTargetsAnswer,
  ChooseTargetsParams,
  TargetChoice,
  TargetChoicesAnswer,
  TargetChoicesParams,
} from './messages.ts';

/**
 * Lets a person choose roles and frameworks that a program prepares for, or programs for a role or a framework, and writes
 * that into the program, in one step that one Undo takes back. `uris` are files to choose for: one program, or what one
 * program is to prepare for. False where nothing was written.
 */
export async function chooseTargets(server: Server, uris: readonly string[]): Promise<boolean> {
  await server.wake();
  const answers: TargetChoicesAnswer[] = [];
  for (const uri of uris) {
    const params: TargetChoicesParams = { uri };
    const answer = await server.ask<TargetChoicesAnswer>(requests.targetChoices, params);
    if (answer) answers.push(answer);
  }
  const [first] = answers;
  const problem = answers.length === 0 ? 'The roles are not known yet. Try again in a moment.' : first?.problem;
  const chosen = first?.choices ? await chooseFor(uris[0] ?? '', first) : await chooseProgram(answers);
  if (chosen === 'nothing')
    void vscode.window.showInformationMessage(plainText(problem ?? 'There is nothing to choose.'));
  return chosen !== undefined && chosen !== 'nothing' && write(server, chosen);
}

/** The roles and frameworks of one program, of which several can be chosen. */
async function chooseFor(
  program: string,
  { title = '', named = 0, choices = [] }: TargetChoicesAnswer,
): Promise<ChooseTargetsParams | undefined> {
  const chosen = await vscode.window.showQuickPick(itemsOf(choices), {
    title: plainText(`What ${title} prepares for`),
    placeHolder:
      named === 0
        ? 'Mark roles and frameworks, then choose OK.'
        : `Mark more, then choose OK: it names ${named} already.`,
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  const targets = (chosen ?? []).flatMap(({ choice }) => choice ?? []);
  return targets.length === 0 ? undefined : paramsFor(program, targets);
}

interface TargetItem extends vscode.QuickPickItem {
  readonly choice?: TargetChoice;
}

function itemsOf(choices: readonly TargetChoice[]): TargetItem[] {
  const own = choices.filter(({ isOfWorkspace }) => isOfWorkspace);
  const others = choices.filter(({ isOfWorkspace }) => !isOfWorkspace);
  const separator = (label: string): TargetItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const itemOf = (choice: TargetChoice): TargetItem => ({
    label: plainText(choice.label),
    description: plainText(`${choice.detail} · ${choice.isOfWorkspace ? choice.description : choice.id}`),
    choice,
  });
  return [
    ...(own.length > 0 ? [separator('In this workspace')] : []),
    ...own.map(itemOf),
    ...(others.length > 0 ? [separator('Roles that HIT Curriculum knows')] : []),
    ...others.map(itemOf),
  ];
}

/** One program for all of some roles and frameworks. */
async function chooseProgram(
  answers: readonly TargetChoicesAnswer[],
): Promise<ChooseTargetsParams | 'nothing' | undefined> {
  const targets = answers.flatMap(({ target }) => target ?? []);
  const programs = new Map(answers.flatMap(({ programs = [] }) => programs.map((one) => [one.uri, one] as const)));
  const [first] = targets;
  if (!first || programs.size === 0) return 'nothing';
  const items = [...programs.values()].map(({ uri, label, description }) => ({
    label: plainText(label),
    description: plainText(description),
    detail: plainText(vscode.workspace.asRelativePath(vscode.Uri.parse(uri))),
    uri,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: plainText(
      `Which program prepares for ${targets.length === 1 ? first.label : `these ${targets.length} roles`}?`,
    ),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen && paramsFor(chosen.uri, targets);
}

function paramsFor(program: string, targets: readonly Pick<TargetChoice, 'kind' | 'id'>[]): ChooseTargetsParams {
  const idsOf = (kind: TargetChoice['kind']) => targets.filter((one) => one.kind === kind).map(({ id }) => id);
  return { program, roles: idsOf('role'), frameworks: idsOf('framework') };
}

async function write(server: Server, params: ChooseTargetsParams): Promise<boolean> {
  const change = await server.ask<ChooseTargetsAnswer>(requests.chooseTargets, params);
  if (change?.problem !== undefined) void vscode.window.showWarningMessage(plainText(change.problem));
  if (change?.uri === undefined || !change.edits) return false;
  const uri = vscode.Uri.parse(change.uri);
  const made = await editFile(uri, change.edits);
  if (!made) return false;
  if (change.range) {
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    await vscode.window.showTextDocument(uri, {
      selection: rangeOf(change.range),
      preview: false,
      // Beside the coverage, where the text is open already.
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    });
  }
  if (change.told !== undefined) void tell(made, change.told);
  return true;
}

async function tell(made: MadeEdit, told: string): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(plainText(told), 'Show Coverage', 'Undo');
  if (chosen === 'Show Coverage') await vscode.commands.executeCommand('hitCurriculum.openCoverageToSide');
  if (chosen === 'Undo') await made.undo();
}
