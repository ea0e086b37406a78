import { type CST, Lexer, Parser } from 'yaml';

/**
 * Texts of more words and signs than this are not read by the package, which needs a few seconds and a gigabyte for as many.
 * A program of 150,000 lines has fewer, and a regular text of any number is read quickly.
 */
export const maximumTokens = 1_500_000;

/** The documents of a text, as the package sees them before it knows what they mean; at last, where it gave up. */
export function* concreteTokens(text: string): Generator<CST.Token | 'too many', void> {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count++;
    if (count > maximumTokens) return yield 'too many';
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
