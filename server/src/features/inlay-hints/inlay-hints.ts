import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { HintSwitch, Switches } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { creditHints } from './credit-hints.ts';
import type { Hint } from './hint.ts';
import { nameHints } from './name-hints.ts';
import { withoutThosePushing } from './pushing.ts';
import { roomForEach } from './room.ts';
import { shortenText } from './shorten.ts';

/** What an editor asks for when a hint is pointed at, instead of at once. */
export interface HintClient {
  readonly resolvesTooltip: boolean;
  readonly resolvesLocation: boolean;
}

export const plainHintClient: HintClient = { resolvesTooltip: false, resolvesLocation: false };

/** What is kept with a hint until it is pointed at. */
export interface HintData {
  readonly uri: string;
  /** The `linkKey` of the reference. */
  readonly key: string;
}

/** The words behind codes, ids and terms in the lines of a range. Its cost is that of the range. */
export function inlayHints(
  snapshot: Snapshot,
  uri: string,
  range: Range,
  switches: Switches<HintSwitch>,
  client: HintClient,
): InlayHint[] {
  const document = snapshot.document(uri);
  if (!document?.kind) return [];
  const lines = wholeLines(document, range);
  const hints = [
    ...nameHints(snapshot, document, lines, switches),
    ...(switches.credits ? creditHints(snapshot, document, lines) : []),
  ].sort((a, b) => a.at - b.at);
  return byLine(document, hints).flatMap((line) => {
    const kept = withoutThosePushing(document, line);
    const names = kept.filter(({ key }) => key !== undefined);
    const room = roomForEach(names.map(({ words }) => words.length));
    return kept.flatMap((hint) => {
      // Half a number would be a wrong one.
      if (hint.key === undefined) return [inlayHint(document, hint, hint.words.length, client)];
      return room === undefined ? [] : [inlayHint(document, hint, room, client)];
    });
  });
}

function byLine({ lines }: SourceDocument, hints: readonly Hint[]): readonly Hint[][] {
  const groups = new Map<number, Hint[]>();
  for (const hint of hints) {
    const { line } = lines.positionAt(hint.at);
    groups.set(line, [...(groups.get(line) ?? []), hint]);
  }
  return [...groups.values()];
}

function inlayHint(document: SourceDocument, { at, words, key }: Hint, longest: number, client: HintClient): InlayHint {
  const label = shortenText(words, longest);
  return {
    position: document.lines.positionAt(at),
    label,
    paddingLeft: true,
    ...(label === words || client.resolvesTooltip ? {} : { tooltip: words }),
    ...(key === undefined ? {} : { data: { uri: document.uri, key } satisfies HintData }),
  };
}

/** A part of a line is not enough to know what else stands on it. */
function wholeLines({ lines }: SourceDocument, { start, end }: Range): OffsetRange {
  return { start: lines.startOf(start.line), end: lines.endOf(end.line) };
}
