import type { Place } from './place.ts';
import type { TargetCoverage } from './target-coverage.ts';

/**
 * Everything the analyses say of one program, as one plain value: it can be sent, kept, drawn, written to a file and
 * compared with another one, and it needs nothing beside it to be understood. Things refer to each other by ids: courses
 * by their folded codes, skills as files name them, ways by the ids of concentrations. Words of the files are in it as
 * they are written, and are nobody's markup.
 */
export interface ProgramReport {
  readonly program: ReportProgram;
  /** The scale on which the program writes its levels; letters and labels for ranks. */
  readonly scale: readonly ReportLevel[];
  /** What skills weigh by their importance. */
  readonly weights: Weights;
  /** The ways through the program: its own, and one for each concentration. Never empty. */
  readonly ways: readonly ReportWay[];
  /** All courses, in the order of the program's own plan; what no plan has at the end. */
  readonly courses: readonly ReportCourse[];
  /** All skills that a course teaches or a target requires, by category. */
  readonly skills: readonly ReportSkill[];
  /** What is covered, or is to be: the target roles, the target frameworks, the outcomes of the program. */
  readonly targets: readonly TargetCoverage[];
  readonly outcomes: readonly ReportOutcome[];
  readonly credentials: readonly ReportCredential[];
  readonly technologies: readonly ReportTechnology[];
  readonly challenges: readonly ReportChallenge[];
  /** What the targets lack, the heaviest first. */
  readonly gaps: readonly ReportGap[];
  readonly credits: ReportCredits;
  /** Not all that the program draws on could be read, or not all of it is understood: what is missing may be there. */
  readonly incomplete: boolean;
}

