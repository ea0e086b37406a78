import { coursesInScope, type PlacedCourse } from '../../analysis/courses-in-scope.ts';
import { creditsOfSlot, creditsOfSlots } from '../../analysis/credits/credits.ts';
import type { Course } from '../../model/course.ts';
import type { Concentration } from '../../model/curriculum.ts';
import { type Curriculum, type FileModel, type Framework, type Section, titleOfItem } from '../../model/file-model.ts';
import type { Graded } from '../../model/graded.ts';
import { foldCode } from '../../model/link.ts';
import type { Assessment, Outcome } from '../../model/outcome.ts';
import type { Slot, Term } from '../../model/plan.ts';
import type { Word } from '../../model/word.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { choiceInWords } from '../words/choices.ts';
import { entry, type OutlineEntry } from './outline.ts';
import { targetEntries } from './target-entries.ts';

/** What a file's outline needs to know of other files. */
interface Known {
  /** By their folded codes. */
  readonly courses: ReadonlyMap<string, PlacedCourse>;
  /** What a skill is called. */
  skill(id: Word): string | undefined;
  /** What is used, and prepared for, in a part of the file. */
  targets(within: OffsetRange): OutlineEntry[];
}

/** The outline of a file, as the program reads: outcomes, courses with their credits, terms with theirs. */
export function documentOutline(snapshot: Snapshot, document: SourceDocument): OutlineEntry[] {
  const model = snapshot.links.facts(document)?.model;
  if (!model || model.range.start === model.range.end) return [];
  const known = knownFor(snapshot, document);
  const sections = model.sections.flatMap((section) => {
    const children = childrenOf(model, section, known);
    if (children.length === 0) return [];
    return [entry('section', sectionNames[section.key.text] ?? section.key.text, section, section.key, { children })];
  });
  const selection = model.id ?? { start: model.range.start, end: model.range.start };
  const name = model.title?.text ?? model.id?.text ?? nameOfKind[model.kind];
  const detail = model.title ? model.id?.text : undefined;
  return [entry(model.kind, name, model.range, selection, { detail, children: sections })];
}

const nameOfKind = { curriculum: 'Program', catalog: 'Catalog', role: 'Role', framework: 'Framework' } as const;

const sectionNames: Readonly<Record<string, string>> = {
  uses: 'Uses',
  'prepares-for': 'Prepares for',
  outcomes: 'Outcomes',
  courses: 'Courses',
  terms: 'Terms',
  plans: 'Other plans',
  concentrations: 'Concentrations',
  assessments: 'Assessments',
  levels: 'Levels',
  'credit-parts': 'Credit parts',
  requires: 'Requires',
  items: 'Items',
};

function childrenOf(model: FileModel, { key, ...range }: Section, known: Known): OutlineEntry[] {
  const section = key.text;
  if (section === 'uses' || section === 'prepares-for') return known.targets(range);
  if (section === 'levels') {
    return model.levels.own.map((level) => entry('level', level.label?.text ?? level.id.text, level, level.id));
  }
  if (section === 'courses' && 'courses' in model) return model.courses.map((course) => courseEntry(course, known));
  if (model.kind === 'role' && section === 'requires') return gradedEntries(model.requires, known);
  if (model.kind === 'framework' && section === 'items') return itemEntries(model);
  return model.kind === 'curriculum' ? childrenOfProgram(model, section, known) : [];
}

function childrenOfProgram(program: Curriculum, section: string, known: Known): OutlineEntry[] {
  switch (section) {
    case 'outcomes':
      return program.outcomes.map(outcomeEntry);
    case 'terms':
      return program.terms.map((term) => termEntry(term, known));
    case 'plans':
      return program.plans.map((plan) =>
        entry('plan', plan.title?.text ?? plan.id.text, plan, plan.id, {
          detail: plan.title ? plan.id.text : undefined,
          children: plan.terms.map((term) => termEntry(term, known)),
        }),
      );
    case 'concentrations':
      return program.concentrations.map((track) =>
        entry('concentration', track.title?.text ?? track.id.text, track, track.id, {
          detail: track.credits ? creditsInWords(track.credits) : undefined,
          children: trackEntries(track, known),
        }),
      );
    case 'assessments':
      return program.assessments.map(assessmentEntry);
    case 'credit-parts':
      return program.creditParts.map((part) =>
        entry('part', part.name.text, part, part.name, {
          detail: part.credits ? creditsInWords(part.credits) : undefined,
        }),
      );
    default:
      return [];
  }
}

