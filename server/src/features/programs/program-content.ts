import { coursesInScope, type PlacedCourse } from '../../analysis/courses-in-scope.ts';
import { type Credits, creditsOfSlot, creditsOfSlots } from '../../analysis/credits/credits.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { foldCode, type Reference } from '../../model/link.ts';
import { codesIn, type Slot, type Term } from '../../model/plan.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { choiceInWords } from '../words/choices.ts';
import { idsBelow, type ProgramNode, placeIn } from './node.ts';

interface Known {
  readonly snapshot: Snapshot;
  readonly document: SourceDocument;
  readonly courses: ReadonlyMap<string, PlacedCourse>;
}

/** What a program holds: its terms with what is planned in them, its other plans, the courses outside of any, its targets. */
export function programContent(snapshot: Snapshot, document: SourceDocument, program: Curriculum): ProgramNode[] {
  const id = document.uri;
  const known = { snapshot, document, courses: coursesInScope(snapshot.links, document) };
  return [
    ...termNodes(id, program.terms, known),
    ...planNodes(id, program, known),
    ...concentrationNodes(id, program, known),
    ...unplannedNodes(id, program, known),
    ...targetNodes(id, known),
  ];
}

function termNodes(parent: string, terms: readonly Term[], known: Known): ProgramNode[] {
  const idOf = idsBelow(`${parent}/terms`);
  return terms.map((term) => {
    const label = term.title?.text ?? 'Term';
    const id = idOf(label);
    const total = term.slots.length > 0 ? creditsOfSlots(term.slots, known.courses) : undefined;
    return {
      id,
      kind: 'term',
      label,
      ...described([inWords(total ?? term.credits)]),
      place: placeIn(known.document, term, term.title ?? { start: term.start, end: term.start }),
      children: slotNodes(id, term.slots, known),
    };
  });
}

function slotNodes(parent: string, slots: readonly Slot[], known: Known): ProgramNode[] {
  const idOf = idsBelow(parent);
  return slots.map((slot) => {
    const label = labelOf(slot, known);
    return {
      id: idOf(slot.kind === 'course' ? foldCode(slot.code.text) : label),
      kind: slot.kind,
      label,
      ...described([inWords(creditsOfSlot(slot, known.courses))]),
      place: placeIn(known.document, slot, slot.kind === 'course' ? slot.code : (slot.title ?? slot)),
    };
  });
}

function labelOf(slot: Slot, known: Known): string {
  if (slot.kind === 'choice') return choiceInWords(slot);
  if (slot.kind === 'elective') return slot.title.text;
  const course = known.courses.get(foldCode(slot.code.text))?.course;
  return course?.title ? `${slot.code.text} ${course.title.text}` : slot.code.text;
}

function planNodes(parent: string, program: Curriculum, known: Known): ProgramNode[] {
  const idOf = idsBelow(`${parent}/plans`);
  return program.plans.map((plan) => {
    const id = idOf(plan.id.text);
    return {
      id,
      kind: 'plan',
      label: plan.title?.text ?? plan.id.text,
      ...described([plan.concentration?.text ?? plan.pace?.text]),
      place: placeIn(known.document, plan, plan.id),
      children: termNodes(id, plan.terms, known),
    };
  });
}

/** The concentrations, each with what it adds to the program, or puts in the place of something. */
function concentrationNodes(parent: string, program: Curriculum, known: Known): ProgramNode[] {
  const idOf = idsBelow(`${parent}/concentrations`);
  const children = program.concentrations.map((track): ProgramNode => {
    const id = idOf(track.id.text);
    const slots = [...track.adds.flatMap((one) => one.slots), ...track.replaces.flatMap(({ by }) => by)];
    return {
      id,
      kind: 'concentration',
      label: track.title?.text ?? track.id.text,
      ...described([inWords(track.credits)]),
      place: placeIn(known.document, track, track.id),
      children: slotNodes(id, slots, known),
    };
  });
  return group(`${parent}/concentrations`, 'Concentrations', children);
}

/** The program's own courses that no term, no plan and no concentration names. */
function unplannedNodes(parent: string, program: Curriculum, known: Known): ProgramNode[] {
  const tracks = program.concentrations.flatMap(({ adds, replaces }) => [
    ...adds.flatMap(({ slots }) => slots),
    ...replaces.flatMap(({ by }) => by),
  ]);
  const terms = [...program.terms, ...program.plans.flatMap((plan) => plan.terms)];
  const planned = new Set(
    [...terms.flatMap(({ slots }) => slots), ...tracks].flatMap(codesIn).map(({ text }) => foldCode(text)),
  );
  const idOf = idsBelow(`${parent}/unplanned`);
  const children = program.courses
    .filter(({ code }) => !planned.has(foldCode(code.text)))
    .map(
      (course): ProgramNode => ({
        id: idOf(foldCode(course.code.text)),
        kind: 'course',
        label: course.title ? `${course.code.text} ${course.title.text}` : course.code.text,
        ...described([inWords(course.credits)]),
        place: placeIn(known.document, course, course.code),
      }),
    );
  return group(`${parent}/unplanned`, terms.length > 0 ? 'In no term' : 'Courses', children);
}

/** The roles that the program prepares for, and the catalogs and frameworks that it draws on. */
function targetNodes(parent: string, known: Known): ProgramNode[] {
  const references = known.snapshot.links.facts(known.document)?.references ?? [];
  const nodesOf = (name: string, wanted: (reference: Reference) => boolean) => {
    const idOf = idsBelow(`${parent}/${name}`);
    const ids = new Set<string>();
    return references
      .filter((reference) => wanted(reference) && !ids.has(reference.id) && ids.add(reference.id))
      .map((reference) => referenceNode(idOf(reference.id), reference, known));
  };
  return [
    ...group(
      `${parent}/roles`,
      'Prepares for',
      nodesOf('roles', ({ kind, use }) => kind === 'role' && use === 'prepares-for'),
    ),
    ...group(
      `${parent}/uses`,
      'Uses',
      nodesOf('uses', ({ use }) => use === 'uses'),
    ),
  ];
}

/** Something of another file, or of the taxonomy; the cursor goes to where the program names it. */
function referenceNode(id: string, reference: Reference, { snapshot, document }: Known): ProgramNode {
  const [target] = targetsOf(snapshot.links.resolve(document, reference));
  const label = target && labelOfTarget(snapshot, target);
  const named = label === reference.word.text ? undefined : reference.word.text;
  return {
    id,
    kind: kindOf(reference, target),
    label: label ?? reference.word.text,
    ...described([label === undefined ? 'not found' : named]),
    place: placeIn(document, reference.scalar),
  };
}

function kindOf(reference: Reference, target: Target | undefined): 'role' | 'framework' | 'catalog' {
  if (reference.kind === 'role') return 'role';
  return target?.from === 'file' && target.declaration.kind === 'framework' ? 'framework' : 'catalog';
}

function labelOfTarget(snapshot: Snapshot, target: Target): string | undefined {
  if (target.from === 'file') return target.declaration.title ?? target.declaration.word.text;
  return snapshot.taxonomy.entry(target.list, target.id)?.label;
}

function group(id: string, label: string, children: readonly ProgramNode[]): ProgramNode[] {
  return children.length > 0 ? [{ id, kind: 'group', label, ...described([String(children.length)]), children }] : [];
}

function inWords(credits: Credits | undefined): string | undefined {
  return credits && creditsInWords(credits);
}

function described(parts: readonly (string | undefined)[]): { description?: string } {
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? { description: known.join(' · ') } : {};
}
