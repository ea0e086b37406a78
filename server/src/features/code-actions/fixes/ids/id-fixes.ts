import type { Fix } from '../../action.ts';
import { changeId } from './change-id.ts';
import { createCourse } from './create-course.ts';
import { createCourseOutcome } from './create-course-outcome.ts';
import { createConcentration, createOutcome, createPart } from './create-in-program.ts';
import { createItem } from './create-item.ts';
import { createLibrary } from './create-library.ts';
import { createRole } from './create-role.ts';
import { createSkill } from './create-skill.ts';
import { declareExternal } from './declare-external.ts';
import { planUnusedCourse } from './plan-course.ts';
import { removeDuplicateCourse, removeDuplicateId } from './remove-duplicate.ts';
import { removeAmbiguousCatalog, removeUnknownLibrary, removeUnusedLibrary } from './remove-library.ts';
import { removeUnusedLevel, removeUnusedOutcomeId, removeUnusedPart } from './remove-unused.ts';
import { useLibrary } from './use-library.ts';

/** What can be done about ids, in the order in which it is offered. */
export const idFixes: readonly Fix[] = [
  changeId,
  useLibrary,
  createCourse,
  declareExternal,
  createRole,
  createItem,
  createSkill,
  createLibrary,
  createOutcome,
  createCourseOutcome,
  createConcentration,
  createPart,
  removeUnknownLibrary,
  removeUnusedLibrary,
  removeAmbiguousCatalog,
  removeDuplicateCourse,
  removeDuplicateId,
  planUnusedCourse,
  removeUnusedLevel,
  removeUnusedPart,
  removeUnusedOutcomeId,
];
