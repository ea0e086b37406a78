import type { OffsetRange } from '../syntax/finding.ts';
import type { Course } from './course.ts';
import type { Concentration, Targets } from './curriculum.ts';
import { type Curriculum, type FileModel, type FrameworkItem, type Role, titleOfItem } from './file-model.ts';
import type { Graded } from './graded.ts';
import {
  type Declaration,
  type DeclarationKind,
  type FileLinks,
  foldCode,
  type Reference,
  type ReferenceKind,
  type Use,
} from './link.ts';
import type { Assessment, Outcome } from './outcome.ts';
import { codesIn, type Slot, type Term } from './plan.ts';
import { createReferenceList } from './reference-list.ts';
import { coursesIn, requisiteKinds } from './requisite.ts';
import type { Word } from './word.ts';

interface Collector {
  declare(kind: DeclarationKind, word: Word, range: OffsetRange, more?: More): Declaration;
  refer(kind: ReferenceKind, word: Word | undefined, use: Use, more?: Partial<Reference>): void;
  /** A skill of the taxonomy, or an item of a framework with the framework's id in front of it. */
  referToSkill(word: Word, use: Use, more?: Partial<Reference>): void;
}

interface More {
  readonly id?: string;
  readonly title?: string | undefined;
  readonly owner?: Declaration | undefined;
}

/** Everything that a file declares and refers to. */
export function linksOf(model: FileModel): FileLinks {
  return collected((to) => {
    const file = model.id && to.declare(model.kind, model.id, model.range, { title: model.title?.text });
    collectBelow(model, file, slotTitlesIn(model), to);
  });
}

/**
 * What a part of a file declares and refers to.
 *
 * @param part a model that says only what stands in the part
 * @param file the declaration of the whole file
 * @param slotTitles `slotTitlesIn` of the whole file
 */
export function linksOfPart(
  part: FileModel,
  file: Declaration | undefined,
  slotTitles: ReadonlySet<string>,
): FileLinks {
  return collected((to) => collectBelow(part, file, slotTitles, to));
}

/** The titles of choices and electives, which concentrations name beside codes of courses. */
export function slotTitlesIn(model: FileModel): ReadonlySet<string> {
  if (model.kind !== 'curriculum') return new Set();
  const terms = [...model.terms, ...model.plans.flatMap((plan) => plan.terms)];
  return new Set(
    terms
      .flatMap(({ slots }) => slots)
      .flatMap((slot) => (slot.kind === 'course' || !slot.title ? [] : [slot.title.text])),
  );
}

function collected(collect: (to: Collector) => void): FileLinks {
  const declarations: Declaration[] = [];
  const references = createReferenceList();

  const refer: Collector['refer'] = (kind, word, use, more) => {
    if (word) references.add({ kind, id: word.text, word, scalar: rangeOf(word), use, ...more });
  };

  const collector: Collector = {
    declare(kind, word, range, { id = word.text, title, owner } = {}) {
      const declaration: Declaration = {
        kind,
        id,
        word,
        range: rangeOf(range),
        ...(title === undefined ? {} : { title }),
        ...(owner === undefined ? {} : { owner }),
      };
      declarations.push(declaration);
      return declaration;
    },
    refer,
    referToSkill(word, use, more) {
      const slash = word.text.indexOf('/');
      if (slash < 0) return refer('skill', word, use, more);
      const quotes = word.end - word.start - word.text.length;
      const start = word.start + (quotes === 2 ? 1 : 0);
      const end = quotes === 2 ? word.end - 1 : word.end;
      const framework = { text: word.text.slice(0, slash), start, end: start + slash };
      const item = { text: word.text.slice(slash + 1), start: start + slash + 1, end };
      refer('framework', framework, use, { ...more, scalar: rangeOf(word) });
      refer('skill', item, use, { ...more, id: word.text, scalar: rangeOf(word) });
    },
  };

  collect(collector);
  return {
    declarations: declarations.sort((a, b) => a.word.start - b.word.start),
    ...references.inOrder(),
  };
}

