import type { CompletionItem, CompletionList, Diagnostic, Hover, Position } from 'vscode-languageserver-types';
import { diagnostics } from '../features/diagnostics.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What the server can be asked, each a function of the workspace at one moment. */
export interface Features {
  diagnostics(snapshot: Snapshot, uri: string): Diagnostic[];
  completion(snapshot: Snapshot, uri: string, position: Position): CompletionList | null;
  resolveCompletion(snapshot: Snapshot, item: CompletionItem): CompletionItem;
  hover(snapshot: Snapshot, uri: string, position: Position): Hover | null;
}

/** The features of the product. */
export const productFeatures: Features = {
  diagnostics,
  completion: () => ({ isIncomplete: false, items: [] }),
  resolveCompletion: (_snapshot, item) => item,
  hover: () => null,
};
