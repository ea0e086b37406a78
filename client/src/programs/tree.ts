import * as vscode from 'vscode';
import type { ProgramNode } from '../protocol.ts';
import { createServedTree, expand, flat, rangeOf, type ServedTree, sameUri } from '../served-tree.ts';

/** The tree of programs, as the server last told it. */
export interface ProgramTree extends ServedTree<ProgramNode> {
  /** The innermost line whose place holds a position; asks for what the file holds, if that is not known yet. */
  at(uri: vscode.Uri, position: vscode.Position): Promise<ProgramNode | undefined>;
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
): ProgramTree {
  const tree = createServedTree(ask, show);
  return {
    ...tree,
    async at(uri, position) {
      const file = flat(tree.roots()).find(
        (node) => node.hasChildren && node.place && sameUri(node.place.uri, uri.toString()),
      );
      if (file) await tree.filled(file);
      return innermost(tree.roots(), uri.toString(), position);
    },
    terms(uri) {
      const all = flat(tree.roots()).filter(({ kind }) => kind === 'term');
      const own = all.filter(({ place }) => place !== undefined && sameUri(place.uri, uri));
      return (own.length > 0 ? own : all).map((term) => ({ term, of: tree.parentOf(term) }));
    },
  };
}

function show(item: vscode.TreeItem, node: ProgramNode, tree: ServedTree<ProgramNode>): void {
  const programs = tree.roots().filter(({ kind }) => kind === 'program').length;
  if (node.kind === 'term' || (node.kind === 'program' && programs <= shownWhole)) expand(item);
  const icon = icons[node.kind];
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  const parent = tree.parentOf(node)?.kind;
  item.contextValue = parent === 'term' ? 'slot' : parent === 'concentration' ? 'added' : node.kind;
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
