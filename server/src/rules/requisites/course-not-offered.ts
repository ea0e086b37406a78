import type { PlacedCourse } from '../../analysis/courses-in-scope.ts';
import { judgedPlans } from '../../analysis/plan/judged-plans.ts';
import { movesOf } from '../../analysis/plan/moves.ts';
import { isOffered, seasonsOf } from '../../analysis/plan/offered.ts';
import type { PlannedPath } from '../../analysis/plan/planned-path.ts';
import type { PlannedTerm } from '../../analysis/plan/planned-terms.ts';
import { type Season, seasons } from '../../analysis/plan/term-moment.ts';
import { foldCode } from '../../model/link.ts';
import type { ChoiceSlot, CourseSlot, Slot } from '../../model/plan.ts';
import { quoted, shortened } from '../../schema/words/shown.ts';
import { courseTitles, ofRequisites } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';
import { pathInWords, seasonsInWords, termWithSeason } from '../words/terms.ts';
import { moveFix } from './move-fix.ts';
import { offerFix } from './offer-fix.ts';

/** A course that a plan has in a season in which it is not offered. */
export const courseNotOffered: Rule = {
  code: 'course-not-offered',
  category: 'requisites',
  severity: 'warning',
  about: {
    title: 'Course planned in a season in which it is not offered',
    reason:
      'A plan has a course in a term whose season is not among those in which the course is `offered`, so that nobody can take it there. The season of a term is its `season`, or that which its title names. Courses that do not say when they are offered are left alone, and so are terms without a season. A choice is reported where too few of its options are offered in that season to choose as many as it asks for.',
    source:
      'Published programs: at the University of Central Florida, two courses of the core ran only in fall and two others only in spring.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3, offered: [fall, spring] }
  HIT 112: { title: Diagnostic Coding, credits: 3, offered: [fall] }
terms:
  - { title: First fall, season: fall, year: 1, courses: [HIT 100] }
  - { title: First spring, season: spring, year: 1, courses: [HIT 112] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3, offered: [fall, spring] }
  HIT 112: { title: Diagnostic Coding, credits: 3, offered: [fall] }
terms:
  - { title: First fall, season: fall, year: 1, courses: [HIT 112] }
  - { title: First spring, season: spring, year: 1, courses: [HIT 100] }
`,
  },
  reads: [...ofRequisites, 'courses.offered'],
  tells: courseTitles,
  check(file) {
    if (file.model.kind !== 'curriculum' || file.facts.incomplete) return [];
    const { courses, paths } = judgedPlans(file.snapshot, file.document);
    const seen = new Set<number>();
    return paths.flatMap(({ path }) =>
      slotsOf(path).flatMap(({ slot, term }): Found[] => {
        // A concentration has the places of the plan as well, and an alias has places of another term.
        if (seen.has(slot.start)) return [];
        seen.add(slot.start);
        if (slot.kind === 'course') return foundInTerm(file, path, slot, term, courses.get(foldCode(slot.code.text)));
        return slot.kind === 'choice' ? foundInChoice(path, slot, term, courses) : [];
      }),
    );
  },
  fixes(file, { start, values }) {
    if (file.model.kind !== 'curriculum') return [];
    const plans = judgedPlans(file.snapshot, file.document);
    const declared = plans.courses.get(foldCode(String(values?.course)));
    const season = seasons.find((one) => one === values?.season);
    const offered = declared && season && values?.offered ? [offerFix(declared, season)] : [];
    for (const { path } of plans.paths) {
      if (path.concentration && !path.plan) continue;
      const place = slotsOf(path).find(({ slot }) => slot.kind === 'course' && slot.code.start === start);
      if (place?.slot.kind !== 'course') continue;
      const { slot, term } = place;
      const distance = ({ index }: PlannedTerm) => Math.abs(index - term.index);
      // A term without a season may be one in which the course is not offered either.
      const moves = movesOf(plans, path, foldCode(slot.code.text)).filter(
        ({ to, breaks }) => to.season !== undefined && breaks.length === 0,
      );
      const [nearest] = moves.sort((a, b) => distance(a.to) - distance(b.to));
      return [...(nearest ? [moveFix(file, nearest)] : []), ...offered];
    }
    return offered;
  },
};

interface SlotInTerm {
  readonly slot: Slot;
  readonly term: PlannedTerm;
}

/** The places of a path that name courses, each once, with their terms. */
function slotsOf(path: PlannedPath): SlotInTerm[] {
  const slots = new Map<Slot, SlotInTerm>();
  for (const { slot, termIndex } of path.codes.flatMap(path.placesOf)) {
    const term = termIndex === undefined ? undefined : path.terms[termIndex];
    if (term) slots.set(slot, { slot, term });
  }
  return [...slots.values()];
}

function foundInTerm(
  file: CheckedFile,
  path: PlannedPath,
  { code }: CourseSlot,
  term: PlannedTerm,
  course: PlacedCourse | undefined,
): Found[] {
  const offered = course && seasonsOf(course.course);
  if (!course || !offered || isOffered(course.course, term.season)) return [];
  return [
    {
      start: code.start,
      end: code.end,
      message: `${pathInWords(path)}${quoted(courseInWords(course.course))} is planned for ${termWithSeason(term)}, but offered only in ${seasonsInWords(offered)}: move it to a ${seasonsInWords(offered, 'or')} term, or correct \`offered\`.`,
      values: { course: code.text, season: term.season, offered: inOrder(offered), ...planIn(path) },
      related: [coursePlace(file, course)],
    },
  ];
}

function foundInChoice(
  path: PlannedPath,
  { from, choose, title, incomplete }: ChoiceSlot,
  term: PlannedTerm,
  courses: ReadonlyMap<string, PlacedCourse>,
): Found[] {
  const [first] = from.flatMap(({ codes }) => codes);
  const place = title ?? first;
  if (!place || !first || incomplete) return [];
  const asked = choose && 'options' in choose ? choose.options : 1;
  let open = 0;
  for (const { codes } of from) {
    // So many are enough, and those after them need not be looked at.
    if (open >= Math.min(asked, from.length)) return [];
    if (codes.every(({ text }) => isOffered(courses.get(foldCode(text))?.course, term.season))) open++;
  }
  if (open >= Math.min(asked, from.length)) return [];
  const inPlan = pathInWords(path);
  const name = title ? `“${shortened(title.text, 40)}”` : inPlan ? 'the choice' : 'The choice';
  const what = open === 0 ? 'none' : `only ${open}`;
  return [
    {
      start: place.start,
      end: place.end,
      message: `${inPlan}${name} is planned for ${termWithSeason(term)}, but ${what} of its options ${open === 1 ? 'is' : 'are'} offered in ${term.season}: move it to another term, or add an option.`,
      values: { course: first.text, season: term.season, ...planIn(path) },
    },
  ];
}

function inOrder(some: ReadonlySet<Season>): Season[] {
  return seasons.filter((season) => some.has(season));
}

function planIn({ plan, concentration }: PlannedPath) {
  return {
    ...(plan ? { plan: plan.id.text } : {}),
    ...(concentration ? { concentration: concentration.id.text } : {}),
  };
}
