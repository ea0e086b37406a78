import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';

/** What people call a file, as plain text: its title, else its id, else its name. */
export function fileTitle(document: SourceDocument): string {
  const model = factsOf(document)?.model;
  const name = decodeURIComponent(document.uri.slice(document.uri.lastIndexOf('/') + 1));
  return model?.title?.text ?? model?.id?.text ?? name;
}
