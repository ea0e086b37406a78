import { coursesInScope, type PlacedCourse } from '../../analysis/courses-in-scope.ts';
import { creditsOfSlot, creditsOfSlots } from '../../analysis/credits/credits.ts';
import { roleLabel } from '../../analysis/labels.ts';
import type { Concentration } from '../../model/curriculum.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { foldCode } from '../../model/link.ts';
import type { Slot, Term } from '../../model/plan.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { counted, joined, shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';

/** So many courses of a term are shown. */
const shownSlots = 12;

/** What is declared around the courses of a program, in Markdown: a term, a plan, a concentration, a part, a choice. */
export function planMarkdown(snapshot: Snapshot, { document, declaration }: FileTarget): string | undefined {
  const program = factsOf(document)?.model;
  if (program?.kind !== 'curriculum') return undefined;
  const courses = coursesInScope(snapshot.links, document);
  const { start } = declaration.word;
  const terms = [...program.terms, ...program.plans.flatMap((plan) => plan.terms)];
  switch (declaration.kind) {
    case 'term': {
      const term = terms.find(({ title }) => title?.start === start);
      return term && termMarkdown(term, courses);
    }
    case 'plan': {
      const plan = program.plans.find(({ id }) => id.start === start);
      const total = creditsOfSlots(plan?.terms.flatMap(({ slots }) => slots) ?? [], courses);
      return (
        plan &&
        paragraphs([
          `#### ${inlineText(plan.title?.text ?? plan.id.text)}`,
          [counted(plan.terms.length, 'term'), ...(total ? [creditsInWords(total)] : [])].join(' · '),
        ])
      );
    }
    case 'concentration': {
      const concentration = program.concentrations.find(({ id }) => id.start === start);
      return concentration && concentrationMarkdown(snapshot, document, concentration, program, courses);
    }
    case 'part':
      return partMarkdown(document, declaration.word.text, program);
    case 'slot': {
      const slots = [
        ...terms.flatMap((term) => term.slots),
        ...program.concentrations.flatMap(({ adds, replaces }) => [
          ...adds.flatMap((one) => one.slots),
          ...replaces.flatMap(({ by }) => by),
        ]),
      ];
      const slot = slots.find((one) => one.kind !== 'course' && one.title?.start === start);
      return slot && slotMarkdown(slot, courses);
    }
    default:
      return undefined;
  }
}

function termMarkdown(term: Term, courses: ReadonlyMap<string, PlacedCourse>): string {
  const total = creditsOfSlots(term.slots, courses);
  const published = term.credits && creditsInWords(term.credits);
  const differs = published !== undefined && total && creditsInWords(total) !== published;
  return paragraphs([
    `#### ${inlineText(term.title?.text ?? 'Term')}`,
    [
      ...(total ? [creditsInWords(total)] : ['credits not known']),
      ...(differs ? [`published as ${published}`] : []),
      ...(term.season ? [inlineText(term.season.text)] : []),
      ...(term.weeks === undefined ? [] : [counted(term.weeks, 'week')]),
    ].join(' · '),
    listOfSlots(term.slots, courses),
  ]);
}

function listOfSlots(slots: readonly Slot[], courses: ReadonlyMap<string, PlacedCourse>): string {
  const rows = slots.map((slot) => `* ${inlineText(slotInWords(slot, courses))}`);
  return shortened(rows, shownSlots, '\n').replace(/ and (\d+ more)$/, '\n* and $1');
}

/** `HIT 112 Diagnostic Coding, 3 credits`, `one of BIO 111 or BIO 168, 4 credits`, `Humanities elective, 3 credits`. */
function slotInWords(slot: Slot, courses: ReadonlyMap<string, PlacedCourse>): string {
  const credits = creditsOfSlot(slot, courses);
  return `${slotName(slot, courses)}${credits ? `, ${creditsInWords(credits)}` : ''}`;
}

function slotName(slot: Slot, courses: ReadonlyMap<string, PlacedCourse>): string {
  if (slot.kind === 'elective') return slot.title.text;
  if (slot.kind === 'course') {
    const title = courses.get(foldCode(slot.code.text))?.course.title?.text;
    return title === undefined ? slot.code.text : `${slot.code.text} ${title}`;
  }
  const options = slot.from.map(({ codes }) => codes.map(({ text }) => text).join(' with '));
  return slot.title?.text ?? `a choice of ${joined(options, 'or')}`;
}

function slotMarkdown(slot: Slot, courses: ReadonlyMap<string, PlacedCourse>): string {
  const credits = creditsOfSlot(slot, courses);
  const options =
    slot.kind === 'choice'
      ? slot.from.map(({ codes }) =>
          codes
            .map((code) => slotName({ kind: 'course', code, start: code.start, end: code.end }, courses))
            .join(' with '),
        )
      : [];
  return paragraphs([
    `#### ${inlineText(slotName(slot, courses))}`,
    [slot.kind === 'choice' ? 'Choice' : 'Elective', ...(credits ? [creditsInWords(credits)] : [])].join(' · '),
    options.map((option) => `* ${inlineText(option)}`).join('\n'),
  ]);
}

function concentrationMarkdown(
  snapshot: Snapshot,
  document: SourceDocument,
  concentration: Concentration,
  program: Curriculum,
  courses: ReadonlyMap<string, PlacedCourse>,
): string {
  const { id, title, credits, adds, replaces, preparesFor } = concentration;
  const added = adds.flatMap(({ slots }) => slots.map((slot) => inlineText(slotName(slot, courses))));
  const replaced = replaces.map(({ what, by }) =>
    inlineText(`${what.text} by ${joined(by.map((slot) => slotName(slot, courses)))}`),
  );
  const roles = preparesFor.roles.map(({ text }) => inlineText(roleLabel(snapshot, document, text)));
  const plans = program.plans.filter((plan) => plan.concentration?.text === id.text);
  return paragraphs([
    `#### ${inlineText(title?.text ?? id.text)}`,
    ['Concentration', ...(credits ? [creditsInWords(credits)] : [])].join(' · '),
    factLines([
      ['Adds', shortened(added, 6, ' · ')],
      ['Replaces', shortened(replaced, 6, ' · ')],
      ['Prepares for', shortened(roles, 6, ' · ')],
      ['Plans', plans.map((plan) => inlineText(plan.title?.text ?? plan.id.text)).join(' · ')],
    ]),
  ]);
}

/** What counts toward a part of the published credits. */
function partMarkdown(document: SourceDocument, name: string, program: Curriculum): string {
  const credits = program.creditParts.find((part) => part.name.text === name)?.credits;
  const places = factsOf(document)?.mentioned.get(`part ${name}`) ?? [];
  const owners = places.flatMap(({ owner }) => (owner?.kind === 'course' ? [inlineText(owner.word.text)] : []));
  const others = places.length - owners.length;
  return paragraphs([
    `#### ${inlineText(name)}`,
    credits && `${creditsInWords(credits)}, as published`,
    factLines([
      ['Courses', shortened(owners, 10, ' · ')],
      ['Places of the plan', others > 0 && String(others)],
    ]),
  ]);
}
