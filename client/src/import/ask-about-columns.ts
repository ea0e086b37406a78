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
  const doubtful = columns.filter(({ doubt }) => doubt !== undefined).length;
  const itemOf = (column: ImportColumn): ColumnItem => ({
    does: 'change',
    label: `${iconOf(column)} ${plainText(column.heading || 'No heading')}`,
    description: plainText(descriptionOf(column, phrases.get(column.field) ?? column.field)),
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
      description: [
        `${understood} of ${columns.length} columns are imported`,
        ...(doubtful > 0 ? [`${doubtful} to look at`] : []),
      ].join(' · '),
    },
    ...other,
    { label: 'Columns', kind: vscode.QuickPickItemKind.Separator },
    ...columns.map(itemOf),
  ];
}

function iconOf({ field, doubt }: ImportColumn): string {
  if (doubt !== undefined) return '$(warning)';
  return field === 'ignored' ? '$(circle-slash)' : '$(symbol-field)';
}

function descriptionOf({ field, doubt }: ImportColumn, phrase: string): string {
  if (doubt === undefined) return phrase;
  return field === 'ignored' ? `${phrase} · look at it` : `${phrase} · look at it: ${doubt}`;
}

/** What was told, with what a person says that a column holds; unchanged where they think better of it. */
async function withOtherField(
  options: ImportOptions,
  { fields = [] }: ColumnsAnswer,
  { heading, field, examples }: ImportColumn,
): Promise<ImportOptions> {
  // What it is now stands first, where Enter changes nothing; then what is wanted most often.
  const rank = (one: string) => (one === field ? 0 : one === 'ignored' ? 1 : 2);
  const items = [...fields]
    .sort((one, other) => rank(one.field) - rank(other.field))
    .map((one) => ({
      label: `${one.about.charAt(0).toUpperCase()}${one.about.slice(1)}`,
      description: `${one.field}${one.field === field ? ', as now' : ''}`,
      field: one.field,
      isOfSeveral: one.isOfSeveral,
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: plainText(`What the column “${heading}” holds`),
    placeHolder: examples.length === 0 ? 'It has no cells.' : plainText(`In its cells: ${examples.join(' · ')}`),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.field === field) return options;
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
