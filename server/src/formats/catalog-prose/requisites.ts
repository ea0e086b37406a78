/** What a catalog says in prose of what has to come before or with a course, in the groups of the file format. */
export type RequisiteKind = 'prerequisites' | 'corequisites' | 'strict-corequisites' | 'advisories';

export const requisiteKinds: readonly RequisiteKind[] = [
  'prerequisites',
  'corequisites',
  'strict-corequisites',
  'advisories',
];

/** One requisite, exactly as a file says it. */
export type ProseRequisite =
  | string
  | { readonly course: string; readonly 'minimum-grade': string }
  | { readonly all: readonly ProseRequisite[] }
  | { readonly any: readonly ProseRequisite[] }
  | { readonly condition: string };

/** Something about the reading that a person should look at. */
export interface ProseNote {
  /**
   * `condition`: words that were not understood, and are kept as a condition. `doubtful`: it could be read in two ways, and
   * the message says in which it was. `left-out`: words that are in no requisite.
   */
  readonly kind: 'condition' | 'doubtful' | 'left-out';
  readonly message: string;
}

export interface ProseRequisites {
  readonly requisites: Readonly<Record<RequisiteKind, readonly ProseRequisite[]>>;
  readonly notes: readonly ProseNote[];
}

/** What is known when a catalog's prose is read. */
export interface KnownCourses {
  /** The codes that are courses, as they are to be written. */
  readonly codes: readonly string[];
  /** The letters that go before a number that stands alone, such as `HIT` before `110`. */
  readonly defaultPrefix?: string;
}
