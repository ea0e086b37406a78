import type { FoldingRange } from 'vscode-languageserver-types';
import { ownLineComments } from '../../syntax/comments.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { collapsedText } from './collapsed-text.ts';
import { commentLines } from './comment-folds.ts';
import { type NestedFold, nestFolds, outermost } from './nest.ts';
import { structureFolds } from './structure-folds.ts';

/** What an editor says of its folding. */
export interface FoldingClient {
  /** Folds whole lines, and takes no notice of characters. */
  readonly lineFoldingOnly: boolean;
  /** How many ranges it wants at most; all when it does not say. */
  readonly rangeLimit?: number;
  /** Shows a text of ours in place of what is folded. */
  readonly collapsedText: boolean;
}

const plainClient: FoldingClient = { lineFoldingOnly: true, collapsedText: false };

/**
 * What can be folded: entries and items of several lines, texts and brackets over several lines, blocks of comments,
 * regions, and documents where a text has several. In the order of the text, at most one range for each first line.
 */
export function foldingRanges(snapshot: Snapshot, uri: string, client = plainClient): FoldingRange[] {
  const document = snapshot.document(uri);
  if (!document || !snapshot.owns(document)) return [];
  return outermost(document.fact(foldsOf), client.rangeLimit).map((fold) => toRange(document, fold, client));
}

function foldsOf({ tree }: SourceDocument): NestedFold[] {
  const comments = commentLines(tree, ownLineComments(tree));
  return nestFolds([...structureFolds(tree, comments), ...comments.folds]);
}

/** Without characters, a range is folded from the end of its first line to the end of its last one. */
function toRange({ tree }: SourceDocument, fold: NestedFold, client: FoldingClient): FoldingRange {
  const { startLine, endLine, kind, about } = fold;
  const range: FoldingRange = { startLine, endLine, ...(kind ? { kind } : {}) };
  const text = client.collapsedText && about ? collapsedText(about) : undefined;
  if (!about || text === undefined) return range;

  const start = tree.lines.positionAt(about.start);
  if (start.line !== startLine) return range;
  // Our text begins with the key, and so stands in its place. Where whole lines are folded, it stands for all of the
  // line, with its indentation and its dash.
  if (!client.lineFoldingOnly) return { ...range, startCharacter: start.character, collapsedText: text };
  return { ...range, collapsedText: tree.text.slice(tree.lines.startOf(startLine), about.start) + text };
}
