import { linkKey } from '../../model/link.ts';
import type { FileTarget, Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { equalSkills } from '../navigation/equal-skills.ts';
import { counted } from '../words/lists.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { coursesUsing, hasUsers, listed, usersOf } from './users.ts';

/** Above an item of a framework: `taught by 5 courses`. A course that teaches what equals the item counts as well. */
export const skillLens: LensMaker = {
  switch: 'skills',
  places(snapshot, document) {
    return declaredIn(document, 'skill')
      .filter((item) =>
        withEquals(snapshot, { from: 'file', document, declaration: item }).some((skill) =>
          hasUsers(snapshot, skill, ['teaches']),
        ),
      )
      .map((item) => ({ at: item.word, data: { about: 'skill', uri: document.uri, key: linkKey(item) } }));
  },
  words(snapshot, document, data) {
    const item = data.about === 'skill' ? declarationWith(document, data.key) : undefined;
    if (!item) return undefined;
    const skills = withEquals(snapshot, { from: 'file', document, declaration: item });
    const places = skills.flatMap((skill) => usersOf(snapshot, skill, ['teaches']));
    return {
      title: places.length > 0 ? `taught by ${counted(coursesUsing(places), 'course')}` : '',
      places: listed(places),
    };
  },
};

function withEquals(snapshot: Snapshot, item: FileTarget): Target[] {
  return [item, ...equalSkills(snapshot, item)];
}
