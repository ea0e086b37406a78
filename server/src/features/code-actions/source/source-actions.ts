import type { Refactoring } from '../action.ts';
import { sortKeys } from './sort-keys.ts';

/** The actions on a whole file, besides mending what is found in it. */
export const sourceActions: readonly Refactoring[] = [sortKeys];
