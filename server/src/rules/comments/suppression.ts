import { type Comment, commentAt } from '../../syntax/comments.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { editedPart } from '../../syntax/incremental/edited-part.ts';
import type { Splice } from '../../syntax/incremental/splice.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { ofLittleRoom } from '../../workspace/closed-document.ts';
import { following, type SourceDocument } from '../../workspace/document.ts';
import { isMeantToIgnore, mayBeginComment } from './misspelled-word.ts';

/** The word with which a comment says that a finding is to be ignored. */
export const ignoreWord = 'hit-curriculum-ignore';

/** What stands for the reason until a person writes it. */
export const askedReason = 'reason';

/** A comment such as `# hit-curriculum-ignore term-load: an honors term`, which is not told of what it names. */
export interface Suppression {
  /** From its `#` to the end of the line. */
  readonly range: OffsetRange;
  /** The comment that it is, or that it stands at the end of. */
  readonly comment: Comment;
  /** The word as written. */
  readonly word: CommentWord;
  /** The word is not quite the right one, so that nothing is ignored. */
  readonly isMisspelled: boolean;
  /** The codes of the findings that are ignored. */
  readonly codes: readonly CommentWord[];
  /** Where the colon stands between the codes and the reason. */
  readonly colon?: number;
  /** What is written behind the codes, colon or not; absent where nothing is. */
  readonly reason?: CommentWord;
  /** The line whose findings are ignored, counted from 0, or all of the file. */
  readonly scope: number | 'file';
}

export interface CommentWord extends OffsetRange {
  readonly text: string;
}

/** The comments of a document that ask to ignore findings, in the order of the text; a `document.fact`. */
export const suppressionsIn = ofLittleRoom(
  following(
    (document): readonly Suppression[] =>
      document.text.search(mayBeginComment) < 0 ? [] : readSuppressions(document.tree),
    // Where there was none, only what was edited can have brought one.
    (before, { splice }) => (before.length === 0 && !mayHaveComment(splice) ? before : undefined),
  ),
);

/** Whether there may be such a comment in what was read again after an edit. */
function mayHaveComment(splice: Splice): boolean {
  const { start, end } = editedPart(splice);
  return splice.tree.text.slice(start, end).search(mayBeginComment) >= 0;
}

/** The comments of a text that ask to ignore findings, in the order of the text. */
export function readSuppressions(tree: SyntaxTree): readonly Suppression[] {
  const found: Suppression[] = [];
  let doneUpTo = -1;
  for (const { index: hash } of tree.text.matchAll(mayBeginComment)) {
    if (hash < doneUpTo) continue;
    const suppression = suppressionFrom(tree, hash);
    if (!suppression) continue;
    found.push(suppression);
    doneUpTo = suppression.range.end;
  }
  return withScopes(tree, found);
}

/** The suppression that holds an offset. */
export function suppressionAt(document: SourceDocument, offset: number): Suppression | undefined {
  return document.fact(suppressionsIn).find(({ range }) => range.start < offset && offset <= range.end);
}

/** A reason that says something. */
export function hasReason({ colon, reason }: Suppression): boolean {
  return colon !== undefined && reason !== undefined && !/^(?:reason|why|todo)?[\s\p{P}]*$/iu.test(reason.text);
}

/** The suppression that begins at a `#`. */
function suppressionFrom(tree: SyntaxTree, hash: number): Suppression | undefined {
  const { text, lines } = tree;
  const lineEnd = lines.endOf(lines.positionAt(hash).line);
  const written = /^#[ \t]*(\S+(?:[ \t]+(?:ignore|disable|suppress)\b)?)/.exec(text.slice(hash, lineEnd));
  const whole = written?.[1];
  if (!written || whole === undefined) return undefined;
  const start = hash + written[0].length - whole.length;
  // The second word counts where the first alone does not say what is meant.
  const [first = whole] = whole.split(/[ \t]/);
  const wordText = [first, whole].find((words) => isRight(words) || isMeantToIgnore(words));
  // Whether it is a comment is asked last, since that takes longest.
  const comment = wordText === undefined ? undefined : commentAt(tree, hash);
  if (wordText === undefined || !comment) return undefined;
  const word = { text: wordText, start, end: start + wordText.length };
  return {
    range: { start: hash, end: comment.end },
    comment,
    word,
    isMisspelled: !isRight(wordText),
    ...readRest(text, word.end, comment.end),
    scope: comment.ownLine ? 'file' : comment.line,
  };
}

function isRight(word: string): boolean {
  return word === ignoreWord;
}

/** Reads `term-load, lecture-hours: an honors term`. */
function readRest(text: string, from: number, end: number): Pick<Suppression, 'codes' | 'colon' | 'reason'> {
  const rest = text.slice(from, end);
  const codes: CommentWord[] = [];
  const code = /[ \t]*([^\s,:#]+)[ \t]*(,?)/y;
  let at = 0;
  for (let found = code.exec(rest); found; found = code.exec(rest)) {
    const [whole, word = '', comma] = found;
    const start = from + at + whole.indexOf(word);
    codes.push({ text: word, start, end: start + word.length });
    at = code.lastIndex;
    if (comma === '') break;
  }
  const [, colon, reason = ''] = /^[ \t]*(:?)[ \t]*(.*)$/s.exec(rest.slice(at).trimEnd()) ?? [];
  const reasonStart = from + rest.trimEnd().length - reason.length;
  return {
    codes,
    ...(colon === ':' ? { colon: from + rest.indexOf(':', at) } : {}),
    ...(reason === '' ? {} : { reason: { text: reason, start: reasonStart, end: reasonStart + reason.length } }),
  };
}

/**
 * A comment at the end of a line is about that line. One on a line of its own is about the line below, past other
 * comments; above the first content it is about the whole file.
 */
function withScopes(tree: SyntaxTree, found: readonly Suppression[]): readonly Suppression[] {
  const content = tree.documents.find(({ root }) => root)?.root?.start ?? tree.text.length;
  let below = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const scoped = found.toReversed().map((suppression): Suppression => {
    const { comment } = suppression;
    if (!comment.ownLine || comment.end <= content) return suppression;
    let line = comment.line + 1;
    while (line < below.from && isCommentLine(tree, line)) line++;
    // What was walked for the comment below is not walked again.
    const to = line >= below.from ? below.to : line;
    below = { from: comment.line, to };
    return { ...suppression, scope: to };
  });
  return scoped.reverse();
}

function isCommentLine({ text, lines }: SyntaxTree, line: number): boolean {
  if (line >= lines.lineCount) return false;
  return /^[ \t]*#/.test(text.slice(lines.startOf(line), lines.endOf(line)));
}
