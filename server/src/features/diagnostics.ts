import type { Diagnostic } from 'vscode-languageserver-types';
import { givesWay, type RuleFindings, ruleSteps } from '../rules/check-rules.ts';
import { configFindings } from '../rules/choices/config-findings.ts';
import { reviewed } from '../rules/review.ts';
import { rules } from '../rules/rules.ts';
import type { Finding } from '../syntax/finding.ts';
import { atOnce, type FindingSteps } from '../syntax/finding-steps.ts';
import { lastIndexAtOrBelow } from '../syntax/search.ts';
import { isConfigFile } from '../workspace/config-file.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { factAbout } from '../workspace/fact-about.ts';
import type { SchemaChoice, Snapshot } from '../workspace/snapshot.ts';
import { isInAny, misreadIn, schemaFindings } from './diagnostics/schema-findings.ts';
import { toDiagnostic } from './diagnostics/to-diagnostic.ts';

/** Pauses between the steps of judging a document; at the end, its findings. */
export type DiagnosticSteps = Generator<undefined, Diagnostic[], void>;

/** What there is to say about a document, in the order of its text. Nothing about YAML that is not ours. */
export function diagnostics(snapshot: Snapshot, uri: string): Diagnostic[] {
  return atOnce(diagnosticSteps(snapshot, uri));
}

/** The same in steps: between two of them, whoever asked can do something else, or ask for no more. */
export function* diagnosticSteps(
  snapshot: Snapshot,
  uri: string,
  ruleFindings: RuleFindings = ruleSteps,
): DiagnosticSteps {
  const document = snapshot.document(uri);
  if (!document) return [];
  const findings = yield* findingSteps(snapshot, document, ruleFindings);
  return findings.map((finding) => toDiagnostic(snapshot, document, finding));
}

/**
 * What there is to say about a document, as data: what its fixes are made from. Worked out once for a snapshot, since
 * an editor asks for fixes wherever the cursor goes.
 */
export function findingsOf(snapshot: Snapshot, document: SourceDocument): readonly Finding[] {
  return factAbout(snapshot, document, findAll);
}

function findAll(snapshot: Snapshot, document: SourceDocument): readonly Finding[] {
  return atOnce(findingSteps(snapshot, document, snapshot.lasting(findingsKeeper).of ?? ruleSteps));
}

/** Whoever keeps what the rules find says so here, so that they are not asked again for somebody who looks for fixes. */
export function findingsKeeper(): { of?: RuleFindings } {
  return {};
}

/** The same, with what comments have ignored, and without what is said of these comments. */
export function everythingFound(snapshot: Snapshot, document: SourceDocument): readonly Finding[] {
  return atOnce(foundSteps(snapshot, document, snapshot.lasting(findingsKeeper).of ?? ruleSteps));
}

function* findingSteps(snapshot: Snapshot, document: SourceDocument, ruleFindings: RuleFindings): FindingSteps {
  const found = yield* foundSteps(snapshot, document, ruleFindings);
  return reviewed(snapshot, document, found, snapshot.schemaFor(document)?.because === 'file-kind');
}

function* foundSteps(snapshot: Snapshot, document: SourceDocument, ruleFindings: RuleFindings): FindingSteps {
  const choice = snapshot.schemaFor(document);
  if (!choice && !snapshot.owns(document)) return [];
  if (choice?.failure) return [unusableSchema(document, choice)];
  const findings = yield* schemaFindings(document, choice?.schema);
  // Whoever binds a file to a schema of its own, or to none, means something else by its words.
  const found = choice?.because === 'file-kind' ? yield* meant(snapshot, document, ruleFindings) : [];
  return joined(document, findings, found);
}

/** What is found by the meaning of a text, of a curriculum as of a configuration. */
function* meant(snapshot: Snapshot, document: SourceDocument, ruleFindings: RuleFindings): FindingSteps {
  return isConfigFile(document.uri) ? configFindings(document, rules) : yield* ruleFindings(snapshot, document);
}

/** Both kinds of findings in the order of the text, without those that are said better by others. */
function joined(
  document: SourceDocument,
  ofSchema: readonly Finding[],
  ofRules: readonly Finding[],
): readonly Finding[] {
  if (ofRules.length === 0) return ofSchema;
  const misread = document.fact(misreadIn);
  const isSaid = (finding: Finding) => holdsAny(finding, ofSchema);
  const kept = ofRules.filter((finding) => !isInAny(misread, finding) && !(givesWay(finding.code) && isSaid(finding)));
  return [...ofSchema, ...kept].sort((a, b) => a.start - b.start);
}

/** Whether one of some findings, which are in the order of the text, stands in the place of another. */
function holdsAny({ start, end }: Finding, others: readonly Finding[]): boolean {
  const first = lastIndexAtOrBelow(others.length, (index) => others[index]?.start ?? 0, start - 1) + 1;
  for (let index = first; index < others.length; index++) {
    const other = others[index];
    if (!other || other.start > end) return false;
    if (other.end <= end) return true;
  }
  return false;
}

/** With a schema that cannot be used nothing can be judged, so this is all that is said. */
function unusableSchema(document: SourceDocument, choice: SchemaChoice): Finding {
  const { schema, place } = choice;
  return {
    code: choice.failure ?? 'schema-not-usable',
    severity: 'error',
    message: schema.problem ?? 'The schema of this file cannot be used.',
    values: { schema: schema.uri, because: choice.because },
    ...(place ?? { start: 0, end: document.tree.lines.endOf(0) }),
  };
}
