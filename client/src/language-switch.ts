import * as vscode from 'vscode';
import { isAskedToBeYaml, isGivenSchema, isOurName, languageId } from './file-names.ts';

/**
 * Gives our language to documents that the editor opened as plain YAML: those of our names, opened before the extension
 * was there or claimed by a broad `files.associations`, and those that the setting `hitCurriculum.schemas` names.
 *
 * Each document is switched once. Whoever then says in the editor that it is YAML is right.
 */
export function switchLanguages(output: vscode.LogOutputChannel): vscode.Disposable {
  /** The documents, by URI, that had our language while they were open. */
  const hadOurs = new Set<string>();

  const look = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (document.languageId === languageId) {
      hadOurs.add(key);
      return;
    }
    if (document.languageId !== 'yaml' || hadOurs.has(key) || !isOurs(document)) return;
    hadOurs.add(key);
    vscode.languages.setTextDocumentLanguage(document, languageId).then(undefined, (error) => {
      // It was closed meanwhile.
      output.debug(`${document.uri.path} stays YAML: ${error}`);
    });
  };

  const forget = (document: vscode.TextDocument) => {
    // A change of language closes a document and opens it again; then it is still among the documents.
    if (!vscode.workspace.textDocuments.includes(document)) hadOurs.delete(document.uri.toString());
  };

  const lookAtAll = () => vscode.workspace.textDocuments.forEach(look);
  lookAtAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hitCurriculum.schemas')) lookAtAll();
    }),
  );
}

function isOurs(document: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration('files', document);
  if (isOurName(document.uri.path)) return !isAskedToBeYaml(document.uri.path, files.get('associations', {}));
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const schemas = vscode.workspace.getConfiguration('hitCurriculum', document).get('schemas');
  return isGivenSchema(schemas, (pattern) => {
    const filter = { pattern: folder ? new vscode.RelativePattern(folder, pattern) : pattern };
    return vscode.languages.match(filter, document) > 0;
  });
}
