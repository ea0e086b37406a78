import * as vscode from 'vscode';
import type { NodePlace, ProgramNode } from '../protocol.ts';

/** The tree of programs, as the server last told it. */
export interface ProgramTree extends vscode.TreeDataProvider<ProgramNode> {
  /** Takes in a new tree. What was open stays open. */
  show(nodes: readonly ProgramNode[]): void;
  /** The innermost line whose place holds a position. */
  at(uri: vscode.Uri, position: vscode.Position): ProgramNode | undefined;
  parentOf(node: ProgramNode): ProgramNode | undefined;
  /** The terms of a program; of all programs, where the file is none. Each with what it belongs to. */
  terms(uri: string): readonly { readonly term: ProgramNode; readonly of: ProgramNode | undefined }[];
}

const icons: Readonly<Record<ProgramNode['kind'], string | undefined>> = {
  program: 'mortar-board',
  plan: 'layers',
  term: 'calendar',
  course: 'book',
  choice: 'list-tree',
  elective: 'circle-large-outline',
  group: undefined,
  role: 'person',
  catalog: 'library',
  framework: 'symbol-structure',
  item: 'milestone',
};

export function createProgramTree(): ProgramTree & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let roots: readonly ProgramNode[] = [];
  let parents = new Map<string, ProgramNode>();

  const parentOf = ({ id }: ProgramNode) => parents.get(id);

  return {
    onDidChangeTreeData: changed.event,
    show(nodes) {
      roots = nodes;
      parents = parentsIn(nodes);
      changed.fire();
    },
    getChildren: (node) => [...(node ? (node.children ?? []) : roots)],
    getParent: parentOf,
    getTreeItem: (node) => itemOf(node, parentOf(node)),
    parentOf,
    at: (uri, position) => innermost(roots, uri.toString(), position),
    terms(uri) {
      const all = flat(roots).filter(({ kind }) => kind === 'term');
      const own = all.filter(({ place }) => place !== undefined && sameUri(place.uri, uri));
      return (own.length > 0 ? own : all).map((term) => ({ term, of: parentOf(term) }));
    },
    dispose: () => changed.dispose(),
  };
}

function itemOf(node: ProgramNode, parent: ProgramNode | undefined): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const isOpen = node.kind === 'program' || node.kind === 'term';
  const item = new vscode.TreeItem(node.label, node.children?.length ? (isOpen ? Expanded : Collapsed) : None);
  const icon = icons[node.kind];
  item.id = node.id;
  if (node.description !== undefined) item.description = node.description;
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = [node.label, node.description].filter((part) => part !== undefined).join('\n');
  item.contextValue = parent?.kind === 'term' ? 'slot' : node.kind;
  if (node.place) {
    item.command = { title: 'Show', command: 'vscode.open', arguments: openArguments(node.place) };
  }
  return item;
}

function openArguments({ uri, selection }: NodePlace): unknown[] {
  return [vscode.Uri.parse(uri), { selection: rangeOf(selection), preserveFocus: true }];
}

export function rangeOf({ start, end }: NodePlace['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function sameUri(one: string, other: string): boolean {
  return one === other || vscode.Uri.parse(one).toString() === vscode.Uri.parse(other).toString();
}

function parentsIn(nodes: readonly ProgramNode[]): Map<string, ProgramNode> {
  const parents = new Map<string, ProgramNode>();
  for (const node of flat(nodes)) for (const child of node.children ?? []) parents.set(child.id, node);
  return parents;
}

function flat(nodes: readonly ProgramNode[]): ProgramNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);
}

function innermost(nodes: readonly ProgramNode[], uri: string, position: vscode.Position): ProgramNode | undefined {
  for (const node of nodes) {
    const isHere = node.place !== undefined && sameUri(node.place.uri, uri);
    if (isHere && node.place && !rangeOf(node.place.range).contains(position)) continue;
    const inside = innermost(node.children ?? [], uri, position);
    if (inside ?? isHere) return inside ?? node;
  }
  return undefined;
}
