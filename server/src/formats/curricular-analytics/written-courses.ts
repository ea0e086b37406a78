import { type ProgramCourse, programCourses } from '../../analysis/program-courses.ts';
import type { ProgramPath } from '../../analysis/program-paths.ts';
import type { Amount } from '../../model/amount.ts';
import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { type ChoiceSlot, codesIn, type Option, type Slot } from '../../model/plan.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Losses } from './losses.ts';

/** A row of the table: a course, or an elective that nothing is known of but its title. */
export interface WrittenCourse {
  /** Stays the same as long as the courses of the program keep their order, whatever the plan is. */
  readonly id: number;
  /** Empty for an elective. */
  readonly code: string;
  readonly title: string;
  readonly credits?: number;
  /** Counted from 1; absent in a program without a plan. */
  readonly term?: number;
  /** Absent for an elective, and for a course that no file declares. */
  readonly course?: Course;
}

/**
 * The courses that whoever follows a path takes, term by term; without a plan, those that everyone takes, as the file
 * declares them.
 */
export function writtenCourses(
  snapshot: Snapshot,
  program: SourceDocument,
  path: ProgramPath,
  losses: Losses,
): readonly WrittenCourse[] {
  const known = programCourses(snapshot, program);
  const ids = new Map([...known.keys()].map((code, index) => [code, index + 1]));
  const certain = new Set(allSlots(path).flatMap((slot) => (slot.kind === 'course' ? [foldCode(slot.code.text)] : [])));
  const written = new Map<string, WrittenCourse>();
  let electives = 0;

  function addCourse(shown: string, credits: Amount | undefined, term: number | undefined): void {
    const code = foldCode(shown);
    const course = known.get(code)?.course;
    if (written.has(code)) {
      losses.add('twice', shown);
      return;
    }
    if (!course) losses.add('undeclared', shown);
    const id = ids.get(code) ?? ids.size + 1;
    ids.set(code, id);
    const name = course?.code.text ?? shown;
    written.set(code, {
      id,
      code: name,
      title: course?.title?.text ?? name,
      ...creditsOf(credits ?? course?.credits, name, losses),
      ...(term === undefined ? {} : { term }),
      ...(course ? { course } : {}),
    });
  }

  function addSlot(slot: Slot, term: number | undefined): void {
    if (slot.kind === 'course') {
      addCourse(slot.code.text, slot.credits, term);
    } else if (slot.kind === 'elective') {
      losses.add('electives', `“${slot.title.text}”`);
      electives++;
      written.set(`elective ${electives}`, {
        // Numbers of its own, so that another elective changes no course's.
        id: 0,
        code: '',
        title: slot.title.text,
        ...creditsOf(slot.credits, `“${slot.title.text}”`, losses),
        ...(term === undefined ? {} : { term }),
      });
    } else {
      const taken = takenOptions(slot, (code) => written.has(code) || certain.has(code), known);
      losses.add(taken.length > 0 ? 'choices' : 'choices-without-course', nameOf(slot));
      for (const { codes } of taken) {
        for (const { text } of codes) if (!written.has(foldCode(text))) addCourse(text, undefined, term);
      }
    }
  }

  const slots = path.terms.flatMap((term) => term.slots);
  const isPlanned = slots.some((slot) => codesIn(slot).length > 0) || (slots.length > 0 && known.size === 0);
  if (!isPlanned) {
    for (const { course, document, taken } of known.values()) {
      if (document === program && taken === 'everyone') addCourse(course.code.text, undefined, undefined);
    }
  }
  path.terms.forEach((term, index) => {
    for (const slot of term.slots) addSlot(slot, isPlanned ? index + 1 : undefined);
  });
  for (const slot of path.anywhere) {
    for (const { text } of codesIn(slot)) if (isPlanned) losses.add('some-time', text);
    addSlot(slot, isPlanned ? path.terms.length : undefined);
  }
  for (const { code, course } of known.values()) if (!written.has(code)) losses.add('left-out', course.code.text);
  let next = ids.size;
  const rows = [...written.values()].map((row) => (row.id === 0 ? { ...row, id: ++next } : row));
  return isPlanned ? withoutGaps(rows, path, losses) : rows;
}

/** Readers of the format expect terms to be counted without gaps. */
function withoutGaps(rows: readonly WrittenCourse[], { terms }: ProgramPath, losses: Losses): WrittenCourse[] {
  const used = new Set(rows.map(({ term }) => term));
  const numbers = new Map<number, number>();
  for (const [index, { term }] of terms.entries()) {
    if (used.has(index + 1)) {
      const number = numbers.size + 1;
      numbers.set(index + 1, number);
      const [, told] = /^term (\d+)$/i.exec(term.title?.text ?? '') ?? [];
      if (told !== undefined && Number(told) !== number) losses.add('renumbered', `“Term ${told}” is ${number}`);
    } else losses.add('empty-terms', `“${term.title?.text ?? `Term ${index + 1}`}”`);
  }
  return rows.map((row) => (row.term === undefined ? row : { ...row, term: numbers.get(row.term) ?? row.term }));
}

function allSlots({ terms, anywhere }: ProgramPath): readonly Slot[] {
  return [...terms.flatMap(({ slots }) => slots), ...anywhere];
}

function nameOf({ title, from }: ChoiceSlot): string {
  return title ? `“${title.text}”` : from.map(({ codes }) => codes.map(({ text }) => text).join(' and ')).join(' or ');
}

/** As many of the first options as have to be taken; what the plan has elsewhere is no option here. */
function takenOptions(
  { choose, from }: ChoiceSlot,
  isElsewhere: (code: string) => boolean,
  known: ReadonlyMap<string, ProgramCourse>,
): readonly Option[] {
  const open = from.filter(({ codes }) => !codes.some(({ text }) => isElsewhere(foldCode(text))));
  if (!choose) return open.slice(0, 1);
  if ('options' in choose) return open.slice(0, Math.max(0, choose.options));
  const taken: Option[] = [];
  let credits = 0;
  for (const option of open) {
    if (credits >= choose.credits) break;
    taken.push(option);
    for (const { text } of option.codes) credits += known.get(foldCode(text))?.course.credits?.min ?? 0;
  }
  return taken;
}

function creditsOf(credits: Amount | undefined, name: string, losses: Losses): { credits?: number } {
  if (!credits) {
    losses.add('no-credits', name);
    return {};
  }
  if (credits.min !== credits.max) losses.add('variable-credits', name);
  return { credits: credits.min };
}
