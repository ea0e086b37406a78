import type { Finding } from './finding.ts';
import type { SyntaxTree } from './tree.ts';

/** What is said of a text, or a part of one, that is not read at all. */

export function tooDeepProblem(start: number, end: number, limit: number): Finding {
  return {
    code: 'not-checked-too-deep',
    severity: 'error',
    message: `Not checked: lists and groups are nested more than ${limit} levels deep.`,
    start,
    end,
  };
}

export function tooLargeProblem(text: string, limit: number): Finding {
  return {
    code: 'not-checked-too-large',
    severity: 'warning',
    message: `Not checked: the file has ${text.length.toLocaleString('en-US')} characters, and files above ${limit.toLocaleString('en-US')} are not read. Split it into several files.`,
    start: 0,
    end: Math.min(1, text.length),
  };
}

export function tooManyProblem(text: string, limit: number): Finding {
  return {
    code: 'not-checked-too-large',
    severity: 'warning',
    message: `Not checked: the file has more than ${limit.toLocaleString('en-US')} words and signs, and reading it would keep you waiting. Split it into several files.`,
    start: 0,
    end: Math.min(1, text.length),
  };
}

export function tooManyDocumentsProblem(text: string, limit: number): Finding {
  return {
    code: 'not-checked-too-large',
    severity: 'warning',
    message: `Not checked: the file has more than ${limit.toLocaleString('en-US')} parts, each after a line of three dashes. Split it into several files.`,
    start: 0,
    end: Math.min(1, text.length),
  };
}

/** What is called like a file of ours, and is a picture or an archive. */
export function noTextProblem(text: string): Finding {
  return {
    code: 'not-checked-no-text',
    severity: 'error',
    message:
      'Not checked: this is no text file, but a picture, a document of a word processor or the like; a curriculum is written as YAML, in a text file such as hit.curriculum.yaml.',
    start: 0,
    end: Math.min(1, text.length),
  };
}

/** Where the parser fails, which is a mistake of its own. */
export function unreadableProblem(text: string): Finding {
  return {
    code: 'not-checked-unreadable',
    severity: 'error',
    message:
      'Not checked: something in this file cannot be read at all. Look for words with & or ! and for question marks, which curricula have no need of.',
    start: 0,
    end: Math.min(1, text.length),
  };
}

/** Where reading was given up: it took too long, or there was not enough memory for it. */
export function tooSlowProblem(text: string): Finding {
  return {
    code: 'not-checked-too-slow',
    severity: 'warning',
    message: 'Not checked: reading this file takes too much time or memory. Split it into several files.',
    start: 0,
    end: Math.min(1, text.length),
  };
}

/** Why a text was not read, or not to its end, in words that go on behind “x cannot be read: ”; undefined where it was. */
export function whyUnread({ documents, problems }: SyntaxTree): string | undefined {
  if (!documents.some(({ unreadable }) => unreadable)) return undefined;
  const told = problems.find(({ code, message }) => code.startsWith('not-checked-') && message.startsWith(said));
  return told?.message.slice(said.length) ?? 'it is so large that reading it would keep you waiting.';
}

/** How all of these begin. */
const said = 'Not checked: ';
