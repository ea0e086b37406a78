import { linkKey, type Reference } from '../../../../model/link.ts';
import { codes } from '../../../../schema/words/codes.ts';
import { type TextChange, together } from '../../../../syntax/edit/change.ts';
import { group, inline } from '../../../../syntax/edit/new-value.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import { rewritten } from '../../../rename/rewrite.ts';
import { usesEdit } from '../../../uses-edit.ts';
import { fileTitle } from '../../../words/file-title.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { fileInTitle } from './file-in-title.ts';
import { addEntry } from './key-place.ts';
import { freeLibraryId, newFile, newPlace } from './new-file.ts';
import { quickFix } from './quick-fix.ts';
import { asSentence, isId, shown } from './values.ts';

/**
 * A skill that the taxonomy does not know, as an item of a framework: of one that the file uses, or of a new one. It is
 * the schema that misses such a skill, one place at a time; the fix writes the item's id at all of them.
 */
export const createSkill: Fix = {
  codes: [codes.notAllowedKey, codes.notAllowedValue],
  actions(context, finding) {
    const { snapshot, document, facts } = context;
    const skill = facts?.references.find(({ kind, word }) => kind === 'skill' && word.start === finding.start);
    if (!facts || facts.incomplete || !skill || !isId(skill.id)) return [];
    if (snapshot.taxonomy.entry('skills', skill.id)) return [];
    const places = facts.mentioned.get(linkKey(skill)) ?? [];
    const { documents } = snapshot.links.scopeOf(document);
    const frameworks = documents.filter((one) => one !== document && one.kind === 'framework');
    return [
      ...frameworks.flatMap((framework) => inFramework(context, finding, skill.id, places, framework)),
      ...inNewFramework(context, finding, skill.id, places),
    ];
  },
};

function inFramework(
  context: ActionContext,
  finding: Finding,
  skill: string,
  places: readonly Reference[],
  framework: SourceDocument,
): Action[] {
  const { snapshot, document } = context;
  const facts = snapshot.links.facts(framework);
  const id = facts?.model.id?.text;
  if (!facts || facts.incomplete || id === undefined) return [];
  const isThere = facts.declared.has(linkKey({ kind: 'skill', id: `${id}/${skill}` }));
  const title = isThere
    ? `Change ${shown(skill)} to ${shown(`${id}/${skill}`)}`
    : `Create ${shown(skill)} in ${fileInTitle(framework)}`;
  const action = quickFix(finding, title, () => {
    const here = writtenAs(document, places, `${id}/${skill}`);
    const entry = { key: skill, value: inline(asSentence(skill)) };
    const there = isThere ? [] : addEntry(snapshot, framework, [[], 'items'], entry);
    if (!here || !there) return undefined;
    const changes = [{ document, changes: here }];
    return { changes: isThere ? changes : [...changes, { document: framework, changes: there }] };
  });
  // A file that is not open has to be read for it.
  return [framework.version === null && !isThere ? { ...action, isCostly: true } : action];
}

function inNewFramework(
  context: ActionContext,
  finding: Finding,
  skill: string,
  places: readonly Reference[],
): Action[] {
  const { snapshot, document, facts } = context;
  const own = facts?.model.id?.text;
  if (own === undefined) return [];
  const id = freeLibraryId(snapshot, [`${own}-skills`, `${own}-skills-2`, `${own}-skills-3`]);
  const place = id === undefined ? undefined : newPlace(context, 'framework', id);
  if (id === undefined || !place) return [];
  return [
    quickFix(finding, `Create ${shown(skill)} in a new framework (${place.fileName})`, () => {
      const changes = together(writtenAs(document, places, `${id}/${skill}`), usesEdit(document.tree, [id]));
      if (!changes) return undefined;
      const file = newFile(document, place, [
        { key: 'framework', value: inline(id) },
        { key: 'title', value: inline(`Skills of ${fileTitle(document)}`) },
        { key: 'items', value: group([{ key: skill, value: inline(asSentence(skill)) }]) },
      ]);
      return { changes: [{ document, changes }], newFiles: [file] };
    }),
  ];
}

function writtenAs(document: SourceDocument, places: readonly Reference[], id: string): TextChange[] | undefined {
  const changes = places.map((reference) => {
    const { word, scalar } = reference;
    const change = rewritten({ document, word, scalar, reference, certainty: 'sure' }, id);
    return change && [change];
  });
  return together(...changes);
}