/** What skills weigh in coverage. */
export interface Weights {
  readonly core: number;
  readonly useful: number;
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface ReportProgram {
  readonly uri: string;
  readonly id: string;
  readonly title: string;
  readonly institution?: string;
  readonly award?: string;
  /** The edition. */
  readonly version?: string;
  readonly status?: string;
  readonly calendar: 'semester' | 'quarter';
  readonly place: Place;
}

export interface ReportLevel extends Named {
  /** Counted from 1. */
  readonly rank: number;
  readonly letter: string;
}

/** An amount of credits, which may be open between two limits. */
export interface CreditRange {
  readonly min: number;
  readonly max: number;
}

/** A sum; `unknown` counts the places of which the credits are not known, which count as none. */
export interface Sum extends CreditRange {
  readonly unknown: number;
}

/** One way through the program. */
export interface ReportWay {
  /** Empty for the program's own plan, else the id of the concentration. */
  readonly id: string;
  readonly title: string;
  /** None where the program has no plan. */
  readonly terms: readonly ReportTerm[];
  /** What a concentration adds without saying when. */
  readonly anywhere: readonly ReportSlot[];
  readonly credits: Sum;
  readonly metrics: ReportMetrics;
  /** The courses that can be taken on it, by folded code, with what is certain; in the order of the terms. */
  readonly courses: readonly WayCourse[];
}

export interface WayCourse {
  readonly code: string;
  /** The term, counted from 0; absent where no plan says it. */
  readonly term?: number;
  /** Everyone takes it; else it is an option of a choice. */
  readonly certain: boolean;
  /** Absent for what somebody on the way can leave out, and where a cycle of requisites leaves nothing to measure. */
  readonly metrics?: GraphNumbers;
}

export interface ReportTerm {
  readonly title: string;
  readonly season?: string;
  readonly year?: number;
  readonly place: Place;
  readonly credits: Sum;
  readonly slots: readonly ReportSlot[];
}

export type ReportSlot =
  | { readonly kind: 'course'; readonly code: string; readonly credits?: CreditRange; readonly place: Place }
  | {
      readonly kind: 'choice';
      readonly title?: string;
      /** How many options are taken, or how many credits of them; absent where it is not said. */
      readonly choose?: { readonly options: number } | { readonly credits: number };
      /** The courses of each option, by folded code. */
      readonly options: readonly (readonly string[])[];
      /** Each course that the options name, by folded code, and where they name it. */
      readonly named: readonly { readonly code: string; readonly place: Place }[];
      readonly credits?: CreditRange;
      readonly place: Place;
    }
  | { readonly kind: 'elective'; readonly title: string; readonly credits?: CreditRange; readonly place: Place };

export interface ReportCourse {
  /** The folded code: the key by which all else names it. */
  readonly code: string;
  /** The code as it is printed. */
  readonly shown: string;
  readonly title?: string;
  readonly credits?: CreditRange;
  /** The part of the credits to which it counts. */
  readonly part?: string;
  /** The title of the catalog that it comes from; absent for the program's own. */
  readonly catalog?: string;
  readonly taken: 'everyone' | 'some' | 'nobody';
  readonly offered: readonly string[];
  readonly place: Place;
  readonly teaches: readonly ReportTeaching[];
  /** The outcomes of the program to which it leads. */
  readonly outcomes: readonly string[];
  readonly technologies: readonly string[];
  readonly requisites: readonly ReportRequisite[];
  /** Conditions that are no course, such as admission to the program. */
  readonly conditions: readonly string[];
  /**
   * Somebody takes it, it leads to no outcome, and what it teaches is not even broader or narrower than what is asked for:
   * what the rule `course-contributes-nothing` warns of. Never where that is not known, as of a course that may just not be
   * written yet, and never of one that may serve something else, such as general education, what another course requires,
   * practice, and courses of catalogs.
   */
  readonly idle: boolean;
  /**
   * It has a part in some target, and without it nothing would be lost of any on any way, neither of what is possible nor
   * of what is covered for everyone: others cover its part as well. Never where that is not known.
   */
  readonly losesNothing: boolean;
}

/** A skill as a course teaches it. */
export interface ReportTeaching {
  readonly skill: string;
  /** Counted from 1; absent where no level is written, or the scale does not have it. */
  readonly rank?: number;
  /** The label of the level, or the word that is written. */
  readonly level?: string;
  /** What a curriculum map shows of it: the letter of the level; `•` without one. */
  readonly letter: string;
  readonly assessed: boolean;
  readonly place: Place;
  /** The skill that the course names, where a framework says that this one is equal to it; absent where it names this one. */
  readonly through?: string;
}

export interface ReportRequisite {
  readonly kind: 'prerequisites' | 'corequisites' | 'strict-corequisites' | 'advisories';
  /** The folded code of the course that is needed; one of `courses`. */
  readonly needs: string;
  /** One of several that would do. */
  readonly oneOfSeveral: boolean;
}

export interface GraphNumbers {
  readonly blocking: number;
  readonly delay: number;
  /** Decimal digits where it is too large for a number to be exact. */
  readonly centrality: number | string;
  readonly complexity: number;
}

/** A skill, and how far each way through the program brings it. */
export interface ReportSkill extends Named {
  readonly category: Named;
  /** The framework that declares it, by id; absent for one of the taxonomy. */
  readonly framework?: Named;
  /** Where a framework declares it. */
  readonly place?: Place;
  /** The courses that teach it, in the order of the terms; also those of concentrations, and of no plan. */
  readonly courses: readonly string[];
  /** The ids of the targets that require it. */
  readonly requiredBy: readonly string[];
  /**
   * The ways on which it is taught or required, in the order of `ways`. What only courses in no plan teach is told of on
   * the program's own.
   */
  readonly ways: readonly SkillOnWay[];
}

/** A skill along the terms of one way. */
export interface SkillOnWay {
  /** The id of the way: empty for the program's own. */
  readonly way: string;
  /** The highest rank that somebody reaches, and that everyone reaches who follows the way. */
  readonly possible?: number;
  readonly guaranteed?: number;
  /** The first of the way's terms in which it appears, counted from 0. */
  readonly firstTerm?: number;
  readonly marks: readonly SkillMark[];
}

/**
 * What stands out about a skill on a way: `gap`, a target requires it and nobody teaches it; `shortfall`, taught below what
 * a target requires; `only-for-some`, what it reaches is reached only in a choice, or in an unplanned course; `redundant`,
 * four courses or more that everyone takes bring it to one level; `orphan`, taught, and no target or outcome of the program
 * asks for it, nor for what is broader, narrower or equal; `never-assessed`, taught, and neither a course of the way nor an
 * assessment of the program says that it is assessed, where the program says so of some skill.
 */
export type SkillMark = 'gap' | 'shortfall' | 'only-for-some' | 'redundant' | 'orphan' | 'never-assessed';

export interface ReportOutcome extends Named {
  readonly text?: string;
  readonly concentration?: string;
  readonly bloom?: { readonly label: string; readonly rank: number };
  /** The highest of Bloom's levels that an outcome of a course reaches for it. */
  readonly bloomReached?: { readonly label: string; readonly rank: number };
  readonly place: Place;
  readonly skills: readonly string[];
  readonly courses: readonly {
    readonly code: string;
    readonly rank?: number;
    readonly letter: string;
    readonly assessed: boolean;
  }[];
  /** Assessments outside courses. */
  readonly assessments: readonly string[];
  readonly state: 'reached' | 'below' | 'not-told' | 'unknown';
}

/** A credential that the program prepares for. */
export interface ReportCredential extends Named {
  readonly abbreviation: string;
  /** What a person needs before the examination, in words. */
  readonly eligibility: string;
  /** Whether the program as it is written opens the way to it; `unknown` where it does not say. */
  readonly eligible: 'yes' | 'no' | 'unknown';
  /** The target roles that ask for it, by the ids of the targets. */
  readonly roles: readonly string[];
  /** Where the awarding body says what it asks for, and as of when this is believed to hold; absent where none is known. */
  readonly source?: ReportSource;
}

/** A page that something is taken from. */
export interface ReportSource {
  readonly title: string;
  readonly url: string;
  /** The day, or the month, on which it was read, as in `2026-08-17`. */
  readonly asOf: string;
}

export interface ReportTechnology extends Named {
  readonly emerging: boolean;
  /** Courses that name it, and courses that teach a skill it is used with. */
  readonly named: readonly string[];
  readonly throughSkills: readonly string[];
}

/** A challenge of the field, such as interoperability, and what of the program answers it. */
export interface ReportChallenge extends Named {
  /** By the names of the taxonomy: `skills` of the report need not have one that is taught as an equal item. */
  readonly skills: readonly (Named & { readonly rank?: number; readonly courses: readonly string[] })[];
  /** Skills that answer it as well, and are not taught; `skills` of the report need not have them. */
  readonly missing: readonly Named[];
  readonly technologies: readonly string[];
}

/** A skill that targets lack. */
export interface ReportGap {
  readonly skill: string;
  readonly state: 'missing' | 'partial';
  /** What it weighs, added up over the targets that lack it. */
  readonly weight: number;
  readonly lackedBy: readonly {
    readonly target: string;
    readonly way: string;
    readonly required?: string;
    readonly reached?: string;
  }[];
  /** The courses that could close it, the best first; empty where no course teaches anything near it. */
  readonly couldClose: readonly ClosingCourse[];
}

/** A course that could close a gap. */
export interface ClosingCourse {
  /** The folded code. */
  readonly code: string;
  /**
   * `raise`: everyone takes it, and it teaches the skill below the required level. `teaches-for-some`: it teaches the
   * skill, and not everyone takes it: it is an option, on another way, or in no plan. `near`: everyone takes it, and it
   * teaches what is near to the skill.
   */
  readonly why: 'raise' | 'teaches-for-some' | 'near';
}

export interface ReportCredits {
  /** What is published. */
  readonly published?: CreditRange;
  readonly total: Sum;
  readonly parts: readonly { readonly name: string; readonly published?: CreditRange; readonly sum: Sum }[];
}

/** What the requisites add up to on a way, of the courses that everyone on it takes. */
export interface ReportMetrics {
  /** Absent where a cycle of requisites leaves nothing to measure. */
  readonly total?: GraphNumbers;
  /**
   * One of the longest ways through the requisites, by folded code, from its first course to its last. Courses that are
   * corequisites of one another are one step of it, and stand side by side. Empty where no course needs another one, or a
   * cycle leaves nothing to measure.
   */
  readonly criticalPath: readonly string[];
  /**
   * The same by steps, as many as the delay of each of its courses, with the courses that are taken together there. Absent
   * where each course is a step of its own.
   */
  readonly criticalSteps?: readonly (readonly string[])[];
  /**
   * By folded code, the courses that everyone takes and that a cycle of requisites leaves without metrics. Absent where no
   * cycle does.
   */
  readonly circular?: readonly string[];
}
