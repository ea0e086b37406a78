import type { Demonstration } from '../../rules/pages/page.ts';
import { exampleFiles } from '../../rules/pages/words.ts';
import type { RuleExample } from '../../rules/rule-about.ts';
import type { Finding } from '../../syntax/finding.ts';
import { pathApart } from '../../workspace/apart.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { idFixes } from '../code-actions/fixes/ids/id-fixes.ts';
import { ruleFixes } from '../code-actions/fixes/rule-fixes.ts';
import { findingsOf } from '../diagnostics.ts';

/** A workspace of its own, made of the texts of some files by their paths. */
export type SnapshotOfTexts = (files: Readonly<Record<string, string>>) => Snapshot;

/** What is found where an example is written into files of their own, and what is offered for it: really tried. */
export function demonstrate(example: RuleExample, snapshotOf: SnapshotOfTexts): Demonstration {
  const snapshot = snapshotOf(exampleFiles(example));
  const found = [...snapshot.documents()].flatMap((document) =>
    findingsOf(snapshot, document).map((finding) => ({ document, finding })),
  );
  return {
    found: found.map(({ document, finding: { code, severity, message, start } }) => ({
      code,
      severity,
      message,
      file: pathApart(document.uri),
      line: document.lines.positionAt(start).line + 1,
    })),
    fixes: [...new Set(found.flatMap(({ document, finding }) => fixTitles(snapshot, document, finding)))],
  };
}

/** What mends a finding; that it can also be ignored is so for all, and said elsewhere on the page. */
function fixTitles(snapshot: Snapshot, document: SourceDocument, finding: Finding): string[] {
  const context = {
    snapshot,
    document,
    facts: snapshot.links.facts(document),
    range: finding,
    client: { createsFiles: true },
  };
  return [...idFixes, ...ruleFixes]
    .filter(({ codes }) => codes.includes(finding.code))
    .flatMap((fix) => fix.actions(context, finding))
    .flatMap((action) => (action.edit() ? [action.title] : []));
}
