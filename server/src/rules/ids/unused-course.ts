import type { Curriculum } from '../../model/file-model.ts';
import { type Declaration, linkKey } from '../../model/link.ts';
import type { Slot } from '../../model/plan.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Rule } from '../rule.ts';

/** A course of a program that no term, choice, concentration, plan or requisite names. */
export const unusedCourse: Rule = {
  code: 'unused-course',
  severity: 'hint',
  tags: ['unused'],
  check(file) {
    const { model, facts } = file;
    if (model.kind !== 'curriculum' || facts.incomplete) return [];
    const slots = slotsOf(model);
    // Without a plan nothing can be missing from it.
    if (slots.length === 0) return [];
    return facts.declarations
      .filter(({ kind }) => kind === 'course')
      .filter((course) => !isNamed(file, course) && !canBeElective(model, course, slots))
      .map(({ word: { text, start, end } }) => ({
        start,
        end,
        message: `Nothing names ${quoted(text)}: it stands in no term, choice or concentration, and no course requires it.`,
        values: { written: text },
      }));
  },
};

function slotsOf({ terms, plans }: Curriculum): Slot[] {
  return [...terms, ...plans.flatMap((plan) => plan.terms)].flatMap((term) => term.slots);
}

function isNamed({ document, facts, links }: CheckedFile, course: Declaration): boolean {
  const key = linkKey(course);
  const isOther = (code: { readonly owner?: Declaration }) => code.owner !== course;
  if (facts.mentioned.get(key)?.some(isOther)) return true;
  // Courses of a catalog may require one that the program itself has.
  const { documents } = links.scopeOf(document);
  return documents.some((one) => one !== document && links.facts(one)?.mentioned.has(key));
}

/** Where the plan leaves a place open, every course that counts to the same part may be what is taken there. */
function canBeElective({ courses }: Curriculum, course: Declaration, slots: readonly Slot[]): boolean {
  const part = courses.find(({ code }) => code.start === course.word.start)?.part?.text;
  return slots.some((slot) => slot.kind === 'elective' && (!part || !slot.part || slot.part.text === part));
}
