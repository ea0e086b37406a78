/** What is wrong at an offset of a text; `message` goes on a sentence such as “line 3: …”. */
export interface JsonProblem {
  readonly offset: number;
  readonly message: string;
}

/** A text in quotation marks on one line, or as much of it as there is; a line break; or a bracket. */
const tokens = /"(?:[^"\\\r\n]|\\.)*(?<end>"?)|\n|[[\]{}]/g;

const closingOf: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * What is wrong with a text that is not JSON, though it was meant to be. A text that ends too early is told from one
 * with a mistake inside; of the latter `stumbled` says where a more lenient reader gave up.
 */
export function jsonProblem(text: string, stumbled: number): JsonProblem {
  const open: { bracket: string; line: number }[] = [];
  let line = 1;
  for (const { 0: token, index, groups } of text.matchAll(tokens)) {
    const innermost = open.at(-1);
    if (token === '\n') line++;
    else if (token.startsWith('"')) {
      if (groups?.end === '') return openQuotationMark(text, index, token.length);
    } else if (token in closingOf) open.push({ bracket: token, line });
    else if (!innermost) return { offset: index, message: `\`${token}\` stands here, but no bracket is open.` };
    else if (closingOf[innermost.bracket] === token) open.pop();
    else {
      const { bracket, line: openLine } = innermost;
      const message = `\`${token}\` stands here, but the bracket \`${bracket}\` of line ${openLine} must be closed first.`;
      return { offset: index, message };
    }
  }
  const innermost = open.at(-1);
  if (!innermost) return { offset: stumbled, message: mistakeInside };
  const message = `the file is not complete, since it ends before the bracket \`${innermost.bracket}\` of line ${innermost.line} is closed.`;
  return { offset: text.trimEnd().length, message };
}

const mistakeInside = 'this is not JSON: check the commas, the colons and the quotation marks around here.';

function openQuotationMark(text: string, offset: number, length: number): JsonProblem {
  const isLast = text.slice(offset + length).trim() === '';
  return {
    offset,
    message: isLast
      ? 'the file is not complete, since the quotation mark that is opened here is never closed.'
      : 'the quotation mark that is opened here is not closed on its line.',
  };
}
