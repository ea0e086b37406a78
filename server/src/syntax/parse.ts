import { Composer, type CST, type Document } from 'yaml';
import { buildDocument } from './build.ts';
import { concreteTokens, maximumTokens } from './concrete-tokens.ts';
import type { Finding } from './finding.ts';
import { heavyLength, isHeavy, isHeavyThoughRegular } from './heavy.ts';
import { createLineTable, type LineTable } from './lines.ts';
import {
  cheapProblems,
  isAboutOpenBracket,
  problemsOf,
  tooDeepProblem,
  tooLargeProblem,
  tooManyProblem,
} from './problems.ts';
import { readQuickly } from './quick/read-quickly.ts';
import type { SyntaxTree, YamlDocument } from './tree.ts';
import { usefulProblems } from './useful-problems.ts';

/** Texts above this many UTF-16 units are not read: a flow collection of that size keeps the parser busy for seconds. */
export const maximumTextLength = 5_000_000;

/** Collections nested deeper than this are not read: deep recursion can end the process on Node 20. */
export const maximumDepth = 200;

/**
 * Reads a YAML text. Never throws: whatever a person may have typed gives a tree of what could be read, with the
 * problems beside it.
 */
export function parseText(text: string): SyntaxTree {
  const lines = createLineTable(text);
  if (text.length > maximumTextLength) return notRead(text, lines, tooLargeProblem(text, maximumTextLength));
  return readQuickly(text, lines) ?? readWithPackage(text, lines);
}

/** The same where nobody may wait: a text that would take long is left unread. */
export function parseUnlessHeavy(text: string): SyntaxTree {
  if (text.length <= heavyLength || text.length > maximumTextLength) return parseText(text);
  const lines = createLineTable(text);
  const unread: SyntaxTree = { ...notRead(text, lines), isLeftUnread: true };
  if (isHeavyThoughRegular(text)) return unread;
  const read = readQuickly(text, lines);
  if (read) return read;
  return isHeavy(text) ? unread : readWithPackage(text, lines);
}

/** The same without the quick reader, which has to give the same tree wherever it gives one. */
export function parseSlowly(text: string): SyntaxTree {
  const lines = createLineTable(text);
  if (text.length > maximumTextLength) return notRead(text, lines, tooLargeProblem(text, maximumTextLength));
  return readWithPackage(text, lines);
}

function notRead(text: string, lines: LineTable, ...problems: Finding[]): SyntaxTree {
  const documents = [{ start: 0, end: text.length, unreadable: true }];
  return { text, lines, documents, problems };
}

function readWithPackage(text: string, lines: LineTable): SyntaxTree {
  const documents: YamlDocument[] = [];
  const problems: Finding[] = cheapProblems(text);
  const composer = new Composer({
    keepSourceTokens: true,
    logLevel: 'silent',
    merge: true,
    prettyErrors: false,
    strict: true,
    uniqueKeys: false,
  });

  const take = (document: Document.Parsed) => {
    const built = buildDocument(document, text);
    documents.push(built.document);
    const errors = document.errors
      .filter((error) => !isAboutOpenBracket(error))
      .flatMap((error) => problemsOf(error, text));
    for (const problem of usefulProblems([...built.problems, ...errors], lines)) problems.push(problem);
  };

  for (const token of concreteTokens(text)) {
    if (token === 'too many') return notRead(text, lines, tooManyProblem(text, maximumTokens));
    if (token.type === 'document' && isDeeperThan(token, maximumDepth)) {
      for (const document of composer.next(endOfUnreadable(token))) take(document);
      const end = text.length;
      documents.push({ start: token.offset, end, unreadable: true });
      problems.push(tooDeepProblem(token.offset, lines.endOf(lines.positionAt(token.offset).line), maximumDepth));
      continue;
    }
    for (const document of composer.next(token)) take(document);
  }
  for (const document of composer.end(documents.length === 0, text.length)) take(document);

  return { text, lines, documents, problems: problems.sort((a, b) => a.start - b.start) };
}

/** Closes the document before an unreadable one, without handing the unreadable one to the composer. */
function endOfUnreadable(token: CST.Document): CST.Token {
  return { type: 'doc-end', offset: token.offset, source: '' };
}

/** Walks the concrete syntax without recursion, since its depth is what is in doubt. */
function isDeeperThan(document: CST.Document, limit: number): boolean {
  const waiting: { token: CST.Token; depth: number }[] = [];
  if (document.value) waiting.push({ token: document.value, depth: 1 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > limit) return true;
    if (!('items' in next.token)) continue;
    for (const item of next.token.items) {
      if (item.key) waiting.push({ token: item.key, depth: next.depth + 1 });
      if (item.value) waiting.push({ token: item.value, depth: next.depth + 1 });
    }
  }
  return false;
}
