import {
  type AnyChoice,
  type AnyCollege,
  type AnySlot,
  type CourseCode,
  courseCodes,
  isInCatalog,
  type Level,
  type OutcomeId,
  outcomeIds,
  type SkillId,
} from './any-college.ts';

/**
 * Coverage as docs/coverage.md defines it, by trying out all that students can choose. It shares nothing with the product:
 * where they differ, one of them or the page is wrong.
 */

export interface Expected {
  readonly way: string;
  readonly possible: number | undefined;
  readonly guaranteed: number | undefined;
  readonly atLeast: boolean;
  readonly mapped: number | undefined;
  readonly counts: { guaranteed: number; met: number; partial: number; missing: number; unknown: number };
  readonly requirements: Readonly<Record<string, ExpectedRequirement>>;
  /** By folded code. */
  readonly courses: Readonly<Record<string, { share: number; possible: number; guaranteed: number }>>;
}

export interface ExpectedRequirement {
  readonly state: 'met' | 'partial' | 'missing' | 'unknown';
  readonly score: { readonly possible: number; readonly guaranteed: number } | undefined;
  /** What the student who reaches least reaches, over all choices together. Never less than `score.guaranteed`. */
  readonly leastOfAll: number;
}

/** What is required, with what each course reaches of it: a score from 0 to 1, or that nobody knows. */
interface Need {
  readonly id: string;
  readonly weight: number;
  /** What everyone or somebody reaches who takes these courses, apart or together. */
  readonly reached: (taken: readonly Taken[], how: 'least' | 'most' | 'least of all') => number;
  readonly of: (course: CourseCode, places: readonly Taken[]) => number;
  readonly isTaught: (course: CourseCode) => boolean;
  readonly isUnknown: (courses: readonly CourseCode[]) => boolean;
}

/** What is required, where some courses are on the way, and one of them teaches nothing. */
type NeedsOn = (courses: readonly CourseCode[], without?: CourseCode) => readonly Need[];

/** The sets of courses of which each student has one: from one place of the plan. */
type Taken = readonly (readonly CourseCode[])[];

export function targetsOf(college: AnyCollege): Readonly<Record<string, readonly Expected[]>> {
  const { roles, concentrations } = college;
  const all = ['', ...concentrations.map((_one, index) => `c${index}`)];
  const over = (ways: readonly string[], needs: NeedsOn) => ways.map((way) => expectedOn(college, way, needs));
  return {
    ...Object.fromEntries(
      roles.map(({ onlyForConcentration }, index) => [
        `role r${index}`,
        over(onlyForConcentration && concentrations.length > 0 ? ['c0'] : all, (_courses, without) =>
          needsOfRole(college, index, without),
        ),
      ]),
    ),
    'framework own': over(all, (_courses, without) => needsOfItems(college, without)),
    outcomes: over(all, (courses, without) => needsOfOutcomes(college, courses, without)),
  };
}

