import * as vscode from 'vscode';
import { type ListedRule, requests } from './protocol.ts';
import type { Server } from './server.ts';

interface RuleItem extends vscode.QuickPickItem {
  readonly uri: string;
}

/** Lets a person choose a rule by what is said of it, and shows its page. */
export async function explainRule(server: Server): Promise<void> {
  await server.wake();
  const rules = await server.ask<ListedRule[]>(requests.rules, {});
  if (!rules) {
    vscode.window.showInformationMessage('Rules cannot be explained while the server is not running.');
    return;
  }
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem | RuleItem>(itemsOf(rules), {
    title: 'Explain Rule',
    placeHolder: 'Search by any word: terms, prerequisites, accreditation, the name behind a problem …',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen && 'uri' in chosen) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(chosen.uri));
}

/** The rules, each category below its title. */
function itemsOf(rules: readonly ListedRule[]): (vscode.QuickPickItem | RuleItem)[] {
  return rules.flatMap(({ uri, code, title, category, severity, summary }, index) => [
    ...(rules[index - 1]?.category === category ? [] : [{ label: category, kind: vscode.QuickPickItemKind.Separator }]),
    { uri, label: title, description: `${category} · ${severity} · ${code}`, detail: summary },
  ]);
}
