import { inDocument } from '../../../rules/rule-fix.ts';
import { shortened } from '../../../schema/words/shown.ts';
import { type NewOrder, reorder } from '../../../syntax/edit/reorder.ts';
import { childFor, childrenOf, type Spot } from '../../../syntax/edit/spot.ts';
import { keyText, type SyntaxNode } from '../../../syntax/tree.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { Action, Refactoring } from '../action.ts';
import { offered, refactoringKinds } from './offer.ts';
import { isAt, pathOf, pattern, spotsAtCursor } from './place.ts';

const termPlaces = [pattern('terms/#'), pattern('plans/*/terms/#')];
const planPlaces = [pattern('terms'), pattern('plans/*/terms')];

/** The courses of a term in the order of their codes; choices and electives follow in the order that they have. */
export const sortTerms: Refactoring = {
  kind: refactoringKinds.sort,
  actions(context) {
    const { document, facts } = context;
    if (facts?.model.kind !== 'curriculum') return [];
    const { tree } = document;
    const spots = spotsAtCursor(context);
    const isOneOf = (spot: Spot, places: typeof termPlaces) => places.some((place) => isAt(pathOf(spot), place));
    const term = spots.find((spot) => isOneOf(spot, termPlaces));
    const plan = spots.find((spot) => isOneOf(spot, planPlaces));
    const one = term && orderOf(term);
    const every = childrenOf(plan).flatMap((each) => orderOf(each) ?? []);
    return [
      ...(term && one ? offered(context, titleFor(term), refactoringKinds.sort, reorder(tree, [one])) : []),
      ...(every.length > (one ? 1 : 0) ? everyTerm(document, every) : []),
    ];
  },
};

function everyTerm(document: SourceDocument, orders: readonly NewOrder[]): Action[] {
  const edit = () => {
    const changes = reorder(document.tree, orders);
    return changes.length === 0 ? undefined : inDocument(document, changes);
  };
  return [{ title: 'Sort the courses of every term by code', kind: refactoringKinds.sort, edit }];
}

/** The new order of a term's courses; undefined where they have it already. */
function orderOf(term: Spot): NewOrder | undefined {
  const spot = childFor(term, 'courses');
  if (spot?.node.kind !== 'sequence') return undefined;
  const codes = spot.node.items.map(codeOf);
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const indexes = codes.map((_code, index) => index);
  const order = indexes.toSorted((a, b) => {
    const [one, other] = [codes[a], codes[b]];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return collator.compare(one, other);
  });
  return order.every((index, place) => index === place) ? undefined : { spot, order };
}

/** The code of a course in a plan; undefined for a choice and an elective. */
function codeOf(node: SyntaxNode): string | undefined {
  if (node.kind === 'scalar') return node.source;
  if (node.kind !== 'mapping') return undefined;
  const value = node.entries.find(({ key }) => keyText(key) === 'course')?.value;
  return value?.kind === 'scalar' ? value.source : undefined;
}

function titleFor(term: Spot): string {
  const title = childFor(term, 'title')?.node;
  const name = title?.kind === 'scalar' && title.source !== '' ? `“${shortened(title.source)}”` : 'the term';
  return `Sort the courses of ${name} by code`;
}
