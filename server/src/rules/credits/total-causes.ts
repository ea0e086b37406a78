import type { PlacedCourse } from '../../analysis/courses-in-scope.ts';
import {
  addCredits,
  type CreditSum,
  type Credits,
  canBeEqual,
  creditsOfSlot,
  knownCredits,
} from '../../analysis/credits/credits.ts';
import {
  type CreditsOfSlot,
  creditsOfPath,
  keptCredits,
  type PathCredits,
  partOf,
  sumOfParts,
} from '../../analysis/credits/program-credits.ts';
import { type ProgramPath, pathsOf } from '../../analysis/program-paths.ts';
import type { CreditPart } from '../../model/curriculum.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { grouped } from '../../model/grouped.ts';
import type { Slot } from '../../model/plan.ts';

/** Why the credits of a program do not add up. */
export type TotalCause =
  /** The parts add up to something else than the declared total; `planned` is what the terms come to, where that is known. */
  | { readonly what: 'parts'; readonly sum: Credits; readonly planned?: Credits }
  /** The terms of the program do, or all of its plans where it has no terms of its own. */
  | { readonly what: 'terms'; readonly sum: Credits; readonly path: ProgramPath; readonly credits: PathCredits }
  /** A plan beside them does, or a concentration. */
  | { readonly what: 'path'; readonly sum: Credits; readonly path: ProgramPath; readonly credits: PathCredits }
  /** What stands in the terms for a part is not what the part is published with. */
  | {
      readonly what: 'part';
      readonly sum: Credits;
      readonly part: CreditPart & { readonly credits: Credits };
      readonly places: readonly PartPlace[];
    };

/** A place that counts to a part. */
export interface PartPlace {
  readonly slot: Slot;
  readonly credits: Credits | undefined;
}

interface PathTotal {
  readonly path: ProgramPath;
  readonly credits: PathCredits;
  /** Absent where it is not known. */
  readonly total: Credits | undefined;
}

/**
 * What does not add up in a program, each cause once: where the terms differ from the declared total in one part or in
 * one term, that is the cause, and not the total. Of what is not known, nothing is said.
 */
export function totalCauses(
  program: Curriculum,
  courses: ReadonlyMap<string, PlacedCourse>,
  creditsOf: CreditsOfSlot = keptCredits(courses),
): TotalCause[] {
  const paths = pathsOf(program).map((path): PathTotal => {
    const credits = creditsOfPath(path, courses, creditsOf);
    return { path, credits, total: knownCredits(credits.total) };
  });
  const own = paths.find(({ path }) => !path.plan && !path.concentration);
  const { credits: declared } = program;
  const before = partsTakenBefore(program, own);
  const taken = addCredits(before.map(({ credits }) => credits)) ?? { min: 0, max: 0 };
  // What students bring with them stands in no term, and may be counted or not.
  const fits = (credits: Credits) =>
    !declared || canBeEqual(credits, declared) || canBeEqual(withCredits(credits, taken), declared);
  const isCommonPart = isCompletedByConcentrations(paths, own, fits);
  const parts = known(sumOfParts(program));

  const isBegun = (credits: Credits | undefined) =>
    credits !== undefined && declared !== undefined && isLessThanHalf(withCredits(credits, taken), declared);
  const differing = own && !isCommonPart && !isBegun(own.total) ? differingParts(program, own, courses, before) : [];
  const partsAreWrong = parts !== undefined && declared !== undefined && !canBeEqual(parts, declared);
  const planIsWrong = own?.total !== undefined && !isCommonPart && !fits(own.total) && !isBegun(own.total);
  const causes: TotalCause[] = [...differing];
  if (partsAreWrong && (differing.length === 0 || planIsWrong)) {
    const isPlanned = own?.total && !isCommonPart && !isBegun(own.total);
    causes.push({ what: 'parts', sum: parts, ...(isPlanned ? { planned: own.total } : {}) });
  } else if (planIsWrong && differing.length === 0 && declared && !isExplainedByTerms(own, declared)) {
    causes.push({ what: 'terms', sum: own.total, path: own.path, credits: own.credits });
  }
  const told = [...(partsAreWrong ? [parts] : []), ...(planIsWrong ? [own.total] : [])];
  const further = paths.filter(({ total }) => !isBegun(total) && (!total || !fits(total)));
  return [...causes, ...causesInPaths(further, paths.length, own, isCommonPart, declared, told)];
}