function collectBelow(
  model: FileModel,
  file: Declaration | undefined,
  slotTitles: ReadonlySet<string>,
  to: Collector,
): void {
  for (const id of model.uses) to.refer('library', id, 'uses', owned(file));
  to.refer('scale', model.levels.scale, 'level', owned(file));
  for (const level of model.levels.own) to.declare('level', level.id, level, { title: level.label?.text, owner: file });
  if (model.kind === 'curriculum') collectCurriculum(model, file, slotTitles, to);
  if (model.kind === 'catalog') for (const course of model.courses) collectCourse(course, file, to);
  if (model.kind === 'role') collectRole(model, file, to);
  if (model.kind === 'framework') for (const item of model.items) collectItem(item, file, to);
}

function collectCurriculum(
  program: Curriculum,
  file: Declaration | undefined,
  slotTitles: ReadonlySet<string>,
  to: Collector,
): void {
  to.refer('award', program.award, 'other', owned(file));
  for (const accreditor of program.accreditors) to.refer('accreditor', accreditor, 'other', owned(file));
  if (program.cip) to.refer('classification', program.cip, 'other', { ...owned(file), id: `cip ${program.cip.text}` });
  collectTargets(program.preparesFor, file, to);
  for (const part of program.creditParts) to.declare('part', part.name, part, { owner: file });
  for (const outcome of program.outcomes) collectOutcome(outcome, 'outcome', file, to);
  for (const assessment of program.assessments) collectAssessment(assessment, undefined, file, to);
  for (const course of program.courses) collectCourse(course, file, to);
  for (const term of program.terms) collectTerm(term, file, to);
  for (const plan of program.plans) {
    const declared = to.declare('plan', plan.id, plan, { title: plan.title?.text, owner: file });
    to.refer('concentration', plan.concentration, 'other', owned(declared));
    for (const term of plan.terms) collectTerm(term, declared, to);
  }
  for (const concentration of program.concentrations) collectConcentration(concentration, slotTitles, file, to);
}

function collectTargets({ roles, certifications, frameworks }: Targets, owner: Declaration | undefined, to: Collector) {
  for (const role of roles) to.refer('role', role, 'prepares-for', owned(owner));
  for (const credential of certifications) to.refer('credential', credential, 'prepares-for', owned(owner));
  for (const framework of frameworks) to.refer('framework', framework, 'prepares-for', owned(owner));
}

function collectConcentration(
  concentration: Concentration,
  slotTitles: ReadonlySet<string>,
  file: Declaration | undefined,
  to: Collector,
): void {
  const declared = to.declare('concentration', concentration.id, concentration, {
    title: concentration.title?.text,
    owner: file,
  });
  collectTargets(concentration.preparesFor, declared, to);
  for (const outcome of concentration.outcomes) collectOutcome(outcome, 'outcome', declared, to);
  for (const { term, slots } of concentration.adds) {
    to.refer('term', term, 'adds', owned(declared));
    for (const slot of slots) collectSlot(slot, 'adds', declared, to);
  }
  for (const { what, by } of concentration.replaces) {
    if (slotTitles.has(what.text)) to.refer('slot', what, 'replaces', owned(declared));
    else referToCourse(what, 'replaces', declared, to);
    for (const slot of by) collectSlot(slot, 'replaces', declared, to);
  }
}

function collectTerm(term: Term, owner: Declaration | undefined, to: Collector): void {
  const declared = term.title && to.declare('term', term.title, term, { title: term.title.text, owner });
  for (const slot of term.slots) collectSlot(slot, 'plan', declared ?? owner, to);
}

function collectSlot(slot: Slot, use: Use, owner: Declaration | undefined, to: Collector): void {
  const title = slot.kind === 'course' ? undefined : slot.title;
  if (title) to.declare('slot', title, slot, { title: title.text, owner });
  to.refer('part', slot.part, 'part', owned(owner));
  for (const code of codesIn(slot)) referToCourse(code, slot.kind === 'choice' ? 'choice' : use, owner, to);
}

function collectCourse(course: Course, file: Declaration | undefined, to: Collector): void {
  const declared = to.declare('course', course.code, course, {
    id: foldCode(course.code.text),
    title: course.title?.text,
    owner: file,
  });
  to.refer('part', course.part, 'part', owned(declared));
  for (const kind of requisiteKinds) {
    for (const { code, external } of coursesIn(course.requisites[kind])) {
      referToCourse(code, kind, declared, to, external);
    }
  }
  for (const graded of course.teaches) collectGraded(graded, 'teaches', declared, to);
  for (const graded of course.contributesTo) collectGraded(graded, 'contributes-to', declared, to);
  for (const technology of course.technologies) to.refer('technology', technology, 'other', owned(declared));
  for (const outcome of course.outcomes) collectOutcome(outcome, 'course-outcome', declared, to);
  for (const assessment of course.assessments) collectAssessment(assessment, declared, declared, to);
}

