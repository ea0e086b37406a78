import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
} from 'vscode-languageserver';
import type { Taxonomy } from '../../schemas/taxonomy.ts';
import type { JsonSchema } from './schema/schema.ts';
import type { Answering } from './server/answers/answering.ts';
import { answerGroups } from './server/answers/groups.ts';
import { createArrivals } from './server/arrivals.ts';
import { type Client, readClient, serverCapabilities } from './server/capabilities.ts';
import { createChanges } from './server/changes.ts';
import { followedSections, pullSettings, readSentSettings } from './server/configuration.ts';
import type { DiagnosticDelivery } from './server/diagnostic-delivery.ts';
import { pullDiagnostics } from './server/diagnostic-pull.ts';
import { pushDiagnostics } from './server/diagnostic-push.ts';
import { followEdits } from './server/edits.ts';
import { type Features, productFeatures } from './server/features.ts';
import { followFileChanges } from './server/file-changes.ts';
import { createHeavyReading, type ReadApart } from './server/heavy-reading.ts';
import { createJudge, isJudged } from './server/judge.ts';
import { createLog, failedRuleLog } from './server/log.ts';
import { changesFolders, createHear, saysAnything } from './server/notifications.ts';
import { readFolders } from './server/reading.ts';
import { createAnswer, type Phase, refusalIn } from './server/requests.ts';
import { understandFiles } from './server/understanding.ts';
import { createWatching } from './server/watching.ts';
import { createTaxonomyIndex } from './taxonomy/taxonomy-index.ts';
import { workspaceApart } from './workspace/apart.ts';
import type { FileAccess } from './workspace/files.ts';
import { snapshotAt } from './workspace/past.ts';
import type { RevisionAccess } from './workspace/revisions.ts';
import { schemaContext, settingsFor } from './workspace/state.ts';
import { createWorkspace } from './workspace/workspace.ts';
import { boundFilePatterns, fileSettingsOf } from './workspace/workspace-file.ts';

export interface ServerOptions {
  /** Not listening yet. */
  readonly connection: Connection;
  readonly files: FileAccess;
  readonly revisions: RevisionAccess;
  readonly taxonomy: Taxonomy;
  /** The product's own schemas by their file names, such as `curriculum.schema.json`. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly version: string;
  /** Resolves after the events that have already arrived (setImmediate, or what the platform has instead). */
  nextTurn(): Promise<void>;
  readonly features?: Features;
  /** Reads texts elsewhere that take long; without it, they are read in place. */
  readonly readApart?: ReadApart;
}

/** A server that listens. */
export interface RunningServer {
  /** Whether the editor said that it is done, so that the end of the connection is no fault. */
  isShutDown(): boolean;
}

