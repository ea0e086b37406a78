import type { OffsetRange } from '../syntax/finding.ts';
import type { RequisiteKind } from './requisite.ts';
import type { Word } from './word.ts';

/** What a file can declare. */
export type DeclarationKind =
  | 'curriculum'
  | 'catalog'
  | 'framework'
  | 'role'
  | 'course'
  | 'skill'
  | 'outcome'
  | 'course-outcome'
  | 'term'
  | 'slot'
  | 'plan'
  | 'concentration'
  | 'part'
  | 'level';

/**
 * What a file can refer to: what files declare, and what only the taxonomy knows. `library` is a catalog or a framework,
 * as `uses` names them.
 */
export type ReferenceKind =
  | Exclude<DeclarationKind, 'curriculum' | 'catalog' | 'plan'>
  | 'library'
  | 'scale'
  | 'credential'
  | 'technology'
  | 'accreditor'
  | 'award'
  | 'bloom'
  | 'classification';

/** Where a reference stands, which says what it means there. */
export type Use =
  | RequisiteKind
  | 'uses'
  | 'plan'
  | 'choice'
  | 'adds'
  | 'replaces'
  | 'teaches'
  | 'contributes-to'
  | 'stands-for'
  | 'assesses'
  | 'prepares-for'
  | 'requires'
  | 'leads-to'
  | 'broader'
  | 'equals'
  | 'associated'
  | 'level'
  | 'part'
  | 'other';

/** Something that a file declares under an id. */
export interface Declaration {
  readonly kind: DeclarationKind;
  /**
   * What references are compared with: a course code folded, an item of a framework as `framework/item`, an outcome of
   * a course as `FOLDEDCODE#id`.
   */
  readonly id: string;
  /** The id as written, and where. */
  readonly word: Word;
  /** All that belongs to it. */
  readonly range: OffsetRange;
  /** What it is called: a title, a label, the text of an outcome. */
  readonly title?: string;
  /** What it is declared in, such as the course of an outcome, the plan of a term. */
  readonly owner?: Declaration;
}

/** An id that stands for something declared elsewhere. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** As in `Declaration`. */
  readonly id: string;
  /** The id as written, and where: of `framework/item` the one or the other part. */
  readonly word: Word;
  /** The whole scalar that the id stands in. */
  readonly scalar: OffsetRange;
  readonly use: Use;
  /** What the reference belongs to: the course that has the requisite, the role that requires the skill. */
  readonly owner?: Declaration;
  /** A course that is said to be outside the program. */
  readonly external?: boolean;
  /** The level beside a skill or an outcome. */
  readonly level?: Word;
}

/** What a file declares and what it refers to, each in the order of the text. */
export interface FileLinks {
  readonly declarations: readonly Declaration[];
  /** Each place once. */
  readonly references: readonly Reference[];
  /** What aliases and merge keys say with words that stand elsewhere: their places are among `references` already. */
  readonly repeated: readonly Reference[];
}

/** Course codes compare without regard to capitals and white space. */
export function foldCode(code: string): string {
  const blank = blankIn(code);
  if (blank === undefined) return code.replace(/\s+/gu, '').toUpperCase();
  return blank < 0 ? code : code.slice(0, blank) + code.slice(blank + 1);
}

/**
 * Where the one blank stands of a code as nearly all are written, in capitals and digits: -1 where there is none.
 * Undefined where the code is written in any other way, and takes longer to fold.
 */
function blankIn(code: string): number | undefined {
  let blank = -1;
  for (let at = 0; at < code.length; at++) {
    const unit = code.charCodeAt(at);
    if (unit === 0x20 && blank < 0) blank = at;
    else if (unit <= 0x20 || unit >= 0x61) return undefined;
  }
  return blank;
}

/** The same for a declaration and for everything that can refer to it; catalogs and frameworks share their ids. */
export function linkKey({ kind, id }: { readonly kind: DeclarationKind | ReferenceKind; readonly id: string }): string {
  return `${kind === 'catalog' || kind === 'framework' ? 'library' : kind} ${id}`;
}
