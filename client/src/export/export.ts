import * as vscode from 'vscode';
import { madeDocument, saveDocument, today } from '../coverage/save-document.ts';
import { languageId } from '../file-names.ts';
import type { MadePages } from '../made-pages.ts';
import { plainText } from '../plain-text.ts';
import { requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import { tellWritten } from './losses.ts';
import type { ExportAnswer, ExportFormat, ExportFormatsAnswer, ExportFormatsParams, ExportParams } from './messages.ts';

/**
 * Asks for a format and a file, and writes a file of ours to it: the one that was clicked, else the one in front. Tells what
 * the format could not hold.
 */
export async function exportFile(server: Server, pages: MadePages, clicked: unknown): Promise<void> {
  const source = clicked instanceof vscode.Uri ? clicked : fileInFront();
  if (!source) {
    vscode.window.showInformationMessage('Open what to export first: a file such as hit.curriculum.yaml.');
    return;
  }
  await server.wake();
  const params: ExportFormatsParams = { uri: source.toString() };
  const choices = await server.ask<ExportFormatsAnswer>(requests.exportFormats, params);
  if (!choices?.formats) {
    vscode.window.showErrorMessage(
      plainText(choices?.problem ?? 'Nothing can be exported while the server is not running.'),
    );
    return;
  }
  const format = await chooseFormat(choices.formats);
  if (!format) return;
  const way = format.oneWay ? await chooseWay(choices.ways ?? []) : '';
  if (way === undefined) return;
  const written = await write(server, source, format, way);
  if (written) await tellWritten(pages, written.file, written.notes);
}

/** Has the document made, and writes it where a person wants it; undefined where that came to nothing, and was told. */
async function write(server: Server, source: vscode.Uri, { format, title: kind }: ExportFormat, way: string) {
  const params: ExportParams = { uri: source.toString(), format, date: today(), ...(way === '' ? {} : { way }) };
  let answer: ExportAnswer | null | undefined;
  const document = await madeDocument(async () => {
    answer = await server.ask<ExportAnswer>(requests.export, params);
    return answer;
  });
  const file = document && (await saveDocument(document, { source, title: 'Export', kind }));
  return file && { file, notes: answer?.notes ?? [] };
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
}

async function chooseFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
  const itemOf = (format: ExportFormat): FormatItem => ({ label: format.title, detail: format.about, format });
  const part = (of: ExportFormat['of'], label: string) => {
    const items = formats.filter((format) => format.of === of).map(itemOf);
    return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem | FormatItem>(
    [...part('file', 'The file itself'), ...part('coverage', 'Its coverage, gaps and plan')],
    { title: 'Export', placeHolder: 'What is it for?', matchOnDetail: true },
  );
  return chosen && 'format' in chosen ? chosen.format : undefined;
}

/** The id of the way that is wanted, empty for the program's own; undefined where none was chosen. */
async function chooseWay(ways: NonNullable<ExportFormatsAnswer['ways']>): Promise<string | undefined> {
  if (ways.length === 0) return '';
  const items = ways.map(({ id, title }) => ({ label: plainText(title), id }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Export',
    placeHolder: 'This format holds one way through the program. Which?',
  });
  return chosen?.id;
}

function fileInFront(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}