/** Connects the rooms to an editor. Starts to listen. */
export function createServer(options: ServerOptions): RunningServer {
  const { connection, nextTurn, features = productFeatures } = options;
  const log = createLog(connection);
  const arrivals = createArrivals(nextTurn);
  const workspace = createWorkspace({
    files: options.files,
    taxonomy: createTaxonomyIndex(options.taxonomy),
    builtInSchemas: options.schemas,
    leavesHeavyUnread: options.readApart !== undefined,
    onOtherFile: (uri) => watching?.watchFile(uri),
  });
  const heavy =
    options.readApart &&
    createHeavyReading({ workspace, readApart: options.readApart, isJudged: (uri) => isJudged(workspace, uri) });
  const judge = createJudge({
    workspace,
    heavy,
    features,
    isReading: () => readings > 0,
    shows: () => client?.shownParts ?? { relatedInformation: false, tags: false, rulePages: false },
    nextTurn: arrivals.quiet,
    onFailedRule: failedRuleLog(log),
  });

  let phase: Phase = 'created';
  let client: Client | undefined;
  let delivery: DiagnosticDelivery | undefined;
  let watching: ReturnType<typeof createWatching> | undefined;
  let settingsRead = Promise.resolve();
  let filesRead = Promise.resolve();
  /** So many times files are being read now. */
  let readings = 0;
  /** By which settings files were last read. */
  let settingsOfFiles: string | undefined;

  const changes = createChanges();
  const answer = createAnswer({ connection, log, nextTurn, phase: () => phase, arrived: arrivals.asked });
  const hear = createHear({ connection, log, phase: () => phase });
  const announce = (change: (to: DiagnosticDelivery) => void) => {
    arrivals.edited();
    heavy?.catchUp();
    if (delivery) change(delivery);
    changes.announce();
  };

  async function quiet(): Promise<void> {
    await settingsRead;
    await arrivals.quiet();
  }

  connection.onInitialize((params: InitializeParams) => {
    if (phase !== 'created') return new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized already.');
    client = readClient(params.capabilities);
    phase = 'initialized';
    watching = createWatching(connection, client, log);
    workspace.configure(readSentSettings(params.initializationOptions), new Map());
    const root = params.rootUri ? [params.rootUri] : [];
    workspace.setFolders(params.workspaceFolders?.map((folder) => folder.uri) ?? root);
    const shared = { connection, workspace, judge, log, quiet, nextTurn };
    delivery = client.pullsDiagnostics
      ? pullDiagnostics({ ...shared, answer, canRefresh: client.refreshesDiagnostics, filesRead: () => filesRead })
      : pushDiagnostics(shared);
    // Registered here, since the library registers its own handler while it initializes.
    hear(DidChangeWorkspaceFoldersNotification.type, changesFolders, ({ event }) => changeFolders(event));
    return {
      capabilities: serverCapabilities(client, answerGroups),
      serverInfo: { name: 'HIT Curriculum', version: options.version },
    };
  });

  connection.onInitialized(() => {
    if (!client) return;
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: followedSections })
        .catch((error) => log.failure('following the settings', error));
    }
    watching?.watchFormat();
    watching?.watchBoundFiles(boundFilePatterns(schemaContext(workspace.state())));
    readSettings();
    readFiles(workspace.state().folders);
  });

  function readSettings(): void {
    if (!client?.hasConfiguration) return;
    settingsRead = pullSettings(connection, workspace, log);
    void settingsRead.then(settingsChanged);
  }

  function settingsChanged(): void {
    const context = schemaContext(workspace.state());
    watching?.watchBoundFiles(boundFilePatterns(context));
    announce((to) => to.everythingChanged());
    if (settingsOfFiles !== undefined && settingsOfFiles !== fileSettingsOf(context)) readFiles(context.folders);
  }

  /** Which files there are to read depends on the settings. */
  function readFiles(folders: readonly string[]): void {
    const reading = understood(
      settingsRead.then(() => {
        settingsOfFiles = fileSettingsOf(schemaContext(workspace.state()));
        return readFolders(connection, workspace, folders, log);
      }),
    );
    filesRead = Promise.all([filesRead, reading]).then(() =>
      announce((to) => to.filesChanged([...workspace.state().disk.values()].map((document) => document.uri))),
    );
  }

  /** Waits until files were read, and what they declare is known. */
  async function understood(read: Promise<unknown>): Promise<void> {
    readings++;
    try {
      await read;
      await understandFiles(workspace, judge.findings, nextTurn);
    } catch (error) {
      log.failure('reading files', error);
    }
    readings--;
  }

  function changeFolders({ added, removed }: { added: { uri: string }[]; removed: { uri: string }[] }): void {
    const gone = new Set(removed.map((folder) => folder.uri));
    const kept = workspace.state().folders.filter((folder) => !gone.has(folder));
    const fresh = workspace.setFolders([...new Set([...kept, ...added.map((folder) => folder.uri)])]);
    readSettings();
    announce((to) => to.everythingChanged());
    readFiles(fresh);
  }

  hear(DidChangeConfigurationNotification.type, saysAnything, ({ settings }) => {
    if (client?.hasConfiguration) return readSettings();
    workspace.configure(readSentSettings(settings), new Map());
    settingsChanged();
  });

  const fileChanges = followFileChanges({
    hear,
    workspace,
    log,
    nextTurn,
    onChange({ schema, files }) {
      if (schema) announce((to) => to.everythingChanged());
      if (files.length > 0) void understood(Promise.resolve()).then(() => announce((to) => to.filesChanged(files)));
    },
  });

  const documentChanged = (uri: string) =>
    announce((to) => (workspace.isSchema(uri) ? to.everythingChanged() : to.documentChanged(uri)));

  followEdits(hear, workspace, {
    opened(uri) {
      // Nobody tells of changes on disk, so this is the moment to look again.
      if (!client?.registersFileWatchers) workspace.recheckSchema(uri);
      documentChanged(uri);
    },
    changed: documentChanged,
    saved: documentChanged,
    closed(uri) {
      if (!client?.registersFileWatchers) fileChanges.add([{ uri }]);
      announce((to) => (workspace.isSchema(uri) ? to.everythingChanged() : to.documentClosed(uri)));
    },
  });

  const answering: Answering = {
    answer,
    features,
    client: () => client,
    settingsFor: (uri) => settingsFor(workspace.state(), uri),
    async snapshotFor(uri) {
      await settingsRead;
      await workspace.prepare(uri);
      return workspace.snapshot();
    },
    async wholeSnapshot() {
      await settingsRead;
      await filesRead;
      return workspace.snapshot();
    },
    snapshotAt: (now, past) => snapshotAt(now, past, workspace.schemas),
    revisions: options.revisions,
    files: options.files,
    snapshotOf: (texts) => workspaceApart(texts, workspace.schemas, workspace.snapshot().taxonomy),
    onChange: changes.onChange,
    onEveryChange: changes.onEveryChange,
    diagnosticsOf: async (uri) => (await judge.report(uri))?.items ?? [],
    nextTurn,
    connection,
  };
  for (const group of answerGroups) group.register(answering);

  connection.onShutdown(() => {
    const refusal = refusalIn(phase);
    if (refusal) throw refusal;
    phase = 'shut-down';
  });

  // What no handler is there for.
  connection.onRequest((method) => {
    return refusalIn(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `The server does not answer ${method}.`);
  });

  connection.listen();
  return { isShutDown: () => phase === 'shut-down' };
}
