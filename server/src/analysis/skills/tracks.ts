import type { Concentration } from '../../model/curriculum.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { foldCode, linkKey } from '../../model/link.ts';
import { type ChoiceSlot, codesIn, type Slot, type Term } from '../../model/plan.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type ProgramCourse, programCourses } from '../program-courses.ts';
import { type ProgramPath, pathsOf } from '../program-paths.ts';
import { requisitesOfCourse } from '../requisites/course-requisites.ts';

/** One way through a program: that of its plan, or that of a concentration, with what this adds and replaces. */
export interface Track {
  /** Absent for the plan of the program itself. */
  readonly concentration?: Concentration;
  /** The terms that it is planned in; none where no plan names a course, so that nothing is known of the order. */
  readonly terms: readonly Term[];
  /** The courses that can be taken on it, by folded code. Without a plan these are the program's own. */
  readonly courses: ReadonlyMap<string, TrackCourse>;
  /**
   * Whether every course that it names is known, and what it teaches; without a plan, whether the program leads to no
   * others.
   */
  readonly complete: boolean;
}

/** A course on a track. */
export interface TrackCourse {
  readonly in: ProgramCourse;
  /** Where it is planned, in the order of the terms; empty where the program has no plan. */
  readonly places: readonly TrackPlace[];
  /** Whether everyone takes it; else it is an option of a choice. */
  readonly certain: boolean;
}

/** A place of a track at which a course can be taken. */
export interface TrackPlace {
  readonly slot: Slot;
  /** The term, counted from 0; absent where a concentration does not say when. */
  readonly term?: number;
  /** Which option of the choice it is, or belongs to, counted from 0. */
  readonly option?: number;
}

/**
 * The track of a program, or of one of its concentrations. Where the program has no `terms`, the first of its `plans`
 * that fits counts. Worked out once, until another plan is written.
 */
export function trackOf(snapshot: Snapshot, program: SourceDocument, concentration?: Concentration): Track {
  const tracks = keptTracks(snapshot, program);
  const known = tracks.find((one) => one.concentration?.start === concentration?.start);
  if (known) return known;
  const track = readTrack(snapshot, program, concentration);
  tracks.push(track);
  return track;
}

/** Those that somebody asked for so far; of two concentrations, the places stay apart. */
export const keptTracks: (snapshot: Snapshot, program: SourceDocument) => Track[] = keptAbout<ReadTrack[]>({
  name: 'tracks',
  reads: new Set(['termsIncomplete', 'courses.teachesIncomplete']),
  restsOn: [programCourses],
  work: () => [],
  renew(tracks, { snapshot, document: program, parts }) {
    // Neither the courses nor the plan are others; what their codes mean may be.
    if (!parts.has('links.course') && !parts.has('courses.requisites')) return tracks;
    return tracks.every((track) => isComplete(snapshot, program, track) === track.complete) ? tracks : undefined;
  },
});

interface ReadTrack extends Track {
  /** Whether all of it is written as far as its own plan says, whatever its codes mean. */
  readonly isWritten: boolean;
}

/** The track of the program itself, and those of its concentrations. */
export function tracksOf(snapshot: Snapshot, program: SourceDocument): readonly Track[] {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum') return [];
  return [undefined, ...model.concentrations].map((concentration) => trackOf(snapshot, program, concentration));
}

/**
 * Whether everyone on the track takes at least one of some of its courses: one that stands there by itself, or so many
 * options of one choice that k out of n cannot be taken without them.
 */
export function isAssured({ courses: all }: Track, courses: Iterable<TrackCourse>): boolean {
  const options = new Map<ChoiceSlot, Set<number>>();
  for (const { certain, places } of courses) {
    if (certain) return true;
    for (const { slot, option } of places) {
      if (slot.kind !== 'choice' || option === undefined) continue;
      const found = options.get(slot) ?? new Set();
      options.set(slot, found.add(option));
    }
  }
  return [...options].some(([choice, { size }]) => size > choice.from.length - fewestTaken(choice, all));
}

/** How many options of a choice everyone takes: of a choice by credits, as many as the largest of them make necessary. */
export function fewestTaken({ choose, from }: ChoiceSlot, courses: ReadonlyMap<string, TrackCourse>): number {
  if (!choose) return 0;
  if ('options' in choose) return Math.min(choose.options, from.length);
  if (choose.credits <= 0) return 0;
  const credits = from.map(({ codes }) =>
    codes.reduce((sum, { text }) => sum + (courses.get(foldCode(text))?.in.course.credits?.max ?? Infinity), 0),
  );
  let open = choose.credits;
  const needed = credits
    .sort((a, b) => b - a)
    .findIndex((one) => {
      open -= one;
      return open <= 0;
    });
  return needed < 0 ? from.length : needed + 1;
}

