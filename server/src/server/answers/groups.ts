import type { AnswerGroup } from './answering.ts';
import { layout } from './layout.ts';
import { own } from './own.ts';
import { programs } from './programs.ts';
import { symbols } from './symbols.ts';
import { writing } from './writing.ts';

/** Everything that is asked of the server, besides findings and the life of documents. */
export const answerGroups: readonly AnswerGroup[] = [writing, layout, symbols, programs, own];
