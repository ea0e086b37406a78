import { type Declaration, linkKey } from '../../model/link.ts';
import { counted } from '../../rules/words/lists.ts';
import { listedWords } from '../../schema/suggest/listed-words.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { levelMarkdown } from '../entry-markdown.ts';
import { paragraphs } from '../markdown.ts';

/** A level where a file lists it: what the file says of it, where it stands, and how often it is used. */
export function ownLevelMarkdown(document: SourceDocument, declaration: Declaration): string | undefined {
  const levels = listedWords(document.tree.documents.find(({ root }) => root)?.root, 'levels');
  const uses = factsOf(document)?.mentioned.get(linkKey(declaration))?.length ?? 0;
  const about = levelMarkdown({ levels }, declaration.word.text);
  return (
    about && paragraphs([about, uses === 0 ? 'Not used in this file' : `Used ${counted(uses, 'time')} in this file`])
  );
}
