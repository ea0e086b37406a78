import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, isEmpty, type SyntaxNode } from '../syntax/tree.ts';
import { creditsAt, isTrue, numberOf, type WithCredits } from './amount.ts';
import { entriesOf, fieldsOf, itemsOf } from './fields.ts';
import { type Graded, gradedOf, isWholeGraded } from './graded.ts';
import { type Assessment, assessmentsOf, courseOutcomesOf, type Outcome } from './outcome.ts';
import { type Requisite, type RequisiteKind, requisitesOf } from './requisite.ts';
import { asList, titleOf, type Word, wordOf, wordsOf } from './word.ts';

export type HourKind = 'lecture' | 'laboratory' | 'clinical' | 'field';

export const hourKinds: readonly HourKind[] = ['lecture', 'laboratory', 'clinical', 'field'];

/** Hours by kind, in a week or in the whole term; a kind that is not written is absent. */
export type Hours = Readonly<Partial<Record<HourKind, number>>>;

/** One course, as far as it is written. Its range is that of its entry, from the code on. */
export interface Course extends OffsetRange, WithCredits {
  readonly code: Word;
  readonly title?: Word;
  readonly description?: Word;
  /** The part of the program's credits that it counts to. */
  readonly part?: Word;
  readonly weeklyHours: Hours;
  readonly contactHours: Hours;
  /** Some of the hours could not be understood. */
  readonly hoursIncomplete?: true;
  readonly offered: readonly Word[];
  readonly delivery: readonly Word[];
  readonly requisites: Readonly<Record<RequisiteKind, readonly Requisite[]>>;
  readonly teaches: readonly Graded[];
  readonly contributesTo: readonly Graded[];
  /** Some of what it teaches or contributes to could not be understood. */
  readonly teachesIncomplete?: true;
  /** The technologies of the taxonomy that it names. */
  readonly technologies: readonly Word[];
  readonly outcomes: readonly Outcome[];
  readonly assessments: readonly Assessment[];
  /** Where the key `assessments` stands. */
  readonly assessmentsKey?: OffsetRange;
  /** Hours of practice experience. */
  readonly practiceHours?: number;
  readonly capstone: boolean;
  /** It can be taken more than once. */
  readonly repeatable: boolean;
}

/** The courses of a mapping of codes. */
export function coursesOf(node: SyntaxNode | undefined): Course[] {
  return entriesOf(node).flatMap((entry) => {
    const code = wordOf(entry.key);
    return code ? [courseOf(code, entry.value, entry)] : [];
  });
}

function courseOf(code: Word, node: SyntaxNode, { start, end }: OffsetRange): Course {
  const fields = fieldsOf(node);
  const value = (key: string) => fields.get(key)?.value;
  const title = titleOf(value('title'));
  const description = wordOf(value('description'));
  const part = wordOf(value('part'));
  const practice = value('practice-experience');
  const assessmentsKey = fields.get('assessments')?.key;
  const practiceHours = numberOf(practice) ?? numberOf(fieldsOf(practice).get('hours')?.value);
  return {
    code,
    start,
    end,
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...creditsAt(value('credits')),
    ...(part ? { part } : {}),
    weeklyHours: hoursOf(value('weekly-hours')),
    contactHours: hoursOf(value('contact-hours')),
    ...(areWholeHours(value('weekly-hours')) && areWholeHours(value('contact-hours')) ? {} : { hoursIncomplete: true }),
    offered: wordsOf(value('offered')),
    delivery: wordsOf(value('delivery')),
    requisites: {
      prerequisites: requisitesOf(value('prerequisites')),
      corequisites: requisitesOf(value('corequisites')),
      'strict-corequisites': requisitesOf(value('strict-corequisites')),
      advisories: requisitesOf(value('advisories')),
    },
    teaches: gradedOf(value('teaches')),
    contributesTo: gradedOf(value('contributes-to')),
    ...(isWholeGraded(value('teaches')) && isWholeGraded(value('contributes-to')) ? {} : { teachesIncomplete: true }),
    technologies: namedIn(value('technologies')),
    outcomes: courseOutcomesOf(value('outcomes')),
    assessments: assessmentsOf(value('assessments')),
    ...(assessmentsKey ? { assessmentsKey: { start: assessmentsKey.start, end: assessmentsKey.end } } : {}),
    ...(practiceHours === undefined ? {} : { practiceHours }),
    capstone: isTrue(value('capstone')),
    repeatable: isTrue(value('repeatable')) || fieldsOf(value('repeatable')).size > 0,
  };
}

/** The ids of a list that also takes groups, for what the taxonomy does not know. */
export function namedIn(node: SyntaxNode | undefined): Word[] {
  return itemsOf(node).flatMap((item) => asList(wordOf(item)));
}

/** Whether all that is written as hours was understood. */
function areWholeHours(node: SyntaxNode | undefined): boolean {
  const value = node && dereference(node);
  if (!value || isEmpty(value)) return true;
  return value.kind === 'mapping' && fieldsOf(value).size === Object.keys(hoursOf(value)).length;
}

function hoursOf(node: SyntaxNode | undefined): Hours {
  const fields = fieldsOf(node);
  return Object.fromEntries(
    hourKinds.flatMap((kind) => {
      const hours = numberOf(fields.get(kind)?.value);
      return hours === undefined ? [] : [[kind, hours]];
    }),
  );
}
