import { type CST, Lexer, Parser } from 'yaml';

/**
 * Texts of more words and signs than this are not read by the package, which needs a few seconds and a gigabyte for as many.
 * A program of 150,000 lines has fewer, and a regular text of any number is read quickly.
 */
export const maximumTokens = 1_500_000;

/** Collections nested deeper than this are not read: deep recursion can end the process on Node 20. */
export const maximumDepth = 200;

/** Texts of more YAML documents than this are not read: nobody writes as many into one file. */
export const maximumDocuments = 1_000;

/** Where reading is given up, and why. */
export interface GivenUp {
  readonly type: 'given-up';
  readonly because: 'too-deep' | 'too-many-documents' | 'too-many-words';
  /** The start of the document in which that was. */
  readonly offset: number;
}

/** The documents of a text, as the package sees them before it knows what they mean; at last, where it gave up. */
export function* concreteTokens(text: string): Generator<CST.Token | GivenUp, void> {
  const parser = new Parser();
  let count = 0;
  let documents = 0;
  const giveUp = (because: GivenUp['because']): GivenUp => {
    return { type: 'given-up', because, offset: parser.stack[0]?.offset ?? 0 };
  };
  for (const lexeme of new Lexer().lex(text)) {
    count++;
    if (count > maximumTokens) return yield giveUp('too-many-words');
    for (const token of parser.next(lexeme)) {
      if (token.type === 'document') documents++;
      yield token;
    }
    if (documents >= maximumDocuments) return yield giveUp('too-many-documents');
    // The document itself is the first, and what is deepest in it the last.
    if (parser.stack.length > maximumDepth + 1) return yield giveUp('too-deep');
  }
  yield* parser.end();
}

/**
 * Whether a text has more words and signs than some limit. It takes a fifth of the time that reading takes. False for one
 * that is too deep: that is found in a moment.
 */
export function hasMoreLexemes(text: string, limit: number): boolean {
  let count = 0;
  /** For each dash that stands behind another one the lexer goes one level down. */
  let inLine = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > limit) return true;
    inLine = /^(?:[-?:]|[ \t]+)$/.test(lexeme) ? inLine + 1 : 0;
    if (inLine > 3 * maximumDepth) return false;
  }
  return false;
}
