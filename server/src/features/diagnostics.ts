import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import { checkDocument } from '../schema/check.ts';
import type { Schema } from '../schema/schema.ts';
import type { Finding, OffsetRange, Severity } from '../syntax/finding.ts';
import type { LineTable } from '../syntax/lines.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { SchemaChoice, Snapshot } from '../workspace/snapshot.ts';

/** The name under which the editor shows what we say. */
export const diagnosticSource = 'hit-curriculum';

/** What there is to say about a document, in the order of its text. Nothing about YAML that is not ours. */
export function diagnostics(snapshot: Snapshot, uri: string): Diagnostic[] {
  const document = snapshot.document(uri);
  if (!document || !snapshot.owns(document)) return [];
  const { lines } = document.tree;
  return findings(document, snapshot.schemaFor(document)).map((finding) => toDiagnostic(finding, document.uri, lines));
}

function findings(document: SourceDocument, choice: SchemaChoice | undefined): readonly Finding[] {
  if (!choice) return document.tree.problems;
  if (choice.failure) return [schemaFinding(document, choice)];
  return [...document.tree.problems, ...schemaFindings(document, choice.schema)].sort((a, b) => a.start - b.start);
}

/** With a schema that cannot be used nothing can be judged, so this is all that is said. */
function schemaFinding(document: SourceDocument, choice: SchemaChoice): Finding {
  const { schema, place } = choice;
  return {
    code: choice.failure ?? 'schema-not-usable',
    severity: 'error',
    message: schema.problem ?? 'The schema of this file cannot be used.',
    values: { schema: schema.uri, because: choice.because },
    ...(place ?? { start: 0, end: document.tree.lines.endOf(0) }),
  };
}

/** Kept with the document: the same text against the same schema always gives the same findings. */
function schemaFindings(document: SourceDocument, schema: Schema): readonly Finding[] {
  const checked = document.fact(findingsBySchema);
  const known = checked.get(schema);
  if (known) return known;
  const found = document.tree.documents.flatMap((part) => (part.unreadable ? [] : checkDocument(schema, part)));
  checked.set(schema, found);
  return found;
}

function findingsBySchema(): WeakMap<Schema, readonly Finding[]> {
  return new WeakMap();
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unused: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

function toDiagnostic(finding: Finding, uri: string, lines: LineTable): Diagnostic {
  const rangeOf = ({ start, end }: OffsetRange) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  const related: DiagnosticRelatedInformation[] | undefined = finding.related?.map((place) => ({
    message: place.message,
    location: { uri, range: rangeOf(place) },
  }));
  return {
    range: rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.code,
    source: diagnosticSource,
    message: finding.message,
    ...(related ? { relatedInformation: related } : {}),
    ...(finding.tags ? { tags: finding.tags.map((tag) => tags[tag]) } : {}),
    // What fixes are made from; the message is for people only.
    ...(finding.values ? { data: { values: finding.values } } : {}),
  };
}
