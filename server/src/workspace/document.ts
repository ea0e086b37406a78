import { type FileKind, kindByContent, kindByName } from '../model/file-kind.ts';
import { type Splice, spliceTree } from '../syntax/incremental/splice.ts';
import { createLineTable, type LineTable } from '../syntax/lines.ts';
import { parseText } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { isConfigFile } from './config-file.ts';

/** The language id that the editor gives to files of the format. */
export const languageId = 'hit-curriculum';

/**
 * One version of one text: an edit makes a new one. A document that follows another takes over what was read of that
 * one, nodes and facts, with places that have moved. So what an older document worked out says the same words as ever,
 * but may say the places of the newest: nobody asks an older one for places.
 */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
  /** The editor's version number; null for a file that is not open. */
  readonly version: number | null;
  readonly languageId?: string;
  /** Read on first use. That of an open document is kept; of other files, those of the files asked about last are. */
  readonly tree: SyntaxTree;
  /** Turns offsets into positions, without reading the text as YAML. */
  readonly lines: LineTable;
  /** Absent for a configuration file, and for a YAML file that is not of the format. */
  readonly kind: FileKind | undefined;
  /** The answer to a question about this text alone: worked out once, then kept as long as the document is. */
  fact<T>(question: Question<T>): T;
  /** For the document that follows this one, and nobody else. */
  readonly succession: Succession;
}

/** A question about one text alone. */
export interface Question<T> {
  (document: SourceDocument): T;
  /**
   * Where the answer for the text before an edit leads to that for the text after it: that one, or undefined where it has
   * to be worked out anew. It may change the answer before in place where that says the same words in other places. What
   * the question itself asks of the document has been taken along already.
   */
  follows?(answer: T, step: Following): T | undefined;
}

/** One document that follows another by an edit inside one item. */
export interface Following {
  readonly before: SourceDocument;
  readonly after: SourceDocument;
  readonly splice: Splice;
}

/** What a document hands on to the one that follows it. */
export interface Succession {
  /** The document to follow, instead of one that was never read: that one, or the one that it would have followed. */
  origin(): SourceDocument | undefined;
  /** The tree of another text that is nearly the same. Where there is one, this document's own is gone. */
  splice(text: string): Splice | undefined;
  /** The answers that can be taken along, in the order in which they were found. */
  answers(): Iterable<readonly [Question<unknown>, unknown]>;
}

/** A question whose answer can be taken along from one version of a text to the next; see `Question.follows`. */
export function following<T>(
  question: (document: SourceDocument) => T,
  follows: (answer: T, step: Following) => T | undefined,
): Question<T> {
  return Object.assign((document: SourceDocument) => question(document), { follows });
}

/**
 * A document of a text. With `before`, an older version of it that nobody will ask for places any more, it follows that
 * one: what was read there is taken along as far as the edit allows, when the tree of this one is first asked for.
 * `parse` reads what has to be read whole.
 */
export function createDocument(
  uri: string,
  text: string,
  version: number | null = null,
  language?: string,
  before?: SourceDocument,
  parse: (text: string) => SyntaxTree = parseText,
): SourceDocument {
  const readTree: Question<SyntaxTree> = () => parse(text);
  const facts = new Map<Question<unknown>, unknown>();
  let looselyHeld: WeakRef<SyntaxTree> | undefined;
  /** Held until the tree was read, and not longer: a chain of versions would hold them all. */
  let toFollow = before?.succession.origin();
  let isOvertaken = false;

  /** A tree takes many times the room of its text, and a workspace can have thousands of files. */
  function treeOfClosed(): SyntaxTree {
    const tree = looselyHeld?.deref() ?? readTree(document);
    looselyHeld = new WeakRef(tree);
    return tree;
  }

  /** Takes along what was read of the document before, if there is one. */
  function follow(): void {
    const from = toFollow;
    toFollow = undefined;
    const splice = from?.succession.splice(text);
    if (!from || !splice) return;
    facts.set(readTree, splice.tree);
    const step = { before: from, after: document, splice };
    for (const [question, answer] of from.succession.answers()) {
      const next = facts.has(question) ? undefined : question.follows?.(answer, step);
      if (next !== undefined) facts.set(question, next);
    }
  }

  function fact<T>(question: Question<T>): T {
    if (question === (readTree as Question<unknown>) || question.follows) follow();
    if (!facts.has(question)) facts.set(question, question(document));
    return facts.get(question) as T;
  }

  const document: SourceDocument = {
    uri,
    text,
    version,
    ...(language === undefined ? {} : { languageId: language }),
    get tree() {
      return version === null ? treeOfClosed() : fact(readTree);
    },
    get lines() {
      return version === null ? fact(readLines) : document.tree.lines;
    },
    get kind() {
      return fact(readKind);
    },
    fact,
    succession: {
      origin: () => (isOvertaken ? undefined : facts.has(readTree) ? document : toFollow),
      splice(nextText) {
        const tree = facts.get(readTree) as SyntaxTree | undefined;
        const splice = tree && !isOvertaken ? spliceTree(tree, nextText) : undefined;
        if (!splice) return undefined;
        // From now on its nodes and facts are those of the other text, and nobody else can follow.
        isOvertaken = true;
        facts.delete(readTree);
        return splice;
      },
      answers: () => facts,
    },
  };
  return document;
}

function readLines({ text }: SourceDocument): LineTable {
  return createLineTable(text);
}

/** Other people's YAML may well start with `role:`, so the first key counts only where the editor says it is ours. */
export function readKind(document: SourceDocument): FileKind | undefined {
  const byName = kindByName(document.uri);
  if (byName) return byName;
  // It is about curricula, and none: it declares nothing, and no list of programs has it.
  if (isConfigFile(document.uri)) return undefined;
  const mayBeOurs = document.languageId === undefined || document.languageId === languageId;
  return mayBeOurs ? kindByContent(document.tree) : undefined;
}
