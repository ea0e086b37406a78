import * as vscode from 'vscode';
import { plainText } from './plain-text.ts';
import { type DocumentInfo, type DocumentInfoParams, type FileKind, requests } from './protocol.ts';
import { documentSelector, type Server, type ServerState } from './server.ts';
import { countFindings, worstSeverity } from './status-words.ts';

const kindNames: Readonly<Record<FileKind, string>> = {
  curriculum: 'Curriculum',
  catalog: 'Course catalog',
  role: 'Role',
  framework: 'Skill framework',
};

const origins = {
  'file-kind': 'built in',
  setting: 'from your settings',
  modeline: 'named in the file',
} as const;

const serverStates: Readonly<Record<ServerState, string>> = {
  asleep: 'Server is not started yet',
  starting: 'Server is starting',
  ready: 'Server is running',
  stopped: 'Server is stopped',
};

/** A pause in typing, in milliseconds, after which a file may have become one of another kind. */
const pause = 500;

/** Shows for the file in front what it is, how many findings it has, what it is checked against, and how the server is. */
export function statusItems(server: Server): vscode.Disposable {
  const file = vscode.languages.createLanguageStatusItem('hitCurriculum.file', documentSelector);
  file.name = 'HIT Curriculum: File';
  file.command = { title: 'Show Problems', command: 'workbench.actions.view.problems' };
  const schema = vscode.languages.createLanguageStatusItem('hitCurriculum.schema', documentSelector);
  schema.name = 'HIT Curriculum: Schema';
  const service = vscode.languages.createLanguageStatusItem('hitCurriculum.server', documentSelector);
  service.name = 'HIT Curriculum: Server';

  const showFindings = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    const severities = vscode.languages.getDiagnostics(uri).map(({ severity }) => severity);
    file.detail = server.state === 'ready' ? countFindings(severities) : '';
    file.severity = severityOfItem(worstSeverity(severities));
  };

  const showServer = () => {
    const { state } = server;
    file.busy = state === 'starting';
    service.text = serverStates[state];
    service.severity =
      state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    service.command =
      state === 'stopped'
        ? { title: 'Start Again', command: 'hitCurriculum.restartServer' }
        : { title: 'Show Output', command: 'hitCurriculum.showOutput' };
  };

  let asked = 0;
  const showKind = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || vscode.languages.match(documentSelector, document) === 0) return;
    asked += 1;
    const question = asked;
    const params: DocumentInfoParams = { textDocument: { uri: document.uri.toString() } };
    const info = await server.ask<DocumentInfo>(requests.documentInfo, params);
    // Another file may be in front by now.
    if (question !== asked) return;
    file.text = info?.kind ? kindNames[info.kind] : 'HIT Curriculum';
    schema.text = info?.schema
      ? plainText(`Schema: ${info.schema.title}`)
      : info === undefined
        ? 'Schema not known yet'
        : 'No schema';
    schema.detail = info?.schema ? origins[info.schema.because] : '';
    schema.command = info?.schema ? { title: 'Open Schema', command: 'hitCurriculum.openSchema' } : undefined;
  };

  const showAll = () => {
    showServer();
    showFindings();
    void showKind();
  };
  let timer: NodeJS.Timeout | undefined;
  showAll();
  return vscode.Disposable.from(
    file,
    schema,
    service,
    server.onDidChangeState(showAll),
    vscode.window.onDidChangeActiveTextEditor(showAll),
    vscode.workspace.onDidOpenTextDocument(showAll),
    vscode.languages.onDidChangeDiagnostics(showFindings),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hitCurriculum')) void showKind();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== vscode.window.activeTextEditor?.document) return;
      clearTimeout(timer);
      timer = setTimeout(() => void showKind(), pause);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

function severityOfItem(severity: vscode.DiagnosticSeverity | undefined): vscode.LanguageStatusSeverity {
  if (severity === vscode.DiagnosticSeverity.Error) return vscode.LanguageStatusSeverity.Error;
  if (severity === vscode.DiagnosticSeverity.Warning) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}
