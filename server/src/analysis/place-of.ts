import type { OffsetRange } from '../syntax/finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Place } from './report/place.ts';

/** Where a range of a document stands, as a report says it. */
export function placeOf({ uri, lines }: Pick<SourceDocument, 'uri' | 'lines'>, { start, end }: OffsetRange): Place {
  const last = lines.positionAt(end);
  return { uri, ...lines.positionAt(start), endLine: last.line, endCharacter: last.character };
}
