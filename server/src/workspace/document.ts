import { type FileKind, kindByContent, kindByName } from '../model/file-kind.ts';
import { parseText } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** The language id that the editor gives to files of the format. */
export const languageId = 'hit-curriculum';

/** One version of one text. Never changes: an edit makes a new one. */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
  /** The editor's version number; null for a file that is not open. */
  readonly version: number | null;
  readonly languageId?: string;
  /** Read on first use, then kept. */
  readonly tree: SyntaxTree;
  /** Absent for a YAML file that is not of the format. */
  readonly kind: FileKind | undefined;
}

export function createDocument(
  uri: string,
  text: string,
  version: number | null = null,
  language?: string,
): SourceDocument {
  let tree: SyntaxTree | undefined;
  const readTree = () => {
    tree ??= parseText(text);
    return tree;
  };
  return {
    uri,
    text,
    version,
    ...(language === undefined ? {} : { languageId: language }),
    get tree() {
      return readTree();
    },
    get kind() {
      return kindByName(uri) ?? kindByContent(readTree());
    },
  };
}
