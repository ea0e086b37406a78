import * as vscode from 'vscode';
import { type ListedPage, requests } from './protocol.ts';
import type { Server } from './server.ts';

interface PageItem extends vscode.QuickPickItem {
  readonly uri: string;
}

/** Lets a person choose an entry of the taxonomy by any of its names, and shows its page. */
export async function lookUp(server: Server): Promise<void> {
  await server.wake();
  const pages = await server.ask<ListedPage[]>(requests.pages, {});
  if (!pages) {
    vscode.window.showInformationMessage('The taxonomy cannot be looked up while the server is not running.');
    return;
  }
  const chosen = await vscode.window.showQuickPick(pages.map(itemOf), {
    title: 'Look Up in the Taxonomy',
    placeHolder: 'A skill, a role, a credential, a technology … by any of its names',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await vscode.window.showTextDocument(vscode.Uri.parse(chosen.uri), { preview: true });
}

function itemOf({ uri, label, thing, id, synonyms }: ListedPage): PageItem {
  return { uri, label, description: `${thing} · ${id}`, detail: synonyms.join(', ') };
}
