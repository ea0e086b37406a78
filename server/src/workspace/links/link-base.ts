import type { SourceDocument } from '../document.ts';
import { factsOf } from './file-facts.ts';

/**
 * Which of many files declare and mention an id. It holds files and no places, so that it lasts as long as the set of
 * files does.
 */
export interface LinkBase {
  declaring(key: string): readonly SourceDocument[];
  mentioning(key: string): readonly SourceDocument[];
}

/** Reads all the files on the first question. */
export function createLinkBase(documents: Iterable<SourceDocument>): LinkBase {
  let maps: { declaring: Map<string, SourceDocument[]>; mentioning: Map<string, SourceDocument[]> } | undefined;

  function read() {
    const made = { declaring: new Map<string, SourceDocument[]>(), mentioning: new Map<string, SourceDocument[]>() };
    for (const document of documents) {
      const facts = factsOf(document);
      if (!facts) continue;
      for (const key of facts.declared.keys()) add(made.declaring, key, document);
      for (const key of facts.mentioned.keys()) add(made.mentioning, key, document);
    }
    maps = made;
    return made;
  }

  return {
    declaring: (key) => (maps ?? read()).declaring.get(key) ?? [],
    mentioning: (key) => (maps ?? read()).mentioning.get(key) ?? [],
  };
}

function add(map: Map<string, SourceDocument[]>, key: string, document: SourceDocument): void {
  const list = map.get(key);
  if (list) list.push(document);
  else map.set(key, [document]);
}