function referToCourse(code: Word, use: Use, owner: Declaration | undefined, to: Collector, external = false): void {
  const more = external ? { external } : {};
  to.refer('course', code, use, { id: foldCode(code.text), ...owned(owner), ...more });
}

function collectGraded(graded: Graded, use: Use, owner: Declaration | undefined, to: Collector): void {
  const more = { ...owned(owner), ...(graded.level ? { level: graded.level } : {}) };
  if (use === 'contributes-to') to.refer('outcome', graded.id, use, more);
  else to.referToSkill(graded.id, use, more);
  to.refer('level', graded.level, 'level', owned(owner));
}

function collectOutcome(
  outcome: Outcome,
  kind: 'outcome' | 'course-outcome',
  owner: Declaration | undefined,
  to: Collector,
): void {
  const { id, text, bloom, skills, programOutcomes } = outcome;
  const inCourse = kind === 'course-outcome' && id && owner ? { id: ownOutcomeId(owner, id) } : {};
  const declared = id && to.declare(kind, id, outcome, { ...inCourse, title: text?.text, owner });
  to.refer('bloom', bloom, 'other', owned(declared ?? owner));
  for (const skill of skills) to.referToSkill(skill, 'stands-for', owned(declared ?? owner));
  for (const one of programOutcomes) to.refer('outcome', one, 'contributes-to', owned(declared ?? owner));
}

function collectAssessment(
  { assesses, outcomes, programOutcomes }: Assessment,
  course: Declaration | undefined,
  owner: Declaration | undefined,
  to: Collector,
): void {
  for (const skill of assesses) to.referToSkill(skill, 'assesses', owned(owner));
  for (const outcome of outcomes) {
    if (course) to.refer('course-outcome', outcome, 'assesses', { id: ownOutcomeId(course, outcome), ...owned(owner) });
    else to.refer('outcome', outcome, 'assesses', owned(owner));
  }
  for (const outcome of programOutcomes) to.refer('outcome', outcome, 'assesses', owned(owner));
}

function ownOutcomeId(course: Declaration, outcome: Word): string {
  return `${course.id}#${outcome.text}`;
}

function collectRole(role: Role, file: Declaration | undefined, to: Collector): void {
  for (const graded of role.requires) collectGraded(graded, 'requires', file, to);
  for (const award of role.education) to.refer('award', award, 'other', owned(file));
  for (const credential of role.certifications) to.refer('credential', credential, 'requires', owned(file));
  for (const technology of role.technologies) to.refer('technology', technology, 'other', owned(file));
  for (const { system, code } of role.classifications) {
    to.refer('classification', code, 'other', { id: `${system.text} ${code.text}`, ...owned(file) });
  }
  for (const next of role.leadsTo) to.refer('role', next, 'leads-to', owned(file));
}

function collectItem(item: FrameworkItem, file: Declaration | undefined, to: Collector): void {
  const idOf = (word: Word) => `${file?.word.text ?? ''}/${word.text}`;
  const declared = to.declare('skill', item.id, item, { id: idOf(item.id), title: titleOfItem(item), owner: file });
  if (item.broader) to.refer('skill', item.broader, 'broader', { id: idOf(item.broader), ...owned(declared) });
  to.refer('bloom', item.bloom, 'other', owned(declared));
  to.refer('level', item.level, 'level', owned(declared));
  for (const other of item.equals) to.referToSkill(other, 'equals', owned(declared));
  for (const { other } of item.associations) {
    // What stands elsewhere in the world is nothing that a file could declare.
    if (other.text.includes(':')) continue;
    if (other.text.includes('/')) to.referToSkill(other, 'associated', owned(declared));
    else to.refer('skill', other, 'associated', { id: idOf(other), ...owned(declared) });
  }
}

function owned(owner: Declaration | undefined): { owner?: Declaration } {
  return owner ? { owner } : {};
}

function rangeOf({ start, end }: OffsetRange): OffsetRange {
  return { start, end };
}
