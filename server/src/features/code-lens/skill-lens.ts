import { linkKey } from '../../model/link.ts';
import { counted } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FileTarget, Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { equalSkills } from '../navigation/equal-skills.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { coursesUsing, hasUsers, listed, usersOf } from './users.ts';

/**
 * Above an item of a framework: `taught by 5 courses`. A course that teaches what equals the item counts as well. That no
 * course does is a gap once others are taught, unless the item only groups others.
 */
export const skillLens: LensMaker = {
  switch: 'skills',
  places(snapshot, document) {
    const items = declaredIn(document, 'skill');
    const taught = new Set(
      items.filter((item) =>
        withEquals(snapshot, { from: 'file', document, declaration: item }).some((skill) =>
          hasUsers(snapshot, skill, ['teaches']),
        ),
      ),
    );
    const groups = groupsIn(document);
    const areGaps = taught.size > 0 && knowsAllCourses(snapshot);
    return items
      .filter((item) => taught.has(item) || (areGaps && !groups.has(item.word.text)))
      .map((item) => ({ at: item.word, data: { about: 'skill', uri: document.uri, key: linkKey(item) } }));
  },
  words(snapshot, document, data) {
    const item = data.about === 'skill' ? declarationWith(document, data.key) : undefined;
    if (!item) return undefined;
    const skills = withEquals(snapshot, { from: 'file', document, declaration: item });
    const places = skills.flatMap((skill) => usersOf(snapshot, skill, ['teaches']));
    return {
      title: `taught by ${places.length > 0 ? counted(coursesUsing(places), 'course') : 'no course'}`,
      places: listed(places),
    };
  },
};

function knowsAllCourses({ links }: Snapshot): boolean {
  return links.knowsAll('curriculum') && links.knowsAll('library');
}

/** The items that others of the framework are grouped by. */
function groupsIn(document: SourceDocument): ReadonlySet<string> {
  const model = factsOf(document)?.model;
  const items = model?.kind === 'framework' ? model.items : [];
  return new Set(items.flatMap(({ broader }) => (broader ? [broader.text] : [])));
}

function withEquals(snapshot: Snapshot, item: FileTarget): Target[] {
  return [item, ...equalSkills(snapshot, item)];
}
