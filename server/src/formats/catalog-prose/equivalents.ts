import type { Token } from './tokens.ts';

/** `HIT 110 or higher` is one thing, whatever “and” stands before it: it is put into brackets. */
export function withEquivalents(tokens: readonly Token[], text: string): Token[] {
  return tokens.flatMap((token, index): Token[] => {
    const [before, or, words] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    const starts = before?.type === 'course' && or?.type === 'or' && isEquivalent(words, text);
    const ends = tokens[index - 2]?.type === 'course' && tokens[index - 1]?.type === 'or' && isEquivalent(token, text);
    if (starts) return [{ type: 'open', start: token.start, end: token.start }, token];
    return ends ? [token, { type: 'close', start: token.end, end: token.end }] : [token];
  });
}

function isEquivalent(token: Token | undefined, text: string): boolean {
  if (token?.type !== 'words') return false;
  return /^(?:higher|above|beyond|better|(?:its |the |an )?equiv(?:alent|\.)?(?: course)?)$/iu.test(
    text.slice(token.start, token.end),
  );
}
