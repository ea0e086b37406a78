import type { Position, TextEdit } from 'vscode-languageserver-types';
import { coursesInScope } from '../../analysis/courses-in-scope.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { foldCode } from '../../model/link.ts';
import { codesIn, type Slot, type Term } from '../../model/plan.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { applied, type TextChange, together } from '../../syntax/edit/change.ts';
import { layoutOf } from '../../syntax/edit/layout.ts';
import { liftItem } from '../../syntax/edit/lift-item.ts';
import { mappingAt, putItems, takeOut } from '../../syntax/edit/move-items.ts';
import { behindDash, inline, type Rendered, renderValue } from '../../syntax/edit/new-value.ts';
import { reorder } from '../../syntax/edit/reorder.ts';
import { childFor, itemAt, type Spot } from '../../syntax/edit/spot.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { moveInWords, outlookInWords } from './follow-words.ts';
import { termsIn } from './terms-in.ts';
import { type WhatFollows, whatFollows } from './what-follows.ts';
import { type MovedSpot, whyRefused } from './why-refused.ts';

/** Courses, choices or electives that are to stand in a term, and where. */
export interface MoveToTerm {
  /** Places of a plan of the same program, or courses of any file. */
  readonly moved: readonly FilePosition[];
  /** The term, by its title or its start. */
  readonly term: FilePosition;
  /** The place of the term that they come before; at the end where it is absent. */
  readonly before?: Position;
}

export interface FilePosition {
  readonly uri: string;
  readonly position: Position;
}

/**
 * What to change in the term's file, and what to tell of it once it is done, where something is found then that was not
 * before; or a sentence that says why it cannot be done.
 */
export type MoveToTermResult = { readonly edits: TextEdit[]; readonly follows?: string } | { readonly refusal: string };

/** Courses, choices or electives that could stand in terms. */
export interface TermOutlooks {
  readonly moved: readonly FilePosition[];
  readonly terms: readonly FilePosition[];
}

/** What would come of a move to a term, in words; the credits are those of the term then. */
export type TermOutlook = { readonly credits?: string; readonly follows?: string } | { readonly refusal: string };

const changedMeanwhile = 'The program has changed in the meantime. Try again.';

/** Puts courses, choices or electives into another term, or into another order in their own. */
export function moveToTerm(snapshot: Snapshot, move: MoveToTerm): MoveToTermResult {
  const planned = planMove(snapshot, move);
  if ('refusal' in planned) return planned;
  const { document, changes, names, title } = planned;
  const { clauses } = planned.follows();
  const { lines } = document;
  return {
    ...(clauses.length > 0 ? { follows: moveInWords(names, title, clauses) } : {}),
    edits: changes.map(({ start, end, newText }) => ({
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      newText,
    })),
  };
}

/** What would come of a move to each of some terms, for whoever has to choose one. */
export function termOutlooks(snapshot: Snapshot, { moved, terms }: TermOutlooks): TermOutlook[] {
  return terms.map((term) => {
    const planned = planMove(snapshot, { moved, term });
    if ('refusal' in planned) return planned;
    const { clauses, credits } = planned.follows();
    return {
      ...(credits ? { credits: creditsInWords(credits) } : {}),
      ...(clauses.length > 0 ? { follows: outlookInWords(clauses) } : {}),
    };
  });
}

interface PlannedMove {
  readonly document: SourceDocument;
  readonly changes: readonly TextChange[];
  /** What is moved, and the term, by what people call them. */
  readonly names: readonly string[];
  readonly title: string;
  follows(): WhatFollows;
}

function planMove(snapshot: Snapshot, { moved, term, before }: MoveToTerm): PlannedMove | { readonly refusal: string } {
  const document = snapshot.document(term.uri);
  const program = document && factsOf(document)?.model;
  if (!document || program?.kind !== 'curriculum') return { refusal: changedMeanwhile };
  const target = termAt(program, document.lines.offsetAt(term.position));
  if (!target) return { refusal: changedMeanwhile };
  const things = moved.map((one) => thingAt(snapshot, document, one));
  if (!things.every((thing) => thing !== undefined)) return { refusal: changedMeanwhile };
  const foreign = things.find((thing) => thing.kind === 'foreign');
  if (foreign) return { refusal: `${foreign.name} stands in the plan of another program. Drag the course itself.` };

  const title = target.title?.text ?? 'The term';
  const plan = planWith(program, target);
  const stranger = things.find(({ slot }) => slot && !plan.some(({ slots }) => slots.includes(slot)));
  if (stranger) {
    return {
      refusal: `${stranger.name} stands in another plan of the program, and each plan has terms of its own. Drag it to a term of its plan.`,
    };
  }
  const known = new Set(target.slots.flatMap(codesIn).map(({ text }) => foldCode(text)));
  const twice = things.find(
    (thing) => thing.code !== undefined && known.has(foldCode(thing.code)) && !isIn(target, thing),
  );
  if (twice) return { refusal: `${title} has ${twice.code} already.` };
  const courses = coursesInScope(snapshot.links, document);
  const once = things.filter(({ slot, code = '' }) => !slot && !courses.get(foldCode(code))?.course.repeatable);
  const planned = once.flatMap(({ code }) => termWith(plan, code) ?? [])[0];
  if (planned) return { refusal: `${planned.title} has ${planned.code} already. Drag it from there.` };

  const changes = changesFor(document, target, things, before && document.lines.offsetAt(before));
  const text = changes && applied(document.text, changes);
  if (!changes || text === undefined) {
    return { refusal: whyRefused(document.tree, title, termSpot(document, target), movedSpots(document, things)) };
  }
  const codes = things.flatMap(({ code }) => code ?? []);
  const termIndex = termsIn(program).indexOf(target);
  return {
    document,
    changes,
    names: things.map(({ name }) => name),
    title,
    follows: () => whatFollows(snapshot, document, text, { codes, termIndex }),
  };
}

