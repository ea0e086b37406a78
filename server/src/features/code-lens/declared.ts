import type { Declaration, DeclarationKind } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';

/** What a file declares of one kind, each id once: of several declarations the first, as everywhere; in the order of the text. */
export function declaredIn(document: SourceDocument, kind: DeclarationKind): Declaration[] {
  return [...(factsOf(document)?.declared.values() ?? [])]
    .flatMap(([first]) => (first?.kind === kind ? [first] : []))
    .sort((a, b) => a.word.start - b.word.start);
}

/** The declaration with a `linkKey`. */
export function declarationWith(document: SourceDocument, key: string): Declaration | undefined {
  return factsOf(document)?.declared.get(key)?.[0];
}
