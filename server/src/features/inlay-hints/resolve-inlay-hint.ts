import type { InlayHint } from 'vscode-languageserver-types';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { destinationOf } from '../navigation/destination.ts';
import { isPage } from '../taxonomy-page/page-address.ts';
import type { HintClient, HintData } from './inlay-hints.ts';
import { nameOf } from './meaning.ts';

/** A hint with its whole name, where it is cut, and with the way to what it names, where the editor can go there. */
export function resolveInlayHint(
  snapshot: Snapshot,
  hint: InlayHint,
  client: HintClient,
  showsPages: boolean,
): InlayHint {
  const data = hintData(hint.data);
  const document = data && snapshot.document(data.uri);
  const reference = document && factsOf(document)?.mentioned.get(data.key)?.[0];
  if (!reference || typeof hint.label !== 'string') return hint;
  const [target] = targetsOf(snapshot.links.resolve(document, reference));
  const destination = target && destinationOf(snapshot, target);
  const isReachable = destination !== undefined && (showsPages || !isPage(destination.uri));
  const location =
    client.resolvesLocation && isReachable ? { uri: destination.uri, range: destination.selection } : undefined;
  const name = nameOf(snapshot, document, reference);
  // Editors show what there is to say of a place in a file, and that begins with the whole name.
  const isToldByPlace = location !== undefined && target?.from === 'file';
  const isCut = name !== undefined && name !== hint.label;
  return {
    ...hint,
    ...(location ? { label: [{ value: hint.label, location }] } : {}),
    ...(client.resolvesTooltip && isCut && !isToldByPlace ? { tooltip: name } : {}),
  };
}

/** What the editor gives back is what it was given, unless somebody made it up. */
function hintData(data: unknown): HintData | undefined {
  return typeof data === 'object' && data !== null && 'uri' in data && 'key' in data ? (data as HintData) : undefined;
}
