import * as vscode from 'vscode';
import { nameOf } from '../coverage/save-document.ts';
import { plainText } from '../plain-text.ts';
import type { ImportedFile, ImportNote } from './messages.ts';
import { counted, foundInWords, notesInWords } from './report.ts';

/** A file that would be made, and whether one of its name is there. */
export interface ReviewedFile extends ImportedFile {
  readonly uri: vscode.Uri;
  readonly exists: boolean;
}

/**
 * Something that a person can do about an import that waits. What is read is shown in passing as long as the focus stays in
 * the list; then it stays until it is closed, whatever else is opened.
 */
export type ReviewItem = vscode.QuickPickItem &
  (
    | { readonly does: 'create'; readonly replaces: boolean }
    | { readonly does: 'read'; show(options: { readonly preserveFocus: boolean }): Thenable<unknown> }
    | { readonly does: 'rename' | 'discard' }
  );

export interface Reviewed {
  readonly files: readonly ReviewedFile[];
  readonly notes: readonly ImportNote[];
  readonly folder: vscode.Uri;
  readonly report: vscode.Uri;
  /** Where the files stand to be read, in their order. */
  readonly pages: readonly vscode.Uri[];
  readonly rename?: unknown;
}

/** What can be done: first what changes nothing that is there. */
export function reviewItems(reviewed: Reviewed): ReviewItem[] {
  const { files, rename } = reviewed;
  const { created, grown, there } = sorted(files);
  const renames: ReviewItem[] =
    rename === undefined
      ? []
      : [{ does: 'rename', label: '$(edit) Choose Another Name…', description: plainText(files[0]?.name ?? '') }];
  const creates: ReviewItem[] =
    created.length + grown.length === 0
      ? []
      : [{ does: 'create', replaces: false, label: `$(check) ${doneTo({ created, grown })}`, ...inFolder(reviewed) }];
  const replaces: ReviewItem[] =
    there.length === 0
      ? []
      : [
          {
            does: 'create',
            replaces: true,
            label: `$(replace-all) ${doneTo({ created, grown, there })}`,
            detail:
              there.length === 1
                ? 'A file of that name is there already. Undo brings back what is in it.'
                : 'Files of these names are there already. Undo brings back what is in them.',
          },
        ];
  const report = reportItem(reviewed);
  const texts = files.flatMap((file, index) => fileItem(file, reviewed.pages[index]) ?? []);
  const isOdd = reviewed.notes.some(({ severity }) => severity !== 'information');
  return [
    ...creates,
    ...(creates.length === 0 ? renames : []),
    // What is first to be read is shown at once.
    ...(isOdd ? [report, ...texts] : [...texts, report]),
    ...replaces,
    ...(creates.length === 0 ? [] : renames),
    { does: 'discard', label: '$(close) Cancel', description: 'Nothing is created.' },
  ];
}

function reportItem({ report, notes }: Reviewed): ReviewItem {
  return {
    does: 'read',
    label: '$(list-unordered) Read the report',
    description: notesInWords(notes) || 'everything was understood',
    show: (options) =>
      vscode.commands.executeCommand('vscode.openWith', report, 'vscode.markdown.preview.editor', {
        ...options,
        preview: options.preserveFocus,
      }),
  };
}

function fileItem({ name, findings, exists, uri }: ReviewedFile, page: vscode.Uri | undefined): ReviewItem | undefined {
  if (!page) return undefined;
  return {
    does: 'read',
    label: `$(file) Read ${plainText(name)}`,
    description: `${foundInWords(findings)}${exists ? ', compared with the file that is there' : ''}`,
    show: (options) =>
      exists
        ? vscode.commands.executeCommand('vscode.diff', uri, page, `${name} (there ↔ imported)`, {
            ...options,
            preview: options.preserveFocus,
          })
        : vscode.window.showTextDocument(page, { ...options, preview: options.preserveFocus }),
  };
}

/** The files that are not there yet, those that something is added to, and those that others would take the place of. */
export function sorted(
  files: readonly ReviewedFile[],
): Readonly<Record<'created' | 'grown' | 'there', readonly ReviewedFile[]>> {
  return {
    created: files.filter(({ exists }) => !exists),
    grown: files.filter(({ exists, grown }) => exists && grown),
    there: files.filter(({ exists, grown }) => exists && !grown),
  };
}

/** Such as “Create a.role.yaml and b.role.yaml, add to onet.skills.yaml”. */
function doneTo(files: Partial<ReturnType<typeof sorted>>): string {
  const { created = [], grown = [], there = [] } = files;
  const parts = [
    ...(created.length > 0 ? [`create ${named(created)}`] : []),
    ...(grown.length > 0 ? [`add to ${named(grown)}`] : []),
    ...(there.length > 0 ? [`replace ${named(there)}`] : []),
  ];
  const words = parts.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function named(files: readonly ReviewedFile[]): string {
  const [first] = files;
  return files.length === 1 && first ? plainText(first.name) : counted(files.length, 'file');
}

function inFolder({ folder }: Reviewed): { readonly description: string } {
  return { description: plainText(`in ${nameOf(folder)}`) };
}
