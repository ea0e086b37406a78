import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { checkWhole } from '../../../../server/src/schema/check.ts';
import { editedPlace } from '../../../../server/src/schema/follow/edited-part.ts';
import { type EditedSince, followCheck } from '../../../../server/src/schema/follow/follow-check.ts';
import { createWays } from '../../../../server/src/schema/follow/ways.ts';
import type { Schema } from '../../../../server/src/schema/schema.ts';
import { spliceTree } from '../../../../server/src/syntax/incremental/splice.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import type { YamlDocument } from '../../../../server/src/syntax/tree.ts';

export interface Shares {
  /** Edits after which the tree was read by part, so that the findings might follow. */
  spliced: number;
  /** Of these, those after which only what was edited was checked. */
  followed: number;
  /** Of these, those that found something. */
  withFindings: number;
}

/**
 * Checks a text after each edit: where the findings can follow, they have to be those of a check of the whole. Now and
 * then several edits are followed at once.
 */
export function compareFollowed(
  schema: Schema,
  text: string,
  edits: number,
  edit: (text: string, random: () => number) => string,
  random: () => number,
  shares: Shares,
): void {
  const ways = createWays(schema);
  let tree = parseText(text);
  let checked = checkWhole(schema, firstOf(tree.documents));
  let since: EditedSince = { edits: [], paths: [], formerPaths: [] };
  let current = text;
  for (let count = 0; count < edits; count++) {
    const next = edit(current, random);
    const splice = spliceTree(tree, next);
    const place = splice && editedPlace(splice, current);
    tree = splice?.tree ?? parseText(next);
    if (splice) shares.spliced++;
    if (splice && place) {
      since = {
        edits: [...since.edits, splice.edit],
        paths: [...since.paths, place.path],
        formerPaths: [...since.formerPaths, ...(place.formerPath ? [place.formerPath] : [])],
      };
      // The next edit comes before anybody has asked.
      if (random() < 0.15) {
        current = next;
        continue;
      }
    }
    const followed =
      splice && place && checked.basis
        ? followCheck(schema, ways, checked.basis, since, firstOf(tree.documents))
        : undefined;
    const fresh = parseText(next);
    const expected = checkWhole(schema, firstOf(fresh.documents));
    if (followed) {
      shares.followed++;
      if (expected.findings.length > 0) shares.withFindings++;
      if (!isDeepStrictEqual(followed.findings, expected.findings)) {
        expect(followed.findings, JSON.stringify({ from: current, to: next, place })).toStrictEqual(expected.findings);
      }
    }
    checked = followed ?? checkWhole(schema, firstOf(tree.documents));
    since = { edits: [], paths: [], formerPaths: [] };
    // What nobody would call a curriculum any more is begun anew.
    const isLost = tree.problems.length > 3 || random() < 0.01;
    current = isLost ? text : next;
    if (isLost) {
      tree = parseText(text);
      checked = checkWhole(schema, firstOf(tree.documents));
    }
  }
}

function firstOf(documents: readonly YamlDocument[]): YamlDocument {
  const [first] = documents;
  if (!first) throw new Error('a text has at least one document');
  return first;
}
