import type { Fix } from '../../action.ts';
import { changeId } from './change-id.ts';
import { createCourse } from './create-course.ts';
import { declareExternal } from './declare-external.ts';

/** What can be done about ids, in the order in which it is offered. */
export const idFixes: readonly Fix[] = [changeId, createCourse, declareExternal];
