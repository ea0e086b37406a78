import type { PlacedCourse } from '../../analysis/courses-in-scope.ts';
import { type Season, seasonCalled, seasons } from '../../analysis/plan/term-moment.ts';
import { quoted } from '../../schema/words/shown.ts';
import { insertItem } from '../../syntax/edit/insert.ts';
import { inline } from '../../syntax/edit/new-value.ts';
import { childFor, hasReferences, type Spot, spotsAround } from '../../syntax/edit/spot.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';

/** Says of a course, where it is declared, that it is offered in one more season. */
export function offerFix({ course, document }: PlacedCourse, season: Season): RuleFix {
  const { code, offered } = course;
  return {
    title: `Also offer ${quoted(code.text)} in ${season}`,
    edit() {
      const { tree } = document;
      const declared = spotsAround(tree, code.start).findLast(({ entry }) => entry?.key.start === code.start);
      const list = childFor(declared, 'offered');
      if (list?.node.kind !== 'sequence' || isShared(list)) return undefined;
      const later = offered.findIndex(({ text }) => {
        const known = seasonCalled(text);
        return known !== undefined && seasons.indexOf(known) > seasons.indexOf(season);
      });
      return inDocument(document, insertItem(tree, list, later < 0 ? 'end' : later, inline(season)));
    },
  };
}

/** Whether something else may mean what is written here, by a name. */
function isShared({ node, parent }: Spot): boolean {
  return hasReferences(node) || (parent?.node.kind === 'mapping' && parent.node.anchor !== undefined);
}