function readTrack(snapshot: Snapshot, program: SourceDocument, concentration: Concentration | undefined): ReadTrack {
  const facts = factsOf(program);
  const inProgram = programCourses(snapshot, program);
  const courses = new Map<string, { in: ProgramCourse; places: TrackPlace[]; certain: boolean }>();
  const head = concentration ? { concentration } : {};
  if (facts?.model.kind !== 'curriculum') return { ...head, terms: [], courses, isWritten: false, complete: false };

  const path = pathOfTrack(facts.model, concentration);
  const isPlanned = path.terms.some(({ slots }) => slots.some((slot) => codesIn(slot).length > 0));
  const written = [...path.terms.flatMap(({ term, slots }) => [term, ...slots]), ...path.anywhere];
  let complete = !path.incomplete && !written.some(isHalfWritten);
  const add = (code: string, place: TrackPlace | undefined) => {
    const course = inProgram.get(code);
    if (!course) {
      complete = false;
      return;
    }
    if (course.course.teachesIncomplete) complete = false;
    const known = courses.get(code) ?? { in: course, places: [], certain: false };
    if (place) known.places.push(place);
    if (!place || place.slot.kind === 'course') known.certain = true;
    courses.set(code, known);
  };
  const plan = (slot: Slot, when: Pick<TrackPlace, 'term'>) => {
    if (slot.kind === 'course') add(foldCode(slot.code.text), { slot, ...when });
    if (slot.kind !== 'choice') return;
    slot.from.forEach(({ codes }, option) => {
      for (const code of new Set(codes.map(({ text }) => foldCode(text)))) add(code, { slot, ...when, option });
    });
  };
  if (!isPlanned) {
    const replaced = new Set((concentration?.replaces ?? []).map(({ what }) => foldCode(what.text)));
    for (const { code, document, taken } of inProgram.values()) {
      if (document === program && taken === 'everyone' && !replaced.delete(code)) add(code, undefined);
    }
    // What is left stands for no course that everyone takes: nobody can tell what it replaces.
    if (replaced.size > 0) complete = false;
  }
  path.terms.forEach(({ slots }, term) => {
    for (const slot of slots) plan(slot, isPlanned ? { term } : {});
  });
  for (const slot of path.anywhere) plan(slot, {});
  for (const { places } of courses.values()) places.sort((a, b) => whenOf(a) - whenOf(b));
  const terms = isPlanned ? path.terms.map(({ term }) => term) : [];
  const track = { ...head, terms, courses, isWritten: complete };
  return { ...track, complete: isComplete(snapshot, program, track) };
}

function isComplete(
  snapshot: Snapshot,
  program: SourceDocument,
  { isWritten, terms, courses }: Omit<ReadTrack, 'complete'>,
): boolean {
  if (!isWritten || namesUncertainCourse(snapshot, program, courses)) return false;
  return terms.length > 0 || isAllDeclared(snapshot, program, programCourses(snapshot, program));
}

/** Of a choice without any options, nobody knows what it offers. */
function isHalfWritten(one: Term | Slot): boolean {
  return ('incomplete' in one && one.incomplete === true) || ('from' in one && one.from.length === 0);
}

function whenOf({ term }: TrackPlace): number {
  return term ?? Number.MAX_SAFE_INTEGER;
}

/**
 * The path of a track, with its terms and all that stands in them: that of the program itself, or of one of its
 * concentrations. A concentration that adds and replaces nothing, but has a plan of its own, is that plan.
 */
export function pathOfTrack(program: Curriculum, concentration?: Concentration): ProgramPath {
  const paths = pathsOf(program).filter((path) => path.concentration?.start === concentration?.start);
  const own = paths.find(({ plan }) => plan);
  const changes = [...(concentration?.adds ?? []), ...(concentration?.replaces ?? [])];
  const found = concentration && own && changes.length === 0 ? own : (paths[0] ?? own);
  if (found) return found;
  const anywhere = [
    ...(concentration?.adds ?? []).flatMap(({ slots }) => slots),
    ...(concentration?.replaces ?? []).flatMap(({ by }) => by),
  ];
  return { terms: [], anywhere, incomplete: concentration?.incomplete === true || program.termsIncomplete === true };
}

/**
 * Whether the courses of a program without a plan are certainly those that it declares: it draws on no catalog, of which
 * only a plan would say what belongs to it, and the requisites of its courses lead to no others.
 */
function isAllDeclared(
  { links }: Snapshot,
  program: SourceDocument,
  courses: ReadonlyMap<string, ProgramCourse>,
): boolean {
  if (links.scopeOf(program).documents.some(({ kind }) => kind === 'catalog')) return false;
  return [...courses.values()].every((course) => requisitesOfCourse(course).every(({ needs }) => courses.has(needs)));
}

const namedInPlans: ReadonlySet<string> = new Set(['plan', 'choice', 'adds', 'replaces']);

/** Whether one of the courses could also be another one, so that what it teaches is not known. */
function namesUncertainCourse(
  { links }: Snapshot,
  program: SourceDocument,
  courses: ReadonlyMap<string, unknown>,
): boolean {
  const facts = factsOf(program);
  return (facts?.references ?? []).some(
    (reference) =>
      reference.kind === 'course' &&
      namedInPlans.has(reference.use) &&
      courses.has(reference.id) &&
      // What the file declares itself is meant wherever it names it.
      !facts?.declared.has(linkKey(reference)) &&
      links.resolve(program, reference).state !== 'found',
  );
}
