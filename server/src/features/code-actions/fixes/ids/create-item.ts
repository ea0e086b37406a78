import { inDocument } from '../../../../rules/rule-fix.ts';
import { inline } from '../../../../syntax/edit/new-value.ts';
import type { Fix } from '../../action.ts';
import { fileInTitle } from './file-in-title.ts';
import { addEntry } from './key-place.ts';
import { quickFix } from './quick-fix.ts';
import { asSentence, isId, shown, textIn } from './values.ts';

/** Adds an item to the framework that does not have it. */
export const createItem: Fix = {
  codes: ['unknown-item'],
  actions(context, finding) {
    const { snapshot, document } = context;
    const item = textIn(finding, 'item');
    const framework = snapshot.document(textIn(finding, 'uri') ?? '');
    if (item === undefined || !isId(item) || !framework || snapshot.links.facts(framework)?.incomplete) return [];
    const name = framework.uri === document.uri ? 'this framework' : fileInTitle(framework);
    const entry = { key: item, value: inline(asSentence(item)) };
    return [
      quickFix(finding, `Create ${shown(item)} in ${name}`, () =>
        inDocument(framework, addEntry(snapshot, framework, [[], 'items'], entry)),
      ),
    ];
  },
};
