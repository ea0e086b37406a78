import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, type SyntaxNode } from '../syntax/tree.ts';
import { numberOf } from './amount.ts';
import { entriesOf, fieldsOf, itemsOf } from './fields.ts';
import { type Word, wordOf, wordsOf } from './word.ts';

/** What students can do in the end: of a program (its id is the key) or of a course (its id is optional). */
export interface Outcome extends OffsetRange {
  readonly id?: Word;
  readonly text?: Word;
  readonly bloom?: Word;
  readonly skills: readonly Word[];
  /** Of a course outcome: the program outcomes that it leads to. */
  readonly programOutcomes: readonly Word[];
}

/** How something is assessed; its name is the key. */
export interface Assessment extends OffsetRange {
  readonly name: Word;
  /** In percent of the course's grade; absent outside courses. */
  readonly weight?: number;
  readonly assesses: readonly Word[];
  /** Outcomes of the course, or of the program for an assessment outside courses. */
  readonly outcomes: readonly Word[];
  readonly programOutcomes: readonly Word[];
}

/** The outcomes of a program or a concentration: a mapping of ids. */
export function programOutcomesOf(node: SyntaxNode | undefined): Outcome[] {
  return entriesOf(node).flatMap((entry) => {
    const id = wordOf(entry.key);
    return id ? [{ ...outcomeOf(entry.value), id, start: entry.start, end: entry.end }] : [];
  });
}

/** The outcomes of a course: a list of texts or groups. */
export function courseOutcomesOf(node: SyntaxNode | undefined): Outcome[] {
  return itemsOf(node).map(outcomeOf);
}

function outcomeOf(node: SyntaxNode): Outcome {
  const { start, end } = dereference(node) ?? node;
  const fields = fieldsOf(node);
  const id = wordOf(fields.get('id')?.value);
  const text = wordOf(node) ?? wordOf(fields.get('text')?.value);
  const bloom = wordOf(fields.get('bloom')?.value);
  return {
    ...(id ? { id } : {}),
    ...(text ? { text } : {}),
    ...(bloom ? { bloom } : {}),
    skills: wordsOf(fields.get('skills')?.value),
    programOutcomes: wordsOf(fields.get('program-outcomes')?.value),
    start,
    end,
  };
}

/** The assessments of a course or a program: a mapping of names. */
export function assessmentsOf(node: SyntaxNode | undefined): Assessment[] {
  return entriesOf(node).flatMap((entry) => {
    const name = wordOf(entry.key);
    if (!name) return [];
    const fields = fieldsOf(entry.value);
    const weight = numberOf(entry.value) ?? numberOf(fields.get('weight')?.value);
    return [
      {
        name,
        ...(weight === undefined ? {} : { weight }),
        assesses: wordsOf(fields.get('assesses')?.value),
        outcomes: wordsOf(fields.get('outcomes')?.value),
        programOutcomes: wordsOf(fields.get('program-outcomes')?.value),
        start: entry.start,
        end: entry.end,
      },
    ];
  });
}
