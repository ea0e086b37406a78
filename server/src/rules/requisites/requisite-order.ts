import { type JudgedPlans, judgedPlans, keyOfUnmet } from '../../analysis/plan/judged-plans.ts';
import { movesOf, type PlanMove } from '../../analysis/plan/moves.ts';
import type { PlannedPath } from '../../analysis/plan/planned-path.ts';
import type { UnmetRequisite } from '../../analysis/plan/requisites-in-plan.ts';
import { foldCode } from '../../model/link.ts';
import type { Finding } from '../../syntax/finding.ts';
import { courseTitles, ofRequisites } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import type { RuleFix } from '../rule-fix.ts';
import { moveFix } from './move-fix.ts';
import { orderInWords } from './order-words.ts';
import { relatedPlaces } from './planned-courses.ts';

/** A requisite that stands in a term in which it is too late for the course that needs it. */
export const requisiteOrder: Rule = {
  code: 'requisite-order',
  category: 'requisites',
  severity: 'error',
  about: {
    title: 'Course planned before what it requires',
    reason:
      'A plan has a course in a term in which its requisites cannot be met: a prerequisite stands in the same or a later term, a corequisite in a later one, or a strict corequisite in another one. Who follows the plan is turned away at registration. The order of the terms in the file is the order of the plan; each plan is judged by itself, and with each concentration. Courses that the plan does not have, courses of other programs and conditions count as met; of several ways to meet a requisite, those that the plan contains count. Where only the consent of an instructor stands against it, this is a warning. Advisories are never judged.',
    source: 'The test of degree plans in Curricular Analytics, which asks the same of the three kinds of requisites.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3, prerequisites: [HIT 100] }
terms:
  - { title: First fall, season: fall, year: 1, courses: [HIT 112] }
  - { title: First spring, season: spring, year: 1, courses: [HIT 100] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100: { title: Introduction to Health Information, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3, prerequisites: [HIT 100] }
terms:
  - { title: First fall, season: fall, year: 1, courses: [HIT 100] }
  - { title: First spring, season: spring, year: 1, courses: [HIT 112] }
`,
  },
  reads: ofRequisites,
  tells: courseTitles,
  check(file) {
    if (file.model.kind !== 'curriculum' || file.facts.incomplete) return [];
    const plans = judgedPlans(file.snapshot, file.document);
    const seen = new Set<string>();
    return plans.paths.flatMap(({ path, unmet }) =>
      unmet.flatMap((one): Found[] => {
        // A pair of courses is told once for each place, whatever else requires it.
        const pair = `${one.place.word.start} ${codesOf(one).map(foldCode).sort().join(' ')}`;
        if (seen.has(pair)) return [];
        seen.add(pair);
        return [foundFor(file, plans, path, one)];
      }),
    );
  },
  fixes(file, finding) {
    if (file.model.kind !== 'curriculum') return [];
    const plans = judgedPlans(file.snapshot, file.document);
    for (const { path, unmet } of plans.paths) {
      // What comes with a concentration is not moved from here: its place depends on the plan.
      const meant = path.concentration && !path.plan ? undefined : unmet.find((one) => isAbout(one, finding));
      if (meant) return movesFor(file, plans, path, meant);
    }
    return [];
  },
};

function foundFor(file: CheckedFile, plans: JudgedPlans, path: PlannedPath, unmet: UnmetRequisite): Found {
  const { place, kind, exception } = unmet;
  const { text, start, end } = place.word;
  const { plan, concentration } = path;
  return {
    start,
    end,
    message: orderInWords(path, unmet),
    values: {
      course: text,
      needs: codesOf(unmet),
      kind,
      term: path.terms[place.termIndex ?? -1]?.term.title?.text,
      ...(plan ? { plan: plan.id.text } : {}),
      ...(concentration ? { concentration: concentration.id.text } : {}),
    },
    related: relatedPlaces(file, plans.courses, unmet),
    ...(exception ? { severity: 'warning' } : {}),
  };
}

function codesOf({ anyOf }: UnmetRequisite): string[] {
  return anyOf.map(({ requisite }) => requisite.code.text);
}

function isAbout(unmet: UnmetRequisite, { start, values }: Finding): boolean {
  const { kind, needs } = values ?? {};
  return unmet.place.word.start === start && unmet.kind === kind && String(codesOf(unmet)) === String(needs);
}

/**
 * The course at the first term in which it has all that it needs, and at the first in which the others have as well; or
 * what it requires earlier, as late as it may, where no other course suffers from that.
 */
function movesFor(file: CheckedFile, plans: JudgedPlans, path: PlannedPath, unmet: UnmetRequisite): RuleFix[] {
  const key = keyOfUnmet(unmet);
  const mending = (code: string) =>
    movesOf(plans, path, code).filter(({ mends }) => mends.some((one) => keyOfUnmet(one) === key));
  const own = mending(unmet.course);
  const later = new Set([own[0], own.find(isClean)].filter((move) => move !== undefined));
  const earlier = unmet.anyOf.slice(0, 3).flatMap(({ requisite, places }) => {
    const from = places[0]?.termIndex ?? 0;
    const moves = mending(foldCode(requisite.code.text)).filter(
      ({ breaks, to }) => breaks.length === 0 && (to.index < from || unmet.kind === 'strict-corequisites'),
    );
    return moves.findLast(isClean) ?? moves.at(-1) ?? [];
  });
  return [...later, ...earlier].map((move) => moveFix(file, move));
}

/** Whether all courses that need one of those that move then have it in time. */
function isClean({ breaks, leaves }: PlanMove): boolean {
  return breaks.length === 0 && leaves.length === 0;
}
