import * as vscode from 'vscode';
import type { ComparedWith, FromPanel, KeptPanel, PlaceMessage } from '../../webview/messages.ts';
import { exportComparison, exportCoverage } from '../coverage-export.ts';
import { languageId } from '../file-names.ts';
import {
  type CoverageAnswer,
  type CoverageChanged,
  type CoverageParams,
  notifications,
  requests,
} from '../protocol.ts';
import type { Server } from '../server.ts';
import { chooseComparison } from './choose-comparison.ts';
import { readKeptPanel } from './from-page.ts';
import { coveragePage } from './page.ts';
import { type CoveragePanel, createPanel, notTrusted } from './panel.ts';
import { printCoverage } from './print.ts';
import { showSource } from './source.ts';

const viewType = 'hitCurriculum.coverage';

/** The preview of coverage: its panels, its commands, and how it follows the text. */
export function coveragePanels(server: Server, extension: vscode.ExtensionContext): vscode.Disposable {
  const panels = new Set<CoveragePanel>();
  const webviewOptions: vscode.WebviewOptions = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extension.extensionUri, 'client', 'dist')],
  };
  const icon = (name: string) => vscode.Uri.joinPath(extension.extensionUri, 'client', 'icons', name);
  const active = () => [...panels].find(({ view }) => view.active);
  const following = () => [...panels].find(({ pinned }) => !pinned);
  const pinnedFor = (program: string | undefined) =>
    [...panels].find((panel) => panel.pinned && panel.program !== undefined && panel.program === program);

  /** Tells the server of which files it is to tell us. */
  function watch(): void {
    const uris = new Set([...panels].flatMap(({ watched }) => watched));
    server.tell(notifications.coverageWatched, { uris: [...uris] });
  }

  function add(
    view: vscode.WebviewPanel,
    uri: string,
    kept: KeptPanel = { pinned: false, programs: {} },
  ): CoveragePanel {
    const panel = createPanel({
      server,
      view,
      uri,
      pinned: kept.pinned,
      comparisons: comparisonsOf(kept),
      mayCompareWith,
      cursor: cursorNow,
      onMessage: (message) => void receive(panel, message),
      onChange: watch,
    });
    panels.add(panel);
    view.iconPath = { light: icon('file-light.svg'), dark: icon('file-dark.svg') };
    view.onDidDispose(() => {
      panels.delete(panel);
      panel.dispose();
      watch();
    });
    view.webview.options = webviewOptions;
    view.webview.html = coveragePage(view.webview, extension.extensionUri);
    return panel;
  }

  /** Shows the program of a file: in the panel that has it, in the one that follows, or in a new one. */
  async function open(target: unknown, beside: boolean): Promise<void> {
    // Menus tell a Uri, lines above the text and other commands of ours an address.
    const uri =
      typeof target === 'string' ? target : (target instanceof vscode.Uri ? target : ourActiveFile())?.toString();
    if (uri === undefined) {
      const panel = active() ?? following() ?? [...panels][0];
      if (panel) return panel.view.reveal();
      void vscode.window.showInformationMessage(
        'Open a program, a role, a catalog or a framework to see its coverage.',
      );
      return;
    }
    const pinned = pinnedFor(await programOf(uri));
    if (pinned) return pinned.view.reveal(undefined, beside);
    const panel = following();
    if (panel) {
      panel.view.reveal(undefined, beside);
      return panel.follow(uri);
    }
    const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const place = { viewColumn: column, preserveFocus: beside };
    add(vscode.window.createWebviewPanel(viewType, 'Coverage', place, { enableFindWidget: true }), uri);
  }

  /** The program that is shown for a file; asked only where that makes a difference. */
  async function programOf(uri: string): Promise<string | undefined> {
    if (![...panels].some(({ pinned }) => pinned) || pinnedFor(uri)) return uri;
    const params: CoverageParams = { uri };
    return (await server.ask<CoverageAnswer>(requests.coverage, params))?.uri;
  }

  function pin(panel: CoveragePanel | undefined, pinned: boolean): void {
    if (!panel || panel.pinned === pinned) return;
    // One panel for a program, and one that follows.
    const other = pinned ? pinnedFor(panel.program) : following();
    panel.pinned = pinned;
    other?.view.dispose();
    if (!pinned) void followActive();
  }

  /** What follows goes to the active file, unless a pinned panel shows its program already: one panel for a program. */
  async function followActive(): Promise<void> {
    const uri = ourActiveFile()?.toString();
    if (uri === undefined || !following() || pinnedFor(await programOf(uri))) return;
    // Another file may be in front by now.
    if (uri === ourActiveFile()?.toString()) following()?.follow(uri);
  }

  async function compare(panel: CoveragePanel | undefined): Promise<void> {
    if (!panel) {
      await open(undefined, true);
      panel = pinnedFor(ourActiveFile()?.toString()) ?? following();
    }
    const program = panel?.program ?? ourActiveFile()?.toString();
    if (!panel || program === undefined) return;
    const chosen = await chooseComparison(server, program);
    if (chosen) panel.compare(chosen);
  }

  async function receive(panel: CoveragePanel, message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'go':
        if (panel.mentions(message.place.uri)) await showSource(message.place, panel.view.viewColumn);
        return;
      case 'pin':
        return pin(panel, message.pinned);
      case 'chooseComparison':
        return compare(panel);
      case 'stopComparing':
        return panel.compare(undefined);
      case 'exportComparison':
        return exportOf(panel);
      case 'export':
        if (panel.program === undefined) return;
        await vscode.commands.executeCommand('hitCurriculum.exportCoverage', vscode.Uri.parse(panel.program));
        return;
      case 'chooseRoles':
        if (panel.program === undefined) return;
        await vscode.commands.executeCommand('hitCurriculum.chooseRoles', panel.program);
        return;
      case 'print':
        return print(panel);
      case 'startAgain':
        await vscode.commands.executeCommand('hitCurriculum.restartServer');
        return;
    }
  }

  async function exportOf(panel: CoveragePanel | undefined): Promise<void> {
    const { program, comparedWith } = panel ?? {};
    if (comparedWith && !mayCompareWith(comparedWith)) {
      void vscode.window.showInformationMessage(notTrusted);
      return;
    }
    if (program !== undefined && comparedWith) return exportComparison(server, program, comparedWith);
    void vscode.window.showInformationMessage('Compare a program first: there is nothing to export yet.');
  }

  async function print(panel: CoveragePanel | undefined): Promise<void> {
    const program = panel?.program ?? ourActiveFile()?.toString();
    if (program !== undefined) await printCoverage(server, extension.globalStorageUri, program);
  }

  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    command('hitCurriculum.openCoverage', (target) => open(target, false)),
    command('hitCurriculum.openCoverageToSide', (target) => open(target, true)),
    command('hitCurriculum.pinCoverage', () => {
      const panel = active() ?? [...panels].find(({ view }) => view.visible);
      pin(panel, !panel?.pinned);
    }),
    command('hitCurriculum.compareCoverage', () => compare(active())),
    command('hitCurriculum.exportComparison', () => exportOf(active())),
    command('hitCurriculum.printCoverage', () => print(active())),
    command('hitCurriculum.exportCoverage', (program) => exportCoverage(server, program ?? active()?.program)),
    server.onNotification<CoverageChanged>(notifications.coverageChanged, ({ uri }) => {
      for (const panel of panels) panel.changed(uri);
    }),
    server.onDidChangeState((state) => {
      // A server that was started again knows nothing of the panels.
      if (state === 'ready') watch();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      void followActive();
      moved();
    }),
    vscode.window.onDidChangeTextEditorSelection(moved),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(view, state: unknown) {
        const kept = readKeptPanel(state);
        const uri = kept.uri ?? ourActiveFile()?.toString();
        if (uri === undefined) return view.dispose();
        add(view, uri, kept);
      },
    }),
    {
      // The views stay, so that VS Code opens them again after a reload.
      dispose() {
        for (const panel of panels) panel.dispose();
      },
    },
  );

  function moved(): void {
    const at = cursorNow();
    if (at) for (const panel of panels) panel.cursor(at);
  }
}

function comparisonsOf({ programs }: KeptPanel): ReadonlyMap<string, ComparedWith> {
  return new Map(
    Object.entries(programs).flatMap(([uri, { comparedWith }]) => (comparedWith ? [[uri, comparedWith] as const] : [])),
  );
}

/** Asking for an earlier revision starts git, which may run what an untrusted folder says. */
function mayCompareWith({ kind }: ComparedWith): boolean {
  return kind === 'file' || vscode.workspace.isTrusted;
}

/** The file of the active editor, where it is one whose coverage can be shown. */
function ourActiveFile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== languageId || /\/hit-curriculum\.config\.ya?ml$/.test(document.uri.path))
    return undefined;
  return document.uri;
}

/** Where the cursor is, in a file of ours; while a panel has the focus, where it was last. */
function cursorNow(): PlaceMessage | undefined {
  const editor =
    vscode.window.activeTextEditor ??
    vscode.window.visibleTextEditors.find(({ document }) => document.languageId === languageId);
  if (editor?.document.languageId !== languageId) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), line, character };
}
