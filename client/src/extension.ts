import * as vscode from 'vscode';
import { contentPages } from './content-pages.ts';
import { coveragePanels } from './coverage/panels.ts';
import { coverageBesideText } from './coverage-tree/commands.ts';
import { endListOnEnter } from './end-list.ts';
import { explainRule } from './explain-rule.ts';
import { exportFile } from './export/export.ts';
import { ourFiles } from './file-names.ts';
import { importFiles } from './import/import.ts';
import { importReview } from './import/review.ts';
import { indentAsOurs } from './indentation.ts';
import { switchLanguages } from './language-switch.ts';
import { lookUp } from './look-up.ts';
import { madePages } from './made-pages.ts';
import { newFile } from './new-file.ts';
import { openSchema } from './open-schema.ts';
import { programsView } from './programs/view.ts';
import { createServer, documentSelector, type Server } from './server.ts';
import { showReferences } from './show-references.ts';
import { statusItems } from './status.ts';
import { targetsCommand } from './targets/command.ts';

// VS Code hands nothing to `deactivate`, so this one thing is kept here.
let server: Server | undefined;

/** Called by VS Code when the first file of ours, or any YAML file, is opened, or one of our commands is used. */
export function activate(extension: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('HIT Curriculum', { log: true });
  const ours = createServer(extension, output);
  server = ours;
  indentAsOurs();
  const review = importReview();
  const losses = madePages('hit-export');
  const command = vscode.commands.registerCommand;
  extension.subscriptions.push(
    output,
    ours,
    switchLanguages(output),
    contentPages(ours),
    statusItems(ours),
    programsView(ours),
    coverageBesideText(ours),
    coveragePanels(ours, extension),
    targetsCommand(ours),
    review,
    losses,
    endListOnEnter(),
    wakeWhenNeeded(ours),
    command('hitCurriculum.restartServer', () => ours.restart()),
    command('hitCurriculum.showOutput', () => output.show(true)),
    command('hitCurriculum.showReferences', showReferences),
    command('hitCurriculum.lookUp', () => lookUp(ours)),
    command('hitCurriculum.explainRule', () => explainRule(ours)),
    command('hitCurriculum.openSchema', () => openSchema(ours)),
    command('hitCurriculum.import', (clicked, selected) => importFiles(ours, review, clicked, selected)),
    command('hitCurriculum.importFile', (clicked, selected) => importFiles(ours, review, clicked, selected)),
    command('hitCurriculum.continueImport', () => review.goOn()),
    command('hitCurriculum.export', (clicked) => exportFile(ours, losses, clicked)),
    command('hitCurriculum.newCurriculum', (target) => newFile(extension, 'curriculum', target)),
    command('hitCurriculum.newRole', (target) => newFile(extension, 'role', target)),
    command('hitCurriculum.newCatalog', (target) => newFile(extension, 'catalog', target)),
    command('hitCurriculum.newFramework', (target) => newFile(extension, 'framework', target)),
  );
}

/** Called by VS Code when the window closes or the extension is switched off. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** A window with other YAML in it has no use for our server, so it starts with the first file of ours. */
function wakeWhenNeeded(server: Server): vscode.Disposable {
  const look = (document: vscode.TextDocument) => {
    if (vscode.languages.match(documentSelector, document) > 0) void server.wake();
  };
  vscode.workspace.textDocuments.forEach(look);
  vscode.workspace.findFiles(ourFiles, '**/node_modules/**', 1).then(
    (files) => {
      if (files.length > 0) void server.wake();
    },
    // A folder that cannot be searched, on a virtual file system: the first opened file starts the server.
    () => undefined,
  );
  return vscode.workspace.onDidOpenTextDocument(look);
}
