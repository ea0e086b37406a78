import type { DeclarationKind, Reference, ReferenceKind } from '../../model/link.ts';
import type { Word } from '../../model/word.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { linkPointedAt } from '../../workspace/links/file-facts.ts';
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
  const pointed = linkPointedAt(document, offset);
  if (!pointed) return { refusal: nothingHere };
  const { link, range } = pointed;
  if (link.is === 'declaration') {
    const { declaration } = link;
    const word = { text: declaration.word.text, ...range };
    return { kind: declaration.kind, word, document, targets: [{ from: 'file', document, declaration }] };
  }
  const { reference } = link;
  return symbolOfReference(links, document, reference, { text: reference.word.text, ...range });
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
