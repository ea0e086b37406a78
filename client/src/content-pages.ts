import * as vscode from 'vscode';
import { type Content, type ContentParams, requests } from './protocol.ts';
import type { Server } from './server.ts';

const scheme = 'hit-curriculum';

/** Serves the read-only pages that the server keeps, such as a built-in schema, at `hit-curriculum:` addresses. */
export function contentPages(server: Server): vscode.Disposable {
  const languages = new Map<string, string>();

  const provider: vscode.TextDocumentContentProvider = {
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
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === scheme) giveLanguage(document);
    }),
  );
}
