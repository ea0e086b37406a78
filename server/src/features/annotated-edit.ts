import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { TextChange } from '../syntax/edit/change.ts';
import type { SourceDocument } from '../workspace/document.ts';

/** What an editor can do with edits of several files. */
export interface EditClient {
  /** Edits that name the version of each document, so that an edit of an older text is not made. */
  readonly documentChanges: boolean;
  /** Edits under headings, which a person can look at and take out one by one. */
  readonly annotations: boolean;
  /** Edits that lead the cursor to what is still to be written. */
  readonly snippets?: boolean;
}

/** A heading under which edits are shown. */
export interface EditGroup {
  readonly label: string;
  readonly description: string;
  /** Whether a person has to look before these edits are made. */
  readonly needsConfirmation: boolean;
}

/** One edit of one file. */
export interface PlannedEdit extends TextChange {
  readonly document: SourceDocument;
  readonly group: EditGroup;
}

/**
 * The edit that an editor makes, in the order in which the edits are given. What a person has to confirm is left out for
 * an editor that cannot ask.
 */
export function workspaceEdit(planned: readonly PlannedEdit[], client: EditClient): WorkspaceEdit {
  const annotated = client.documentChanges && client.annotations;
  const wanted = annotated ? planned : planned.filter(({ group }) => !group.needsConfirmation);
  const byDocument = grouped(wanted);
  if (!client.documentChanges) {
    const changes = [...byDocument].map(([{ uri }, edits]): [string, TextEdit[]] => [uri, edits.map(textEdit)]);
    return { changes: Object.fromEntries(changes) };
  }
  const annotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = [...byDocument].map(
    ([{ uri, version }, edits]): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: edits.map((edit): TextEdit | AnnotatedTextEdit | SnippetTextEdit => {
        const plain = client.snippets ? snippetEdit(edit) : textEdit(edit);
        if (!annotated) return plain;
        const { label, description, needsConfirmation } = edit.group;
        annotations[label] = { label, needsConfirmation, ...(description === '' ? {} : { description }) };
        return { ...plain, annotationId: label };
      }),
    }),
  );
  return { documentChanges, ...(annotated ? { changeAnnotations: annotations } : {}) };
}

function grouped(planned: readonly PlannedEdit[]): Map<SourceDocument, PlannedEdit[]> {
  const groups = new Map<SourceDocument, PlannedEdit[]>();
  for (const edit of planned) {
    const edits = groups.get(edit.document) ?? [];
    edits.push(edit);
    groups.set(edit.document, edits);
  }
  return groups;
}

function textEdit({ document, start, end, newText }: PlannedEdit): TextEdit {
  return { range: rangeOf(document, { start, end }), newText };
}

function snippetEdit(edit: PlannedEdit): TextEdit | SnippetTextEdit {
  const { newText, blank } = edit;
  if (!blank) return textEdit(edit);
  const [before, after] = [newText.slice(0, blank.at), newText.slice(blank.at)].map(escaped);
  const value = `${before}\${1:${escaped(blank.asks)}}${after}`;
  return { range: rangeOf(edit.document, edit), snippet: { kind: 'snippet', value } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

export function rangeOf({ lines }: SourceDocument, { start, end }: Pick<TextChange, 'start' | 'end'>): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
