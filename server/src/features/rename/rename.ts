import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { linkKey } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type EditClient, type PlannedEdit, rangeOf, workspaceEdit } from '../annotated-edit.ts';
import { clash } from './clash.ts';
import { groupOf } from './edit-groups.ts';
import { checkedName } from './new-name.ts';
import { type Place, type Places, placesOf } from './places.ts';
import { isRefusal, placeInWords, type Refusal } from './refusal.ts';
import { rewritten } from './rewrite.ts';
import { type RenameSymbol, symbolAt } from './symbol.ts';
import { unreadPlace, worsened } from './unread.ts';

const notOurs: Refusal = { refusal: 'Only names in files of HIT Curriculum can be renamed.' };

/** What would be renamed at a position, and its name as it is written; or why nothing can be. */
export function prepareRename(
  snapshot: Snapshot,
  uri: string,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const document = snapshot.document(uri);
  if (!document) return notOurs;
  const symbol = symbolAt(snapshot.links, document, document.lines.offsetAt(position));
  if (isRefusal(symbol)) return symbol;
  return { range: rangeOf(document, symbol.word), placeholder: symbol.word.text };
}

/** The edit that gives what stands at a position a new name, in all files; or why it cannot have it. */
export function rename(
  snapshot: Snapshot,
  uri: string,
  position: Position,
  newName: string,
  client: EditClient,
): WorkspaceEdit | Refusal {
  const document = snapshot.document(uri);
  if (!document) return notOurs;
  const symbol = symbolAt(snapshot.links, document, document.lines.offsetAt(position));
  if (isRefusal(symbol)) return symbol;
  const planned = plannedRename(snapshot, symbol, newName);
  if (isRefusal(planned)) return planned;
  const asks = client.documentChanges && client.annotations;
  const unclear = planned.places.find(({ certainty }) => certainty === 'ambiguous');
  if (unclear && !asks) {
    const where = placeInWords(unclear.document, unclear.word);
    return { refusal: `“${unclear.word.text}” may mean something else as well in ${where}. Make that clear first.` };
  }
  return workspaceEdit(planned.edits, client);
}

/** The edits that give a symbol a new name, or why it cannot have it. */
export function plannedRename(
  snapshot: Snapshot,
  symbol: RenameSymbol,
  newName: string,
): { readonly edits: readonly PlannedEdit[]; readonly places: readonly Place[] } | Refusal {
  const checked = checkedName(symbol, newName);
  if (isRefusal(checked)) return checked;
  const places = placesOf(snapshot.links, symbol);
  const refusal =
    unreadPlace(snapshot.links, symbol, places) ??
    sharedTitle(places) ??
    clash(snapshot, symbol, places, checked.name) ??
    sharedText(symbol, places);
  if (refusal) return refusal;
  const edits = places.places.flatMap((place): PlannedEdit[] => {
    const replacement = rewritten(place, checked.name);
    return replacement ? [{ ...replacement, document: place.document, group: groupOf(symbol, place) }] : [];
  });
  return worsened(edits) ?? { edits, places: places.places };
}

/** A concentration names a term by its title, which does not say which of two is meant in one plan. */
function sharedTitle({ targets, places }: Places): Refusal | undefined {
  const naming = places.find(({ reference }) => reference?.kind === 'term');
  for (const { document, declaration } of naming ? targets : []) {
    const { owner, word } = declaration;
    const other = targets.find((one) => one.declaration.owner === owner && one.declaration.word.start !== word.start);
    if (!naming || !other) continue;
    const lines = [word, other.declaration.word, naming.word].map(
      ({ start }) => document.lines.positionAt(start).line + 1,
    );
    return {
      refusal: `“${word.text}” is the title of two terms of one plan (lines ${lines[0]} and ${lines[1]}), and a concentration adds to it (line ${lines[2]}). Type another title over one of them first.`,
    };
  }
  return undefined;
}

/** An anchor lets one text stand for two things, which then have to go by one name. */
function sharedText({ reference }: RenameSymbol, { targets, places }: Places): Refusal | undefined {
  const keys = new Set(targets.map(({ declaration }) => linkKey(declaration)));
  if (reference) keys.add(linkKey(reference));
  const starts = new Map<SourceDocument, Set<number>>();
  for (const { document, word } of places) {
    starts.set(document, (starts.get(document) ?? new Set()).add(word.start));
  }
  for (const [document, own] of starts) {
    const { declarations = [], references = [] } = factsOf(document) ?? {};
    const other = [...declarations, ...references].find((link) => own.has(link.word.start) && !keys.has(linkKey(link)));
    if (!other) continue;
    const where = placeInWords(document, other.word);
    return {
      refusal: `“${other.word.text}” is written once and stands for two things (${where}). Write it twice first.`,
    };
  }
  return undefined;
}
