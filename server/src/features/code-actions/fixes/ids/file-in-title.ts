import type { SourceDocument } from '../../../../workspace/document.ts';
import { fileName } from '../../../../workspace/uris.ts';
import { fileTitle } from '../../../words/file-title.ts';
import { shown } from './values.ts';

/** A file in the title of an action: “Allied Health Courses (allied-health.courses.yaml)”. */
export function fileInTitle(document: SourceDocument): string {
  return `${shown(fileTitle(document))} (${fileName(document.uri)})`;
}
