import type { Refactoring } from '../action.ts';
import { blockAndFlow } from './block-and-flow.ts';
import { moveCourse } from './move-course/move-course.ts';
import { oneOrSeveral } from './one-or-several.ts';
import { shortAndLongForm } from './short-and-long-form.ts';
import { sortTerms } from './sort-terms.ts';
import { unwrapRequisites } from './unwrap-requisites.ts';
import { wrapRequisites } from './wrap-requisites.ts';

/** The ways to rewrite what is at the cursor, in the order in which they are offered. */
export const refactorings: readonly Refactoring[] = [
  wrapRequisites,
  unwrapRequisites,
  shortAndLongForm,
  oneOrSeveral,
  sortTerms,
  moveCourse,
  blockAndFlow,
];
