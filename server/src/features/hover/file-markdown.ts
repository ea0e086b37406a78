import { roleLabel } from '../../analysis/labels.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { counted, shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';
import { fileTitle } from '../words/file-title.ts';
import { fileTitles } from '../words/file-titles.ts';

/** A program, a catalog or a framework in brief, in Markdown, and who uses it. */
export function fileMarkdown(snapshot: Snapshot, document: SourceDocument): string | undefined {
  const model = factsOf(document)?.model;
  if (!model || model.kind === 'role') return undefined;
  const users = titlesOf(snapshot.links.usersOf(document));
  const usedBy = ['Used by', shortened(users, 6, ' · ') || 'no file of this workspace'] as const;
  const title = `#### ${inlineText(fileTitle(document))}`;
  if (model.kind === 'curriculum') return paragraphs([title, programInBrief(snapshot, document, model)]);
  if (model.kind === 'catalog') {
    const about = [model.institution?.text, counted(model.courses.length, 'course')];
    return paragraphs([title, inBrief(about), factLines([usedBy])]);
  }
  return paragraphs([
    title,
    inBrief([model.publisher?.text, counted(model.items.length, 'item')]),
    factLines([usedBy, ['Measure of', shortened(measuredBy(snapshot, document), 6, ' · ')]]),
  ]);
}

function programInBrief(snapshot: Snapshot, document: SourceDocument, program: Curriculum): string {
  const award = program.award && (snapshot.taxonomy.entry('awards', program.award.text)?.label ?? program.award.text);
  const roles = program.preparesFor.roles.map(({ text }) => inlineText(roleLabel(snapshot, document, text)));
  return paragraphs([
    inBrief([
      program.institution?.text,
      award,
      program.credits && creditsInWords(program.credits),
      counted(program.courses.length, 'course'),
      ...(program.terms.length > 0 ? [counted(program.terms.length, 'term')] : []),
    ]),
    factLines([['Prepares for', shortened(roles, 6, ' · ')]]),
  ]);
}

/** The programs that name a framework under `prepares-for`. */
function measuredBy(snapshot: Snapshot, document: SourceDocument): string[] {
  const declaration = factsOf(document)?.declarations.find(({ kind }) => kind === 'framework');
  if (!declaration) return [];
  const places = snapshot.links.referencesTo({ from: 'file', document, declaration });
  const programs = places.filter(({ reference }) => reference.use === 'prepares-for').map((place) => place.document);
  return titlesOf([...new Set(programs)]);
}

function titlesOf(documents: readonly SourceDocument[]): string[] {
  const titleOf = fileTitles(documents);
  return documents.map((document) => inlineText(titleOf(document)));
}

function inBrief(words: readonly (string | undefined)[]): string {
  return words.flatMap((word) => (word ? [inlineText(word)] : [])).join(' · ');
}
