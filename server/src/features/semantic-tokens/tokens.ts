import type { Declaration, DeclarationKind, Reference, ReferenceKind } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { idRange } from '../../workspace/links/id-range.ts';
import type { Resolution } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Token, TokenModifier, TokenType } from './token.ts';

/** Titles by which terms and parts are called are plain text, and so is what only classifies. */
const types: Readonly<Partial<Record<DeclarationKind | ReferenceKind, TokenType>>> = {
  course: 'course',
  skill: 'skill',
  role: 'role',
  outcome: 'outcome',
  'course-outcome': 'outcome',
  credential: 'credential',
  accreditor: 'credential',
  curriculum: 'library',
  catalog: 'library',
  framework: 'library',
  library: 'library',
  technology: 'technology',
  concentration: 'concentration',
  level: 'level',
  bloom: 'level',
  scale: 'level',
};

/** The ids in a file, or in a range of it, in the order of the text. */
export function tokensOf(snapshot: Snapshot, document: SourceDocument, range?: OffsetRange): Token[] {
  const facts = factsOf(document);
  if (!facts) return [];
  const { declarations, references } = facts;
  return inOrder(
    startingIn(declarations, range).flatMap((declaration) => tokenOf(document, declaration, ['declaration'])),
    startingIn(references, range).flatMap((reference) =>
      tokenOf(document, reference, modifiersOf(reference, snapshot.links.resolve(document, reference))),
    ),
  );
}

function tokenOf(
  document: SourceDocument,
  { kind, word }: Declaration | Reference,
  modifiers: readonly TokenModifier[],
): Token[] {
  const type = types[kind];
  return type ? [{ type, modifiers, ...idRange(document, word) }] : [];
}

function modifiersOf(reference: Reference, resolution: Resolution): TokenModifier[] {
  switch (resolution.state) {
    case 'found':
      return resolution.targets[0]?.from === 'taxonomy' ? ['builtIn'] : [];
    case 'external':
      return ['external'];
    case 'missing':
    case 'not-used':
      return ['unresolved'];
    case 'ambiguous':
      return [];
    case 'unknown':
      return isOnlyBuiltIn(reference) ? ['unresolved'] : [];
  }
}

/** Ids that only the taxonomy could declare, and it does not. */
function isOnlyBuiltIn({ kind, id }: Reference): boolean {
  if (kind === 'skill') return !id.includes('/');
  return (
    kind === 'credential' || kind === 'accreditor' || kind === 'technology' || kind === 'bloom' || kind === 'scale'
  );
}

/** The links that begin in a range; all where there is none. */
function startingIn<Link extends Declaration | Reference>(
  links: readonly Link[],
  range?: OffsetRange,
): readonly Link[] {
  if (!range) return links;
  const lastBelow = (limit: number) => lastIndexAtOrBelow(links.length, (at) => links[at]?.word.start ?? 0, limit);
  return links.slice(lastBelow(range.start - 1) + 1, lastBelow(range.end) + 1);
}

/** Two lists in the order of the text as one. What an alias or a merge key repeats is there once. */
function inOrder(declared: readonly Token[], referred: readonly Token[]): Token[] {
  const tokens = [...declared, ...referred].sort((a, b) => a.start - b.start);
  return tokens.filter((token, index) => token.start >= (tokens[index - 1]?.end ?? 0));
}
