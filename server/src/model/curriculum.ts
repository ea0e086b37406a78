import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, type SyntaxNode } from '../syntax/tree.ts';
import { creditsAt, type WithCredits } from './amount.ts';
import { namedIn } from './course.ts';
import { entriesOf, type Fields, fieldsOf } from './fields.ts';
import { type Outcome, programOutcomesOf } from './outcome.ts';
import { incompleteUnless, isWholeList, type Slot, slotsOf } from './plan.ts';
import { titleOf, type Word, wordOf, wordsOf } from './word.ts';

/** What a program or a concentration prepares for. */
export interface Targets {
  readonly roles: readonly Word[];
  /** Credentials of the taxonomy. */
  readonly certifications: readonly Word[];
  readonly frameworks: readonly Word[];
  /** Some of the roles and frameworks could not be understood, or are still to be written. */
  readonly incomplete?: true;
}

/** A part of the program's credits, such as general education. */
export interface CreditPart extends OffsetRange, WithCredits {
  readonly name: Word;
}

/** A track through the program; its id is the key. */
export interface Concentration extends OffsetRange, WithCredits {
  readonly id: Word;
  readonly title?: Word;
  readonly preparesFor: Targets;
  /** What it adds, in a term that it names by title, or anywhere. */
  readonly adds: readonly { readonly term?: Word; readonly slots: readonly Slot[] }[];
  /** A course code, or the title of a choice or an elective, and what stands in its place. */
  readonly replaces: readonly { readonly what: Word; readonly by: readonly Slot[] }[];
  readonly outcomes: readonly Outcome[];
  /** Some of what it adds or replaces could not be understood. */
  readonly incomplete?: true;
}

/** The targets in a group `prepares-for`. */
export function targetsOf(node: SyntaxNode | undefined): Targets {
  const fields = fieldsOf(node);
  return {
    roles: wordsOf(fields.get('roles')?.value),
    certifications: namedIn(fields.get('certifications')?.value),
    frameworks: wordsOf(fields.get('frameworks')?.value),
    ...incompleteUnless(areWholeTargets(node, fields)),
  };
}

const targetKeys: ReadonlySet<string> = new Set(['roles', 'certifications', 'frameworks']);

/** Behind a key, something is to come: who prepares for none writes no key, or an empty list. */
function areWholeTargets(node: SyntaxNode | undefined, fields: Fields): boolean {
  if (!node) return true;
  const mapping = dereference(node);
  if (mapping?.kind !== 'mapping' || !mapping.entries.every(({ hasColon }) => hasColon)) return false;
  return [...fields].every(([key, { value }]) => {
    if (key === 'certifications') return true;
    const list = dereference(value);
    const isWritten = list?.kind === 'sequence' ? isWholeList(list, wordsOf(list)) : wordOf(list) !== undefined;
    return targetKeys.has(key) && isWritten;
  });
}

/** The parts of a mapping `credit-parts`. */
export function creditPartsOf(node: SyntaxNode | undefined): CreditPart[] {
  return entriesOf(node).flatMap((entry) => {
    const name = wordOf(entry.key);
    if (!name) return [];
    return [{ name, ...creditsAt(entry.value), start: entry.start, end: entry.end }];
  });
}

/** The concentrations of a mapping of ids. */
export function concentrationsOf(node: SyntaxNode | undefined): Concentration[] {
  return entriesOf(node).flatMap((entry) => {
    const id = wordOf(entry.key);
    if (!id) return [];
    const fields = fieldsOf(entry.value);
    const title = titleOf(fields.get('title')?.value);
    return [
      {
        id,
        ...(title ? { title } : {}),
        ...creditsAt(fields.get('credits')?.value),
        preparesFor: targetsOf(fields.get('prepares-for')?.value),
        adds: addsOf(fields),
        replaces: replacesOf(fields),
        outcomes: programOutcomesOf(fields.get('outcomes')?.value),
        ...incompleteUnless(isWhole(fields)),
        start: entry.start,
        end: entry.end,
      },
    ];
  });
}

function addsOf(fields: Fields): Concentration['adds'] {
  const node = fields.get('adds')?.value;
  const anywhere = slotsOf(node);
  if (anywhere.length > 0) return [{ slots: anywhere }];
  return entriesOf(node).flatMap((entry) => {
    const term = wordOf(entry.key);
    return term ? [{ term, slots: slotsOf(entry.value) }] : [];
  });
}

function replacesOf(fields: Fields): Concentration['replaces'] {
  return entriesOf(fields.get('replaces')?.value).flatMap((entry) => {
    const what = wordOf(entry.key);
    return what ? [{ what, by: replacementsOf(entry.value) }] : [];
  });
}

/** Whether all lists of places under `adds` and `replaces` were understood. */
function isWhole(fields: Fields): boolean {
  const isWholeSlots = (node: SyntaxNode) => wordOf(node) !== undefined || isWholeList(node, slotsOf(node));
  const adds = fields.get('adds')?.value;
  const byTerm = entriesOf(adds);
  const added = byTerm.length > 0 ? byTerm.every(({ value }) => isWholeList(value, slotsOf(value))) : undefined;
  return (
    (added ?? isWholeList(adds, slotsOf(adds))) &&
    entriesOf(fields.get('replaces')?.value).every(({ value }) => isWholeSlots(value))
  );
}

/** One code, or a list of places. */
function replacementsOf(node: SyntaxNode): readonly Slot[] {
  const code = wordOf(node);
  if (!code) return slotsOf(node);
  const { start, end } = dereference(node) ?? node;
  return [{ kind: 'course', code, start, end }];
}
