import type { CompletionItem, CompletionList, Hover, Location, Position } from 'vscode-languageserver-types';
import type { CompletionClient } from '../features/completion/client.ts';
import { completion, resolveCompletion } from '../features/completion/completion.ts';
import { type DiagnosticSteps, diagnosticSteps } from '../features/diagnostics.ts';
import { type DocumentInfo, documentInfo } from '../features/document-info.ts';
import { hover } from '../features/hover.ts';
import { schemaBehind } from '../features/schema-behind.ts';
import type { RuleFindings } from '../rules/check-rules.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What the server can be asked, each a function of the workspace at one moment. */
export interface Features {
  /** `ruleFindings` are those of the rules, by whoever keeps them. */
  diagnostics(snapshot: Snapshot, uri: string, ruleFindings?: RuleFindings): DiagnosticSteps;
  completion(snapshot: Snapshot, uri: string, position: Position, client: CompletionClient): CompletionList;
  resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem;
  hover(snapshot: Snapshot, uri: string, position: Position, showsPages?: boolean): Hover | null;
  documentInfo(snapshot: Snapshot, uri: string): DocumentInfo;
  schemaBehind(snapshot: Snapshot, uri: string, position: Position): Location | null;
}

/** The features of the product. */
export const productFeatures: Features = {
  diagnostics: diagnosticSteps,
  completion,
  resolveCompletion,
  hover,
  documentInfo,
  schemaBehind,
};
