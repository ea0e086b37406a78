import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, type SyntaxNode } from '../syntax/tree.ts';
import { isTrue } from './amount.ts';
import { type Fields, fieldsOf, itemsOf } from './fields.ts';
import { asList, type Word, wordOf } from './word.ts';

/** The four kinds of requisites, as the keys of a course name them. */
export type RequisiteKind = 'prerequisites' | 'corequisites' | 'strict-corequisites' | 'advisories';

export const requisiteKinds: readonly RequisiteKind[] = [
  'prerequisites',
  'corequisites',
  'strict-corequisites',
  'advisories',
];

/** One thing that a course asks for. Its range is that of the list item. */
export type Requisite = CourseRequisite | GroupRequisite | ConditionRequisite;

export interface CourseRequisite extends OffsetRange {
  readonly kind: 'course';
  readonly code: Word;
  readonly minimumGrade?: Word;
  /** The course is not part of the program, and nobody misses it there. */
  readonly external: boolean;
}

export interface GroupRequisite extends OffsetRange {
  readonly kind: 'all' | 'any';
  readonly items: readonly Requisite[];
}

export interface ConditionRequisite extends OffsetRange {
  readonly kind: 'condition';
  readonly text: Word;
}

/** More than any catalog asks for, and few enough for aliases that lead in circles or multiply. */
const mostRequisites = 1000;

/** How many may still be read. */
interface Budget {
  left: number;
}

/** The requisites of a list; what cannot be understood is left out. */
export function requisitesOf(node: SyntaxNode | undefined): Requisite[] {
  return readList(node, { left: mostRequisites });
}

function readList(node: SyntaxNode | undefined, budget: Budget): Requisite[] {
  return itemsOf(node).flatMap((item) => (budget.left-- > 0 ? asList(requisiteOf(item, budget)) : []));
}

function requisiteOf(node: SyntaxNode, budget: Budget): Requisite | undefined {
  const item = dereference(node);
  if (!item) return undefined;
  const { start, end } = item;
  if (item.kind === 'scalar') {
    const code = wordOf(item);
    return code && { kind: 'course', code, external: false, start, end };
  }
  const fields = fieldsOf(item);
  return (
    courseOf(fields, { start, end }) ?? groupOf(fields, { start, end }, budget) ?? conditionOf(fields, { start, end })
  );
}

function courseOf(fields: Fields, range: OffsetRange): CourseRequisite | undefined {
  const code = wordOf(fields.get('course')?.value);
  if (!code) return undefined;
  const minimumGrade = wordOf(fields.get('minimum-grade')?.value);
  const external = isTrue(fields.get('external')?.value);
  return { kind: 'course', code, external, ...(minimumGrade ? { minimumGrade } : {}), ...range };
}

function groupOf(fields: Fields, range: OffsetRange, budget: Budget): GroupRequisite | undefined {
  const kind = fields.has('all') ? 'all' : fields.has('any') ? 'any' : undefined;
  return kind && { kind, items: readList(fields.get(kind)?.value, budget), ...range };
}

function conditionOf(fields: Fields, range: OffsetRange): ConditionRequisite | undefined {
  const text = wordOf(fields.get('condition')?.value);
  return text && { kind: 'condition', text, ...range };
}

/** The courses that a list of requisites names, at any depth, in the order of the text. */
export function coursesIn(requisites: readonly Requisite[]): CourseRequisite[] {
  return requisites.flatMap((requisite) => {
    if (requisite.kind === 'course') return [requisite];
    return requisite.kind === 'condition' ? [] : coursesIn(requisite.items);
  });
}
