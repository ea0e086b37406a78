import type { DeclarationKind, Reference, ReferenceKind } from '../../model/link.ts';
import type { Word } from '../../model/word.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { locate } from '../../syntax/locate.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf, linkAt } from '../../workspace/links/file-facts.ts';
import type { LinkIndex } from '../../workspace/links/link-index.ts';
import type { FileTarget, TaxonomyTarget } from '../../workspace/links/target.ts';
import { aNounOf } from './nouns.ts';
import { filesInWords, type Refusal } from './refusal.ts';

/** What stands under the cursor and can be called otherwise. */
export interface RenameSymbol {
  readonly kind: DeclarationKind | ReferenceKind;
  /** Its name as written under the cursor; the range leaves out quotation marks. */
  readonly word: Word;
  /** The file that the cursor is in. */
  readonly document: SourceDocument;
  /** Where it is declared; nowhere for a name that is only mentioned. */
  readonly targets: readonly FileTarget[];
  /** The reference under the cursor, where it is not a declaration. */
  readonly reference?: Reference;
}

const nothingHere =
  'There is nothing to rename here. Place the cursor on a course code, an id, or the title of a term, a choice or an elective.';

/** What can be renamed at an offset, or why it cannot. */
export function symbolAt(links: LinkIndex, document: SourceDocument, offset: number): RenameSymbol | Refusal {
  const facts = factsOf(document);
  if (!facts) return { refusal: nothingHere };
  const place = placeAt(document, offset);
  const link = linkAt(facts, place.offset);
  if (!link) return { refusal: nothingHere };
  if (link.is === 'declaration') {
    const { declaration } = link;
    const word = { ...withoutQuotes(document, declaration.word), ...place.alias };
    return { kind: declaration.kind, word, document, targets: [{ from: 'file', document, declaration }] };
  }
  const { reference } = link;
  const word = { ...withoutQuotes(document, reference.word), ...place.alias };
  return symbolOfReference(links, document, reference, word);
}

/** An alias stands for what its anchor stands on, so that is what is renamed. */
function placeAt({ tree }: SourceDocument, offset: number): { offset: number; alias?: OffsetRange } {
  const node = locate(tree, offset)?.node;
  if (node?.kind !== 'alias' || !node.target) return { offset };
  return { offset: node.target.start, alias: { start: node.start, end: node.end } };
}

function symbolOfReference(
  links: LinkIndex,
  document: SourceDocument,
  reference: Reference,
  word: Word,
): RenameSymbol | Refusal {
  const resolution = links.resolve(document, reference);
  if (!('targets' in resolution)) return undeclared(document, reference, word);
  const inTaxonomy = resolution.targets.find((target) => target.from === 'taxonomy');
  if (inTaxonomy) return { refusal: taxonomySentence(inTaxonomy, word.text) };
  const targets = resolution.targets.filter((target) => target.from === 'file');
  const files = [...new Set(targets.map((target) => target.document))];
  if (resolution.state !== 'found' && files.length > 1) {
    const names = filesInWords(files, 'or');
    return { refusal: `“${word.text}” may mean ${aNounOf(reference.kind)} of ${names}. Rename it there.` };
  }
  const kind = targets[0]?.declaration.kind ?? reference.kind;
  return { kind, word, document, targets, reference };
}

/** What only the taxonomy can declare. */
const onlyInTaxonomy: ReadonlySet<ReferenceKind> = new Set([
  'scale',
  'credential',
  'technology',
  'accreditor',
  'award',
  'bloom',
]);

/** What nothing declares can still be called otherwise, at all its places in the file. */
function undeclared(document: SourceDocument, reference: Reference, word: Word): RenameSymbol | Refusal {
  const { kind, id } = reference;
  if (kind === 'classification') return { refusal: classificationSentence(word.text) };
  if (onlyInTaxonomy.has(kind) || (kind === 'skill' && !id.includes('/'))) {
    return { refusal: `The taxonomy has no entry “${word.text}”, so there is nothing to rename. Correct it here.` };
  }
  return { kind, word, document, targets: [], reference };
}

const ownInstead: Readonly<Partial<Record<TaxonomyTarget['list'], string>>> = {
  skills: 'To have a skill of your own, define it in a framework.',
  roles: 'To have a role of your own, define it in a role file.',
  credentials: 'To name another credential, write { title: …, awarded-by: … }.',
  technologies: 'To name another technology, write { title: … }.',
  accreditors: 'To name another accreditor, write { title: … }.',
  levelScales: 'To have levels of your own, list them under “levels”.',
};

function taxonomySentence({ list }: TaxonomyTarget, name: string): string {
  if (list === 'classifications') return classificationSentence(name);
  return [`“${name}” is an entry of the taxonomy and cannot be renamed.`, ownInstead[list] ?? ''].join(' ').trimEnd();
}

function classificationSentence(code: string): string {
  return `“${code}” is a code of a public classification and cannot be renamed.`;
}

/** The range of a word between its quotation marks. */
export function withoutQuotes({ text }: SourceDocument, word: Word): Word {
  const first = text[word.start];
  const isQuoted = (first === '"' || first === "'") && word.end - word.start > 1 && text[word.end - 1] === first;
  return isQuoted ? { ...word, start: word.start + 1, end: word.end - 1 } : word;
}
