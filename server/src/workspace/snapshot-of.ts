import type { TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { ofLittleRoom } from './closed-document.ts';
import { isComplete } from './completeness.ts';
import { configKeysFor } from './config-file.ts';
import { createDocument, type SourceDocument } from './document.ts';
import { createLinkBases, type LinkBase } from './links/link-base.ts';
import { createLinkIndex, type LinkIndex } from './links/link-index.ts';
import { configOf } from './rule-settings.ts';
import { choose, schemaFileText } from './schema-choice.ts';
import { isOursByItself, schemaReferenceFor } from './schema-reference.ts';
import type { SchemaStore } from './schema-store.ts';
import type { SchemaChoice, Snapshot } from './snapshot.ts';
import { schemaContext, settingsFor, type WorkspaceState } from './state.ts';
import { folderOf, uriKey } from './uris.ts';

/** How open documents are seen: as they are now, or as they were when last saved. */
export type OpenAs = 'open' | 'saved';

/** Gives views of the workspace's states. The same state always has the same view, with all that it has worked out. */
export type Snapshots = (state: WorkspaceState, which?: OpenAs) => Snapshot;

export function createSnapshots(store: SchemaStore, taxonomy: TaxonomyIndex): Snapshots {
  const views: Record<OpenAs, WeakMap<WorkspaceState, Snapshot>> = { open: new WeakMap(), saved: new WeakMap() };
  // What is on disk outlives many states.
  const bases = new WeakMap<WorkspaceState['disk'], LinkBase>();

  const baseFor = createLinkBases();

  const lasting: Record<OpenAs, Map<unknown, unknown>> = { open: new Map(), saved: new Map() };

  const baseOf = (disk: WorkspaceState['disk']) => kept(bases, disk, () => baseFor(disk));

  return (state, which = 'open') =>
    kept(views[which], state, () =>
      snapshotOf(state, store, taxonomy, which, lasting[which], () => baseOf(state.disk)),
    );
}

function snapshotOf(
  state: WorkspaceState,
  store: SchemaStore,
  taxonomy: TaxonomyIndex,
  which: OpenAs,
  lasting: Map<unknown, unknown>,
  base: () => LinkBase,
): Snapshot {
  const context = schemaContext(state);
  const open = stillThere(state[which], state.gone);
  const facts = new Map<unknown, unknown>();
  let links: LinkIndex | undefined;

  function* documents(): Iterable<SourceDocument> {
    yield* open.values();
    for (const [key, document] of state.disk) if (!open.has(key)) yield document;
  }

  function schemaFor(document: SourceDocument): SchemaChoice | undefined {
    const reference = schemaReferenceFor(document, context);
    return reference && choose(reference, state, store);
  }

  const configs = new Map<string, SourceDocument | undefined>();
  /** The same for all files of a folder. */
  function configFor(uri: string): SourceDocument | undefined {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (!configs.has(folder)) configs.set(folder, nearestConfig(uri));
    return configs.get(folder);
  }

  function nearestConfig(uri: string): SourceDocument | undefined {
    for (const key of configKeysFor(uri, state.folders)) {
      const config = open.get(key) ?? state.disk.get(key);
      if (config) return config;
    }
    return undefined;
  }

  const snapshot: Snapshot = {
    taxonomy,
    get links() {
      links ??= createLinkIndex({
        taxonomy,
        open,
        base: base(),
        isOverlaid: (document) => open.has(document.fact(keyOf)),
        isInFolder: (uri) => folderOf(uri, state.folders) !== undefined,
        areRead: (kind) => isComplete(state, kind),
      });
      return links;
    },
    parts: {
      open,
      disk: state.disk,
      folders: state.folders,
      settings: state.settings,
      folderSettings: state.folderSettings,
    },
    documents,
    schemaFor,
    document(uri) {
      const key = uriKey(uri);
      return state[which].get(key) ?? state.disk.get(key);
    },
    schemaSource(uri) {
      const text = schemaFileText(state, uri);
      return store.builtInSource(uri) ?? (typeof text === 'string' ? createDocument(uri, text) : undefined);
    },
    ruleSettings({ uri }) {
      const { rules, call } = settingsFor(state, uri);
      const file = call?.config ? undefined : configFor(uri);
      return [call?.first, call?.config, file && configOf(file), rules].filter((place) => place !== undefined);
    },
    configFor,
    withText({ uri, version, languageId }, text) {
      const changed = createDocument(uri, text, version, languageId);
      const key = uriKey(uri);
      const after = { ...state, [which]: new Map(state[which]).set(key, changed), gone: without(state.gone, key) };
      // What is on disk stays as it is, and with it all that was read of it.
      return snapshotOf(after, store, taxonomy, which, lasting, base);
    },
    withBase: (other) => snapshotOf(state, store, taxonomy, which, lasting, () => other),
    owns: (document) => isOursByItself(document) || schemaReferenceFor(document, context) !== undefined,
    fact<T>(question: (snapshot: Snapshot) => T): T {
      if (!facts.has(question)) facts.set(question, question(snapshot));
      return facts.get(question) as T;
    },
    lasting<T>(make: () => T): T {
      if (!lasting.has(make)) lasting.set(make, make());
      return lasting.get(make) as T;
    },
  };
  return snapshot;
}

const keyOf = ofLittleRoom(({ uri }) => uriKey(uri));

function kept<Key extends object, Value>(values: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}

/** The open documents without those that are only left over from files that are gone. */
function stillThere(open: WorkspaceState['open'], gone: WorkspaceState['gone']): WorkspaceState['open'] {
  return gone.size === 0 ? open : new Map([...open].filter(([key]) => !gone.has(key)));
}
