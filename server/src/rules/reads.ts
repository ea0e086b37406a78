import { frameParts, type ModelPart } from '../model/model-part.ts';

/*
 * What many rules read alike. Each list may name more than one of its rules reads: that rule is then asked once more
 * than it had to be. To name less would keep findings that are wrong; a test watches what each rule reads.
 */

/** What every rule is asked again for: by these a file as a whole means something else, or is judged otherwise. */
export const readByAll: ReadonlySet<ModelPart> = new Set<ModelPart>([...frameParts, 'status', 'version']);

/** Which courses are taken when. */
export const ofPlans: readonly ModelPart[] = [
  'terms',
  'termsIncomplete',
  'plans',
  'concentrations',
  'courses.code',
  'courses.repeatable',
  'links.course',
];

/** What courses require of each other. */
export const ofRequisites: readonly ModelPart[] = [...ofPlans, 'courses.requisites'];

/** How courses are named in messages. */
export const courseTitles: readonly ModelPart[] = ['courses.title'];

/** How many credits courses, terms and programs have. */
export const ofCredits: readonly ModelPart[] = [
  ...ofPlans,
  'award',
  'calendar',
  'pace',
  'credits',
  'creditParts',
  'courses.credits',
  'courses.part',
];

/** How many hours courses have. */
export const ofHours: readonly ModelPart[] = [
  'calendar',
  'delivery',
  'terms',
  'plans',
  'concentrations',
  'courses.code',
  'courses.credits',
  'courses.weeklyHours',
  'courses.contactHours',
  'courses.hoursIncomplete',
  'courses.practiceHours',
  'courses.delivery',
];

/** In what order courses teach which skill to which level. */
export const ofProgressions: readonly ModelPart[] = [
  ...ofRequisites,
  'award',
  'courses.teaches',
  'courses.teachesIncomplete',
  'links.skill',
  'links.level',
];

/** How far the program meets the roles and frameworks that it prepares for. */
export const ofTargets: readonly ModelPart[] = [
  ...ofProgressions,
  'preparesFor',
  'credits',
  'courses.credits',
  'courses.outcomes',
  'links.role',
  'links.concentration',
];

/** How far courses lead to the outcomes of the program. */
export const ofOutcomes: readonly ModelPart[] = [
  ...ofTargets,
  'outcomes',
  'assessments',
  'courses.contributesTo',
  'courses.assessments',
  'links.outcome',
  'links.course-outcome',
];

/** What is taught and measured in courses, and what in courses speaks for something else. */
export const ofContributions: readonly ModelPart[] = [
  ...ofOutcomes,
  'courses.title',
  'courses.part',
  'courses.capstone',
  'courses.weeklyHours',
  'courses.contactHours',
  'courses.practiceHours',
];

/** What an accreditation asks of a program. */
export const ofAccreditation: readonly ModelPart[] = [
  ...ofPlans,
  'title',
  'award',
  'cip',
  'credits',
  'accreditations',
  'accreditors',
  'preparesFor',
  'links.role',
];

/** The words of outcomes. */
export const ofOutcomeWords: readonly ModelPart[] = ['outcomes', 'concentrations', 'courses.outcomes'];
