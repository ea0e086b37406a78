import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, isEmpty, type SyntaxNode } from '../syntax/tree.ts';
import { creditsAt, numberOf, type WithCredits } from './amount.ts';
import { entriesOf, type Fields, fieldsOf, itemsOf } from './fields.ts';
import { asList, titleOf, type Word, wordOf, wordsOf } from './word.ts';

/** One place of a plan. Its range is that of the list item. */
export type Slot = CourseSlot | ChoiceSlot | ElectiveSlot;

interface SlotBase extends OffsetRange {
  /** The part of the program's credits that it counts to. */
  readonly part?: Word;
}

/** Its credits are those taken here, where the course's own are variable. */
export interface CourseSlot extends SlotBase, WithCredits {
  readonly kind: 'course';
  readonly code: Word;
}

export interface ChoiceSlot extends SlotBase {
  readonly kind: 'choice';
  /** How many of the options are taken, or how many credits of them. */
  readonly choose?: { readonly options: number } | { readonly credits: number };
  readonly from: readonly Option[];
  readonly title?: Word;
  /** Some of the options could not be understood. */
  readonly incomplete?: true;
}

export interface ElectiveSlot extends SlotBase, WithCredits {
  readonly kind: 'elective';
  readonly title: Word;
}

/** One option of a choice: a course, or several that are taken together. */
export interface Option extends OffsetRange {
  readonly codes: readonly Word[];
}

/** One term of a plan. Its range is that of the list item, its credits are those that are published for it. */
export interface Term extends OffsetRange, WithCredits {
  readonly title?: Word;
  readonly season?: Word;
  readonly year?: number;
  readonly weeks?: number;
  readonly slots: readonly Slot[];
  /** Where the list of its courses stands, if there is one. */
  readonly courses?: OffsetRange;
  /** Some of that list could not be understood. */
  readonly incomplete?: true;
}

/** A plan beside the program's own `terms`; its id is the key. */
export interface Plan extends OffsetRange {
  readonly id: Word;
  readonly title?: Word;
  readonly pace?: Word;
  readonly concentration?: Word;
  readonly terms: readonly Term[];
  /** Some of the terms could not be understood. */
  readonly incomplete?: true;
}

/** The terms of a plan. */
export function termsOf(node: SyntaxNode | undefined): Term[] {
  return itemsOf(node).flatMap((item) => {
    const term = dereference(item);
    if (term?.kind !== 'mapping') return [];
    const fields = fieldsOf(term);
    const title = titleOf(fields.get('title')?.value);
    const season = wordOf(fields.get('season')?.value);
    const year = numberOf(fields.get('year')?.value);
    const weeks = numberOf(fields.get('weeks')?.value);
    const courses = fields.get('courses')?.value;
    const slots = slotsOf(courses);
    return [
      {
        ...(title ? { title } : {}),
        ...(season ? { season } : {}),
        ...(year === undefined ? {} : { year }),
        ...(weeks === undefined ? {} : { weeks }),
        ...creditsAt(fields.get('credits')?.value),
        slots,
        ...(courses ? { courses: { start: courses.start, end: courses.end } } : {}),
        ...incompleteUnless(isWholeList(courses, slots)),
        start: term.start,
        end: term.end,
      },
    ];
  });
}

/** The plans of a mapping of ids. */
export function plansOf(node: SyntaxNode | undefined): Plan[] {
  return entriesOf(node).flatMap((entry) => {
    const id = wordOf(entry.key);
    if (!id) return [];
    const fields = fieldsOf(entry.value);
    const title = titleOf(fields.get('title')?.value);
    const pace = wordOf(fields.get('pace')?.value);
    const concentration = wordOf(fields.get('concentration')?.value);
    const written = fields.get('terms')?.value;
    const terms = termsOf(written);
    return [
      {
        id,
        ...(title ? { title } : {}),
        ...(pace ? { pace } : {}),
        ...(concentration ? { concentration } : {}),
        terms,
        ...incompleteUnless(isWholeList(written, terms)),
        start: entry.start,
        end: entry.end,
      },
    ];
  });
}

/** The places of a list; what cannot be understood is left out. */
export function slotsOf(node: SyntaxNode | undefined): Slot[] {
  return itemsOf(node).flatMap((item) => asList(slotOf(item)));
}

/** Whether everything in a list was understood; a list that is not written yet has nothing in it. */
export function isWholeList(node: SyntaxNode | undefined, understood: readonly unknown[]): boolean {
  const list = node && dereference(node);
  if (!list || isEmpty(list)) return true;
  return list.kind === 'sequence' && list.items.length === understood.length;
}

/** The mark of what could not be understood as a whole. */
export function incompleteUnless(isWhole: boolean): { incomplete?: true } {
  return isWhole ? {} : { incomplete: true };
}

function slotOf(node: SyntaxNode): Slot | undefined {
  const item = dereference(node);
  if (!item) return undefined;
  const { start, end } = item;
  const code = wordOf(item);
  if (code) return { kind: 'course', code, start, end };
  const fields = fieldsOf(item);
  const part = wordOf(fields.get('part')?.value);
  const base = { start, end, ...(part ? { part } : {}) };
  return courseSlotOf(fields, base) ?? choiceOf(fields, base) ?? electiveOf(fields, base);
}

function courseSlotOf(fields: Fields, base: SlotBase): CourseSlot | undefined {
  const code = wordOf(fields.get('course')?.value);
  return code && { kind: 'course', code, ...creditsAt(fields.get('credits')?.value), ...base };
}

function choiceOf(fields: Fields, base: SlotBase): ChoiceSlot | undefined {
  if (!fields.has('choose') && !fields.has('from')) return undefined;
  const chosen = fields.get('choose')?.value;
  const options = numberOf(chosen);
  const credits = numberOf(fieldsOf(chosen).get('credits')?.value);
  const title = titleOf(fields.get('title')?.value);
  const written = fields.get('from')?.value;
  const from = itemsOf(written).flatMap((item) => asList(optionOf(item)));
  const isWhole = isWholeList(written, from) && itemsOf(written).every(isWholeOption);
  return {
    kind: 'choice',
    ...(options === undefined ? {} : { choose: { options } }),
    ...(credits === undefined ? {} : { choose: { credits } }),
    from,
    ...(title ? { title } : {}),
    ...incompleteUnless(isWhole),
    ...base,
  };
}

function optionOf(node: SyntaxNode): Option | undefined {
  const { start, end } = dereference(node) ?? node;
  const code = wordOf(node);
  if (code) return { codes: [code], start, end };
  const codes = wordsOf(fieldsOf(node).get('all')?.value);
  return codes.length > 0 ? { codes, start, end } : undefined;
}

function isWholeOption(node: SyntaxNode): boolean {
  const all = fieldsOf(node).get('all')?.value;
  return isWholeList(all, wordsOf(all));
}

function electiveOf(fields: Fields, base: SlotBase): ElectiveSlot | undefined {
  const title = wordOf(fields.get('elective')?.value);
  return title && { kind: 'elective', title, ...creditsAt(fields.get('credits')?.value), ...base };
}

/** The codes that a place names, those of its options included. */
export function codesIn(slot: Slot): readonly Word[] {
  if (slot.kind === 'course') return [slot.code];
  return slot.kind === 'choice' ? slot.from.flatMap((option) => option.codes) : [];
}
