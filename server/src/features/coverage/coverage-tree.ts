import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { levelLabel, scaleOf } from '../../analysis/level-scale.ts';
import { type ProgramCourse, programCourses } from '../../analysis/program-courses.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { CoverageResult, CoveredRequirement, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';
import { closingCourses } from '../../analysis/skills/closing-courses.ts';
import { trackOf } from '../../analysis/skills/tracks.ts';
import type { Graded } from '../../model/graded.ts';
import { linkKey } from '../../model/link.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { uriKey } from '../../workspace/uris.ts';
import { idsBelow, type NodePlace, placeIn } from '../programs/node.ts';
import { coverageInWords, mainCoverage, metInWords, reachedInWords } from '../words/coverage.ts';
import { fileTitle } from '../words/file-title.ts';
import { titleDifferences } from '../words/file-titles.ts';
import { placesInWords } from '../words/places.ts';
import { isTeachable, placeOfTarget, requirementLabel } from './gaps.ts';
import type { TeachSkill } from './teach-skill.ts';

/** One line of the tree of coverage, as the client shows it. All words are plain text. */
export interface CoverageNode {
  /** The same for the same thing after an edit, so that what was open stays open. */
  readonly id: string;
  readonly kind: CoverageNodeKind;
  readonly label: string;
  readonly description?: string;
  /** All that the line says, for those who hear it or point at it. */
  readonly tooltip?: string;
  readonly place?: NodePlace;
  /** What is below it; of a program that was not asked for, only that there is something. */
  readonly children?: readonly CoverageNode[];
  readonly hasChildren?: boolean;
  /** The skill that a course could be chosen for. */
  readonly teach?: TeachSkill;
}

export type CoverageNodeKind =
  | 'program'
  | 'role'
  | 'framework'
  | 'outcomes'
  | 'way'
  | 'missing'
  | 'partial'
  | 'met'
  | 'unknown'
  | 'missing-skill'
  | 'partial-skill'
  | 'met-skill'
  | 'unknown-skill'
  | 'course'
  | 'candidate';

type State = CoveredRequirement['state'];

const states: readonly (readonly [State, string])[] = [
  ['missing', 'Missing'],
  ['partial', 'Partial'],
  ['met', 'Met'],
  ['unknown', 'Not known'],
];

/** So many courses are named that could close a gap. */
const mostCandidates = 3;

/**
 * What the programs of the workspace cover: program, target, then what is missing, partly and fully reached, by skill and
 * course.
 *
 * @param open the URIs of the programs whose coverage is wanted as well
 */
