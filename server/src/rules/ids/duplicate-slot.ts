import { foldCode } from '../../model/link.ts';
import type { CourseSlot, Term } from '../../model/plan.ts';
import { quoted } from '../../schema/words/shown.ts';
import { ofPlans } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { fileTargets } from './names.ts';

/** A course that stands in one term twice, and is not one that can be taken again. */
export const duplicateSlot: Rule = {
  code: 'duplicate-slot',
  category: 'ids',
  severity: 'warning',
  about: {
    title: 'Course that stands twice in a term',
    reason:
      'A term of the plan lists the same course twice, so that its credits count twice. One of the two is usually meant to be another course. A course that says `repeatable: true` is left alone, and so is a course that stands in two different terms.',
    source: 'Common practice: a student takes a course once in a term.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 100, HIT 112, HIT 112]
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
terms:
  - title: Fall
    courses: [HIT 100, HIT 112]
`,
  },
  reads: ofPlans,
  check(file) {
    const { model } = file;
    if (model.kind !== 'curriculum') return [];
    const terms = [...model.terms, ...model.plans.flatMap((plan) => plan.terms)];
    return terms.flatMap((term) => twiceIn(file, term));
  },
};

function twiceIn(file: CheckedFile, { slots }: Term): Found[] {
  const firsts = new Map<string, CourseSlot>();
  const takenOnce = new Map<string, boolean>();
  return slots.flatMap((slot): Found[] => {
    if (slot.kind !== 'course') return [];
    const id = foldCode(slot.code.text);
    const first = firsts.get(id) ?? slot;
    firsts.set(id, first);
    if (first.code.start === slot.code.start) return [];
    const isOnce = takenOnce.get(id) ?? isTakenOnce(file, slot);
    takenOnce.set(id, isOnce);
    if (!isOnce) return [];
    const { text, start, end } = slot.code;
    return [
      {
        start,
        end,
        message: `${quoted(text)} stands in this term already. Remove it here; if it can be taken more than once, say \`repeatable: true\` at the course.`,
        values: { written: text },
        related: [{ message: `${first.code.text} stands here first`, start: first.code.start, end: first.code.end }],
      },
    ];
  });
}

/** Whether the course is known, and nothing says that it can be taken again. */
function isTakenOnce({ facts, document, links }: CheckedFile, { code }: CourseSlot): boolean {
  const reference = facts.mentioned.get(`course ${foldCode(code.text)}`)?.find(({ word }) => word.start === code.start);
  const targets = reference ? fileTargets(links.resolve(document, reference)) : [];
  const courses = targets.flatMap((target) => {
    const model = links.facts(target.document)?.model;
    if (!model || !('courses' in model)) return [];
    return model.courses.filter(({ code }) => code.start === target.declaration.word.start);
  });
  return courses.length > 0 && !courses.some(({ repeatable }) => repeatable);
}
