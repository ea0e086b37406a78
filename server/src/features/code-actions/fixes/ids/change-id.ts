import { foldCode, linkKey, type Reference } from '../../../../model/link.ts';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { type TextChange, together } from '../../../../syntax/edit/change.ts';
import { childrenOf, spotOf } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import { keyText } from '../../../../syntax/tree.ts';
import { rewritten } from '../../../rename/rewrite.ts';
import { usesEdit } from '../../../uses-edit.ts';
import type { ActionContext, Fix } from '../../action.ts';
import { isKey, placesOf } from './named-places.ts';
import { quickFix } from './quick-fix.ts';
import { shown, suggestionsIn, writtenIn } from './values.ts';

/** Writes what was most likely meant, wherever the unknown id stands in the file. */
export const changeId: Fix = {
  codes: [
    'unknown-course',
    'unknown-role',
    'unknown-library',
    'unknown-framework',
    'unknown-item',
    'unknown-outcome',
    'unknown-course-outcome',
    'unknown-term',
    'unknown-concentration',
    'unknown-part',
  ],
  actions(context, finding) {
    const written = writtenIn(finding);
    const suggested = suggestionsIn(finding);
    if (written === undefined || suggested.length === 0) return [];
    const places = placesOf(context, finding);
    if (places.length === 0) return [];
    const suggestions = suggested.filter((one) => !places.some((place) => wouldRequireItself(place, one)));
    const many = places.length > 1 ? ` (${places.length} places)` : '';
    return suggestions.map((suggestion) =>
      quickFix(
        finding,
        `Change ${shown(written)} to ${shown(suggestion)}${many}`,
        () => inDocument(context.document, changesFor(context, finding, places, suggestion)),
        suggestions.length === 1 && isSureOf(finding, written, suggestion) ? 'preferred' : 'one-of-several',
      ),
    );
  },
};

/** Another digit may well be another course; a digit too many, or digits in another order, are a slip. */
function isSureOf({ code }: Finding, written: string, suggestion: string): boolean {
  if (code !== 'unknown-course') return true;
  const digitsIn = (text: string) => text.replace(/\D/g, '');
  const inOrder = (digits: string) => digits.split('').sort().join('');
  const [one, other] = [digitsIn(written), digitsIn(suggestion)];
  return one.length !== other.length || inOrder(one) === inOrder(other);
}

function changesFor(
  context: ActionContext,
  { code }: Finding,
  places: readonly Reference[],
  suggestion: string,
): TextChange[] | undefined {
  const { document } = context;
  if (places.some((place) => standsBeside(context, place, suggestion))) return undefined;
  const changes = places.map((reference) => {
    const { word, scalar } = reference;
    const isItem = code === 'unknown-item' && scalar.start !== word.start;
    const name = isItem ? suggestion.slice(suggestion.indexOf('/') + 1) : suggestion;
    const change = rewritten({ document, word, scalar, reference, certainty: 'sure' }, name);
    return change && [change];
  });
  const uses = code === 'unknown-framework' ? usesFor(context, places, suggestion) : [];
  return together(...changes, uses);
}

/** An item of a framework that the file does not use yet would be the next mistake. */
function usesFor({ snapshot, document }: ActionContext, places: readonly Reference[], id: string) {
  const isFree = places.some(({ use }) => use === 'uses') || places.every(({ use }) => use === 'prepares-for');
  if (isFree) return [];
  const key = linkKey({ kind: 'framework', id });
  const { documents } = snapshot.links.scopeOf(document);
  const isUsed = documents.some((one) => snapshot.links.facts(one)?.declared.has(key));
  return isUsed ? [] : usesEdit(document.tree, [id]);
}

function wouldRequireItself({ kind, use, owner }: Reference, code: string): boolean {
  return kind === 'course' && use !== 'replaces' && owner?.kind === 'course' && owner.id === foldCode(code);
}

/** Whether the id stands in the same group or list already, where it may stand only once. */
function standsBeside({ document }: ActionContext, reference: Reference, suggestion: string): boolean {
  const { kind, word, scalar } = reference;
  const spot = spotOf(document.tree, scalar);
  if (!spot) return true;
  const { node, entry } = spot;
  const others = childrenOf(spot.parent).filter(({ index }) => index !== spot.index);
  const isPrefix = kind === 'framework' && word.end !== scalar.end;
  const wanted = (source: string) => (isPrefix ? `${suggestion}${source.slice(source.indexOf('/'))}` : suggestion);
  if (entry && isKey(spot, scalar)) {
    const name = wanted(keyText(entry.key));
    return others.some((other) => other.entry && keyText(other.entry.key) === name);
  }
  if (entry || node.kind !== 'scalar' || kind === 'course') return false;
  const name = wanted(node.source);
  return others.some((other) => other.node.kind === 'scalar' && other.node.source === name);
}