/** Whether a plan comes to so little of what is published that most of it is still to come. */
export function isLessThanHalf({ max }: Credits, { min }: Credits): boolean {
  return max * 2 < min;
}

/** What students bring with them from another program or college. */
const takenBefore = /\btransfer|\bprior\b|\bprevious|\bassociate\b|\blower[ -]division|\bcredit by\b/i;

/**
 * The parts of the credits that are no part of the plan, since students have them already: those whose names say so, and
 * all parts to which nothing counts in a program whose terms begin in a later year.
 */
function partsTakenBefore({ creditParts }: Curriculum, own: PathTotal | undefined): readonly CreditPart[] {
  if (!own) return [];
  const years = own.path.terms.flatMap(({ term: { year } }) => year ?? []);
  const beginsLater = years.length > 0 && years.every((year) => year > 1);
  return creditParts.filter(
    ({ name }) => !own.credits.parts.has(name.text) && (beginsLater || takenBefore.test(name.text)),
  );
}

function withCredits(one: Credits, other: Credits): Credits {
  return { min: one.min + other.min, max: one.max + other.max };
}

/** The other plans, and the concentrations that complete what all students take. */
function causesInPaths(
  paths: readonly PathTotal[],
  count: number,
  own: PathTotal | undefined,
  isCommonPart: boolean,
  declared: Credits | undefined,
  told: readonly Credits[],
): TotalCause[] {
  if (!declared) return [];
  const judged = paths.filter((one) => one !== own && (one.path.plan || isCommonPart));
  const wrong = judged.flatMap(({ path, credits, total }) => {
    if (!total || canBeEqual(total, declared) || told.some((sum) => canBeEqual(sum, total))) return [];
    if (isExplainedByTerms({ credits, path }, declared)) return [];
    return [{ path, credits, sum: total }];
  });
  const [first] = wrong;
  if (!own && first && wrong.length === count && wrong.every(({ sum }) => canBeEqual(sum, first.sum))) {
    return [{ what: 'terms', ...first }];
  }
  return wrong.map((one) => ({ what: 'path', ...one }));
}

/**
 * Whether the program's own terms are only what all of its students take: they do not make the declared total, and with
 * one of the concentrations they do, or may.
 */
function isCompletedByConcentrations(
  paths: readonly PathTotal[],
  own: PathTotal | undefined,
  fits: (credits: Credits) => boolean,
): boolean {
  if (!own?.total || fits(own.total)) return false;
  return paths.some(({ path, total }) => path.concentration && (!total || fits(total)));
}

/** Whether terms that differ from what is published for them are all that is wrong with a plan. */
function isExplainedByTerms({ path, credits }: Pick<PathTotal, 'path' | 'credits'>, declared: Credits): boolean {
  const published = path.terms.map(({ term }, index) => term.credits ?? known(credits.terms[index]));
  const total = addCredits(published);
  return total !== undefined && canBeEqual(total, declared);
}

/** The parts for which something else stands in the terms; none where it cannot be told for each place. */
function differingParts(
  { creditParts }: Curriculum,
  { path, credits, total }: PathTotal,
  courses: ReadonlyMap<string, PlacedCourse>,
  takenElsewhere: readonly CreditPart[],
): TotalCause[] {
  const names = new Set(creditParts.map(({ name }) => name.text));
  const inParts = addCredits([...credits.parts.values()].map(known));
  if (!total || !inParts || credits.placesWithoutPart > 0 || names.size < creditParts.length) return [];
  // A term in which nothing stands counts to no part.
  if (inParts.min !== total.min || inParts.max !== total.max) return [];
  if (![...credits.parts.keys()].every((name) => names.has(name))) return [];
  const slots = path.terms.flatMap((term) => term.slots);
  const byPart = grouped(slots, (slot) => partOf(slot, courses));
  return creditParts.flatMap((part): TotalCause[] => {
    const sum = known(credits.parts.get(part.name.text)) ?? { min: 0, max: 0 };
    if (!part.credits || takenElsewhere.includes(part) || canBeEqual(sum, part.credits)) return [];
    const places = (byPart.get(part.name.text) ?? []).map((slot) => ({ slot, credits: creditsOfSlot(slot, courses) }));
    return [{ what: 'part', sum, part: { ...part, credits: part.credits }, places }];
  });
}

function known(sum: CreditSum | undefined): Credits | undefined {
  return sum && knownCredits(sum);
}
