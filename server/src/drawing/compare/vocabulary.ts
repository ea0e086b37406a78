import type { ReportDifference } from '../../analysis/report/difference.ts';
import type { TargetChange } from './targets.ts';

/** The words of a comparison: of what was and what is, or of two programs of which none is better for being second. */
export interface Vocabulary {
  /** Of versions, where more is better than less. */
  readonly isJudged: boolean;
  /** What both are called, in a sentence; absent for two versions of one name. */
  readonly of: string | undefined;
  /** The headings of the two sides. */
  readonly before: string;
  readonly after: string;
  /** What the arrow between both says to those who do not see it. */
  readonly arrow: string;
  readonly bars: string;
  readonly incomplete: string;
  readonly same: string;
  readonly targets: Readonly<Record<TargetChange, string>>;
  readonly coverage: { readonly up: string; readonly down: string; readonly same: string };
  /** Of a target that one side alone has. */
  readonly newTarget: string;
  readonly goneTarget: string;
  readonly skills: Readonly<Record<keyof ReportDifference['skills'], string>>;
  readonly courses: Readonly<Record<keyof ReportDifference['courses'], string>>;
  /** Where nothing of a kind is different. */
  readonly asBefore: string;
  readonly sameSkills: string;
  readonly sameCourses: string;
  readonly differentSkills: string;
  readonly differentCoverage: string;
  /** Above what is said otherwise of a course. */
  readonly changed: string;
}

export function vocabularyOf({ between, before, after, incomplete }: ReportDifference): Vocabulary {
  return between === 'programs' ? ofPrograms(before, after) : ofVersions(before, after, incomplete);
}

type Compared = ReportDifference['before'];

function ofVersions(before: Compared, after: Compared, incomplete: boolean): Vocabulary {
  // A role whose file cannot be read looks as if the program did not prepare for it any more.
  const gone = `no longer a target${incomplete ? ' or not to be read' : ''}`;
  const isOther = before.title !== after.title || before.version !== after.version;
  return {
    isJudged: true,
    of: isOther ? `From ${editionWords(before)} to ${editionWords(after)}` : undefined,
    before: 'Before',
    after: 'After',
    arrow: 'became',
    bars: 'The upper bar is before, the lower one after.',
    incomplete: 'Not all that these versions draw on could be read. What one of them seems to lack may be there.',
    same: 'Courses, terms, credits, skills and coverage are the same in both.',
    targets: {
      better: 'better',
      worse: 'worse',
      'better and worse': 'better and worse',
      new: 'newly a target',
      gone,
      'the same': 'the same',
      'not known': 'not known',
    },
    coverage: { up: 'Higher:', down: 'Lower:', same: 'The same:' },
    newTarget: 'new',
    goneTarget: gone,
    skills: { gained: 'Gained', lost: 'Lost', raised: 'Raised', lowered: 'Lowered' },
    courses: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    asBefore: 'as before',
    sameSkills: 'Every skill is taught as before.',
    sameCourses: 'All courses are as before.',
    differentSkills: 'Skills that are taught otherwise than before',
    differentCoverage: 'Coverage of each target before and after',
    changed: 'What changed',
  };
}

function ofPrograms({ name: a, short: before }: Compared, { name: b, short: after }: Compared): Vocabulary {
  const only = { before: `Only in ${before}`, after: `Only in ${after}` };
  const higher = { before: `Higher in ${before}`, after: `Higher in ${after}` };
  return {
    isJudged: false,
    of: `${a} → ${b}`,
    before,
    after,
    arrow: `in ${before}, and in ${after}`,
    bars: `The upper bar is ${before}; the lower one is ${after}${after.endsWith('.') ? '' : '.'}`,
    incomplete: 'Not all that these programs draw on could be read. What one of them seems to lack may be there.',
    same: 'Courses, terms, credits, skills and coverage are the same in both.',
    targets: {
      better: beginning(higher.after),
      worse: beginning(higher.before),
      'better and worse': 'higher in one for everyone, in the other at best',
      new: beginning(only.after),
      gone: beginning(only.before),
      'the same': 'the same',
      'not known': 'not known',
    },
    coverage: { up: `${higher.after}:`, down: `${higher.before}:`, same: 'The same:' },
    newTarget: beginning(only.after),
    goneTarget: beginning(only.before),
    skills: { gained: only.after, lost: only.before, raised: higher.after, lowered: higher.before },
    courses: { added: only.after, removed: only.before, changed: 'In both, and not the same' },
    asBefore: 'the same in both',
    sameSkills: 'Every skill is taught in the same way in both.',
    sameCourses: 'All courses are the same in both.',
    differentSkills: 'Skills that are not taught in the same way in both',
    differentCoverage: 'Coverage of each target in both',
    changed: 'What is different',
  };
}

function editionWords({ title, version }: Compared): string {
  return version === undefined ? title : `${title} (${version})`;
}

/** A phrase as it stands behind a number. */
export function beginning(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
