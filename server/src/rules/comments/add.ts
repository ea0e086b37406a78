import { applied, type TextChange } from '../../syntax/edit/change.ts';
import { lineBreakOf } from '../../syntax/edit/layout.ts';
import { parseText } from '../../syntax/parse.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { toValue } from '../../syntax/value.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { askedReason, ignoreWord, readSuppressions, type Suppression, suppressionsIn } from './suppression.ts';

/** Where a comment can be written so that it is about a line, or about the file. */
interface Place {
  readonly offset: number;
  /** What stands in front of the comment, and behind it. */
  readonly before: string;
  readonly after: string;
}

/**
 * Has what is found on a line under a code ignored there, or in the whole file: in a comment that is there already, or
 * in a new one that asks for the reason. Undefined where no comment can stand that changes nothing else.
 */
export function withSuppression(
  document: SourceDocument,
  code: string,
  scope: Suppression['scope'],
): TextChange | undefined {
  const known = document.fact(suppressionsIn).findLast((one) => one.scope === scope && !one.isMisspelled);
  if (known) return withCode(known, code);
  const place = placeFor(document, scope);
  return place && commentAt(place, code);
}

function withCode({ codes, word }: Suppression, code: string): TextChange {
  const last = codes.at(-1);
  const at = (last ?? word).end;
  return { start: at, end: at, newText: `${last ? ',' : ''} ${code}` };
}

function commentAt({ offset, before, after }: Place, code: string): TextChange {
  const comment = `${before}# ${ignoreWord} ${code}: `;
  const blank = { at: comment.length, asks: askedReason };
  return { start: offset, end: offset, newText: comment + after, blank };
}

/** The same for all that is found on a line, so that the text is read once for it. */
function placeFor(document: SourceDocument, scope: Suppression['scope']): Place | undefined {
  const places = document.fact(newPlaces);
  if (!places.has(scope)) {
    const candidates = scope === 'file' ? [atTop(document)] : [above(document, scope), behind(document, scope)];
    places.set(
      scope,
      candidates.find((place) => place && isHarmless(document.tree, place, scope)),
    );
  }
  return places.get(scope);
}

function newPlaces(): Map<Suppression['scope'], Place | undefined> {
  return new Map();
}

/** Below what the file begins to say about itself. */
function atTop({ text, lines }: SourceDocument): Place {
  let line = 0;
  while (line < lines.lineCount - 1 && /^\uFEFF?#/.test(text.slice(lines.startOf(line), lines.endOf(line)))) line++;
  const mark = line === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { offset: lines.startOf(line) + mark, before: '', after: lineBreakOf(text) };
}

function above({ text, lines }: SourceDocument, line: number): Place {
  const start = lines.startOf(line);
  const [indent] = /^ */.exec(text.slice(start, lines.endOf(line))) ?? [''];
  return { offset: start, before: indent, after: lineBreakOf(text) };
}

/** At the end of the line, also where a comment stands there. */
function behind({ text, lines }: SourceDocument, line: number): Place {
  const start = lines.startOf(line);
  const written = text.slice(start, lines.endOf(line)).trimEnd();
  return { offset: start + written.length, before: ' ', after: '' };
}

/** Whether a comment at a place is about what it is meant for, and the text says the same as before. */
function isHarmless(tree: SyntaxTree, place: Place, scope: Suppression['scope']): boolean {
  const change = commentAt(place, 'tried');
  const after = parseText(applied(tree.text, [change]) ?? '');
  const wanted = scope !== 'file' && place.after !== '' ? scope + 1 : scope;
  const isRead = readSuppressions(after).some((one) => one.scope === wanted && one.codes[0]?.text === 'tried');
  return isRead && meaningOf(after) === meaningOf(tree);
}

/** What is written in a text, and what is wrong with it as YAML. */
function meaningOf({ documents, problems }: SyntaxTree): string {
  const values = documents.map(({ root }) => (root ? toValue(root) : undefined));
  return JSON.stringify([values, problems.map(({ code, message }) => [code, message])]);
}
