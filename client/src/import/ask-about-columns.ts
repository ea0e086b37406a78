import * as vscode from 'vscode';
import { plainText } from '../plain-text.ts';
import { requests } from '../protocol.ts';
import type { Server } from '../server.ts';
import type { ColumnsAnswer, ColumnsParams, ImportColumn, ImportOptions, ImportSource } from './messages.ts';

type ColumnItem = vscode.QuickPickItem &
  (
    | { readonly does?: undefined }
    | { readonly does: 'go-on' }
    | { readonly does: 'sheet' }
    | { readonly does: 'change'; readonly column: ImportColumn }
  );

/**
 * Shows what the columns of a spreadsheet are taken for, and changes that until a person finds it right. Undefined where they
 * want nothing any more, or it cannot be read.
 */
export async function askAboutColumns(
  server: Server,
  sources: readonly ImportSource[],
): Promise<ImportOptions | undefined> {
  let options: ImportOptions = {};
  let sheets: readonly string[] = [];
  for (;;) {
    const params: ColumnsParams = { sources, options };
    const found = await server.ask<ColumnsAnswer>(requests.importColumns, params);
    if (!found?.columns) {
      vscode.window.showErrorMessage(
        plainText(found?.problem ?? 'The columns could not be read. The output says why.'),
      );
      return undefined;
    }
    // Once one is chosen, the others are not told any more.
    if (sheets.length === 0) sheets = found.sheets ?? [];
    const chosen = await vscode.window.showQuickPick(columnItems(found, sheets), {
      title: plainText(`Import ${sources[0]?.name ?? ''}: what the columns are`),
      placeHolder: 'Look through the columns. Choose one to say what else it is.',
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    if (chosen?.does === undefined) return undefined;
    if (chosen.does === 'go-on') return options;
    if (chosen.does === 'sheet') options = await withOtherSheet(options, sheets);
    else options = await withOtherField(options, found, chosen.column);
  }
}

function columnItems({ columns = [], fields = [], sheet }: ColumnsAnswer, sheets: readonly string[]): ColumnItem[] {
  const phrases = new Map(fields.map(({ field, about }) => [field, about]));
  const understood = columns.filter(({ field }) => field !== 'ignored').length;
  const itemOf = (column: ImportColumn): ColumnItem => ({
    does: 'change',
    label: `${column.field === 'ignored' ? '$(circle-slash)' : '$(symbol-field)'} ${plainText(column.heading || 'No heading')}`,
    description: phrases.get(column.field) ?? column.field,
    detail: plainText(column.examples.join(' · ')),
    column,
  });
  const other: ColumnItem[] =
    sheets.length < 2
      ? []
      : [{ does: 'sheet', label: '$(files) Read another sheet…', description: plainText(sheet ?? '') }];
  return [
    {
      does: 'go-on',
      label: '$(check) Looks right',
      description: `${understood} of ${columns.length} columns are imported`,
    },
    ...other,
    { label: 'Columns', kind: vscode.QuickPickItemKind.Separator },
    ...columns.map(itemOf),
  ];
}

/** What was told, with what a person says that a column holds; unchanged where they think better of it. */
async function withOtherField(
  options: ImportOptions,
  { fields = [] }: ColumnsAnswer,
  { heading, field }: ImportColumn,
): Promise<ImportOptions> {
  const items = fields.map((one) => ({
    label: one.about,
    description: `${one.field}${one.field === field ? ', as now' : ''}`,
    field: one.field,
    isOfSeveral: one.isOfSeveral,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: plainText(`What the column “${heading}” holds`),
    placeHolder: 'Choose what is in its cells.',
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!chosen) return options;
  const others = Object.entries(options.columns ?? {}).map(([other, headings]): [string, readonly string[]] => [
    other,
    [headings].flat().filter((told) => told !== heading),
  ]);
  const columns = Object.fromEntries(others.filter(([, headings]) => headings.length > 0));
  const before = chosen.isOfSeveral ? (columns[chosen.field] ?? []) : [];
  return { ...options, columns: { ...columns, [chosen.field]: [...before, heading] } };
}

/** Columns of one sheet are not those of another, so what was told of them is forgotten. */
async function withOtherSheet(options: ImportOptions, sheets: readonly string[]): Promise<ImportOptions> {
  const chosen = await vscode.window.showQuickPick(
    sheets.map((sheet) => ({ label: plainText(sheet), sheet })),
    { title: 'Which sheet?', ignoreFocusOut: true },
  );
  return chosen ? { sheet: chosen.sheet } : options;
}
