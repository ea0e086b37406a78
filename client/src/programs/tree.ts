import * as vscode from 'vscode';
import type { NodePlace, ProgramNode } from '../protocol.ts';

/** The tree of programs, as the server last told it. */
export interface ProgramTree extends vscode.TreeDataProvider<ProgramNode> {
  /** Asks for the tree anew. What was open stays open. False when there was no answer. */
  refresh(): Promise<boolean>;
  /** The innermost line whose place holds a position; asks for what the file holds, if that is not known yet. */
  at(uri: vscode.Uri, position: vscode.Position): Promise<ProgramNode | undefined>;
  parentOf(node: ProgramNode): ProgramNode | undefined;
  /** The terms of a program; of all programs, where the file is none. Each with what it belongs to. */
  terms(uri: string): readonly { readonly term: ProgramNode; readonly of: ProgramNode | undefined }[];
}

const icons: Readonly<Record<ProgramNode['kind'], string | undefined>> = {
  program: 'mortar-board',
  plan: 'layers',
  term: 'calendar',
  concentration: 'git-branch',
  course: 'book',
  choice: 'list-tree',
  elective: 'circle-large-outline',
  group: undefined,
  role: 'person',
  catalog: 'library',
  framework: 'symbol-structure',
  item: 'milestone',
};

/** So many programs are shown with what they hold; of more, only those that a person opens. */
const shownWhole = 3;

/** `ask` gives the tree with what is in some files; undefined when there is no answer. */
export function createProgramTree(
  ask: (open: readonly string[]) => Promise<readonly ProgramNode[] | undefined>,
): ProgramTree & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const open = new Set<string>();
  let roots: readonly ProgramNode[] = [];
  let parents = new Map<string, ProgramNode>();
  /** How many times was asked, and which of these answers is shown: a late answer to an early question is none. */
  let asked = 0;
  let answered = 0;

  const parentOf = ({ id }: ProgramNode) => parents.get(id);

  async function update(): Promise<boolean> {
    asked++;
    const question = asked;
    const nodes = await ask([...open]);
    if (!nodes) return false;
    if (question < answered) return true;
    answered = question;
    roots = nodes;
    parents = parentsIn(nodes);
    return true;
  }

  /** The node as it is with what it holds. */
  async function filled(node: ProgramNode): Promise<ProgramNode> {
    if (!node.hasChildren || node.children) return node;
    open.add(node.id);
    await update();
    return flat(roots).find(({ id }) => id === node.id) ?? node;
  }

  return {
    onDidChangeTreeData: changed.event,
    async refresh() {
      const isAnswered = await update();
      if (isAnswered) changed.fire();
      return isAnswered;
    },
    async getChildren(node) {
      // VS Code may ask before anybody else did; while it waits it shows that there is something to come.
      if (!node && answered === 0) await update();
      return [...(node ? ((await filled(node)).children ?? []) : roots)];
    },
    getParent: parentOf,
    getTreeItem: (node) => itemOf(node, parentOf(node), roots.filter(({ kind }) => kind === 'program').length),
    parentOf,
    async at(uri, position) {
      const file = flat(roots).find(
        (node) => node.hasChildren && node.place && sameUri(node.place.uri, uri.toString()),
      );
      if (file) await filled(file);
      return innermost(roots, uri.toString(), position);
    },
    terms(uri) {
      const all = flat(roots).filter(({ kind }) => kind === 'term');
      const own = all.filter(({ place }) => place !== undefined && sameUri(place.uri, uri));
      return (own.length > 0 ? own : all).map((term) => ({ term, of: parentOf(term) }));
    },
    dispose: () => changed.dispose(),
  };
}

function itemOf(node: ProgramNode, parent: ProgramNode | undefined, programs: number): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const isOpen = node.kind === 'term' || (node.kind === 'program' && programs <= shownWhole);
  const holds = node.hasChildren || (node.children?.length ?? 0) > 0;
  const item = new vscode.TreeItem(node.label, holds ? (isOpen ? Expanded : Collapsed) : None);
  const icon = icons[node.kind];
  item.id = node.id;
  if (node.description !== undefined) item.description = node.description;
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = [node.label, node.description].filter((part) => part !== undefined).join('\n');
  item.contextValue = parent?.kind === 'term' ? 'slot' : parent?.kind === 'concentration' ? 'added' : node.kind;
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
