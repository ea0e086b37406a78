import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { fileName } from '../../workspace/uris.ts';

/** What people call a file, as plain text: its title, else its id, else its name. */
export function fileTitle(document: SourceDocument): string {
  const model = factsOf(document)?.model;
  return model?.title?.text ?? model?.id?.text ?? fileName(document.uri);
}
