import type { Finding } from '../../../syntax/finding.ts';
import { inDocument, type Refactoring } from '../action.ts';
import { type FixesFor, mendAll } from '../fixes/fix-several.ts';

/** Gives every finding of the file its one right answer, where there is one. */
export function fixAll(found: () => readonly Finding[], fixesFor: FixesFor): Refactoring {
  const kind = 'source.fixAll.hitCurriculum';
  return {
    kind,
    actions: (context) => [
      {
        title: 'Fix everything that has one right answer',
        kind,
        edit() {
          const { changes } = mendAll(context, found(), fixesFor);
          return changes.length > 0 ? inDocument(context.document, changes) : undefined;
        },
      },
    ],
  };
}
