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

/** Deeper than any catalog nests, and shallow enough for aliases that lead in circles. */
const deepestGroup = 50;

/** The requisites of a list; what cannot be understood is left out. */
export function requisitesOf(node: SyntaxNode | undefined, depth = 0): Requisite[] {
  return depth > deepestGroup ? [] : itemsOf(node).flatMap((item) => asList(requisiteOf(item, depth)));
}

function requisiteOf(node: SyntaxNode, depth: number): Requisite | undefined {
  const item = dereference(node);
  if (!item) return undefined;
  const { start, end } = item;
  if (item.kind === 'scalar') {
    const code = wordOf(item);
    return code && { kind: 'course', code, external: false, start, end };
  }
  const fields = fieldsOf(item);
  return (
    courseOf(fields, { start, end }) ?? groupOf(fields, { start, end }, depth) ?? conditionOf(fields, { start, end })
  );
}

function courseOf(fields: Fields, range: OffsetRange): CourseRequisite | undefined {
  const code = wordOf(fields.get('course')?.value);
  if (!code) return undefined;
  const minimumGrade = wordOf(fields.get('minimum-grade')?.value);
  const external = isTrue(fields.get('external')?.value);
  return { kind: 'course', code, external, ...(minimumGrade ? { minimumGrade } : {}), ...range };
}

function groupOf(fields: Fields, range: OffsetRange, depth: number): GroupRequisite | undefined {
  const kind = fields.has('all') ? 'all' : fields.has('any') ? 'any' : undefined;
  return kind && { kind, items: requisitesOf(fields.get(kind)?.value, depth + 1), ...range };
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
