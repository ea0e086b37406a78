import { type FileKind, kindByContent, kindByName } from '../model/file-kind.ts';
import { createLineTable, type LineTable } from '../syntax/lines.ts';
import { parseText } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { isConfigFile } from './config-file.ts';

/** The language id that the editor gives to files of the format. */
export const languageId = 'hit-curriculum';

/** One version of one text. Never changes: an edit makes a new one. */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
  /** The editor's version number; null for a file that is not open. */
  readonly version: number | null;
  readonly languageId?: string;
  /** Read on first use. That of an open document is kept; that of another file only as long as somebody holds it. */
  readonly tree: SyntaxTree;
  /** Turns offsets into positions, without reading the text as YAML. */
  readonly lines: LineTable;
  /** Absent for a configuration file, and for a YAML file that is not of the format. */
  readonly kind: FileKind | undefined;
  /** The answer to a question about this text alone: worked out once, then kept as long as the document is. */
  fact<T>(question: (document: SourceDocument) => T): T;
}

export function createDocument(
  uri: string,
  text: string,
  version: number | null = null,
  language?: string,
): SourceDocument {
  const facts = new Map<unknown, unknown>();
  let looselyHeld: WeakRef<SyntaxTree> | undefined;

  /** A tree takes many times the room of its text, and a workspace can have thousands of files. */
  function treeOfClosed(): SyntaxTree {
    const tree = looselyHeld?.deref() ?? readTree(document);
    looselyHeld = new WeakRef(tree);
    return tree;
  }

  const document: SourceDocument = {
    uri,
    text,
    version,
    ...(language === undefined ? {} : { languageId: language }),
    get tree() {
      return version === null ? treeOfClosed() : document.fact(readTree);
    },
    get lines() {
      return version === null ? document.fact(readLines) : document.tree.lines;
    },
    get kind() {
      return document.fact(readKind);
    },
    fact<T>(question: (document: SourceDocument) => T): T {
      if (!facts.has(question)) facts.set(question, question(document));
      return facts.get(question) as T;
    },
  };
  return document;
}

function readTree(document: SourceDocument): SyntaxTree {
  return parseText(document.text);
}

function readLines({ text }: SourceDocument): LineTable {
  return createLineTable(text);
}

/** Other people's YAML may well start with `role:`, so the first key counts only where the editor says it is ours. */
function readKind(document: SourceDocument): FileKind | undefined {
  const byName = kindByName(document.uri);
  if (byName) return byName;
  // It is about curricula, and none: it declares nothing, and no list of programs has it.
  if (isConfigFile(document.uri)) return undefined;
  const mayBeOurs = document.languageId === undefined || document.languageId === languageId;
  return mayBeOurs ? kindByContent(document.tree) : undefined;
}
