import * as vscode from 'vscode';
import type { ComparedWith } from '../../webview/messages.ts';
import { plainText } from '../plain-text.ts';
import { type ProgramNode, type ProgramsParams, type RevisionsAnswer, requests } from '../protocol.ts';
import type { Server } from '../server.ts';

interface Choice extends vscode.QuickPickItem {
  readonly with?: ComparedWith;
}

/** Lets a person choose what to compare a program with: an earlier revision of it, or another program. */
export async function chooseComparison(server: Server, program: string): Promise<ComparedWith | undefined> {
  const chosen = await vscode.window.showQuickPick(choicesFor(server, program), {
    title: 'Compare Coverage',
    placeHolder: 'Compare with an earlier revision of this file, or with another program',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.with;
}

async function choicesFor(server: Server, program: string): Promise<Choice[]> {
  const [revisions, programs] = await Promise.all([revisionChoices(server, program), programChoices(server, program)]);
  return [
    ...(programs.length > 0 ? [separator('Other programs')] : []),
    ...programs,
    separator('Earlier revisions'),
    ...revisions,
  ];
}

/** Asking for revisions starts git, which may run what an untrusted folder says; so there they are not offered. */
async function revisionChoices(server: Server, uri: string): Promise<Choice[]> {
  if (!vscode.workspace.isTrusted) {
    return [{ label: 'Earlier revisions can be chosen once you trust the folder.' }];
  }
  const answer = await server.ask<RevisionsAnswer>(requests.revisions, { uri });
  const revisions = answer?.revisions ?? [];
  if (revisions.length === 0)
    return [{ label: plainText(answer?.problem ?? 'There are no earlier revisions of this file.') }];
  return revisions.map(({ revision, label, detail }) => ({
    label: plainText(label),
    detail: plainText(detail),
    iconPath: new vscode.ThemeIcon('git-commit'),
    with: { kind: 'revision', revision, label },
  }));
}

async function programChoices(server: Server, program: string): Promise<Choice[]> {
  const params: ProgramsParams = { open: [] };
  const nodes = (await server.ask<ProgramNode[]>(requests.programs, params)) ?? [];
  return nodes.flatMap(({ kind, label, place }) => {
    if (kind !== 'program' || !place || place.uri === program) return [];
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(place.uri));
    return [
      {
        label: plainText(label),
        description: plainText(path),
        iconPath: new vscode.ThemeIcon('mortar-board'),
        with: { kind: 'file', uri: place.uri, label },
      },
    ];
  });
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
