import { ignoreUnknown } from './comments/ignore-unknown.ts';
import { ignoreUnused } from './comments/ignore-unused.ts';
import { ignoreWithoutReason } from './comments/ignore-without-reason.ts';
import { practiceExperienceMissing } from './credentials/practice-experience-missing.ts';
import { rhiaAccreditation } from './credentials/rhia-accreditation.ts';
import { rhitAccreditation } from './credentials/rhit-accreditation.ts';
import { assessmentWeights } from './credits/assessment-weights.ts';
import { creditsMinimum } from './credits/credits-minimum.ts';
import { creditsRange } from './credits/credits-range.ts';
import { creditsTerm } from './credits/credits-term.ts';
import { creditsTotal } from './credits/credits-total.ts';
import { laboratoryHours } from './credits/laboratory-hours.ts';
import { lectureHours } from './credits/lecture-hours.ts';
import { termLoad } from './credits/term-load.ts';
import { ambiguousCourse } from './ids/ambiguous-course.ts';
import { ambiguousLibrary } from './ids/ambiguous-library.ts';
import { ambiguousRole } from './ids/ambiguous-role.ts';
import { duplicateCourse } from './ids/duplicate-course.ts';
import { duplicateId } from './ids/duplicate-id.ts';
import { duplicateSlot } from './ids/duplicate-slot.ts';
import { duplicateTitle } from './ids/duplicate-title.ts';
import { libraryNotUsed } from './ids/library-not-used.ts';
import { retiredFile } from './ids/retired-file.ts';
import { unknownConcentration } from './ids/unknown-concentration.ts';
import { unknownCourse } from './ids/unknown-course.ts';
import { unknownCourseOutcome } from './ids/unknown-course-outcome.ts';
import { unknownFramework } from './ids/unknown-framework.ts';
import { unknownItem } from './ids/unknown-item.ts';
import { unknownLibrary } from './ids/unknown-library.ts';
import { unknownOutcome } from './ids/unknown-outcome.ts';
import { unknownPart } from './ids/unknown-part.ts';
import { unknownRole } from './ids/unknown-role.ts';
import { unknownTerm } from './ids/unknown-term.ts';
import { unusedCourse } from './ids/unused-course.ts';
import { unusedLevel } from './ids/unused-level.ts';
import { unusedLibrary } from './ids/unused-library.ts';
import { unusedOutcomeId } from './ids/unused-outcome-id.ts';
import { unusedPart } from './ids/unused-part.ts';
import { courseContributesNothing } from './outcomes/course-contributes-nothing.ts';
import { outcomeLevel } from './outcomes/outcome-level.ts';
import { outcomeNotReached } from './outcomes/outcome-not-reached.ts';
import { outcomeVerb } from './outcomes/outcome-verb.ts';
import { outcomeWithoutCourse } from './outcomes/outcome-without-course.ts';
import { skillWithoutCourse } from './outcomes/skill-without-course.ts';
import { corequisiteSeasons } from './requisites/corequisite-seasons.ts';
import { courseNotOffered } from './requisites/course-not-offered.ts';
import { requisiteCycle } from './requisites/requisite-cycle.ts';
import { requisiteOrder } from './requisites/requisite-order.ts';
import { requisiteRedundant } from './requisites/requisite-redundant.ts';
import { strictCorequisiteUnsatisfiable } from './requisites/strict-corequisite-unsatisfiable.ts';
import type { Rule } from './rule.ts';
import { skillElectiveOnly } from './skills/skill-elective-only.ts';
import { skillGap } from './skills/skill-gap.ts';
import { skillLevelOrder } from './skills/skill-level-order.ts';
import { skillRepeated } from './skills/skill-repeated.ts';
import { skillShortfall } from './skills/skill-shortfall.ts';
import { skillStartsHigh } from './skills/skill-starts-high.ts';

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
  retiredFile,
  unusedLibrary,
  unusedCourse,
  unusedLevel,
  unusedPart,
  unusedOutcomeId,
  requisiteCycle,
  strictCorequisiteUnsatisfiable,
  requisiteRedundant,
  creditsRange,
  creditsTotal,
  creditsTerm,
  creditsMinimum,
  termLoad,
  lectureHours,
  laboratoryHours,
  assessmentWeights,
  ignoreUnknown,
  ignoreUnused,
  ignoreWithoutReason,
  requisiteOrder,
  corequisiteSeasons,
  courseNotOffered,
  skillGap,
  skillShortfall,
  skillElectiveOnly,
  skillStartsHigh,
  skillLevelOrder,
  skillRepeated,
  outcomeNotReached,
  outcomeWithoutCourse,
  skillWithoutCourse,
  courseContributesNothing,
  outcomeVerb,
  outcomeLevel,
  rhitAccreditation,
  rhiaAccreditation,
  practiceExperienceMissing,
];