/** Something that is moved: a place of this program's plans, a course by its code, or a place of another program. */
interface Thing {
  readonly kind: 'slot' | 'course' | 'foreign';
  readonly name: string;
  readonly code?: string;
  readonly slot?: Slot;
}

function thingAt(snapshot: Snapshot, target: SourceDocument, { uri, position }: FilePosition): Thing | undefined {
  const document = snapshot.document(uri);
  const model = document && factsOf(document)?.model;
  if (!document || !model) return undefined;
  const offset = document.lines.offsetAt(position);
  if (model.kind === 'curriculum') {
    const slot = termsIn(model)
      .flatMap(({ slots }) => slots)
      .find(({ start, end }) => start <= offset && offset <= end);
    if (slot) {
      const name = slot.kind === 'course' ? slot.code.text : (slot.title?.text ?? 'This choice');
      if (document.uri !== target.uri) return { kind: 'foreign', name };
      return { kind: 'slot', name, slot, ...(slot.kind === 'course' ? { code: slot.code.text } : {}) };
    }
  }
  if (!('courses' in model)) return undefined;
  const course = model.courses.find(({ code }) => code.start <= offset && offset <= code.end);
  return course && { kind: 'course', name: course.code.text, code: course.code.text };
}

function isIn({ slots }: Term, { slot }: Thing): boolean {
  return slot !== undefined && slots.includes(slot);
}

function termAt(program: Curriculum, offset: number): Term | undefined {
  return termsIn(program).find(({ start, end }) => start <= offset && offset <= end);
}

/** The terms of the plan that a term belongs to. */
function planWith({ terms, plans }: Curriculum, term: Term): readonly Term[] {
  return plans.find((plan) => plan.terms.includes(term))?.terms ?? terms;
}

/** The term of a plan that names a course by itself, and not among the options of a choice. */
function termWith(plan: readonly Term[], code = ''): { readonly title: string; readonly code: string } | undefined {
  const names = (slot: Slot) => slot.kind === 'course' && foldCode(slot.code.text) === foldCode(code);
  const term = plan.find(({ slots }) => slots.some(names));
  return term && { title: term.title?.text ?? 'Another term', code };
}

function changesFor(
  document: SourceDocument,
  target: Term,
  things: readonly Thing[],
  before: number | undefined,
): TextChange[] | undefined {
  const place =
    before === undefined ? -1 : target.slots.findIndex(({ start, end }) => start <= before && before <= end);
  const spot = termSpot(document, target);
  const list = spot && childFor(spot, 'courses');
  if (!spot) return undefined;

  const own = things.flatMap((thing) => (isIn(target, thing) ? (slotSpot(document, thing.slot) ?? []) : []));
  const others = things.filter((thing) => !isIn(target, thing));
  if (own.length > 0) {
    // What is dragged within a term changes places there; the rest is moved on its own.
    return list && others.length === 0 ? reordered(document, list, own, place) : undefined;
  }
  const spots = others.flatMap((thing) => (thing.slot ? (slotSpot(document, thing.slot) ?? []) : []));
  const lifted = others.map((thing) => liftThing(document, thing));
  if (!lifted.every((one) => one !== undefined)) return undefined;
  const { tree } = document;
  const into = { holder: spot, key: 'courses', before: place < 0 ? 'end' : place } as const;
  return together(putItems(tree, lifted, into), takeOut(tree, spots));
}

function termSpot({ tree }: SourceDocument, term: Term): Spot | undefined {
  return mappingAt(tree, term);
}

function movedSpots(document: SourceDocument, things: readonly Thing[]): MovedSpot[] {
  return things.flatMap(({ name, slot }) => {
    const spot = slotSpot(document, slot);
    return spot ? [{ name, spot }] : [];
  });
}

/** The item of a list that a place of a plan is written as. */
function slotSpot({ tree }: SourceDocument, slot: Slot | undefined): Spot | undefined {
  return slot && itemAt(tree, slot);
}

function liftThing(document: SourceDocument, { slot, code = '' }: Thing): Rendered | undefined {
  if (slot) {
    const spot = slotSpot(document, slot);
    return spot && liftItem(document.tree, spot);
  }
  const { lines, flow } = renderValue(inline(code), layoutOf(document.tree));
  return { lines: behindDash(lines), ...(flow === undefined ? {} : { flow }) };
}

function reordered(
  { tree }: SourceDocument,
  list: Spot,
  moved: readonly Spot[],
  place: number,
): TextChange[] | undefined {
  if (list.node.kind !== 'sequence') return undefined;
  const indexes = new Set(moved.map(({ index }) => index));
  const rest = list.node.items.map((_item, index) => index);
  const end = place < 0 ? rest.length : place;
  const order = [
    ...rest.filter((index) => index < end && !indexes.has(index)),
    ...indexes,
    ...rest.filter((index) => index >= end && !indexes.has(index)),
  ];
  return order.every((index, position) => index === position) ? [] : reorder(tree, [{ spot: list, order }]);
}
