import { inDocument } from '../../../rules/rule-fix.ts';
import type { Finding } from '../../../syntax/finding.ts';
import type { Refactoring } from '../action.ts';
import { type FixesFor, mendAll } from '../fixes/fix-several.ts';

/** The kind of the action that gives every finding its answer, by which an editor asks for it when a file is saved. */
export const fixAllKind = 'source.fixAll.hitCurriculum';

/** Gives every finding of the file its one right answer, where there is one. */
export function fixAll(found: () => readonly Finding[], fixesFor: FixesFor): Refactoring {
  return {
    kind: fixAllKind,
    actions: (context) => [
      {
        title: 'Fix everything that has one right answer',
        kind: fixAllKind,
        isCostly: true,
        edit() {
          const { changes } = mendAll(context, found().filter(isMendedUnseen), fixesFor);
          return changes.length > 0 ? inDocument(context.document, changes) : undefined;
        },
      },
    ],
  };
}

/**
 * An id that nothing declares may be a slip in another one, but as well that of something which is not written yet. On
 * saving, nobody would see that it was changed.
 */
function isMendedUnseen({ code }: Finding): boolean {
  return !code.startsWith('unknown-');
}
