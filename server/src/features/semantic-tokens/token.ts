import type { OffsetRange } from '../../syntax/finding.ts';

/** The kinds of ids that are told apart. The extension's manifest says how each is colored. */
export const tokenTypes = [
  'course',
  'skill',
  'role',
  'outcome',
  'credential',
  'library',
  'technology',
  'concentration',
  'level',
] as const;

export type TokenType = (typeof tokenTypes)[number];

/**
 * - `declaration`: here it is declared;
 * - `external`: a course that is said to be outside the program;
 * - `unresolved`: declared nowhere, or nowhere that the file draws on; what is not known is not meant;
 * - `builtIn`: an entry of the taxonomy.
 */
export const tokenModifiers = ['declaration', 'external', 'unresolved', 'builtIn'] as const;

export type TokenModifier = (typeof tokenModifiers)[number];

/** An id in a text. */
export interface Token extends OffsetRange {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}