export function coverageTree(snapshot: Snapshot, open: readonly string[]): CoverageNode[] {
  const isOpen = new Set(open.map(uriKey));
  const programs = snapshot.links.files('curriculum');
  const labelOf = programLabels(programs);
  return programs
    .map((program) => ({ program, label: labelOf(program) }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    .map(({ program, label }): CoverageNode => {
      const model = factsOf(program)?.model;
      return {
        id: program.uri,
        kind: 'program',
        label: shortened(label, 100),
        tooltip: shortened(label, 200),
        ...(model ? { place: placeIn(program, model.range, model.id) } : {}),
        ...(isOpen.has(uriKey(program.uri)) ? { children: targetNodes(snapshot, program) } : { hasChildren: true }),
      };
    });
}

/**
 * Programs by their titles. What tells those of equal titles apart stands first, where a narrow view does not cut it off:
 * the institution, where each has its own; else the id or the file.
 */
function programLabels(programs: readonly SourceDocument[]): (program: SourceDocument) => string {
  const differenceOf = titleDifferences(programs);
  const institutions = programs.map((program) => `${institutionOf(program)} ${fileTitle(program)}`);
  const isOwn = (name: string) => institutions.indexOf(name) === institutions.lastIndexOf(name);
  return (program) => {
    const title = fileTitle(program);
    const difference = differenceOf(program);
    if (difference === undefined) return title;
    const institution = institutionOf(program);
    const isTold = institution !== undefined && isOwn(`${institution} ${title}`);
    return `${isTold ? institution : difference}: ${title}`;
  };
}

function institutionOf(program: SourceDocument): string | undefined {
  const model = factsOf(program)?.model;
  return model?.kind === 'curriculum' ? model.institution?.text : undefined;
}

/** What lines of one program are made with. */
interface Known {
  readonly snapshot: Snapshot;
  readonly program: SourceDocument;
  readonly courses: ReadonlyMap<string, ProgramCourse>;
}

function targetNodes(snapshot: Snapshot, program: SourceDocument): CoverageNode[] {
  const known = { snapshot, program, courses: programCourses(snapshot, program) };
  return programCoverage(snapshot, program).map((target): CoverageNode => {
    const id = `${program.uri}/${target.id}`;
    const [first, ...others] = target.results;
    const isSplit = others.length > 0 || (first !== undefined && first.way !== '');
    return {
      id,
      kind: target.kind,
      ...coverageOf(target, target.title, first),
      place: placeIn(program, placeOfTarget(snapshot, program, target, first?.way)),
      children: isSplit
        ? target.results.map((result) => wayNode(known, id, target, result))
        : first
          ? stateNodes(known, id, target, first)
          : [],
    };
  });
}

/** The number stands first, where a narrow view does not cut it off. */
function coverageOf(
  target: TargetCoverage,
  title: string,
  result: CoverageResult | undefined,
): Pick<CoverageNode, 'label' | 'description' | 'tooltip'> {
  const main = result && mainCoverage(result);
  const label = shortened(title, 100);
  if (!result) return { label };
  return {
    label: main === undefined ? label : `${percentInWords(main, result.atLeast)} ${label}`,
    description: main === undefined ? 'not known' : metInWords(target, result),
    tooltip: [target.title, coverageInWords(result), metInWords(target, result)]
      .map((line) => shortened(line, 200))
      .join('\n'),
  };
}

function wayNode(known: Known, parent: string, target: TargetCoverage, result: CoverageResult): CoverageNode {
  const model = factsOf(known.program)?.model;
  const concentration =
    model?.kind === 'curriculum' ? model.concentrations.find((one) => one.id.text === result.way) : undefined;
  const id = `${parent}/way ${result.way}`;
  return {
    id,
    kind: 'way',
    ...coverageOf(target, wayTitle({ id: result.way, title: concentration?.title?.text }), result),
    place: concentration
      ? placeIn(known.program, concentration, concentration.id)
      : placeIn(known.program, placeOfTarget(known.snapshot, known.program, target)),
    children: stateNodes(known, id, target, result),
  };
}

function stateNodes(known: Known, parent: string, target: TargetCoverage, result: CoverageResult): CoverageNode[] {
  return states.flatMap(([state, label]): CoverageNode[] => {
    const requirements = result.requirements.filter((one) => one.state === state);
    if (requirements.length === 0) return [];
    const id = `${parent}/${state}`;
    const idOf = idsBelow(id);
    return [
      {
        id,
        kind: state,
        label,
        description: String(requirements.length),
        children: requirements.map((one) => requirementNode(known, idOf(one.id), target, result, one)),
      },
    ];
  });
}

function requirementNode(
  known: Known,
  id: string,
  target: TargetCoverage,
  result: CoverageResult,
  requirement: CoveredRequirement,
): CoverageNode {
  const { snapshot, program } = known;
  const { state } = requirement;
  const label = shortened(requirementLabel(snapshot, program, target, requirement), 100);
  const words = reachedInWords(requirement);
  const children = [
    ...requirement.courses.map((one) => courseNode(known, `${id}/${one.code}`, one.code, requirement)),
    ...(state === 'missing' ? candidateNodes(known, id, target, result, requirement) : []),
  ];
  const nothingNear =
    state === 'missing' && target.kind !== 'outcomes' && children.length === 0
      ? ['No course teaches anything near it']
      : [];
  const isGap = (state === 'missing' || state === 'partial') && isTeachable({ target, requirement });
  const importance = target.kind === 'role' ? [requirement.importance] : [];
  return {
    id,
    kind: `${state}-skill`,
    label,
    // That it is missing is said above all that is.
    description: [words.replace(/^missing, /, ''), ...importance].join(' · '),
    tooltip: [label, ...importance, words, ...nothingNear].join('\n'),
    place: placeOfRequirement(known, target, result, requirement),
    ...(children.length > 0 ? { children } : {}),
    ...(isGap ? { teach: { program: program.uri, skill: requirement.id, target: target.id } } : {}),
  };
}

/** Where a file requires the skill, or declares the item or outcome; for a role of the taxonomy where the program names it. */
function placeOfRequirement(
  { snapshot, program }: Known,
  target: TargetCoverage,
  result: CoverageResult,
  { id }: CoveredRequirement,
): NodePlace {
  const file = target.kind === 'outcomes' ? program : target.definition && snapshot.document(target.definition.uri);
  const facts = file && factsOf(file);
  const kind = target.kind === 'outcomes' ? 'outcome' : 'skill';
  const key = linkKey({ kind, id });
  const word =
    facts &&
    (target.kind === 'role'
      ? facts.mentioned.get(key)?.find(({ use }) => use === 'requires')?.scalar
      : facts.declared.get(key)?.[0]?.word);
  return file && word ? placeIn(file, word) : placeIn(program, placeOfTarget(snapshot, program, target, result.way));
}

function courseNode(known: Known, id: string, code: string, requirement: CoveredRequirement): CoverageNode {
  const course = known.courses.get(code);
  const level = course && requirement.by !== 'taught' ? levelOf(known.snapshot, course, requirement.id) : undefined;
  return {
    id,
    kind: 'course',
    ...courseWords(known, code, [level?.toLowerCase()]),
    ...(course ? { place: placeOfTeaching(course, requirement.id) } : {}),
  };
}

/** The level at which a course says that it teaches a skill, or contributes to an outcome. */
function levelOf({ taxonomy }: Snapshot, course: ProgramCourse, id: string): string | undefined {
  const model = factsOf(course.document)?.model;
  return levelLabel({ level: gradedIn(course, id)?.level?.text, scale: model && scaleOf(model, taxonomy) });
}

function gradedIn({ course }: ProgramCourse, id: string): Graded | undefined {
  return [...course.teaches, ...course.contributesTo].find((one) => one.id.text === id);
}

/** Courses that could close a gap. */
function candidateNodes(
  known: Known,
  id: string,
  target: TargetCoverage,
  result: CoverageResult,
  requirement: CoveredRequirement,
): CoverageNode[] {
  const { snapshot, program } = known;
  if (target.kind === 'outcomes') return [];
  const model = factsOf(program)?.model;
  const concentration =
    model?.kind === 'curriculum' ? model.concentrations.find((one) => one.id.text === result.way) : undefined;
  return closingCourses(snapshot, program, [trackOf(snapshot, program, concentration)], requirement.id)
    .slice(0, mostCandidates)
    .map(({ course: { code, course, document }, why }) => ({
      id: `${id}/could ${code}`,
      kind: 'candidate',
      ...courseWords(known, code, [why === 'near' ? 'could teach it' : 'teaches it, not for everyone']),
      place: placeIn(document, course, course.code),
    }));
}

function courseWords(
  known: Known,
  code: string,
  about: readonly (string | undefined)[],
): Pick<CoverageNode, 'label' | 'description'> {
  const course = known.courses.get(code);
  const title = course?.course.title?.text;
  const shown = course?.course.code.text ?? code;
  const [when] = course ? placesInWords(course.places) : [];
  const words = [...about, when].flatMap((one) => (one ? [shortened(one, 60)] : []));
  return {
    label: shortened(title === undefined ? shown : `${shown} ${title}`, 100),
    ...(words.length > 0 ? { description: words.join(' · ') } : {}),
  };
}

/** Where the course teaches it; the course itself, where it does so under another id. */
function placeOfTeaching(course: ProgramCourse, id: string): NodePlace {
  const taught = gradedIn(course, id);
  return taught
    ? placeIn(course.document, taught, taught.id)
    : placeIn(course.document, course.course, course.course.code);
}
