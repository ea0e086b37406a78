import type { Course } from '../../model/course.ts';
import { type CourseRequisite, type Requisite, type RequisiteKind, requisiteKinds } from '../../model/requisite.ts';
import { joined } from '../../rules/words/lists.ts';

/** What people call the four kinds of requisites. */
export const requisiteNames: Readonly<Record<RequisiteKind, string>> = {
  prerequisites: 'Prerequisites',
  corequisites: 'Corequisites',
  'strict-corequisites': 'In the same term',
  advisories: 'Recommended',
};

/** The words with which conditions usually begin; any other first word may be a name and keeps its capital. */
const usualBeginning =
  /^(Admission|Approval|Completion|Concurrent|Consent|Current|Enrollment|Graduation|High|Instructor|Permission|Placement|Satisfactory|Senior|Sophomore|Junior|Standing|Successful)\b/;

/** What a course asks for, one sentence for each kind of requisite that it has, as plain text. */
export function requisitesInWords({ requisites }: Pick<Course, 'requisites'>): string[] {
  return requisiteKinds.flatMap((kind) => {
    const words = requisiteListInWords(requisites[kind]);
    return words === '' ? [] : [`${requisiteNames[kind]}: ${words}`];
  });
}

/**
 * One list of requisites: `HIT 100, and one of BIO 111 or BIO 168; admission to the program`. Empty where nothing is
 * asked for; groups without anything in them are left out.
 */
export function requisiteListInWords(requisites: readonly Requisite[]): string {
  const phrases = withoutGroupsOfAll(requisites).flatMap(phraseOf);
  const plain = phrases.filter(({ kind }) => kind === 'plain').map(({ words }) => words);
  const groups = phrases.filter(({ kind }) => kind === 'group').map(({ words }) => words);
  const conditions = phrases.filter(({ kind }) => kind === 'condition').map(({ words }) => words);
  const courses =
    groups.length === 0 ? joined(plain) : [...(plain.length > 0 ? [plain.join(', ')] : []), ...groups].join(', and ');
  return [courses, ...conditions].filter((words) => words !== '').join('; ');
}

/** All of a list must be met, so a group of which all must be met says nothing more in it. */
function withoutGroupsOfAll(requisites: readonly Requisite[]): Requisite[] {
  return requisites.flatMap((one) => (one.kind === 'all' ? withoutGroupsOfAll(one.items) : [one]));
}

interface Phrase {
  readonly kind: 'plain' | 'group' | 'condition';
  readonly words: string;
}

function phraseOf(requisite: Requisite): Phrase[] {
  if (requisite.kind === 'course') return [{ kind: 'plain', words: courseInWords(requisite) }];
  if (requisite.kind === 'condition') return [{ kind: 'condition', words: conditionInWords(requisite.text.text) }];
  const members = requisite.items.flatMap(phraseOf);
  if (members.length < 2) return members;
  const words = members.map((member) => (member.kind === 'group' ? `(${member.words})` : member.words));
  if (requisite.kind === 'any') return [{ kind: 'group', words: `one of ${joined(words, 'or')}` }];
  return [{ kind: 'group', words: `${words.length === 2 ? 'both' : 'all of'} ${joined(words)}` }];
}

function courseInWords({ code, minimumGrade, external }: CourseRequisite): string {
  const grade = minimumGrade ? ` with ${minimumGrade.text} or better` : '';
  return `${code.text}${grade}${external ? ' (outside the program)' : ''}`;
}

function conditionInWords(condition: string): string {
  return usualBeginning.test(condition) ? condition.charAt(0).toLowerCase() + condition.slice(1) : condition;
}
