import { inDocument } from '../../../../rules/rule-fix.ts';
import { insertEntry, insertItem } from '../../../../syntax/edit/insert.ts';
import { inline, list } from '../../../../syntax/edit/new-value.ts';
import { childFor, childrenOf, type Spot, spotAt, spotOf } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { removalFrom } from '../removal.ts';
import { quickFix } from './quick-fix.ts';
import { unmetThere } from './unmet-there.ts';
import { shown, writtenIn } from './values.ts';

/** A course that stands in no term can be planned in one of them, or go. */
export const planUnusedCourse: Fix = {
  codes: ['unused-course'],
  actions(context, finding) {
    const code = writtenIn(finding);
    const { document } = context;
    const { tree } = document;
    const course = spotOf(tree, finding);
    if (code === undefined || !course) return [];
    const unmetIn = unmetThere(context.snapshot, document, code);
    return [
      ...childrenOf(spotAt(tree, ['terms'])).map((term, index) =>
        planning(context, finding, code, term, unmetIn(index)),
      ),
      quickFix(finding, `Remove ${shown(code)}`, () => removalFrom(document, course)),
    ];
  },
};

function planning({ document }: ActionContext, finding: Finding, code: string, term: Spot, unmet: string): Action {
  const { tree } = document;
  const title = childFor(term, 'title')?.node;
  const name = title?.kind === 'scalar' && title.source !== '' ? shown(title.source) : `term ${term.index + 1}`;
  return quickFix(finding, `Plan ${shown(code)} in ${name}${unmet}`, () => {
    const courses = childFor(term, 'courses');
    const changes = courses
      ? insertItem(tree, courses, 'end', inline(code))
      : insertEntry(tree, term, 'end', { key: 'courses', value: list([inline(code)]) });
    return inDocument(document, changes);
  });
}
