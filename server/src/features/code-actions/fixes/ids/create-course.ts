import { inDocument } from '../../../../rules/rule-fix.ts';
import { group, inline } from '../../../../syntax/edit/new-value.ts';
import { type Spot, spotAt } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import { usesEdit } from '../../../uses-edit.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { fileInTitle } from './file-in-title.ts';
import { addEntry } from './key-place.ts';
import { newCourse, placeAmong } from './new-course.ts';
import { freeLibraryId, newFile, newPlace } from './new-file.ts';
import { quickFix } from './quick-fix.ts';
import { shown, textIn, writtenIn } from './values.ts';

/** Makes a course that is named but declared nowhere: in this file, in a catalog that it uses, or in a new catalog. */
export const createCourse: Fix = {
  codes: ['unknown-course'],
  actions(context, finding) {
    const { snapshot, document, facts } = context;
    const code = writtenIn(finding);
    if (code === undefined || !facts || facts.incomplete || !('courses' in facts.model)) return [];
    // What a concentration replaces may as well be a misspelled elective.
    if (textIn(finding, 'use') === 'replaces' && !/\d/.test(code)) return [];
    const { documents } = snapshot.links.scopeOf(document);
    const catalogs = documents.filter((one) => one !== document && one.kind === 'catalog');
    return [
      inFile(context, finding, code, document, document.kind === 'catalog' ? 'this catalog' : 'this program'),
      ...catalogs
        .filter((catalog) => !snapshot.links.facts(catalog)?.incomplete)
        .map((catalog) => inFile(context, finding, code, catalog, fileInTitle(catalog))),
      ...inNewCatalog(context, finding, code),
    ];
  },
};

function inFile(
  { snapshot }: ActionContext,
  finding: Finding,
  code: string,
  file: SourceDocument,
  name: string,
): Action {
  const action = quickFix(finding, `Create ${shown(code)} in ${name}`, () => {
    const entry = newCourse(code, spotAt(file.tree, ['courses']));
    const placeIn = (courses: Spot) => placeAmong(courses, code);
    return inDocument(file, addEntry(snapshot, file, [[], 'courses'], entry, placeIn));
  });
  // A file that is not open has to be read for it.
  return file.version === null ? { ...action, isCostly: true } : action;
}

function inNewCatalog(context: ActionContext, finding: Finding, code: string): Action[] {
  const { snapshot, document } = context;
  const subject = /^\p{L}+/u.exec(code.trim())?.[0] ?? '';
  const word = subject.toLowerCase().replace(/[^a-z0-9]/g, '') || 'shared';
  const id = freeLibraryId(snapshot, [word, `${word}-courses`, `${word}-courses-2`, `${word}-courses-3`]);
  const place = id === undefined ? undefined : newPlace(context, 'catalog', id);
  if (id === undefined || !place) return [];
  return [
    quickFix(finding, `Create ${shown(code)} in a new catalog (${place.fileName})`, () => {
      const changes = usesEdit(document.tree, [id]);
      if (!changes) return undefined;
      const file = newFile(document, place, [
        { key: 'catalog', value: inline(id) },
        { key: 'title', value: inline(subject === '' ? 'Shared Courses' : `${subject.toUpperCase()} Courses`) },
        { key: 'courses', value: group([newCourse(code, undefined)]) },
      ]);
      return { changes: [{ document, changes }], newFiles: [file] };
    }),
  ];
}
