import { coursesOfFile } from '../../analysis/file-courses.ts';
import { skillLabel } from '../../analysis/labels.ts';
import { levelLabel, scaleOf } from '../../analysis/level-scale.ts';
import { plannedPlaces } from '../../analysis/planned-places.ts';
import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { type RequisiteKind, requisiteKinds } from '../../model/requisite.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { joined, shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { harmlessMarkdown } from '../harmless-markdown.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';
import { fileTitle } from '../words/file-title.ts';
import { fileTitles } from '../words/file-titles.ts';
import { hoursInWords } from '../words/hours.ts';
import { placesInWords } from '../words/places.ts';
import { requisiteListInWords, requisiteNames } from '../words/requisites.ts';
import { contributionMarkdown } from './coverage-markdown.ts';

/** A description longer than this is read in its file. */
const longestDescription = 400;

const neededNames: Readonly<Record<RequisiteKind, string>> = {
  prerequisites: 'Prerequisite of',
  corequisites: 'Corequisite of',
  'strict-corequisites': 'Taken together with',
  advisories: 'Recommended for',
};

/** All about a course, in Markdown, as it is seen from a file: in a program, its plans; in a catalog, all programs'. */
export function courseMarkdown(snapshot: Snapshot, from: SourceDocument, target: FileTarget): string {
  const { document, declaration } = target;
  const course = courseOf(target);
  const title = `#### ${inlineText(`${declaration.word.text} ${declaration.title ?? ''}`)}`;
  if (!course) return title;
  const { description } = course;
  return paragraphs([
    title,
    inBrief(course),
    description && description.text.length <= longestDescription && harmlessMarkdown(description.text),
    factLines([
      ...requisiteKinds.map(
        (kind) => [requisiteNames[kind], inlineText(requisiteListInWords(course.requisites[kind]))] as const,
      ),
      ['Teaches', taught(snapshot, document, course)],
      ...neededBy(snapshot, from, target),
      plans(snapshot, from, document, declaration.id),
      ['From', from.uri !== document.uri && inlineText(fileTitle(document))],
    ]),
    from.kind === 'curriculum' && contributionMarkdown(snapshot, from, declaration.id),
  ]);
}

function courseOf({ document, declaration }: FileTarget): Course | undefined {
  const model = factsOf(document)?.model;
  const courses = model?.kind === 'curriculum' || model?.kind === 'catalog' ? model.courses : [];
  return (
    courses.find(({ code }) => code.start === declaration.word.start) ?? coursesOfFile(document).get(declaration.id)
  );
}

/** Credits, hours and seasons. */
function inBrief(course: Course): string {
  const hours = hoursInWords(course);
  const seasons = course.offered.map(({ text }) => text);
  return [
    course.credits ? creditsInWords(course.credits) : '',
    ...hours.split('; '),
    seasons.length > 0 ? `offered in ${joined(seasons)}` : '',
  ]
    .filter((words) => words !== '')
    .map(inlineText)
    .join(' · ');
}

function taught(snapshot: Snapshot, document: SourceDocument, { teaches }: Course): string {
  const model = factsOf(document)?.model;
  const scale = model && scaleOf(model, snapshot.taxonomy);
  const skills = teaches.map(({ id, level }) => {
    const label = levelLabel({ level: level?.text, scale })?.toLowerCase();
    return inlineText(`${skillLabel(snapshot, document, id.text)}${label === undefined ? '' : ` (${label})`}`);
  });
  return shortened(skills, 8, ' · ');
}

/** The courses that name it as a requisite: those in reach of the program, or all when seen from its own catalog. */
function neededBy(snapshot: Snapshot, from: SourceDocument, target: FileTarget): (readonly [string, string])[] {
  const inReach = new Set(snapshot.links.scopeOf(from).documents.map(({ uri }) => uri));
  const places = snapshot.links
    .everyUseOf(target)
    .filter(({ document }) => from.kind !== 'curriculum' || inReach.has(document.uri));
  return requisiteKinds.map((kind) => {
    const codes = places.flatMap(({ reference: { use, owner } }) =>
      use === kind && owner?.kind === 'course' ? [owner.word.text] : [],
    );
    return [neededNames[kind], shortened([...new Set(codes)].sort(byCode).map(inlineText))];
  });
}

function byCode(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** In which terms it is planned: by the program that asks, or else by every program that uses its catalog. */
function plans(
  snapshot: Snapshot,
  from: SourceDocument,
  document: SourceDocument,
  code: string,
): readonly [string, string | undefined] {
  if (from.kind === 'curriculum') return ['Planned', plannedIn(from, code) ?? notPlanned(from)];
  const programs = snapshot.links
    .files('curriculum')
    .filter((program) => snapshot.links.scopeOf(program).documents.includes(document));
  if (programs.length === 0) return ['Planned', 'by no program, since none uses this catalog'];
  const titleOf = fileTitles(programs);
  const planning = programs.flatMap((program) => {
    const planned = plannedIn(program, code);
    return planned === undefined ? [] : [`${inlineText(titleOf(program))}: ${planned}`];
  });
  return [
    'Planned',
    planning.length > 0 ? shortened(planning, 6, '; ') : 'by none of the programs that use this catalog',
  ];
}

function plannedIn(program: SourceDocument, code: string): string | undefined {
  const places = plannedPlaces(program).get(foldCode(code));
  return places && shortened(placesInWords(places).map(inlineText), 6, '; ');
}

/** A program without plans is not asked where its courses are. */
function notPlanned(program: SourceDocument): string | undefined {
  return plannedPlaces(program).size > 0 ? 'in no term' : undefined;
}
