import { CodeActionKind } from 'vscode-languageserver-types';
import type { Demonstration } from '../../rules/pages/page.ts';
import { exampleFiles } from '../../rules/pages/words.ts';
import type { RuleExample } from '../../rules/rule-about.ts';
import { pathApart } from '../../workspace/apart.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { codeActions } from '../code-actions/code-actions.ts';
import { findingsOf } from '../diagnostics.ts';

/** A workspace of its own, made of the texts of some files by their paths. */
export type SnapshotOfTexts = (files: Readonly<Record<string, string>>) => Snapshot;

/** What is found where an example is written into files of their own, and what is offered for it: really tried. */
export function demonstrate(example: RuleExample, snapshotOf: SnapshotOfTexts): Demonstration {
  const snapshot = snapshotOf(exampleFiles(example));
  const found = [...snapshot.documents()].flatMap((document) =>
    findingsOf(snapshot, document).map(({ code, severity, message, start }) => ({
      code,
      severity,
      message,
      file: pathApart(document.uri),
      line: document.lines.positionAt(start).line + 1,
      fixes: fixTitles(snapshot, document, start),
    })),
  );
  return { found, fixes: [...new Set(found.flatMap(({ fixes }) => fixes))] };
}

function fixTitles(snapshot: Snapshot, document: SourceDocument, offset: number): string[] {
  const place = document.lines.positionAt(offset);
  const client = {
    createsFiles: true,
    resolvesEdits: false,
    edits: { documentChanges: true, annotations: false },
  };
  return codeActions(
    snapshot,
    document.uri,
    { start: place, end: place },
    { only: [CodeActionKind.QuickFix] },
    client,
  ).map(({ title }) => title);
}
