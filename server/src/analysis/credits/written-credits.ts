import type { Curriculum } from '../../model/file-model.ts';
import type { Slot } from '../../model/plan.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { programCourses } from '../program-courses.ts';

/** A program with less than this part of its published credits is only begun: who is halfway there knows what is missing. */
const beginning = 0.6;

/**
 * Whether a program is only begun: its courses and electives come to less than 60 % of the credits that it publishes.
 * What is missing in it is still to come. False where no total is published, since then nobody can tell.
 */
export function isOnlyBegun(snapshot: Snapshot, program: SourceDocument): boolean {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum' || !model.credits) return false;
  return writtenCredits(snapshot, program, model) < beginning * model.credits.min;
}

/** Without a plan, a program with less than this part of its published credits is still being written. */
const mostOfAll = 3 / 4;

/**
 * Whether courses are certainly still to come: the program is only begun, or has no plan yet and less than three quarters
 * of the credits that it publishes. The courses that complete what others begin usually come last.
 */
export function isStillWritten(snapshot: Snapshot, program: SourceDocument): boolean {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum' || !model.credits) return false;
  const isPlanned = [model, ...model.plans].some(({ terms }) => terms.some(({ slots }) => slots.length > 0));
  const enough = isPlanned ? beginning : mostOfAll;
  return writtenCredits(snapshot, program, model) < enough * model.credits.min;
}

/**
 * The most credits that stand in a program: those of all its courses, planned or not, of the electives, and of terms of
 * which only the credits are written. A rough measure: choices count with all their options.
 */
export function writtenCredits(snapshot: Snapshot, program: SourceDocument, { terms, plans }: Curriculum): number {
  const courses = [...programCourses(snapshot, program).values()];
  const [plan = []] = [terms, ...plans.map((one) => one.terms)].filter((one) => one.length > 0);
  return (
    total(courses.map(({ course }) => course.credits?.max)) +
    total(plan.map(({ slots, credits }) => (slots.length === 0 ? credits?.max : electiveCredits(slots))))
  );
}

function electiveCredits(slots: readonly Slot[]): number {
  return total(slots.map((slot) => (slot.kind === 'elective' ? slot.credits?.max : undefined)));
}

function total(amounts: readonly (number | undefined)[]): number {
  return amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
