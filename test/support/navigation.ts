import type { Position, Range } from 'vscode-languageserver-types';
import type { Destination, Ways } from '../../server/src/features/navigation/destination.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { type FixtureWorkspace, fixtureWorkspace } from './workspace.ts';

type Asking = (snapshot: Snapshot, uri: string, position: Position) => Ways | null;

/** Where the id at `$0` of a fixture leads: each place as its file, its line from 1, and the words to put the cursor on. */
export function leadsTo(fixture: string, ask: Asking): string[] {
  const workspace = fixtureWorkspace(fixture);
  const ways = ask(workspace.snapshot(), workspace.uri, workspace.position);
  return (ways?.destinations ?? []).map((one) => placeOf(workspace, one));
}

function placeOf(workspace: FixtureWorkspace, { uri, selection }: Destination): string {
  return uri.startsWith('hit-taxonomy:') ? `${uri}:${selection.start.line + 1}` : wordsAt(workspace, uri, selection);
}

/** A place in words: `/college/bio.courses.yaml:3 BIO 111`. */
export function wordsAt(workspace: FixtureWorkspace, uri: string, range: Range): string {
  return `${workspace.pathOf(uri)}:${range.start.line + 1} ${textIn(workspace, uri, range)}`;
}

export function textIn(workspace: FixtureWorkspace, uri: string, range: Range): string {
  const { text, lines } = workspace.document(workspace.pathOf(uri));
  return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}
