import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import { checkDocument } from '../schema/check.ts';
import type { Schema } from '../schema/schema.ts';
import { codes } from '../schema/words/codes.ts';
import type { Finding, OffsetRange, Severity } from '../syntax/finding.ts';
import type { LineTable } from '../syntax/lines.ts';
import { isMistakeInYaml, misreadRanges } from '../syntax/misread.ts';
import type { YamlDocument } from '../syntax/tree.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { SchemaChoice, Snapshot } from '../workspace/snapshot.ts';

/** The name under which the editor shows what we say. */
export const diagnosticSource = 'hit-curriculum';

/** Pauses between the steps of judging a document; at the end, its findings. */
export type DiagnosticSteps = Generator<undefined, Diagnostic[], void>;

/** What there is to say about a document, in the order of its text. Nothing about YAML that is not ours. */
export function diagnostics(snapshot: Snapshot, uri: string): Diagnostic[] {
  const steps = diagnosticSteps(snapshot, uri);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps: between two of them, whoever asked can do something else, or ask for no more. */
export function* diagnosticSteps(snapshot: Snapshot, uri: string): DiagnosticSteps {
  const document = snapshot.document(uri);
  const choice = document && snapshot.schemaFor(document);
  if (!document || !(choice || snapshot.owns(document))) return [];
  if (choice?.failure) return [toDiagnostic(schemaFinding(document, choice), document.uri, document.tree.lines)];
  return yield* judge(document, choice?.schema);
}

/** Kept with the document: the same text against the same schema always gives the same findings. */
function* judge(document: SourceDocument, schema: Schema | undefined): DiagnosticSteps {
  const judgements = document.fact(newJudgements);
  const known = judgements.get(schema);
  if (known) return known;
  const { documents, problems, lines } = document.tree;
  const misread = schema ? misreadRanges(document.tree) : [];
  const checked: Finding[] = [];
  for (const part of schema ? documents : []) {
    yield;
    if (schema) checked.push(...checkPart(part, schema, problems));
  }
  yield;
  const found = checked.filter(({ start }) => !misread.some((range) => range.start <= start && start <= range.end));
  const judgement = [...problems, ...found]
    .sort((a, b) => a.start - b.start)
    .map((finding) => toDiagnostic(finding, document.uri, lines));
  // Settings come and go; only the schema of now is worth keeping.
  judgements.clear();
  judgements.set(schema, judgement);
  return judgement;
}

function checkPart(part: YamlDocument, schema: Schema, problems: readonly Finding[]): readonly Finding[] {
  if (part.unreadable) return [];
  const found = checkDocument(schema, part);
  const isBroken = problems.some(
    (problem) => isMistakeInYaml(problem) && part.start <= problem.start && problem.start <= part.end,
  );
  // A key that seems to be missing may stand in what could not be read, such as after an open quotation mark.
  return isBroken ? found.filter(({ code }) => code !== codes.missingKey) : found;
}

function newJudgements(): Map<Schema | undefined, Diagnostic[]> {
  return new Map();
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
