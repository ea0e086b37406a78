import { seenElsewhere } from '../../../analysis/seen-elsewhere.ts';
import { fileKinds } from '../../../model/file-kind.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { Settings } from '../../../workspace/settings.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import { uriKey } from '../../../workspace/uris.ts';
import type { Decoration } from '../../decoration-client.ts';
import type { Answering } from '../answering.ts';

/** Has the editor ask again where what is shown in a file changed by something outside of the file. */
export interface Refreshing {
  /** Tells that the editor shows this decoration now, as the workspace has it. */
  shown(decoration: Decoration, snapshot: Snapshot): void;
  /** Asks the editor to ask again, with `request`. */
  onRefresh(decoration: Decoration, request: () => Promise<void>): void;
}

/**
 * Compares the workspace with the one that was last shown. What is typed in a file is the editor's own reason to ask
 * again for that file; for the others it counts only where it changes what they can show of it.
 */
export function createRefreshing({ onChange, client, snapshotFor, settingsFor }: Answering): Refreshing {
  const requests = new Map<Decoration, () => Promise<void>>();
  const shown = new Set<Decoration>();
  let seen: Seen | undefined;

  async function compare(): Promise<void> {
    if (!seen) return;
    const before = seen;
    seen = see(await snapshotFor(''), settingsFor);
    const othersChanged = changedForOthers(before, seen);
    for (const decoration of shown) {
      const isSwitched = differs(before, seen, decoration);
      const request = requests.get(decoration);
      // An editor that refuses, or is gone, asks again when it wants to.
      if (request && (othersChanged || isSwitched)) request().catch(() => undefined);
    }
  }
  onChange(() => void compare());

  return {
    shown(decoration, snapshot) {
      if (!client()?.decorations.refreshes[decoration]) return;
      shown.add(decoration);
      seen ??= see(snapshot, settingsFor);
    },
    onRefresh: (decoration, request) => void requests.set(decoration, request),
  };
}

/** What of the workspace can make a difference. */
interface Seen {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /**
   * What other files can show of each open document, read while that is the newest: its places move when somebody types.
   * Empty where no other document is open that could show something.
   */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** By the keys of the documents that are open. */
  readonly open: ReadonlyMap<string, Surroundings>;
}

/** What decides about an open document besides texts, each in a form that can be compared. */
interface Surroundings extends Readonly<Record<Decoration, string>> {
  /** For which kinds of files all are known. */
  readonly complete: string;
}

function see(snapshot: Snapshot, settingsFor: (uri: string) => Settings): Seen {
  const documents = new Map([...snapshot.documents()].map((document) => [uriKey(document.uri), document]));
  const open = [...documents].filter(([, { version }]) => version !== null);
  const seen = open.length < 2 ? [] : open.map(([key, document]) => [key, seenElsewhere(document)] as const);
  return {
    documents,
    elsewhere: new Map(seen),
    open: new Map(open.map(([key, document]) => [key, surroundings(snapshot, document, settingsFor(document.uri))])),
  };
}

function surroundings({ links }: Snapshot, document: SourceDocument, settings: Settings): Surroundings {
  const kinds = [...fileKinds, 'library'] as const;
  return {
    complete: kinds.filter((kind) => links.isComplete(document, kind)).join(' '),
    codeLens: JSON.stringify(settings.codeLens),
    inlayHints: JSON.stringify(settings.inlayHints),
    semanticTokens: '',
  };
}

/** Whether something else counts for a document that was open before and still is. */
function differs(before: Seen, now: Seen, what: keyof Surroundings): boolean {
  return [...now.open].some(([key, around]) => {
    const known = before.open.get(key);
    return known !== undefined && known[what] !== around[what];
  });
}

/** Whether an open file can show more or less of the other files than before. */
function changedForOthers(before: Seen, now: Seen): boolean {
  if (differs(before, now, 'complete')) return true;
  const keys = new Set([...before.documents.keys(), ...now.documents.keys()]);
  return [...keys].some((key) => {
    const concernsOthers = now.open.size > (now.open.has(key) ? 1 : 0);
    return concernsOthers && looksDifferent(before, now, key);
  });
}

function looksDifferent(before: Seen, now: Seen, key: string): boolean {
  const [one, other] = [before.documents.get(key), now.documents.get(key)];
  if (one === other) return false;
  if (one && one.text === other?.text && one.kind === other.kind) return false;
  const seen = seenIn(before, key);
  return seen === undefined || seen !== seenIn(now, key);
}

/** Undefined for a document that was open alone: nobody looked then, and now it may say its places as they are later. */
function seenIn({ documents, elsewhere }: Seen, key: string): string | undefined {
  const document = documents.get(key);
  if (document?.version === null) return seenElsewhere(document);
  return document ? elsewhere.get(key) : '';
}
