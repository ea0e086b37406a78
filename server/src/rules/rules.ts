import { ambiguousCourse, ambiguousLibrary, ambiguousRole } from './ids/ambiguous.ts';
import { duplicateCourse } from './ids/duplicate-course.ts';
import { duplicateId } from './ids/duplicate-id.ts';
import { duplicateSlot } from './ids/duplicate-slot.ts';
import { duplicateTitle } from './ids/duplicate-title.ts';
import { libraryNotUsed } from './ids/library-not-used.ts';
import { unknownCourse } from './ids/unknown-course.ts';
import {
  unknownConcentration,
  unknownCourseOutcome,
  unknownOutcome,
  unknownPart,
  unknownTerm,
} from './ids/unknown-in-program.ts';
import { unknownItem } from './ids/unknown-item.ts';
import { unknownFramework, unknownLibrary } from './ids/unknown-library.ts';
import { unknownRole } from './ids/unknown-role.ts';
import { unusedCourse } from './ids/unused-course.ts';
import { unusedLibrary } from './ids/unused-library.ts';
import { unusedLevel, unusedOutcomeId, unusedPart } from './ids/unused-names.ts';
import type { Rule } from './rule.ts';

/** Everything that is looked for in files of the format, besides what their schemas say. */
export const rules: readonly Rule[] = [
  unknownCourse,
  unknownRole,
  unknownLibrary,
  unknownFramework,
  unknownItem,
  unknownOutcome,
  unknownCourseOutcome,
  unknownTerm,
  unknownConcentration,
  unknownPart,
  libraryNotUsed,
  ambiguousCourse,
  ambiguousLibrary,
  ambiguousRole,
  duplicateCourse,
  duplicateId,
  duplicateTitle,
  duplicateSlot,
  unusedLibrary,
  unusedCourse,
  unusedLevel,
  unusedPart,
  unusedOutcomeId,
];
