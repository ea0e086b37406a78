/**
 * The shape of the taxonomy: what the product knows of the field of health information technology.
 *
 * It is written by hand in `taxonomy/*.yaml`, one file for each list below, and is the only source of the JSON Schemas,
 * of completions and of hovers. Every `id` is a lower-case word with hyphens, unique within its list.
 */
export interface Taxonomy {
  readonly skillCategories: readonly SkillCategory[];
  readonly skills: readonly Skill[];
  readonly roles: readonly Role[];
  readonly awards: readonly Award[];
  readonly credentials: readonly Credential[];
  readonly technologies: readonly Technology[];
  readonly challenges: readonly Challenge[];
  readonly bloomLevels: readonly BloomLevel[];
  readonly levelScales: readonly LevelScale[];
  readonly accreditors: readonly Accreditor[];
  readonly classifications: readonly Classification[];
  readonly outlook: readonly OutlookFact[];
}

/** The lists of the taxonomy by name; each is one file, `taxonomy/<name in kebab-case>.yaml`. */
export type TaxonomyList = keyof Taxonomy;

/** What every entry has: a stable id, a label for people, and a description in our own words. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Other words by which people look for it. */
  readonly synonyms?: readonly string[];
  /** Pages to read on. */
  readonly links?: readonly Link[];
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** Where a fact is published, and the ISO date as of which it is believed to hold. */
export interface Source extends Link {
  readonly asOf: string;
}

/** technical, analytical, communication, interpersonal … */
export type SkillCategory = Entry;

export interface Skill extends Entry {
  /** Id of a skill category. */
  readonly category: string;
  /** Id of the broader skill; absent for the broadest of a category. */
  readonly broader?: string;
  /** Ids of the challenges that this skill answers. */
  readonly challenges?: readonly string[];
  /** Ids of the technologies that it is used with. */
  readonly technologies?: readonly string[];
  /** Id of the Bloom level at which a course usually aims. */
  readonly bloom: string;
}

/** A full role definition; the same that a `*.role.yaml` can say. */
export interface Role extends Entry {
  readonly summary: string;
  readonly alsoCalled?: readonly string[];
  /** entry, professional or leadership. */
  readonly career: 'entry' | 'professional' | 'leadership';
  readonly responsibilities: readonly string[];
  /** Skill id → what is required of it. Levels are those of the default scale. */
  readonly requires: Readonly<Record<string, RequiredSkill>>;
  readonly education: { readonly minimum: string; readonly preferred?: string };
  /** Ids of credentials. */
  readonly certifications?: readonly string[];
  /** Ids of technologies. */
  readonly technologies?: readonly string[];
  /** Ids of classifications. */
  readonly classifications?: readonly string[];
  /** Ids of the roles that it leads to. */
  readonly leadsTo?: readonly string[];
}

export interface RequiredSkill {
  /** Id of a level of the default scale (introduced, reinforced, mastered). */
  readonly level: string;
  readonly importance: 'core' | 'useful';
}

/** An academic award: certificate, associate, bachelor, master … */
export interface Award extends Entry {
  /** Usual length of full-time study, in years. */
  readonly years?: number;
  /** Usual minimum, in semester credits. */
  readonly semesterCredits?: number;
  /** Usual minimum, in quarter credits. */
  readonly quarterCredits?: number;
  /** What the award is usually in, for this field. */
  readonly subject?: string;
  /** Ids of the roles that it prepares for. */
  readonly preparesFor?: readonly string[];
  /** Ids of the skills that it centers on. */
  readonly teaches?: readonly string[];
}

/** A professional credential. What makes a person eligible changes, so it is dated and sourced. */
export interface Credential extends Entry {
  /** RHIT, CCS … */
  readonly abbreviation: string;
  readonly awardedBy: string;
  /** What a person needs before the examination, in words. */
  readonly eligibility: string;
  /** Award that is required, where one is. */
  readonly minimumAward?: string;
  /** Awards that open it as well, though they are none of those: where the accreditor has approved the program. */
  readonly approvedAwards?: readonly string[];
  /** Id of the accreditor whose accreditation the program must have, where one must. */
  readonly accreditation?: string;
  readonly sources: readonly Source[];
}

export interface Technology extends Entry {
  /** Emerging technologies are those that the field is still adopting. */
  readonly emerging: boolean;
  /** What it is used for in health care. */
  readonly uses: readonly string[];
}

export interface Challenge extends Entry {
  /** Ids of the technologies that bear on it. */
  readonly technologies?: readonly string[];
}

export interface BloomLevel extends Entry {
  /** 1 remember … 6 create. */
  readonly rank: number;
  /** Measurable verbs of this level, in the imperative. */
  readonly verbs: readonly string[];
  /** Verbs of other levels that lists commonly name at this one as well. */
  readonly also?: readonly string[];
}

/** An ordered scale of competency levels, lowest first. */
export interface LevelScale extends Entry {
  readonly levels: readonly ScaleLevel[];
}

export interface ScaleLevel {
  readonly id: string;
  readonly label: string;
  /** The letter that a curriculum map shows. */
  readonly letter: string;
  readonly description: string;
}

/** A body that accredits programs or institutions. */
export interface Accreditor extends Entry {
  readonly abbreviation: string;
  /** program: one field of study; institution: the whole college. */
  readonly accredits: 'program' | 'institution';
}

/** One code of a public classification of occupations or of fields of study. */
export interface Classification extends Entry {
  readonly system: 'onet' | 'cip' | 'esco';
  readonly code: string;
  readonly source: Source;
}

/** A dated figure about the labor market, or a benefit of the field that is named with it. */
export interface OutlookFact extends Entry {
  readonly kind: 'figure' | 'benefit';
  readonly source?: Source;
}
