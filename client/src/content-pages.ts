import * as vscode from 'vscode';
import {
  type Content,
  type ContentChanged,
  type ContentParams,
  type DocumentLink,
  type DocumentLinkParams,
  notifications,
  requests,
} from './protocol.ts';
import type { Server } from './server.ts';

/** Where entries of the taxonomy have their pages, which link to other pages and to files. */
const taxonomyScheme = 'hit-taxonomy';

/** Where rules have their pages, which link to each other. */
const rulesScheme = 'hit-rules';

const schemes = ['hit-curriculum', taxonomyScheme, rulesScheme];

/**
 * Serves the read-only pages that the server keeps: the built-in schemas at `hit-curriculum:` addresses, the rules at
 * `hit-rules:` addresses, and the entries of the taxonomy at `hit-taxonomy:` addresses, which are written anew when the
 * workspace changes.
 */
export function contentPages(server: Server): vscode.Disposable {
  const languages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      await server.wake();
      const params: ContentParams = { uri: uri.toString() };
      const content = await server.ask<Content>(requests.content, params);
      if (!content) throw new Error(`There is no page at ${uri.toString()}.`);
      languages.set(uri.toString(), content.languageId);
      return content.text;
    },
  };

  const giveLanguage = (document: vscode.TextDocument) => {
    const language = languages.get(document.uri.toString());
    // Once is enough; a language that the person chooses later stays.
    languages.delete(document.uri.toString());
    if (language === undefined || language === document.languageId) return;
    vscode.languages.setTextDocumentLanguage(document, language).then(undefined, () => undefined);
  };

  return vscode.Disposable.from(
    changed,
    ...schemes.map((scheme) => vscode.workspace.registerTextDocumentContentProvider(scheme, provider)),
    vscode.languages.registerDocumentLinkProvider({ scheme: taxonomyScheme }, pageLinks(server)),
    server.onNotification<ContentChanged>(notifications.contentChanged, ({ uri }) =>
      changed.fire(vscode.Uri.parse(uri)),
    ),
    // A server that was started again knows nothing of the pages that are open.
    server.onDidChangeState((state) => {
      if (state !== 'ready') return;
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === taxonomyScheme) changed.fire(uri);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (schemes.includes(document.uri.scheme)) giveLanguage(document);
    }),
  );
}

/** The server never hears of an open page, so its links are asked for here and not by the language client. */
function pageLinks(server: Server): vscode.DocumentLinkProvider {
  return {
    async provideDocumentLinks({ uri }) {
      const params: DocumentLinkParams = { textDocument: { uri: uri.toString() } };
      const links = await server.ask<DocumentLink[]>(requests.documentLink, params);
      return (links ?? []).flatMap(({ range: { start, end }, target }) =>
        target === undefined
          ? []
          : [
              new vscode.DocumentLink(
                new vscode.Range(start.line, start.character, end.line, end.character),
                vscode.Uri.parse(target),
              ),
            ],
      );
    },
  };
}
