import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { type ApplicableSchema, applicableSchemas, nodesAlong } from '../../../../schema/applicable.ts';
import { asArray } from '../../../../schema/decide.ts';
import type { Schema } from '../../../../schema/schema.ts';
import { codes } from '../../../../schema/words/codes.ts';
import { type TextChange, together } from '../../../../syntax/edit/change.ts';
import { insertEntries } from '../../../../syntax/edit/insert.ts';
import type { NewEntry } from '../../../../syntax/edit/new-value.ts';
import { childrenOf, rootSpot, type Spot } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { keyText, type SyntaxTree } from '../../../../syntax/tree.ts';
import type { Action, Fix } from '../../action.ts';
import { canonicalKeys } from '../../canonical-keys.ts';
import { pathOf } from '../../refactorings/place.ts';
import { groupsAt, isSound } from '../finding-spot.ts';
import { listedWords } from '../shown-word.ts';
import { missingEntry } from './missing-entry.ts';

/** Writes the keys that a group must have, each at its place in the format's own order: all at once, or one of them. */
export const addMissingKeys: Fix = {
  codes: [codes.missingKey],
  actions({ snapshot, document }, finding) {
    const { tree } = document;
    const { missing, oneIsEnough } = finding.values ?? {};
    const choice = snapshot.schemaFor(document);
    const keys = asArray(missing).map(String);
    const place = choice && isSound(document) ? groupLacking(choice.schema, tree, finding, keys) : undefined;
    if (!choice || !place) return [];
    const offer = (added: readonly string[]): Action[] => {
      const edit = () => {
        const entries = added.map((key) => ({ key, entry: missingEntry(choice.schema, place.schemas, key) }));
        return inDocument(document, additions(tree, place, entries));
      };
      return [{ title: `Add ${listedWords(added)}`, kind: CodeActionKind.QuickFix, fixes: [finding], edit }];
    };
    const all = oneIsEnough === true || keys.length < 2 ? [] : offer(keys);
    return [...all, ...keys.flatMap((key) => offer([key]))];
  },
};

/** A group of keys, and what a schema says of it. */
interface Group {
  readonly spot: Spot;
  readonly schemas: readonly ApplicableSchema[];
}

/** A key and the first key of the group below it can start at the same place, so the schema says which is meant. */
function groupLacking(schema: Schema, tree: SyntaxTree, finding: Finding, keys: readonly string[]): Group | undefined {
  const root = rootSpot(tree);
  for (const spot of groupsAt(tree, finding)) {
    const path = pathOf(spot);
    const schemas = applicableSchemas(schema, nodesAlong(root?.node, path), path);
    const has = new Set(childrenOf(spot).map(({ entry }) => entry && keyText(entry.key)));
    const known = new Set(canonicalKeys(schemas));
    if (keys.every((key) => known.has(key) && !has.has(key))) return { spot, schemas };
  }
  return undefined;
}

function additions(
  tree: SyntaxTree,
  { spot, schemas }: Group,
  added: readonly { readonly key: string; readonly entry: NewEntry }[],
): TextChange[] | undefined {
  const canonical = canonicalKeys(schemas);
  const present = childrenOf(spot).map(({ entry }) => (entry ? canonical.indexOf(keyText(entry.key)) : -1));
  const byPlace = new Map<number, NewEntry[]>();
  for (const { key, entry } of added.toSorted((a, b) => canonical.indexOf(a.key) - canonical.indexOf(b.key))) {
    const rank = canonical.indexOf(key);
    const place = present.findLastIndex((one) => one >= 0 && one < rank) + 1;
    byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  }
  return together(...[...byPlace].map(([place, entries]) => insertEntries(tree, spot, place, entries)));
}
