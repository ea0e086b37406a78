import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { fileName } from '../../workspace/uris.ts';

/** Why something is not renamed: a sentence for the person who asked. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value;
}

/** A file and a line of it, as people say it. */
export function placeInWords(document: SourceDocument, { start }: Pick<OffsetRange, 'start'>): string {
  return `${fileName(document.uri)}, line ${document.lines.positionAt(start).line + 1}`;
}
