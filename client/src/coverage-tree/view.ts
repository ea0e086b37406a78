import * as vscode from 'vscode';
import { type CoverageNode, notifications, requests } from '../protocol.ts';
import { createServedTree, expand, type ServedTree } from '../served-tree.ts';
import { askForTree, createViewState, keepFresh } from '../served-view.ts';
import type { Server } from '../server.ts';

/** The states have signs of their own, so that nobody needs their colors. */
const icons: Readonly<Record<CoverageNode['kind'], readonly [icon: string, color?: string]>> = {
  program: ['mortar-board'],
  role: ['person'],
  framework: ['symbol-structure'],
  outcomes: ['milestone'],
  way: ['git-branch'],
  missing: ['error', 'list.errorForeground'],
  partial: ['warning', 'list.warningForeground'],
  met: ['pass', 'testing.iconPassed'],
  unknown: ['question'],
  'missing-skill': ['circle-slash', 'list.errorForeground'],
  'partial-skill': ['circle-large-outline', 'list.warningForeground'],
  'met-skill': ['check', 'testing.iconPassed'],
  'unknown-skill': ['question'],
  course: ['book'],
  candidate: ['lightbulb'],
};

/** What the signs say, for those who do not see them. */
const said: Partial<Readonly<Record<CoverageNode['kind'], string>>> = {
  'missing-skill': 'missing',
  'partial-skill': 'partly reached',
  'met-skill': 'met',
  'unknown-skill': 'not known',
};

/** The view “Coverage”: what the programs prepare for, what is missing, and where it is taught, as the server tells it. */
export function coverageView(server: Server): vscode.Disposable {
  const state = createViewState('hitCurriculum.coverageTreeState');
  const tree = createServedTree<CoverageNode>(askForTree(server, requests.coverageTree, state), show);
  const view = vscode.window.createTreeView('hitCurriculum.coverageTree', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(view, tree, keepFresh(server, view, tree, state, notifications.coverageTreeChanged));
}

function show(item: vscode.TreeItem, node: CoverageNode, tree: ServedTree<CoverageNode>): void {
  // What is wrong should not need more than one look; what is met is there for who asks.
  if ((node.kind === 'program' && tree.roots().length === 1) || node.kind === 'missing') expand(item);
  const [icon, color] = icons[node.kind];
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.contextValue = node.teach ? 'gap' : node.kind;
  item.tooltip = node.tooltip ?? [node.label, node.description].filter((part) => part !== undefined).join('\n');
  const parts = [node.label, said[node.kind], node.description];
  item.accessibilityInformation = { label: parts.filter((part) => part !== undefined).join(', ') };
}
