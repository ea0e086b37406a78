import { isAtMost } from '../../analysis/credits/credits.ts';
import { coursesWithCredits, slotCredits } from '../../analysis/credits/known-courses.ts';
import { type TermLoad, termLoads } from '../../analysis/credits/term-loads.ts';
import { isOnlyBegun } from '../../analysis/credits/written-credits.ts';
import { plannedTerms } from '../../analysis/plan/planned-terms.ts';
import type { ProgramPath } from '../../analysis/program-paths.ts';
import type { Curriculum } from '../../model/file-model.ts';
import type { Term } from '../../model/plan.ts';
import { capitalized } from '../../schema/words/shown.ts';
import type { OffsetRange, RelatedPlace } from '../../syntax/finding.ts';
import { ofCredits } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import type { Numbers } from '../rule-numbers.ts';
import { creditsInWords } from '../words/credits.ts';
import { termInWords } from '../words/terms.ts';

/** In credits. */
const usualMaximum = 18;
const usualMinimum = 12;

type NumberName = 'maximum' | 'full-time-minimum';

/** A term with more credits than students may usually take, or with too few for full-time students. */
export const termLoad: Rule<NumberName> = {
  code: 'term-load',
  category: 'credits',
  severity: 'warning',
  about: {
    title: 'Term with too many credits, or too few for full-time study',
    reason:
      'Above 18 credits most colleges want an approval for each student, so that a plan with such a term is not one that everybody can follow. Below 12 a student is no longer full-time, which can cost financial aid. Too many are told of every term; too few only where the plan says `pace: full-time`, of its regular terms: fall and spring, and winter in a quarter calendar. The limits are the same for quarter credits.',
    leavesAlone: [
      'of too few credits in the last term, which takes what is left, or in a term that is shorter than usual',
      'of too few credits in a graduate program, where 9 are a full load',
      'of too few credits where a concentration adds to the term, or most of the published credits are still to come',
    ],
    source:
      'Limits that are common in the catalogs of United States colleges; 12 credits are also full time for federal student aid.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
terms:
  - title: Fall
    courses:
      - { elective: Coding courses, credits: 15 }
      - { elective: General education, credits: 6 }
  - title: Spring
    courses:
      - { elective: More coding courses, credits: 9 }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
terms:
  - title: Fall
    courses:
      - { elective: Coding courses, credits: 15 }
  - title: Spring
    courses:
      - { elective: More coding courses, credits: 9 }
      - { elective: General education, credits: 6 }
`,
  },
  numbers: {
    maximum: {
      default: usualMaximum,
      minimum: 1,
      unit: 'credits',
      about: "The most credits that a term can have, in credits of the program's calendar.",
    },
    'full-time-minimum': {
      default: usualMinimum,
      minimum: 0,
      unit: 'credits',
      about: "The least credits of a regular term of a full-time plan, in credits of the program's calendar.",
      notAbove: 'maximum',
    },
  },
  reads: ofCredits,
  check(file, numbers) {
    const { model, facts, snapshot, document } = file;
    if (model.kind !== 'curriculum' || facts.incomplete) return [];
    const told = new Set<Term>();
    const names = new Map<ProgramPath, readonly string[]>();
    const loads = termLoads(model, coursesWithCredits(snapshot, document), slotCredits(snapshot, document));
    const isBegun = isOnlyBegun(snapshot, document);
    // Where every student follows a concentration, what these add may fill a term.
    const most = new Map<Term, number>();
    for (const { term, credits, path } of loads) {
      if (path.plan) continue;
      const known = credits.unknown > 0 || path.incomplete ? Number.POSITIVE_INFINITY : credits.max;
      most.set(term, Math.max(most.get(term) ?? 0, known));
    }
    const isFilled = ({ term, credits }: TermLoad) =>
      isBegun || (most.get(term) ?? 0) > credits.max || addsAnywhere(model);
    const nameOf = ({ path, index }: TermLoad) => {
      const known = names.get(path) ?? namesOn(path);
      names.set(path, known);
      return known[index] ?? 'The term';
    };
    return loads.flatMap((load) => {
      const { path, term } = load;
      // What the program's own terms say already, or would say of everyone, is not said of each concentration.
      const isOfConcentration = path.concentration !== undefined && !path.plan;
      if (isOfConcentration && told.has(term)) return [];
      const name = () => nameOf(load);
      const many = tooMany(file, load, name, numbers);
      const isJudged = !isOfConcentration && !isFilled(load);
      const found = many ?? (isJudged ? tooFew(file, load, name, numbers) : undefined);
      if (found && !isOfConcentration) told.add(term);
      return found ?? [];
    });
  },
};

/** Whether a concentration adds something without saying in which term. */
function addsAnywhere({ concentrations }: Curriculum): boolean {
  return concentrations.some(({ adds }) => adds.some(({ term, slots }) => !term && slots.length > 0));
}

function tooMany(
  file: CheckedFile,
  load: TermLoad,
  nameOf: () => string,
  { maximum }: Numbers<NumberName>,
): Found | undefined {
  const { credits, path } = load;
  if (isAtMost(credits.min, maximum)) return undefined;
  const isAtLeast = credits.unknown > 0;
  const amount = isAtLeast
    ? `at least ${creditsInWords({ min: credits.min, max: credits.min })}`
    : creditsInWords(credits);
  const name = nameOf();
  const concentration = path.plan ? undefined : path.concentration;
  const related: RelatedPlace[] = concentration
    ? [{ message: `${name} stands here`, ...placeOf(file, load.term) }]
    : [];
  return {
    ...(concentration ? rangeOf(concentration.id) : placeOf(file, load.term)),
    message: `${concentration ? `With this concentration, ${name}` : name} has ${amount}, and ${mostInWords(maximum)}: move a course to another term.`,
    values: { credits: { min: credits.min, max: credits.max }, maximum },
    related,
  };
}

function tooFew(
  file: CheckedFile,
  load: TermLoad,
  nameOf: () => string,
  numbers: Numbers<NumberName>,
): Found | undefined {
  const minimum = numbers['full-time-minimum'];
  const { credits, isFull } = load;
  // A term of work or rest is planned as one.
  if (!isFull || isGraduate(file) || credits.unknown > 0 || credits.max === 0) return undefined;
  if (isAtMost(minimum, credits.max)) return undefined;
  return {
    ...placeOf(file, load.term),
    message: `${nameOf()} has ${creditsInWords(credits)}, and ${leastInWords(minimum)}: move a course to it, or make this a part-time plan.`,
    values: { credits: { min: credits.min, max: credits.max }, minimum },
  };
}

/** What somebody chose for this place is not what is usual. */
function mostInWords(maximum: number): string {
  if (maximum === usualMaximum) return `a term usually has at most ${maximum}`;
  return `at most ${creditsInWords({ min: maximum, max: maximum })} are wanted here`;
}

function leastInWords(minimum: number): string {
  if (minimum === usualMinimum) return `full-time students take at least ${minimum}`;
  return `at least ${creditsInWords({ min: minimum, max: minimum })} are wanted here of full-time students`;
}

function isGraduate({ model }: CheckedFile): boolean {
  const award = model.kind === 'curriculum' ? model.award?.text : undefined;
  return award === 'master' || award === 'doctorate' || award === 'graduate-certificate';
}

/** What the terms of a way through the program are called, at the beginning of a sentence. */
function namesOn({ terms }: ProgramPath): string[] {
  return plannedTerms(terms.map(({ term }) => term)).map((term) => capitalized(termInWords(term)));
}

/** The title of a term; where it has none, the first line of it. */
function placeOf({ document }: CheckedFile, { title, start, end }: Term): OffsetRange {
  if (title) return rangeOf(title);
  return { start, end: Math.min(end, document.lines.endOf(document.lines.positionAt(start).line)) };
}

function rangeOf({ start, end }: OffsetRange): OffsetRange {
  return { start, end };
}
