import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import { rulePageUri } from '../../rules/pages/rule-page-uri.ts';
import { rules } from '../../rules/rules.ts';
import type { Finding, OffsetRange, RelatedDeclaration, RelatedPlace, Severity } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The name under which the editor shows what we say. */
const diagnosticSource = 'hit-curriculum';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings with other codes, such as those of a schema, have no page. */
const withPage: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

const tags = { unused: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** A finding in the types of the protocol, with its related places where they are in this snapshot. */
export function toDiagnostic(snapshot: Snapshot, document: SourceDocument, finding: Finding): Diagnostic {
  const related = finding.related?.flatMap((place) => relatedInformation(snapshot, document, place) ?? []) ?? [];
  return {
    range: rangeIn(document, finding),
    severity: severities[finding.severity],
    code: finding.code,
    ...(withPage.has(finding.code) ? { codeDescription: { href: rulePageUri(finding.code) } } : {}),
    source: diagnosticSource,
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.tags ? { tags: finding.tags.map((tag) => tags[tag]) } : {}),
    // What fixes are made from; the message is for people only.
    ...(finding.values ? { data: { values: finding.values } } : {}),
  };
}

function relatedInformation(
  snapshot: Snapshot,
  document: SourceDocument,
  place: RelatedPlace | RelatedDeclaration,
): DiagnosticRelatedInformation | undefined {
  const { message } = place;
  if (!('uri' in place)) return { message, location: { uri: document.uri, range: rangeIn(document, place) } };
  const other = snapshot.document(place.uri);
  const there = other && factsOf(other)?.declared.get(place.declared)?.[0];
  return there && { message, location: { uri: other.uri, range: rangeIn(other, there.word) } };
}

function rangeIn({ lines }: SourceDocument, { start, end }: OffsetRange): Diagnostic['range'] {
  const first = lines.positionAt(start);
  // Nearly all that is found stands in one line, which need not be looked for twice.
  const isOneLine = start <= end && end <= lines.endOf(first.line);
  const last = isOneLine ? { line: first.line, character: first.character + end - start } : lines.positionAt(end);
  return { start: first, end: last };
}
