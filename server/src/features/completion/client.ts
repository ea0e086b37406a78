import type { ClientCapabilities } from 'vscode-languageserver';
import { InsertTextMode } from 'vscode-languageserver-types';

/** What the editor can do with a completion; the least where it does not say. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly deprecatedTag: boolean;
  readonly markdown: boolean;
  /** `documentation` may come later, by a resolve request. */
  readonly lazyDocumentation: boolean;
  /**
   * How the editor indents the lines after the first: as they are written when an item asks for it, always like the
   * line of the cursor, or, where it does not say, like that line in snippets alone, as most snippet engines do.
   */
  readonly indentation: 'as-asked' | 'by-line' | 'snippets-by-line';
}

export function completionClient(capabilities: ClientCapabilities | undefined): CompletionClient {
  const completion = capabilities?.textDocument?.completion;
  const item = completion?.completionItem;
  const canAsk = item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true;
  const byLine = completion?.insertTextMode === InsertTextMode.adjustIndentation;
  return {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    deprecatedTag: item?.tagSupport !== undefined || item?.deprecatedSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
    lazyDocumentation: item?.resolveSupport?.properties.includes('documentation') === true,
    indentation: canAsk ? 'as-asked' : byLine ? 'by-line' : 'snippets-by-line',
  };
}
