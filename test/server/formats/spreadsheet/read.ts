import { builtIn } from '../../../../server/src/built-in.ts';
import { diagnostics } from '../../../../server/src/features/diagnostics.ts';
import type { ImportOptions } from '../../../../server/src/formats/import/imported.ts';
import { importSpreadsheet } from '../../../../server/src/formats/spreadsheet/import.ts';
import { formatText } from '../../../../server/src/syntax/format/format-text.ts';
import { houseStyle } from '../../../../server/src/syntax/format/options.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** What became of a spreadsheet. */
export interface Read {
  /** The program, and the framework beside it. */
  readonly program: string;
  readonly framework: string;
  /** As a person reads them: the first letter of the severity, the row and the column, the sentence. */
  readonly notes: readonly string[];
  /** The codes of the errors and warnings that the editor shows for the files. */
  readonly found: readonly string[];
  /** Whether formatting the files would change nothing. */
  readonly isLaidOut: boolean;
}

export async function readSheet(
  content: string | Uint8Array,
  options: ImportOptions = {},
  name = 'Health Information, A.A.S..csv',
): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { files, notes } = await importSpreadsheet([{ name, bytes }], {
    id: 'hit',
    taxonomy: builtIn.taxonomy,
    ...options,
  });
  const text = (kind: string) => files.find((file) => file.kind === kind)?.text ?? '';
  return {
    program: text('curriculum'),
    framework: text('framework'),
    notes: notes.map(({ severity, line, column, message }) => {
      const place = [line ?? '', ...(column === undefined ? [] : [column])].join(',');
      return `${severity.charAt(0)}${place}: ${message}`;
    }),
    found: foundIn(files),
    isLaidOut: files.every((file) => formatText(file.text, houseStyle) === file.text),
  };
}

function foundIn(files: readonly { readonly name: string; readonly text: string }[]): string[] {
  if (files.length === 0) return [];
  const workspace = fixtureWorkspace(files.map((file) => `//- /${file.name}\n${file.text}`).join('\n'));
  const snapshot = workspace.snapshot();
  return [...snapshot.documents()].flatMap(({ uri }) =>
    diagnostics(snapshot, uri)
      .filter(({ severity }) => severity === 1 || severity === 2)
      .map(({ code }) => String(code)),
  );
}
