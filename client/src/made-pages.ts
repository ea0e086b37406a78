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
  let now: readonly vscode.Uri[] = [];
  // After a reload of the window nobody knows any more what stood there.
  void closeTabs(scheme);
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  });
  return {
    replace(pages) {
      // What reads as before stays where it is, and open where it is read.
      const isSame =
        now.length === pages.length &&
        pages.every(({ name, text }, index) => {
          const path = now[index]?.path ?? '';
          return path.endsWith(`/${name}`) && texts.get(path) === text;
        });
      if (isSame) return now;
      times += 1;
      texts.clear();
      now = pages.map(({ name, text }) => {
        // VS Code keeps what it has read of an address, so each time has its own.
        const uri = vscode.Uri.from({ scheme, path: `/${times}/${name}` });
        texts.set(uri.path, text);
        return uri;
      });
      // Two tabs of one name would be told apart by their addresses, which mean nothing to a person.
      void closeTabs(scheme, ({ path }) => !texts.has(path));
      return now;
    },
    async close() {
      await closeTabs(scheme);
      texts.clear();
      now = [];
    },
    get areOpen() {
      return tabsOf(scheme).length > 0;
    },
    dispose: () => provider.dispose(),
  };
}

async function closeTabs(scheme: string, isWanted: (uri: vscode.Uri) => boolean = () => true): Promise<void> {
  const tabs = tabsOf(scheme).filter(({ input }) => {
    const uri = uriIn(input);
    return uri !== undefined && isWanted(uri);
  });
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}

function tabsOf(scheme: string): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => uriIn(input)?.scheme === scheme);
}

function uriIn(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
