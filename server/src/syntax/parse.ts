import type { CST, Document } from 'yaml';
import { boundedComposer, withoutTraces } from './bounded-composer.ts';
import { buildDocument } from './build.ts';
import { concreteTokens, type GivenUp, maximumDepth, maximumDocuments, maximumTokens } from './concrete-tokens.ts';
import type { Finding } from './finding.ts';
import { hardSpaceProblems, mayHaveHardSpaces } from './hard-spaces.ts';
import { heavyLength, isHeavy, isHeavyThoughRegular } from './heavy.ts';
import { isText } from './is-text.ts';
import { createLineTable, type LineTable } from './lines.ts';
import { cheapProblems, isAboutOpenBracket, problemsOf } from './problems.ts';
import { readQuickly } from './quick/read-quickly.ts';
import type { SyntaxTree, YamlDocument } from './tree.ts';
import { turningSignProblems } from './turning-signs.ts';
import {
  noTextProblem,
  tooDeepProblem,
  tooLargeProblem,
  tooManyDocumentsProblem,
  tooManyProblem,
  unreadableProblem,
} from './unread-problems.ts';
import { usefulProblems } from './useful-problems.ts';

/** Texts above this many UTF-16 units are not read: a flow collection of that size keeps the parser busy for seconds. */
export const maximumTextLength = 5_000_000;

/**
 * Reads a YAML text. Never throws: whatever a person may have typed gives a tree of what could be read, with the
 * problems beside it.
 */
export function parseText(text: string): SyntaxTree {
  const lines = createLineTable(text);
  const whyNot = refusal(text);
  if (whyNot) return notRead(text, lines, whyNot);
  return readQuickly(text, lines) ?? readWithPackage(text, lines);
}

/** The same where nobody may wait: a text that would take long is left unread. */
export function parseUnlessHeavy(text: string): SyntaxTree {
  if (text.length <= heavyLength || refusal(text)) return parseText(text);
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
  const whyNot = refusal(text);
  if (whyNot) return notRead(text, lines, whyNot);
  return readWithPackage(text, lines);
}

/** Why a text is not even begun to be read; undefined where it is. */
function refusal(text: string): Finding | undefined {
  if (!isText(text)) return noTextProblem(text);
  return text.length > maximumTextLength ? tooLargeProblem(text, maximumTextLength) : undefined;
}

function notRead(text: string, lines: LineTable, ...problems: Finding[]): SyntaxTree {
  const documents = [{ start: 0, end: text.length, unreadable: true }];
  return { text, lines, documents, problems };
}

/** The package has mistakes as well, and where it fails, only this text is not read. */
function readWithPackage(text: string, lines: LineTable): SyntaxTree {
  try {
    return withoutTraces(() => readAll(text, lines));
  } catch {
    return notRead(text, lines, unreadableProblem(text));
  }
}

function readAll(text: string, lines: LineTable): SyntaxTree {
  const documents: YamlDocument[] = [];
  const problems: Finding[] = [...cheapProblems(text), ...turningSignProblems({ text, lines })];
  const mayHaveSpaces = mayHaveHardSpaces(text);
  const composer = boundedComposer();

  const take = (document: Document.Parsed) => {
    const built = buildDocument(document, text);
    documents.push(built.document);
    const errors = document.errors
      .filter((error) => !isAboutOpenBracket(error))
      .flatMap((error) => problemsOf(error, text));
    const found = [...built.problems, ...errors];
    const spaces = mayHaveSpaces ? hardSpaceProblems(built.document.root, found, { text, lines }) : [];
    for (const problem of usefulProblems([...found, ...spaces], lines)) problems.push(problem);
  };

  for (const token of concreteTokens(text)) {
    if (token.type === 'given-up' && token.because !== 'too-deep') return notRead(text, lines, givenUp(token, text));
    if (token.type === 'given-up' || (token.type === 'document' && isDeeperThan(token, maximumDepth))) {
      for (const document of composer.end()) take(document);
      documents.push({ start: token.offset, end: text.length, unreadable: true });
      problems.push(tooDeepProblem(token.offset, lines.endOf(lines.positionAt(token.offset).line), maximumDepth));
      // What stands behind it is not read either.
      return { text, lines, documents, problems: inOrder(problems) };
    }
    for (const document of composer.next(token)) take(document);
  }
  for (const document of composer.end(documents.length === 0, text.length)) take(document);

  return { text, lines, documents, problems: inOrder(problems) };
}

function inOrder(problems: Finding[]): Finding[] {
  return problems.sort((a, b) => a.start - b.start);
}

function givenUp({ because }: GivenUp, text: string): Finding {
  return because === 'too-many-documents'
    ? tooManyDocumentsProblem(text, maximumDocuments)
    : tooManyProblem(text, maximumTokens);
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
