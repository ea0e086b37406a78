import { counted } from '../../rules/words/lists.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { type TaxonomyTarget, taxonomyTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { inlineText } from '../markdown.ts';
import { type EntryAddress, pagePath } from './page-address.ts';
import { pageLink } from './page-link.ts';
import { fileTitle, type PlaceInWords, placeInWords } from './place-in-words.ts';
import { belongsTo, sections } from './sections.ts';
import { teachingCourses } from './taught-courses.ts';

/** A heading with the lines below it. */
interface Block {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What links to an entry in the workspace, as blocks of Markdown. */
export function workspacePart(snapshot: Snapshot, address: EntryAddress): string {
  const filled = blocksOf(snapshot, address).filter(({ lines }) => lines.length > 0);
  const texts = filled.map(({ heading, lines }) => `### ${heading}\n\n${lines.join('\n')}`);
  return ['## In this workspace', ...(texts.length > 0 ? texts : ['Nothing links to it yet.'])].join('\n\n');
}

function blocksOf(snapshot: Snapshot, address: EntryAddress): Block[] {
  const { taxonomy, links } = snapshot;
  const { list, id } = address;
  if (list === 'challenges') return [taughtOf(snapshot, taxonomy.skillsForChallenge(id))];
  if (list === 'skillCategories') return [taughtOf(snapshot, taxonomy.skillsInCategory(id))];
  const entry = taxonomyTarget(taxonomy, list, id);
  if (!entry) return [];
  const places = links.everyUseOf(entry);
  const listed = sections[list].map((section) => ({
    heading: section.heading,
    lines: unique(
      places
        .filter(({ reference }) => belongsTo(section, reference))
        .map(({ document, reference }) =>
          lineFor(document, reference.word, placeInWords(snapshot, document, reference)),
        ),
    ),
  }));
  if (list === 'skills') return [coursesBlock(snapshot, entry), ...listed];
  if (list === 'levelScales') return [...listed, withoutScale(snapshot, id)];
  return list === 'roles' ? [...listed, ownDefinitions(snapshot, entry)] : listed;
}

function coursesBlock(snapshot: Snapshot, skill: TaxonomyTarget): Block {
  const lines = teachingCourses(snapshot, skill).map((course) =>
    lineFor(course.place.document, course.place.reference.word, course),
  );
  return { heading: 'Courses that teach it', lines: unique(lines) };
}

/** A file that defines a role anew hides the one of the taxonomy from the files around it. */
function ownDefinitions({ links }: Snapshot, role: TaxonomyTarget): Block {
  const lines = links
    .declaring(role.key)
    .flatMap((document) =>
      (factsOf(document)?.declared.get(role.key) ?? []).map(({ word }) =>
        lineFor(document, word, { name: fileTitle(document), about: [] }),
      ),
    );
  return { heading: 'Files that define it anew, for what is near them', lines };
}

/** The files that say nothing of levels count by the first scale. */
function withoutScale({ links, taxonomy }: Snapshot, scale: string): Block {
  const isDefault = taxonomy.taxonomy.levelScales[0]?.id === scale;
  const lines = links.files().flatMap((document) => {
    const model = factsOf(document)?.model;
    if (!isDefault || !model || model.levels.scale || model.levels.own.length > 0) return [];
    return [lineFor(document, model.range, { name: fileTitle(document), about: [] })];
  });
  return { heading: 'Files that name none, and so count by this one', lines };
}

/** Which of some skills are taught, and by how many courses. */
function taughtOf(snapshot: Snapshot, skills: readonly { readonly id: string; readonly label: string }[]): Block {
  const lines = skills.flatMap(({ id, label }) => {
    const skill = taxonomyTarget(snapshot.taxonomy, 'skills', id);
    const courses = skill ? teachingCourses(snapshot, skill).length : 0;
    return courses === 0
      ? []
      : [`- ${pageLink(label, pagePath({ list: 'skills', id }))}: ${counted(courses, 'course')}`];
  });
  return { heading: 'Skills of it that courses teach', lines };
}

function lineFor(document: SourceDocument, { start }: OffsetRange, { name, about }: PlaceInWords): string {
  const line = document.lines.positionAt(start).line + 1;
  const words = about.length === 0 ? '' : `: ${about.map(inlineText).join(' · ')}`;
  return `- ${pageLink(oneLine(name), `${document.uri}#L${line}`)}${words}`;
}

/** A name is read at a glance, and always one line. */
function oneLine(name: string): string {
  const words = name.replace(/\s+/g, ' ').trim();
  return words.length > 160 ? `${words.slice(0, 160).trimEnd()}…` : words;
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
