import type { Refactoring } from '../action.ts';

/** The actions on a whole file, besides mending what is found in it. */
export const sourceActions: readonly Refactoring[] = [];
