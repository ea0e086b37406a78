import { inDocument } from '../../../../rules/rule-fix.ts';
import { group, inline, type NewEntry } from '../../../../syntax/edit/new-value.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { addEntry } from './key-place.ts';
import { quickFix } from './quick-fix.ts';
import { asTitle, isId, numberToFillIn, shown, writtenIn } from './values.ts';

/** Adds an outcome to the program whose text somebody has to write. */
export const createOutcome: Fix = {
  codes: ['unknown-outcome'],
  actions: (context, finding) =>
    creation(context, finding, 'outcomes', (id) => ({
      title: `Create the outcome ${shown(id)}`,
      entry: { key: id, value: inline(`Text of ${id}`) },
    })),
};

export const createConcentration: Fix = {
  codes: ['unknown-concentration'],
  actions: (context, finding) =>
    creation(context, finding, 'concentrations', (id) => ({
      title: `Create the concentration ${shown(id)}`,
      entry: { key: id, value: group([{ key: 'title', value: inline(asTitle(id)) }]) },
    })),
};

export const createPart: Fix = {
  codes: ['unknown-part'],
  actions: (context, finding) =>
    creation(context, finding, 'credit-parts', (name) => ({
      title: `Add the part ${shown(name)} to the credits of the program`,
      entry: { key: name, value: numberToFillIn },
    })),
};

/** All of these stand in the program itself, each below a key at its top. */
function creation(
  { snapshot, document, facts }: ActionContext,
  finding: Finding,
  key: string,
  creates: (id: string) => { readonly title: string; readonly entry: NewEntry },
): Action[] {
  const id = writtenIn(finding);
  if (id === undefined || (key !== 'credit-parts' && !isId(id))) return [];
  if (!facts || facts.incomplete || facts.model.kind !== 'curriculum') return [];
  const { title, entry } = creates(id);
  return [quickFix(finding, title, () => inDocument(document, addEntry(snapshot, document, [[], key], entry)))];
}
