import { linkKey } from '../../model/link.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { lastIndexAtOrBelow } from '../../syntax/search.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { HintSwitch, Switches } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Hint } from './hint.ts';
import { nameOf, switchFor } from './meaning.ts';
import { placeOfHint } from './place.ts';

/** What the codes and ids in a range of a file are called, in the order of the text. Looks at nothing outside of it. */
export function nameHints(
  snapshot: Snapshot,
  document: SourceDocument,
  range: OffsetRange,
  switches: Switches<HintSwitch>,
): Hint[] {
  const references = factsOf(document)?.references ?? [];
  const before = lastIndexAtOrBelow(references.length, (at) => references[at]?.word.start ?? 0, range.start - 1);
  const hints: Hint[] = [];
  for (let index = before + 1; index < references.length; index++) {
    const reference = references[index];
    if (!reference || reference.word.start > range.end) break;
    const kind = switchFor(reference);
    if (!kind || !switches[kind]) continue;
    const words = nameOf(snapshot, document, reference);
    const at = words === undefined ? undefined : placeOfHint(document, reference);
    if (words === undefined || at === undefined) continue;
    hints.push({ switch: kind, at, words, key: linkKey(reference), ofCourse: reference.kind === 'course' });
  }
  return hints;
}
