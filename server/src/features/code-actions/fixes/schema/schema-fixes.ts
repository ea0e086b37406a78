import type { Fix } from '../../action.ts';
import { addMissingKeys } from './add-missing-keys.ts';
import { changeWord } from './change-word.ts';
import { plainNumber } from './plain-number.ts';
import { remedy } from './remedy.ts';
import { removeDuplicateItem, removeDuplicateKey } from './remove-duplicate.ts';
import { removeKey } from './remove-key.ts';

/** The ways to mend what a schema has against a file. */
export const schemaFixes: readonly Fix[] = [
  changeWord,
  remedy,
  plainNumber,
  addMissingKeys,
  removeDuplicateKey,
  removeDuplicateItem,
  removeKey,
];
