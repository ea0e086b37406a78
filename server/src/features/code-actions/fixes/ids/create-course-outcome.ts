import { inDocument } from '../../../../rules/rule-fix.ts';
import { group, inline } from '../../../../syntax/edit/new-value.ts';
import type { Fix } from '../../action.ts';
import { addItem } from './key-place.ts';
import { placesOf } from './named-places.ts';
import { quickFix } from './quick-fix.ts';
import { isId, shown, writtenIn } from './values.ts';

/** Adds an outcome to the course whose assessment refers to it. */
export const createCourseOutcome: Fix = {
  codes: ['unknown-course-outcome'],
  actions(context, finding) {
    const { snapshot, document, facts } = context;
    const id = writtenIn(finding);
    const course = placesOf(context, finding)[0]?.owner;
    if (id === undefined || !isId(id) || course?.kind !== 'course' || facts?.incomplete) return [];
    const code = course.word.text;
    const outcome = group([
      { key: 'id', value: inline(id) },
      { key: 'text', value: inline(`Text of ${id}`) },
    ]);
    return [
      quickFix(finding, `Create the outcome ${shown(id)} in ${shown(code)}`, () =>
        inDocument(document, addItem(snapshot, document, [['courses', code], 'outcomes'], outcome)),
      ),
    ];
  },
};
