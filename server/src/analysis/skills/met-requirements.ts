import type { Concentration } from '../../model/curriculum.ts';
import { linkKey } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { skillsOfCourseOutcomes } from '../coverage/bloom-reached.ts';
import { isSameScale, reaches, type Scale } from '../level-scale.ts';
import { programTargets } from './program-targets.ts';
import type { RequiredSkill, RoleDefinition } from './role-requirements.ts';
import { equalSkills, type Teaching, taughtSkills } from './taught-skills.ts';
import { isAssured, keptTracks, type Track, type TrackCourse, trackOf, tracksOf } from './tracks.ts';

/** A requirement of a role or framework, and how far the courses of a program meet it. */
export interface MetRequirement extends RequiredSkill {
  /** Every course of the program (or of the concentration) that teaches the skill, at whatever level. */
  readonly taught: readonly Teaching[];
  /** Those of them that bring it to the required level. */
  readonly meeting: readonly Teaching[];
  /**
   * `met`: some course brings it to the required level; `below`: it is taught, and certainly not so far; `not-taught`:
   * certainly by no course; `unknown`: the levels are on different scales, not all that the program uses is known, or
   * nobody declares the skill.
   */
  readonly state: 'met' | 'below' | 'not-taught' | 'unknown';
  /** Met, but not for everyone: only in a choice, a concentration, or a course that no plan has. */
  readonly onlyForSome: boolean;
}

/**
 * How far the courses of a program meet what a role or framework requires, in its order. What a concentration prepares
 * for is asked of its own courses and those that everyone takes: of the first that names the role, where the program
 * does not and none is given.
 */
export function metRequirements(
  snapshot: Snapshot,
  program: SourceDocument,
  role: RoleDefinition,
  concentration = concentrationFor(snapshot, program, role),
): readonly MetRequirement[] {
  const track = trackOf(snapshot, program, concentration);
  const taught = taughtSkills(snapshot, program);
  const known = snapshot.links.scopeOf(program).complete;
  // Without a concentration the courses of all of them count, and so each of them has to be known.
  const complete =
    known && (track.concentration ? track.complete : tracksOf(snapshot, program).every((one) => one.complete));
  const tracks = waysOfEveryone(snapshot, program, track);
  const equals = equalsOfRole(snapshot, program, role);
  const verdictFor = verdictsOf(keptVerdicts(snapshot, program), track);
  return role.requires.map((required) => {
    const skills = [required.skill, ...(taught.has(required.skill) ? [] : (equals.get(required.skill) ?? []))];
    const lists = skills.map((skill) => taught.get(skill));
    const verdict = verdictFor(required, lists, () => verdictOn(required, lists, track, tracks));
    const { taught: teachings, meeting, isUnsure, onlyForSome } = verdict;
    const unsure = !complete || isUnsure;
    // How far the outcomes that name an item bring it is a matter of coverage.
    const isNamed =
      required.bloom !== undefined && skills.some((skill) => skillsOfCourseOutcomes(snapshot, program).has(skill));
    const isJudged = !isNamed && isKnownSkill(snapshot, role, required);
    const unmet = teachings.length > 0 ? 'below' : isJudged ? 'not-taught' : 'unknown';
    return {
      ...required,
      taught: teachings,
      meeting,
      state: meeting.length > 0 ? 'met' : unsure ? 'unknown' : unmet,
      onlyForSome,
    };
  });
}

/** What the courses that teach a skill make of one requirement on a track. */
interface Verdict extends Pick<MetRequirement, 'taught' | 'meeting' | 'onlyForSome'> {
  /** Some of the levels do not compare. */
  readonly isUnsure: boolean;
}

type Teachings = readonly (readonly Teaching[] | undefined)[];

interface KnownVerdict {
  readonly scale: Scale | undefined;
  readonly lists: Teachings;
  readonly verdict: Verdict;
}

/** By the track, then by what is required. */
type KnownVerdicts = WeakMap<Track, Map<string, KnownVerdict>>;

/** How many credits courses have decides how many of a choice everyone takes. */
const keptVerdicts = keptAbout<KnownVerdicts>({
  name: 'requirements',
  reads: new Set(['courses.credits']),
  restsOn: [keptTracks],
  work: () => new WeakMap(),
});