function expectedOn(college: AnyCollege, way: string, allNeedsOn: NeedsOn): Expected {
  const needsOn: NeedsOn = (...on) => allNeedsOn(...on).filter(({ weight }) => weight > 0);
  const slots = slotsOn(college, way);
  const places = slots.map((slot) => takenAt(college, slot));
  const isAllKnown = !slots.includes('undeclared');
  const courses = courseCodes.filter((code) => places.some((taken) => taken.some((set) => set.includes(code))));
  const needs = needsOn(courses);
  const states = needs.map((need) => stateOf(need, places, courses, isAllKnown));
  // What would not be known of all courses either is left out, also where they are not all known.
  const counted = needs.map((need, at) => states[at]?.score !== undefined || !need.isUnknown(courses));
  const weighed = (score: (need: Need, at: number) => number, of: readonly Need[] = needs): number | undefined => {
    const total = needs.reduce((sum, { weight }, at) => sum + (counted[at] ? weight : 0), 0);
    if (total <= 0) return undefined;
    return of.reduce((sum, need, at) => sum + (counted[at] ? need.weight * score(need, at) : 0), 0) / total;
  };
  const [possible, guaranteed] = [
    weighed(({ reached }) => reached(places, 'most')),
    weighed(({ reached }) => reached(places, 'least')),
  ];
  const contributions = courses.map((code) => {
    const without = needsOn(courses, code);
    const share = weighed((need) => need.of(code, places)) ?? 0;
    const loss = (now: number | undefined, how: 'most' | 'least') =>
      (now ?? 0) - (weighed(({ reached }) => reached(places, how), without) ?? 0);
    return [
      code.replace(' ', ''),
      { share, possible: loss(possible, 'most'), guaranteed: loss(guaranteed, 'least') },
    ] as const;
  });
  const weightOf = (of: readonly Need[]) => of.reduce((sum, { weight }) => sum + weight, 0);
  const isTold = 2 * weightOf(needs.filter((_need, at) => counted[at])) >= weightOf(needs);
  const count = (state: string) => states.filter((one) => one.state === state).length;
  return {
    way,
    possible: isTold ? possible : undefined,
    guaranteed: isTold ? guaranteed : undefined,
    atLeast: isTold && !isAllKnown && needs.some(({ reached }, at) => counted[at] && reached(places, 'least') < 1),
    mapped:
      needs.length === 0 ? undefined : needs.filter(({ isTaught }) => courses.some(isTaught)).length / needs.length,
    counts: {
      guaranteed: states.filter(({ state, score }) => state === 'met' && score?.guaranteed === 1).length,
      met: count('met'),
      partial: count('partial'),
      missing: count('missing'),
      unknown: count('unknown'),
    },
    requirements: Object.fromEntries(needs.map(({ id }, at) => [id, states[at] as ExpectedRequirement])),
    courses: Object.fromEntries(contributions),
  };
}

function stateOf(
  need: Need,
  places: readonly Taken[],
  courses: readonly CourseCode[],
  isAllKnown: boolean,
): ExpectedRequirement {
  const score = { possible: need.reached(places, 'most'), guaranteed: need.reached(places, 'least') };
  const leastOfAll = need.reached(places, 'least of all');
  if (score.possible === 1) return { state: 'met', score, leastOfAll };
  if (!isAllKnown || need.isUnknown(courses)) return { state: 'unknown', score: undefined, leastOfAll };
  if (courses.some(need.isTaught)) return { state: 'partial', score, leastOfAll };
  return { state: score.possible > 0 ? 'partial' : 'missing', score, leastOfAll };
}

/** The places of a way: the plan with what a concentration replaces and adds. */
function slotsOn({ plan, concentrations }: AnyCollege, way: string): readonly AnySlot[] {
  // Without a plan, everyone takes all but what concentrations add.
  const added = new Set(concentrations.flatMap(({ adds }) => adds.flatMap(codesIn)));
  const concentration = way === '' ? undefined : concentrations[Number(way.slice(1))];
  const places: readonly AnySlot[] = plan ?? courseCodes.filter((code) => !added.has(code));
  if (!concentration) return places;
  const { adds, replaces } = concentration;
  const replaced = replaces && plan?.[replaces.place];
  if (!replaces || !plan || replaced === undefined || replaced === 'undeclared') return [...places, ...adds];
  const first = isCourse(replaced) ? plan.indexOf(replaced) : replaces.place;
  // Which of several places is replaced, nobody can tell: not all is known then.
  const doubt: readonly AnySlot[] = isCourse(replaced) && plan.lastIndexOf(replaced) > first ? ['undeclared'] : [];
  return [...plan.slice(0, first), ...replaces.by, ...plan.slice(first + 1), ...adds, ...doubt];
}

function isCourse(slot: AnySlot): boolean {
  return typeof slot === 'string' && slot !== 'elective' && slot !== 'undeclared';
}

function codesIn(slot: AnySlot): readonly CourseCode[] {
  if (slot === 'undeclared' || slot === 'elective') return [];
  return typeof slot === 'string' ? [slot] : slot.options.flat();
}

