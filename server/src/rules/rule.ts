import type { FileModel } from '../model/file-model.ts';
import type { Reference, ReferenceKind } from '../model/link.ts';
import type { ModelPart } from '../model/model-part.ts';
import type { Finding, OffsetRange, Severity } from '../syntax/finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { FileFacts } from '../workspace/links/file-facts.ts';
import type { Resolution } from '../workspace/links/target.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { CommentWord, Suppression } from './comments/suppression.ts';
import type { RuleAbout } from './rule-about.ts';
import type { RuleFix } from './rule-fix.ts';
import type { Numbers, RuleNumber } from './rule-numbers.ts';

/** What rules are about; a severity can be chosen for all of a category at once. */
export type RuleCategory = 'ids' | 'requisites' | 'credits' | 'skills' | 'outcomes' | 'credentials' | 'comments';

/**
 * One thing that is looked for in files of the format. All that there is to say of it stands in its file: settings,
 * documentation and completion are made from here.
 */
export interface Rule<NumberName extends string = string> {
  /** By which settings, comments, fixes, documentation and tests know its findings: lower-case words with hyphens. */
  readonly code: string;
  readonly category: RuleCategory;
  /** How grave its findings are, unless somebody says otherwise; the gravest where they differ. */
  readonly severity: Severity;
  /** No preset makes it graver than this: only who names the rule can. */
  readonly atMost?: Severity;
  readonly about: RuleAbout;
  /** The numbers that a program can choose for itself, such as the most credits of a term. */
  readonly numbers?: Readonly<Record<NumberName, RuleNumber>>;
  readonly tags?: Finding['tags'];
  /** Adds nothing to a place of which the schema already says something: what is no id at all cannot be an unknown one. */
  readonly givesWay?: true;
  /**
   * The parts of the judged file from which it finds what it finds: it is asked again when one of them says something
   * else. What it is told besides: the file's own id, what it `uses`, its status,
   * edition and levels, whether all of it could be read, and other files. Where absent, it is asked at each edit.
   */
  readonly reads?: readonly ModelPart[];
  /** Further parts that its messages tell and that make no finding: who has found nothing is not asked again for them. */
  readonly tells?: readonly ModelPart[];
  /** What it finds in a file, in any order. What cannot be judged gives nothing. */
  check(file: CheckedFile, numbers: Numbers<NumberName>): readonly Found[];
  /**
   * What it finds in the comments that ask to ignore findings, once all that is to be said of the file is known. Such a
   * rule checks nothing before, and no comment can ignore what it finds.
   */
  review?(review: Review): readonly Found[];
  /**
   * What can be done about one of its findings, made from the finding's `values` and never from its message. Ways to
   * mend ids, which are shared by many rules, are among the features.
   */
  fixes?(file: CheckedFile, finding: Finding): readonly RuleFix[];
}

/** A finding before it has the code and the severity of its rule; one that is less grave than the others says so. */
export type Found = OffsetRange &
  Pick<Finding, 'message' | 'values' | 'related' | 'about'> &
  Partial<Pick<Finding, 'severity'>>;

/** The file that is checked, with all that rules ask of it. */
export interface CheckedFile extends Pick<Snapshot, 'links' | 'taxonomy'> {
  /** The workspace at this moment, for the questions of the room `analysis`. */
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  readonly facts: FileFacts;
  readonly model: FileModel;
  /**
   * The references of some kinds and what each means, in the order of the text. Worked out when a rule asks for the
   * kind, once for all rules.
   */
  meanings(...kinds: readonly ReferenceKind[]): readonly Meaning[];
  /** The same of one kind of those that do not mean one thing, which are few: a long file need not be gone through. */
  unfound(kind: OwnFirst): readonly Meaning[];
}

/** The kinds of references that mean what the file itself declares, wherever it declares it. */
export type OwnFirst = 'course' | 'course-outcome' | 'outcome' | 'part' | 'skill' | 'level' | 'term' | 'concentration';

export interface Meaning {
  readonly reference: Reference;
  readonly resolution: Resolution;
}

/** The comments of a file that ask to ignore findings, and what came of them. */
export interface Review {
  readonly document: SourceDocument;
  readonly suppressions: readonly Suppression[];
  /** The codes that a comment can name. */
  readonly ignorable: readonly string[];
  /** Whether a code in one of the comments has made a finding go. */
  isUsed(code: CommentWord): boolean;
  /** Whether all that has a code was looked for in this file, so that what was not found is not there. */
  isJudged(code: string): boolean;
}
