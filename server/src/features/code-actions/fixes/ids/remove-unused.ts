import { childrenOf, spotOf } from '../../../../syntax/edit/spot.ts';
import type { Fix } from '../../action.ts';
import { removalFrom } from '../removal.ts';
import { isKey } from './named-places.ts';
import { quickFix } from './quick-fix.ts';
import { shown, writtenIn } from './values.ts';

/** Takes a level out of the file's own scale at which nothing stands. */
export const removeUnusedLevel: Fix = {
  codes: ['unused-level'],
  actions({ document }, finding) {
    const level = writtenIn(finding);
    const { tree } = document;
    const spot = spotOf(tree, finding);
    const item = spot?.entry ? spot.parent : spot;
    // A scale has two levels at least.
    if (level === undefined || !item || childrenOf(item.parent).length <= 2) return [];
    return [quickFix(finding, `Remove the level ${shown(level)}`, () => removalFrom(document, item))];
  },
};

/** Takes a part of the published credits out to which nothing counts. */
export const removeUnusedPart: Fix = {
  codes: ['unused-part'],
  actions({ document }, finding) {
    const part = writtenIn(finding);
    const { tree } = document;
    const spot = spotOf(tree, finding);
    if (part === undefined || !spot || !isKey(spot, finding)) return [];
    return [quickFix(finding, `Remove the part ${shown(part)}`, () => removalFrom(document, spot))];
  },
};

/** Takes an id away to which no assessment refers; the outcome stays. */
export const removeUnusedOutcomeId: Fix = {
  codes: ['unused-outcome-id'],
  actions({ document }, finding) {
    const id = writtenIn(finding);
    const { tree } = document;
    const spot = spotOf(tree, finding);
    if (id === undefined || !spot?.entry || childrenOf(spot.parent).length < 2) return [];
    return [quickFix(finding, `Remove the id ${shown(id)}`, () => removalFrom(document, spot), 'preferred')];
  },
};
