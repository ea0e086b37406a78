import * as vscode from 'vscode';
import { nameOf, offerToOpen, openWritten } from '../coverage/save-document.ts';
import type { ImportNote } from '../import/messages.ts';
import { type NoteTitles, noteSections } from '../import/report.ts';
import type { MadePages } from '../made-pages.ts';
import { plainMarkdown, plainText } from '../plain-text.ts';

/** Says that a file is written; where the format could not hold everything, also that, and what, where a person asks. */
export async function tellWritten(pages: MadePages, file: vscode.Uri, notes: readonly ImportNote[]): Promise<void> {
  if (notes.length === 0) return offerToOpen(file);
  const isLossy = notes.some(({ severity }) => severity !== 'information');
  const words = `${nameOf(file)} is written.${isLossy ? ' The format does not hold everything.' : ''}`;
  const details = 'Show Details';
  const chosen = await vscode.window.showInformationMessage(plainText(words), details, 'Open');
  if (chosen === 'Open') await openWritten(file);
  if (chosen !== details) return;
  const [page] = pages.replace([{ name: 'Export.md', text: lossesPage(nameOf(file), notes) }]);
  if (page) await vscode.commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor');
}

const titles: NoteTitles = {
  error: 'Not written',
  warning: 'Left out or changed',
  information: 'Good to know',
};

function lossesPage(name: string, notes: readonly ImportNote[]): string {
  return [`# Export to ${plainMarkdown(name)}`, ...noteSections(notes, [], titles)].join('\n\n');
}
