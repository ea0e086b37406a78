import * as vscode from 'vscode';

/** Read-only texts that were made for a person to look at, and lie nowhere. */
export interface MadePages extends vscode.Disposable {
  /** Puts texts in the place of those before, and gives where each stands, in their order. */
  replace(texts: readonly { readonly name: string; readonly text: string }[]): readonly vscode.Uri[];
  /** Closes all tabs with such pages. */
  close(): Promise<void>;
  /** Whether somebody has one open. */
  readonly areOpen: boolean;
}

/** Pages with addresses of a scheme. Those that end in `.md` are shown as Markdown: see `package.json`. */
export function madePages(scheme: string): MadePages {
  const texts = new Map<string, string>();
  let times = 0;
  // After a reload of the window nobody knows any more what stood there.
  void closeTabs(scheme);
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  return {
    replace(pages) {
      times += 1;
      texts.clear();
      return pages.map(({ name, text }) => {
        // VS Code keeps what it has read of an address, so each time has its own; tabs are told apart by their paths, which
        // are the same, so that each has its plain name.
        const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: String(times) });
        texts.set(uri.toString(), text);
        return uri;
      });
    },
    async close() {
      await closeTabs(scheme);
      texts.clear();
    },
    get areOpen() {
      return tabsOf(scheme).length > 0;
    },
    dispose: () => provider.dispose(),
  };
}

async function closeTabs(scheme: string): Promise<void> {
  const tabs = tabsOf(scheme);
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}

function tabsOf(scheme: string): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => uriIn(input)?.scheme === scheme);
}

function uriIn(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