function takenAt(college: AnyCollege, slot: AnySlot): Taken {
  if (slot === 'undeclared' || slot === 'elective') return [[]];
  if (typeof slot === 'string') return [[slot]];
  const { options } = slot;
  const size = Math.min(options.length, howMany(college, slot));
  return subsets(options, size).map((chosen) => [...new Set(chosen.flat())]);
}

/** By credits, as many options as the largest make necessary. */
function howMany({ courses }: AnyCollege, { take, options }: AnyChoice): number {
  if ('options' in take) return take.options;
  const sizes = options.map((one) => one.reduce((sum, code) => sum + courses[code].credits, 0)).sort((a, b) => b - a);
  const needed = sizes.findIndex((_size, at) => sizes.slice(0, at + 1).reduce((a, b) => a + b) >= take.credits);
  return needed < 0 ? options.length : needed + 1;
}

function subsets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((first, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

/** What students have who choose at all places: every combination. */
function students(places: readonly Taken[]): readonly (readonly CourseCode[])[] {
  return places.reduce<readonly (readonly CourseCode[])[]>(
    (so, taken) => so.flatMap((courses) => taken.map((more) => [...courses, ...more])),
    [[]],
  );
}

/** The highest of what courses reach: for the luckiest student, for the unluckiest, and as the page counts “for everyone”. */
function highest(of: (code: CourseCode) => number): Need['reached'] {
  const best = (courses: readonly CourseCode[]) => Math.max(0, ...courses.map(of));
  const least = (places: readonly Taken[]) => Math.min(...students(places).map(best));
  return (places, how) => {
    if (how === 'most') return Math.max(...students(places).map(best));
    if (how === 'least of all') return least(places);
    // A level counts for everyone when one place of the plan alone makes sure of it.
    return Math.max(0, ...places.map((taken) => least([taken])));
  };
}

function needsOfRole(college: AnyCollege, index: number, without?: CourseCode): readonly Need[] {
  const { weights, roles } = college;
  const { requires = {}, usesOtherLevels = false } = roles[index] ?? {};
  return (Object.entries(requires) as [SkillId, { level: Level; isCore: boolean }][]).map(([id, { level, isCore }]) =>
    byLevel(college, id, isCore ? weights.core : weights.useful, level, usesOtherLevels, without),
  );
}

function needsOfItems(college: AnyCollege, without?: CourseCode): readonly Need[] {
  return Object.entries(college.items).map(([name, { level, bloom }]) => {
    const id = `own/${name}` as SkillId;
    const { useful } = college.weights;
    if (level > 0) return byLevel(college, id, useful, level, false, without);
    return bloom > 0 ? byBloom(college, id, useful, bloom, without) : byTeaching(college, id, useful, without);
  });
}

/** A skill and what is equal to it, whichever of the two says so. What is equal to both of two skills joins them not. */
function equalsOf({ items }: AnyCollege, id: SkillId): readonly SkillId[] {
  const said = items[id.replace('own/', '')]?.equals ?? [];
  const saying = Object.entries(items).flatMap(([name, { equals }]) => (equals.includes(id) ? [`own/${name}`] : []));
  return [id, ...said, ...(saying as SkillId[])];
}

function byLevel(
  college: AnyCollege,
  id: SkillId,
  weight: number,
  level: Level,
  otherLevels: boolean | 'any',
  without?: CourseCode,
): Need {
  const taught = (code: CourseCode) =>
    code === without ? [] : equalsOf(college, id).flatMap((one) => college.courses[code].teaches[one] ?? []);
  const isComparable = (code: CourseCode) =>
    otherLevels === 'any' || otherLevels === (isInCatalog(college, code) && college.catalogUsesOtherLevels);
  const rank = (code: CourseCode) => (isComparable(code) ? Math.max(0, ...taught(code)) : 0);
  const of = (code: CourseCode) => Math.min(1, rank(code) / level);
  return {
    id,
    weight,
    of,
    reached: highest(of),
    isTaught: (code) => taught(code).length > 0,
    // A course that names equal skills says how far it goes where it says so of one of them.
    isUnknown: (courses) => courses.some((code) => taught(code).length > 0 && rank(code) === 0),
  };
}

function byBloom(college: AnyCollege, id: SkillId, weight: number, bloom: number, without?: CourseCode): Need {
  const names = equalsOf(college, id);
  const reached = (code: CourseCode) =>
    code === without
      ? []
      : college.courses[code].outcomes.flatMap((one) =>
          one.skills.some((skill) => names.includes(skill)) ? one.bloom : [],
        );
  // A course whose outcome names the item teaches it.
  const isTaught = (code: CourseCode) =>
    reached(code).length > 0 ||
    (code !== without && names.some((one) => college.courses[code].teaches[one] !== undefined));
  const of = (code: CourseCode) => Math.min(1, Math.max(0, ...reached(code)) / bloom);
  return {
    id,
    weight,
    of,
    reached: highest(of),
    isTaught,
    isUnknown: (courses) => courses.some(isTaught) && !courses.some((code) => reached(code).length > 0),
  };
}

function byTeaching(college: AnyCollege, id: SkillId, weight: number, without?: CourseCode): Need {
  const isTaught = (code: CourseCode) =>
    code !== without && equalsOf(college, id).some((one) => college.courses[code].teaches[one] !== undefined);
  const of = (code: CourseCode) => (isTaught(code) ? 1 : 0);
  return { id, weight, of, reached: highest(of), isTaught, isUnknown: () => false };
}

function needsOfOutcomes(college: AnyCollege, courses: readonly CourseCode[], without?: CourseCode): readonly Need[] {
  return outcomeIds.map((id) => outcomeNeed(college, id, courses, without));
}

function outcomeNeed(college: AnyCollege, id: OutcomeId, onWay: readonly CourseCode[], without?: CourseCode): Need {
  const said = (code: CourseCode) => (isInCatalog(college, code) ? undefined : college.courses[code].contributes[id]);
  const ranked = (code: CourseCode) => (code === without ? 0 : (said(code) ?? 0) / 3);
  const byCourses = highest(ranked);
  const skills = college.outcomes[id].map((skill) => byLevel(college, skill, 1, 3, 'any', without));
  const isTold = onWay.some((code) => (said(code) ?? 0) > 0);
  const throughSkills = isTold && skills.length > 0;
  const isTaught = (code: CourseCode) =>
    code !== without && (said(code) !== undefined || skills.some((one) => one.isTaught(code)));
  return {
    id,
    weight: college.weights.core,
    // Where not all skills are brought to the top, those that are give nobody a share.
    of: (code, places) =>
      throughSkills &&
      skills.every(({ reached }) => reached(places, 'most') === 1) &&
      skills.some(({ of }) => of(code, places) === 1)
        ? 1
        : ranked(code),
    reached: (places, how) =>
      throughSkills && skills.every(({ reached }) => reached(places, how) === 1) ? 1 : byCourses(places, how),
    isTaught,
    isUnknown: (courses) => courses.some((code) => said(code) === 0) || (!isTold && courses.some(isTaught)),
  };
}

/** How far somebody who follows any way brings a skill, and everyone who follows the program's own; 0 where nobody does. */
export function reachOf(
  college: AnyCollege,
  skill: SkillId,
): { readonly possible: number; readonly guaranteed: number } {
  const need = byLevel(college, skill, 1, 3, false);
  const placesOn = (way: string) => slotsOn(college, way).map((slot) => takenAt(college, slot));
  const ways = ['', ...college.concentrations.map((_one, index) => `c${index}`)].map(placesOn);
  const rank = (score: number) => Math.round(score * 3);
  return {
    possible: rank(Math.max(...ways.map((places) => need.reached(places, 'most')))),
    guaranteed: rank(need.reached(placesOn(''), 'least')),
  };
}
