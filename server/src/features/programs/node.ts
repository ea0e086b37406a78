import type { Range } from 'vscode-languageserver-types';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';

/** One line of the tree of programs, as the client shows it. */
export interface ProgramNode {
  /** The same for the same thing after an edit, so that what was open stays open. */
  readonly id: string;
  readonly kind: ProgramNodeKind;
  readonly label: string;
  /** What stands behind the label, less loud. */
  readonly description?: string;
  readonly place?: NodePlace;
  /** What is below it; of a file that was not asked for, only that there is something. */
  readonly children?: readonly ProgramNode[];
  readonly hasChildren?: boolean;
}

export type ProgramNodeKind =
  | 'program'
  | 'plan'
  | 'term'
  | 'concentration'
  | 'course'
  | 'choice'
  | 'elective'
  | 'group'
  | 'role'
  | 'catalog'
  | 'framework'
  | 'item';

/** Where something stands: the whole of it, and where to put the cursor. */
export interface NodePlace {
  readonly uri: string;
  readonly range: Range;
  readonly selection: Range;
}

export function placeIn({ uri, lines }: SourceDocument, range: OffsetRange, selection: OffsetRange = range): NodePlace {
  const rangeOf = ({ start, end }: OffsetRange): Range => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return { uri, range: rangeOf(range), selection: rangeOf(selection) };
}

/** Ids for the children of a node: by what they are called, counted where several are called the same. */
export function idsBelow(parent: string): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `${parent}/${name}` : `${parent}/${name}#${count}`;
  };
}
