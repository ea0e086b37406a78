import { type FileModel, readFileModel } from '../../model/file-model.ts';
import type { Places } from '../../model/follow/places.ts';
import { grouped } from '../../model/grouped.ts';
import { type Declaration, type FileLinks, linkKey, type Reference } from '../../model/link.ts';
import { linksOf } from '../../model/links.ts';
import { namesAnything } from '../../syntax/incremental/names.ts';
import { isMistakeInYaml } from '../../syntax/misread.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { SourceDocument } from '../document.ts';
import type { FileFacts } from './facts.ts';
import { sidesOfSlash } from './id-range.ts';

/** The facts of a file, with what is needed to take them along to the next version of its text. */
export interface KeptFacts {
  readonly facts: FileFacts;
  /** The declaration of the file itself, where it says its id. */
  readonly file: Declaration | undefined;
  /** Something may be said again under its name, and has the place then where it is written first. */
  readonly hasNames: boolean;
  /** Undefined before the first edit. */
  readonly places?: Places;
}

/** The facts of a whole text; undefined for YAML that is not of the format. */
export function readFacts(document: SourceDocument): KeptFacts | undefined {
  const { kind } = document;
  if (!kind) return undefined;
  const model = readFileModel(document.tree, kind);
  const links = readLinks(document, model);
  const facts: FileFacts = { model, ...links, incomplete: isIncomplete(document.tree), token: {}, steps: [] };
  return { facts, file: fileDeclaration(model, links), hasNames: hasNames(document) };
}

function hasNames({ text, tree }: SourceDocument): boolean {
  return text.includes('*') && tree.documents.some(({ root }) => root !== undefined && namesAnything(root));
}

type Links = Pick<FileFacts, 'declarations' | 'references' | 'uses' | 'declared' | 'mentioned' | 'used'>;

/** All links of a file, and by their keys. */
export function readLinks(document: SourceDocument, model: FileModel): Links {
  const { declarations, references, repeated } = asWritten(document, linksOf(model));
  const mentioned = grouped(references, linkKey);
  const uses = repeated.length === 0 ? references : [...references, ...repeated].sort(inOrder);
  return {
    declarations,
    references,
    uses,
    declared: grouped(declarations, linkKey),
    mentioned,
    used: repeated.length === 0 ? mentioned : grouped(uses, linkKey),
  };
}

/** The declaration of the file itself among its links. */
export function fileDeclaration({ id }: FileModel, { declarations }: Pick<Links, 'declarations'>) {
  return id && declarations.find(({ word }) => word === id);
}

/** Whether some of a text could not be read. */
export function isIncomplete({ problems, documents }: SyntaxTree): boolean {
  return problems.some(isMistakeInYaml) || documents.some(({ unreadable }) => unreadable);
}

/** Links with the places of their words as they are in the text of a document. */
export function asWritten(document: SourceDocument, links: FileLinks): FileLinks {
  const place = (reference: Reference) => placeAsWritten(document, reference);
  return { ...links, references: links.references.map(place), repeated: links.repeated.map(place) };
}

function inOrder(a: Reference, b: Reference): number {
  return a.word.start - b.word.start;
}

/** The place of one side of `framework/item` in the text, where the slash may be an escape. */
function placeAsWritten(document: SourceDocument, reference: Reference): Reference {
  const { kind, word, scalar } = reference;
  const isSide = word.start !== scalar.start || word.end !== scalar.end;
  if (!isSide || document.text.slice(word.start, word.end) === word.text) return reference;
  const sides = sidesOfSlash(document, scalar);
  const side = sides?.[kind === 'framework' ? 0 : 1] ?? scalar;
  return { ...reference, word: { text: word.text, start: side.start, end: side.end } };
}
