import type { AnswerGroup } from './answering.ts';
import { codeActions } from './code-actions.ts';
import { compare } from './compare.ts';
import { coverage } from './coverage.ts';
import { coverageTree } from './coverage-tree.ts';
import { decorations } from './decorations.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { fileOperations } from './file-operations.ts';
import { hierarchies } from './hierarchies.ts';
import { imports } from './imports.ts';
import { layout } from './layout.ts';
import { navigation } from './navigation.ts';
import { own } from './own.ts';
import { pages } from './pages.ts';
import { programs } from './programs.ts';
import { renaming } from './renaming.ts';
import { symbols } from './symbols.ts';
import { writing } from './writing.ts';

/** Everything that is asked of the server, besides findings and the life of documents. */
export const answerGroups: readonly AnswerGroup[] = [
  writing,
  codeActions,
  layout,
  symbols,
  navigation,
  hierarchies,
  renaming,
  fileOperations,
  decorations,
  programs,
  compare,
  coverage,
  coverageTree,
  documents,
  imports,
  exports,
  pages,
  own,
];
