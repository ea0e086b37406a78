import { linkKey } from '../../model/link.ts';
import { counted, joined } from '../../rules/words/lists.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { filesUsing, hasUsers, listed, usersOf } from './users.ts';

/** Above the id of a catalog: `used by 2 programs`. */
export const catalogLens: LensMaker = { switch: 'courses', ...libraryLens('catalog') };

/** Above the id of a framework: `used by 2 programs and 1 catalog`. */
export const frameworkLens: LensMaker = { switch: 'skills', ...libraryLens('framework') };

function libraryLens(kind: 'catalog' | 'framework'): Pick<LensMaker, 'places' | 'words'> {
  return {
    places(snapshot, document) {
      return declaredIn(document, kind)
        .filter((declaration) => hasUsers(snapshot, { from: 'file', document, declaration }, ['uses']))
        .map((library) => ({ at: library.word, data: { about: 'library', uri: document.uri, key: linkKey(library) } }));
    },
    words(snapshot, document, data) {
      const declaration = data.about === 'library' ? declarationWith(document, data.key) : undefined;
      if (declaration?.kind !== kind) return undefined;
      const target: FileTarget = { from: 'file', document, declaration };
      const places = usersOf(snapshot, target, ['uses']);
      const files = filesUsing(places);
      const users = (['curriculum', 'catalog', 'role', 'framework'] as const).flatMap((user) => {
        const count = files.filter((file) => file.kind === user).length;
        return count > 0 ? [counted(count, user === 'curriculum' ? 'program' : user)] : [];
      });
      return { title: users.length > 0 ? `used by ${joined(users)}` : '', places: listed(places) };
    },
  };
}