/** Answers from what was found before, as long as the same courses teach the skill in the same way. */
function verdictsOf(known: KnownVerdicts, track: Track) {
  const ofTrack = known.get(track) ?? new Map<string, KnownVerdict>();
  known.set(track, ofTrack);
  return ({ skill, level, atAnyLevel, scale }: RequiredSkill, lists: Teachings, judge: () => Verdict): Verdict => {
    const key = `${skill}\n${atAnyLevel ? '' : `level ${level}`}`;
    const before = ofTrack.get(key);
    const isSame = (list: Teachings[number], index: number) => list === before?.lists[index];
    if (
      before &&
      isSameOrBothNone(before.scale, scale) &&
      before.lists.length === lists.length &&
      lists.every(isSame)
    ) {
      return before.verdict;
    }
    const verdict = judge();
    ofTrack.set(key, { scale, lists, verdict });
    return verdict;
  };
}

function isSameOrBothNone(one: Scale | undefined, other: Scale | undefined): boolean {
  return one === other || isSameScale(one, other);
}

function verdictOn(
  required: RequiredSkill,
  lists: Teachings,
  track: Track,
  tracks: readonly (readonly Track[])[],
): Verdict {
  const taught = lists.flatMap((list) => list ?? []).filter((one) => isOpen(one, track));
  const verdicts = taught.map((one) => ({ one, reached: required.atAnyLevel ? 'yes' : reaches(one, required) }));
  const meeting = verdicts.filter(({ reached }) => reached === 'yes').map(({ one }) => one);
  return {
    taught,
    meeting,
    isUnsure: verdicts.some(({ reached }) => reached === 'unknown'),
    onlyForSome:
      meeting.length > 0 && !tracks.some((every) => every.every((one) => isAssured(one, onTrack(meeting, one)))),
  };
}

/**
 * Tracks of which one or, where there are several together, each has to assure what everyone reaches. Where a program has
 * several concentrations, perhaps everyone follows one of them.
 */
function waysOfEveryone(snapshot: Snapshot, program: SourceDocument, track: Track): readonly (readonly Track[])[] {
  if (track.concentration) return [[track]];
  const concentrations = tracksOf(snapshot, program).filter(({ concentration }) => concentration);
  return concentrations.length > 1 ? [[track], concentrations] : [[track]];
}

function concentrationFor(
  snapshot: Snapshot,
  program: SourceDocument,
  role: RoleDefinition,
): Concentration | undefined {
  return programTargets(snapshot, program).find(
    ({ definition }) => definition.id === role.id && definition.document === role.document,
  )?.concentration;
}

/** Whether who follows a track may take the course; on that of the program itself, courses of all concentrations count. */
function isOpen({ in: { code, taken } }: Teaching, { concentration, courses }: Track): boolean {
  return !concentration || taken === 'nobody' || courses.has(code);
}

function onTrack(teachings: readonly Teaching[], { courses }: Track): TrackCourse[] {
  const found: TrackCourse[] = [];
  for (const { in: course } of teachings) {
    const one = courses.get(course.code);
    if (one) found.push(one);
  }
  return found;
}

/** What the frameworks of a role's file say to be equal, while the program itself does not use them. */
export function equalsOfRole(
  { links }: Snapshot,
  program: SourceDocument,
  { document }: RoleDefinition,
): ReadonlyMap<string, readonly string[]> {
  if (!document) return none;
  const known = new Set(links.scopeOf(program).documents);
  const others = links.scopeOf(document).documents.filter((one) => !known.has(one));
  return others.length > 0 ? equalSkills(others) : none;
}

const none: ReadonlyMap<string, readonly string[]> = new Map();

/** Whether somebody declares the skill: what nobody declares is reported where it is required, and nobody can teach it. */
export function isKnownSkill(
  { taxonomy, links }: Snapshot,
  { document }: RoleDefinition,
  { skill }: Pick<RequiredSkill, 'skill'>,
): boolean {
  if (taxonomy.entry('skills', skill)) return true;
  const facts = document && factsOf(document);
  if (!facts) return false;
  const key = linkKey({ kind: 'skill', id: skill });
  const [reference] = facts.used.get(key) ?? [];
  return facts.declared.has(key) || (reference !== undefined && links.resolve(document, reference).state === 'found');
}
