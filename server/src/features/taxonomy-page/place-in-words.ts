import { levelLabel, scaleOf } from '../../analysis/level-scale.ts';
import type { FileModel } from '../../model/file-model.ts';
import type { Declaration, Reference } from '../../model/link.ts';
import type { Assessment, Outcome } from '../../model/outcome.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';
import { idInWords } from '../words/id-in-words.ts';

/** What refers to an entry, in words: plain text, yet to be escaped. */
export interface PlaceInWords {
  readonly name: string;
  /** What it belongs to, and what it says of the entry. */
  readonly about: readonly string[];
}

/** The course, role, program, outcome, assessment or item that a reference belongs to. */
export function placeInWords(snapshot: Snapshot, document: SourceDocument, reference: Reference): PlaceInWords {
  const { owner } = reference;
  const model = factsOf(document)?.model;
  const found = model && (assessmentAt(model, reference) ?? outcomeAt(model, reference));
  const name = found ?? (owner ? nameOf(owner) : fileTitle(document));
  const around = found === undefined || (owner && isOutcome(owner)) ? owner?.owner : owner;
  const level = model && levelLabel({ level: reference.level?.text, scale: scaleOf(model, snapshot.taxonomy) });
  const importance = model && importanceAt(model, reference);
  const about = [level?.toLowerCase(), importance, ...surroundings(around)];
  return { name, about: about.filter((words) => words !== undefined) };
}

/** What a declaration is inside of, from the inside out. */
function surroundings(declaration: Declaration | undefined): string[] {
  return declaration ? [nameOf(declaration), ...surroundings(declaration.owner)] : [];
}

function isOutcome({ kind }: Declaration): boolean {
  return kind === 'outcome' || kind === 'course-outcome';
}

/** What people call a declaration: a course by code and title, an item with its framework, a program by its title. */
export function nameOf(declaration: Declaration): string {
  const { kind, word, title } = declaration;
  if (kind === 'course') return title === undefined ? word.text : `${word.text} ${title}`;
  if (kind === 'skill') return [idInWords(declaration), title].filter((words) => words !== undefined).join(': ');
  if (isOutcome({ kind } as Declaration)) return title === undefined ? word.text : `${word.text}: ${title}`;
  return title ?? word.text;
}

/** What a file is called: by its title, by its id, or as a file. */
export function fileTitle(document: SourceDocument): string {
  const model = factsOf(document)?.model;
  return model?.title?.text ?? model?.id?.text ?? fileName(document.uri);
}

/** Whether a role cannot be filled without the skill. */
function importanceAt(model: FileModel, { use, word }: Reference): string | undefined {
  if (use !== 'requires' || model.kind !== 'role') return undefined;
  return model.requires.find((one) => holds(one, word))?.importance?.text;
}

function assessmentAt(model: FileModel, { use, word }: Reference): string | undefined {
  if (use !== 'assesses') return undefined;
  return assessmentsOf(model).find((one) => holds(one, word))?.name.text;
}

function outcomeAt(model: FileModel, { use, word }: Reference): string | undefined {
  if (use !== 'stands-for' && use !== 'other') return undefined;
  const outcome = outcomesOf(model).find((one) => holds(one, word));
  if (!outcome) return undefined;
  return [outcome.id?.text, outcome.text?.text].filter((words) => words !== undefined).join(': ') || undefined;
}

function assessmentsOf(model: FileModel): readonly Assessment[] {
  const own = model.kind === 'curriculum' ? model.assessments : [];
  return [...own, ...coursesOf(model).flatMap(({ assessments }) => assessments)];
}

function outcomesOf(model: FileModel): readonly Outcome[] {
  const own =
    model.kind === 'curriculum' ? [...model.outcomes, ...model.concentrations.flatMap((one) => one.outcomes)] : [];
  return [...own, ...coursesOf(model).flatMap(({ outcomes }) => outcomes)];
}

function coursesOf(model: FileModel) {
  return 'courses' in model ? model.courses : [];
}

function holds(range: OffsetRange, { start, end }: OffsetRange): boolean {
  return range.start <= start && end <= range.end;
}
