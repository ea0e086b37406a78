import { builtIn } from '../../server/src/built-in.ts';
import { createLineTable, type Position } from '../../server/src/syntax/lines.ts';
import { createTaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import { createDocument, type SourceDocument } from '../../server/src/workspace/document.ts';
import { createSchemaStore } from '../../server/src/workspace/schema-store.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { createSnapshots } from '../../server/src/workspace/snapshot-of.ts';
import { emptyState, type WorkspaceState } from '../../server/src/workspace/state.ts';
import { uriKey } from '../../server/src/workspace/uris.ts';
import { type Expectation, readFixture } from './fixture.ts';

/** A workspace as a person has it: a folder with some files, one of them with the cursor in it. */
export interface FixtureWorkspace {
  /** The workspace as it is now. */
  snapshot(): Snapshot;
  /** The file with the cursor; the first where there is none. */
  readonly uri: string;
  /** Where `$0` stands; the start of the file where there is none. */
  readonly position: Position;
  readonly offset: number;
  /** What `^^^` marks, by the URI of the file. */
  readonly expectations: ReadonlyMap<string, readonly Expectation[]>;
  /** The URI of a path such as `/college/bio.courses.yaml`. */
  uriOf(path: string): string;
  /** The path of a URI in the workspace, such as `/college/bio.courses.yaml`. */
  pathOf(uri: string): string;
  document(path: string): SourceDocument;
  /** Opens a file, or gives an open one a new text. */
  type(path: string, text: string): void;
  /** The same for an open file, of which all is taken along that an edit leaves as it was. */
  typeOn(path: string, text: string): void;
  /** Changes what is known of the workspace otherwise. */
  change(state: Partial<WorkspaceState>): void;
}

const folder = 'file:///workspace';

/** Reads a fixture into a workspace folder. The file with the cursor is open, the others lie on disk. */
export function fixtureWorkspace(fixture: string): FixtureWorkspace {
  const marked = readFixture(fixture);
  const withCursor = marked.find(({ cursor }) => cursor !== undefined) ?? marked[0];
  if (!withCursor) throw new Error('The fixture has no file.');
  const snapshots = createSnapshots(createSchemaStore(builtIn.schemas), createTaxonomyIndex(builtIn.taxonomy));
  let version = 0;
  let state: WorkspaceState = {
    ...emptyState,
    folders: [folder],
    disk: new Map(marked.map(({ path, text }) => [uriKey(uriOf(path)), createDocument(uriOf(path), text)])),
  };

  function type(path: string, text: string, before?: SourceDocument): void {
    version++;
    const document = createDocument(uriOf(path), text, version, 'hit-curriculum', before);
    const open = new Map(state.open).set(uriKey(document.uri), document);
    state = { ...state, open, saved: open };
  }
  type(withCursor.path, withCursor.text);

  function document(path: string): SourceDocument {
    const found = snapshots(state).document(uriOf(path));
    if (!found) throw new Error(`There is no file ${path}.`);
    return found;
  }

  const offset = withCursor.cursor ?? 0;
  return {
    snapshot: () => snapshots(state),
    uri: uriOf(withCursor.path),
    offset,
    position: createLineTable(withCursor.text).positionAt(offset),
    expectations: new Map(marked.map(({ path, expectations }) => [uriOf(path), expectations])),
    uriOf,
    pathOf: (uri) => decodeURIComponent(uri.slice(folder.length)),
    document,
    type: (path, text) => type(path, text),
    typeOn: (path, text) => type(path, text, document(path)),
    change(more) {
      state = { ...state, ...more };
    },
  };
}

function uriOf(path: string): string {
  return `${folder}${path.split('/').map(encodeURIComponent).join('/')}`;
}
