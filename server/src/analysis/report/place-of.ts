import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Place } from './place.ts';

/** Where a range of a file is, as editors count. */
export function placeOf({ uri, lines }: SourceDocument, { start, end }: OffsetRange): Place {
  const { line, character } = lines.positionAt(start);
  return { uri, line, character, endLine: lines.positionAt(end).line };
}
