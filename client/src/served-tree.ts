import * as vscode from 'vscode';
import { plainText } from './plain-text.ts';
import type { NodePlace } from './protocol.ts';

/** A line of a tree that the server tells. */
export interface ServedNode<Node> {
  /** The same for the same thing after an edit. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly place?: NodePlace;
  /** What is below it; of a file that was not asked for, only that there is something. */
  readonly children?: readonly Node[];
  readonly hasChildren?: boolean;
}

/** A tree, as the server last told it. */
export interface ServedTree<Node> extends vscode.TreeDataProvider<Node> {
  /** Asks for the tree anew. What was open stays open. False when there was no answer. */
  refresh(): Promise<boolean>;
  parentOf(node: Node): Node | undefined;
  roots(): readonly Node[];
  /** The node as it is with what it holds: asks for that, if it is not known yet. */
  filled(node: Node): Promise<Node>;
  dispose(): void;
}

/**
 * A tree whose lines the server tells, those of a file when a person opens it.
 *
 * @param ask gives the tree with what is in some files; undefined when there is no answer
 * @param show what a line looks like, besides its words and where it leads
 */
export function createServedTree<Node extends ServedNode<Node>>(
  ask: (open: readonly string[]) => Promise<readonly Node[] | undefined>,
  show: (item: vscode.TreeItem, node: Node, tree: ServedTree<Node>) => void,
): ServedTree<Node> {
  const changed = new vscode.EventEmitter<void>();
  const open = new Set<string>();
  let roots: readonly Node[] = [];
  let parents = new Map<string, Node>();
  /** How many times was asked, and which of these answers is shown: a late answer to an early question is none. */
  let asked = 0;
  let answered = 0;

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

  async function filled(node: Node): Promise<Node> {
    if (!node.hasChildren || node.children) return node;
    open.add(node.id);
    await update();
    return flat(roots).find(({ id }) => id === node.id) ?? node;
  }

  const tree: ServedTree<Node> = {
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
    getParent: ({ id }) => parents.get(id),
    getTreeItem(node) {
      const item = itemOf(node);
      show(item, node, tree);
      return item;
    },
    parentOf: ({ id }) => parents.get(id),
    roots: () => roots,
    filled,
    dispose: () => changed.dispose(),
  };
  return tree;
}

function itemOf<Node extends ServedNode<Node>>(node: Node): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const holds = node.hasChildren || (node.children?.length ?? 0) > 0;
  const item = new vscode.TreeItem(plainText(node.label), holds ? Collapsed : None);
  item.id = node.id;
  if (node.description !== undefined) item.description = plainText(node.description);
  item.tooltip = [node.label, node.description].filter((part) => part !== undefined).join('\n');
  if (node.place) {
    item.command = { title: 'Show', command: 'vscode.open', arguments: openArguments(node.place) };
  }
  return item;
}

/** Has a line that holds others show them from the beginning. */
export function expand(item: vscode.TreeItem): void {
  const { None, Expanded } = vscode.TreeItemCollapsibleState;
  if (item.collapsibleState !== None) item.collapsibleState = Expanded;
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

/** All lines of a tree that are known. */
export function flat<Node extends ServedNode<Node>>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);
}

function parentsIn<Node extends ServedNode<Node>>(nodes: readonly Node[]): Map<string, Node> {
  const parents = new Map<string, Node>();
  for (const node of flat(nodes)) for (const child of node.children ?? []) parents.set(child.id, node);
  return parents;
}
