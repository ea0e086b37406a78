import type { ClientCapabilities } from 'vscode-languageserver';
import { InsertTextMode } from 'vscode-languageserver-types';

/** What the editor can do with a completion; the least where it does not say. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Tells apart what is replaced when a person inserts, and when a person replaces. */
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly deprecatedTag: boolean;
  readonly markdown: boolean;
  /** `documentation` may come later, by a resolve request. */
  readonly lazyDocumentation: boolean;
  /** How the lines after the first are indented: as the server writes them, or by the line of the cursor. */
  readonly indentation: 'exact' | 'exact-if-asked' | 'by-line';
}

export function completionClient(capabilities: ClientCapabilities | undefined): CompletionClient {
  const completion = capabilities?.textDocument?.completion;
  const item = completion?.completionItem;
  const canAsk = item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true;
  const byLine = completion?.insertTextMode === InsertTextMode.adjustIndentation;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    deprecatedTag: item?.tagSupport !== undefined || item?.deprecatedSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
    lazyDocumentation: item?.resolveSupport?.properties.includes('documentation') === true,
    indentation: canAsk ? 'exact-if-asked' : byLine ? 'by-line' : 'exact',
  };
}
