import { skillLabel } from '../../analysis/labels.ts';
import { levelLabel } from '../../analysis/level-scale.ts';
import { knownRoles } from '../../analysis/skills/role-requirements.ts';
import { taughtSkills } from '../../analysis/skills/taught-skills.ts';
import { type FrameworkItem, titleOfItem } from '../../model/file-model.ts';
import { shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FileTarget, Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { entryMarkdown } from '../entry-markdown.ts';
import { harmlessMarkdown } from '../harmless-markdown.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';
import { fileTitle } from '../words/file-title.ts';
import { fileTitles } from '../words/file-titles.ts';
import { teachingInWords } from '../words/teachings.ts';
import { requiredMarkdown } from './coverage-markdown.ts';

/** All about a skill, in Markdown: what it is, which courses teach it and which roles require it. */
export function skillMarkdown(snapshot: Snapshot, from: SourceDocument, target: Target): string | undefined {
  if (target.from === 'taxonomy') {
    const entry = entryMarkdown(snapshot.taxonomy, target.list, target.id);
    return entry && paragraphs([entry, links(snapshot, from, target.id)]);
  }
  return paragraphs([itemMarkdown(snapshot, target), links(snapshot, from, target.declaration.id)]);
}

function itemMarkdown(snapshot: Snapshot, { document, declaration }: FileTarget): string {
  const model = factsOf(document)?.model;
  const items = model?.kind === 'framework' ? model.items : [];
  const item = items.find(({ id }) => id.start === declaration.word.start);
  const label = (id: string) => inlineText(skillLabel(snapshot, document, id));
  const broader = items.find(({ id }) => id.text === item?.broader?.text);
  const bloom = item?.bloom && snapshot.taxonomy.entry('bloomLevels', item.bloom.text);
  return paragraphs([
    `#### ${inlineText((item && titleOfItem(item)) ?? declaration.word.text)}`,
    item?.description && harmlessMarkdown(item.description.text),
    factLines([
      ['Framework', inlineText(fileTitle(document))],
      ['Category', item?.category && inlineText(item.category.text)],
      ['Part of', broader && inlineText(titleOfItem(broader) ?? broader.id.text)],
      ['Narrower', shortened(narrower(items, declaration.word.text), 6, ' · ')],
      ['Usual aim', bloom && `Bloom level ${inlineText(bloom.label)}`],
      ['Level', item?.level && inlineText(item.level.text)],
      [
        'Means the same as',
        shortened(
          (item?.equals ?? []).map(({ text }) => label(text)),
          6,
          ' · ',
        ),
      ],
    ]),
  ]);
}

function narrower(items: readonly FrameworkItem[], id: string): string[] {
  return items
    .filter(({ broader }) => broader?.text === id)
    .map((item) => inlineText(titleOfItem(item) ?? item.id.text));
}

function links(snapshot: Snapshot, from: SourceDocument, skill: string): string {
  return factLines([
    ...taughtBy(snapshot, from, skill),
    ['Required here by', from.kind === 'curriculum' && requiredMarkdown(snapshot, from, skill)],
    ['Required in this workspace of', requiredOf(snapshot, skill)],
  ]);
}

/** By the program that asks; from any other file, by all programs of the workspace that teach it. */
function taughtBy(snapshot: Snapshot, from: SourceDocument, skill: string): (readonly [string, string])[] {
  if (from.kind === 'curriculum') {
    const { complete } = snapshot.links.scopeOf(from);
    const words = coursesTeaching(snapshot, from, skill);
    return [['Taught by', words || (complete ? 'no course of this program' : '')]];
  }
  const titleOf = fileTitles(snapshot.links.files('curriculum'));
  const programs = snapshot.links.files('curriculum').flatMap((program) => {
    const words = coursesTeaching(snapshot, program, skill);
    return words === '' ? [] : [[`Taught in ${inlineText(titleOf(program))}`, words] as const];
  });
  const rest = programs.length - shownPrograms;
  if (rest < 2) return programs;
  return [...programs.slice(0, shownPrograms), ['Also taught in', `${rest} more programs`]];
}

/** Programs that are shown with their courses. */
const shownPrograms = 4;

function coursesTeaching(snapshot: Snapshot, program: SourceDocument, skill: string): string {
  const teachings = taughtSkills(snapshot, program).get(skill) ?? [];
  return shortened(
    teachings.map((one) => inlineText(teachingInWords(one))),
    6,
    ' · ',
  );
}

/** The roles that files of the workspace define; those of the taxonomy stand with its entry. */
function requiredOf(snapshot: Snapshot, skill: string): string {
  const roles = knownRoles(snapshot).flatMap((role) => {
    const required = role.document && role.requires.find((one) => one.skill === skill);
    if (!required) return [];
    const level = levelLabel(required)?.toLowerCase();
    return [inlineText(level === undefined ? role.title : `${role.title} (${level})`)];
  });
  return shortened(roles, 6, ' · ');
}
