import { createLineTable, type LineTable } from '../syntax/lines.ts';
import { parseText } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { type Question, readKind, type SourceDocument, type Succession } from './document.ts';
import { createRecentlyUsed, createRegulars, type Droppable, type RecentlyUsed } from './recently-used.ts';

/**
 * The room for what is worked out of files that are not open. A text of one megabyte has a tree and facts of ten and
 * more, and a workspace can have thousands of files: so these are held of the files that were asked about last, and read
 * again where somebody asks for others.
 */
export interface ClosedMemory {
  readonly trees: RecentlyUsed;
  readonly facts: RecentlyUsed;
  /** Reads the text of a file. */
  parse(text: string): SyntaxTree;
}

/** So many characters may the texts have whose trees are held: those of the file at hand, and of a few beside it. */
const roomForTrees = 200_000;
/** The same for what is known of them: of the files of a folder or two, and of those that are asked about again. */
const roomForFacts = 150_000;
const roomForRegulars = 1_000_000;

export function createClosedMemory(
  room = { trees: roomForTrees, facts: roomForFacts, regulars: roomForRegulars },
  parse = parseText,
): ClosedMemory {
  return { trees: createRecentlyUsed(room.trees), facts: createRegulars(room.facts, room.regulars), parse };
}

/**
 * A question whose answer takes so little room that it is held for every file of a workspace, as long as that file is
 * as it is.
 */
export function ofLittleRoom<T>(question: Question<T>): Question<T> {
  return Object.assign((document: SourceDocument) => question(document), question, { isOfLittleRoom: true });
}

function isOfLittleRoom(question: object): boolean {
  return 'isOfLittleRoom' in question;
}

/** A text that is somewhere else, and read from there when somebody wants to see it. */
export interface StoredText {
  readonly length: number;
  read(): string;
}

/** A document of a file that is not open; `lasting` may hold answers of little room that somebody else has worked out. */
export function createClosedDocument(
  uri: string,
  source: string | StoredText,
  memory: ClosedMemory,
  lasting: Map<unknown, unknown> = new Map(),
): SourceDocument {
  const { length } = source;
  let text = typeof source === 'string' ? source : undefined;
  let answers: Map<unknown, unknown> | undefined;
  let tree: SyntaxTree | undefined;

  const ofTree: Droppable = {
    size: length,
    wasUsed: false,
    drop() {
      tree = undefined;
    },
  };
  const ofFacts: Droppable = {
    size: length,
    wasUsed: false,
    drop() {
      answers = undefined;
    },
  };

  function readTree(): SyntaxTree {
    const read = memory.parse(document.text);
    tree = read;
    memory.trees.hold(ofTree);
    return read;
  }

  /** What is held of the facts; from now on it is held as well where it was let go. */
  function heldAnswers(): Map<unknown, unknown> {
    ofFacts.wasUsed = true;
    if (answers) return answers;
    const held = new Map<unknown, unknown>();
    answers = held;
    memory.facts.hold(ofFacts);
    return held;
  }

  const document: SourceDocument = {
    uri,
    get text() {
      text ??= typeof source === 'string' ? source : source.read();
      return text;
    },
    version: null,
    get tree() {
      ofTree.wasUsed = true;
      return tree ?? readTree();
    },
    get lines() {
      return document.fact(readLines);
    },
    get kind() {
      return document.fact(kindOf);
    },
    fact<T>(question: Question<T>): T {
      const known = isOfLittleRoom(question) ? lasting : heldAnswers();
      if (known.has(question)) return known.get(question) as T;
      const answer = question(document);
      // What was let go meanwhile is worked out again by whoever asks next.
      known.set(question, answer);
      return answer;
    },
    succession: noSuccession,
  };
  return document;
}

const kindOf = ofLittleRoom(readKind);

/** Nothing follows what is only read from the disk. */
const noSuccession: Succession = { origin: () => undefined, splice: () => undefined, answers: () => [] };

function readLines({ text }: SourceDocument): LineTable {
  return createLineTable(text);
}
