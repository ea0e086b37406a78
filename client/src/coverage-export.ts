import * as vscode from 'vscode';
import type { ComparedWith } from '../webview/messages.ts';
import { madeDocument, offerToOpen, saveDocument, today } from './coverage/save-document.ts';
import { languageId } from './file-names.ts';
import {
  type ComparisonDocumentParams,
  type CoverageDocumentAnswer,
  type CoverageDocumentParams,
  type CoverageFormat,
  requests,
} from './protocol.ts';
import type { Server } from './server.ts';

interface FormatItem<Format extends string = string> extends vscode.QuickPickItem {
  readonly format: Format;
}

/**
 * Asks for a format and a file, and writes the coverage of a program to it: that of `program`, when a panel asks, else
 * that of the file in front.
 */
export async function exportCoverage(server: Server, program: unknown): Promise<void> {
  const source = typeof program === 'string' ? vscode.Uri.parse(program) : isUri(program) ? program : openFileOfOurs();
  if (!source) {
    vscode.window.showInformationMessage('Open a program first: a file such as hit.curriculum.yaml.');
    return;
  }
  await server.wake();
  const formats = await server.ask<CoverageFormat[]>(requests.coverageFormats, {});
  if (!formats) {
    vscode.window.showErrorMessage('Coverage cannot be exported while the server is not running.');
    return;
  }
  const title = 'Export Coverage';
  const items = formats.map(({ format, title, about }): FormatItem => ({ format, label: title, detail: about }));
  const chosen = await askForFormat(title, items);
  if (!chosen) return;
  const params: CoverageDocumentParams = { uri: source.toString(), format: chosen.format, date: today() };
  const document = await madeDocument(() => server.ask<CoverageDocumentAnswer>(requests.coverageDocument, params));
  const file = document && (await saveDocument(document, { source, title, kind: chosen.label }));
  if (file) await offerToOpen(file);
}

const comparisonFormats: readonly FormatItem<'html' | 'md'>[] = [
  { format: 'html', label: 'HTML page', detail: 'Opens in any browser without a network, prints, and can be mailed.' },
  { format: 'md', label: 'Markdown', detail: 'For a wiki, a repository or the minutes of a meeting.' },
];

/** Asks for a format and a file, and writes to it what is different between a program and another version or program. */
export async function exportComparison(server: Server, program: string, other: ComparedWith): Promise<void> {
  const title = 'Export Comparison';
  const chosen = await askForFormat(title, comparisonFormats);
  if (!chosen) return;
  await server.wake();
  const params: ComparisonDocumentParams = { uri: program, with: other, format: chosen.format, date: today() };
  const document = await madeDocument(() => server.ask<CoverageDocumentAnswer>(requests.comparisonDocument, params));
  const source = vscode.Uri.parse(program);
  const file = document && (await saveDocument(document, { source, title, kind: chosen.label }));
  if (file) await offerToOpen(file);
}

function isUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

function openFileOfOurs(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}

function askForFormat<Item extends FormatItem>(title: string, items: readonly Item[]): Thenable<Item | undefined> {
  return vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'What is the document for?',
    matchOnDetail: true,
  });
}