/** What a concentration prepares for, the courses that it adds and those that come in the place of others, and its outcomes. */
function trackEntries(track: Concentration, known: Known): OutlineEntry[] {
  return [
    ...known.targets(track),
    ...track.adds.flatMap(({ term, slots }) => slots.map((slot) => slotEntry(slot, known, term && `in ${term.text}`))),
    ...track.replaces.flatMap(({ what, by }) => by.map((slot) => slotEntry(slot, known, `instead of ${what.text}`))),
    ...track.outcomes.map(outcomeEntry),
  ].sort((a, b) => a.range.start - b.range.start);
}

function courseEntry(course: Course, known: Known): OutlineEntry {
  return entry('course', titled(course.code.text, course), course, course.code, {
    detail: course.credits ? creditsInWords(course.credits) : undefined,
    children: [
      ...gradedEntries(course.teaches, known),
      ...course.outcomes.map(outcomeEntry),
      ...course.assessments.map(assessmentEntry),
    ].sort((a, b) => a.range.start - b.range.start),
  });
}

function gradedEntries(graded: readonly Graded[], known: Known): OutlineEntry[] {
  return graded.map((one) =>
    entry('skill', known.skill(one.id) ?? one.id.text, one, one.id, { detail: one.level?.text }),
  );
}

function outcomeEntry(outcome: Outcome): OutlineEntry {
  const name = outcome.id?.text ?? outcome.text?.text ?? 'Outcome';
  const detail = outcome.id ? outcome.text?.text : outcome.bloom?.text;
  return entry('outcome', name, outcome, outcome.id ?? outcome.text ?? outcome, { detail });
}

function assessmentEntry(assessment: Assessment): OutlineEntry {
  const detail = assessment.weight === undefined ? undefined : `${assessment.weight} %`;
  return entry('assessment', assessment.name.text, assessment, assessment.name, { detail });
}

function termEntry(term: Term, known: Known): OutlineEntry {
  const slots = term.slots.map((slot) => slotEntry(slot, known));
  const sum = term.slots.length > 0 ? creditsOfSlots(term.slots, known.courses) : undefined;
  const total = term.credits ?? sum;
  return entry('term', term.title?.text ?? 'Term', term, term.title ?? { start: term.start, end: term.start }, {
    detail: total ? creditsInWords(total) : undefined,
    children: slots,
  });
}

/** @param where what else there is to say of its place */
function slotEntry(slot: Slot, known: Known, where?: string): OutlineEntry {
  const credits = creditsOfSlot(slot, known.courses);
  const detail =
    [credits && creditsInWords(credits), where].filter((part) => part !== undefined).join(', ') || undefined;
  if (slot.kind === 'course')
    return entry('slot', titled(slot.code.text, known.courses.get(foldCode(slot.code.text))?.course), slot, slot.code, {
      detail,
    });
  if (slot.kind === 'elective') return entry('slot', slot.title.text, slot, slot.title, { detail });
  return entry('slot', choiceInWords(slot), slot, slot.title ?? slot, { detail });
}

function itemEntries({ items }: Framework): OutlineEntry[] {
  return items.map((item) =>
    entry('skill', titleOfItem(item) ?? item.id.text, item, item.id, { detail: item.id.text }),
  );
}

function titled(code: string, course: Course | undefined): string {
  return course?.title ? `${code} ${course.title.text}` : code;
}

function knownFor(snapshot: Snapshot, document: SourceDocument): Known {
  const { links, taxonomy } = snapshot;
  const scope = links.scopeOf(document).documents;
  const declared = (key: string) =>
    scope.flatMap((one) => factsOf(one)?.declared.get(key) ?? []).find(({ title }) => title !== undefined);
  return {
    courses: coursesInScope(links, document),
    skill: ({ text }) => taxonomy.entry('skills', text)?.label ?? declared(`skill ${text}`)?.title,
    targets: (within) => targetEntries(snapshot, document, within),
  };
}
