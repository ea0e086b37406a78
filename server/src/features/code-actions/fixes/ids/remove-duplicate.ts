import { type Declaration, linkKey } from '../../../../model/link.ts';
import { hasComment } from '../../../../syntax/edit/lift.ts';
import { childrenOf, type Spot, spotOf } from '../../../../syntax/edit/spot.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';
import { toValue } from '../../../../syntax/value.ts';
import type { ActionContext, Fix } from '../../action.ts';
import { removalFrom } from '../removal.ts';
import { fileInTitle } from './file-in-title.ts';
import { quickFix } from './quick-fix.ts';
import { shown, textIn, writtenIn } from './values.ts';

/** Removes a course that stands elsewhere as well; the one right answer where nothing would be lost. */
export const removeDuplicateCourse: Fix = {
  codes: ['duplicate-course'],
  actions({ snapshot, document, facts }, finding) {
    const code = writtenIn(finding);
    const here = facts?.declarations.find(({ kind, word }) => kind === 'course' && word.start === finding.start);
    const other = snapshot.document(textIn(finding, 'uri') ?? '');
    const there = here && other && snapshot.links.facts(other)?.declared.get(linkKey(here))?.[0];
    if (code === undefined || !there || there === here) return [];
    const { tree } = document;
    const spot = spotOf(tree, here.word);
    const twin = spotOf(other.tree, there.word);
    if (!spot || !twin) return [];
    // A catalog must have courses.
    if (facts?.model.kind === 'catalog' && childrenOf(spot.parent).length === 1) return [];
    const isSame = saysTheSame(tree, spot, other.tree, twin);
    const removal = { isSame, code: shown(code), kept: shown(there.word.text) };
    const title = other === document ? titleAmong(removal) : titleBeside(removal, fileInTitle(other));
    return [quickFix(finding, title, () => removalFrom(document, spot), isSame ? 'preferred' : 'one-of-several')];
  },
};

interface Removal {
  readonly isSame: boolean;
  readonly code: string;
  readonly kept: string;
}

function titleAmong({ isSame, code, kept }: Removal): string {
  return isSame ? `Remove ${code}, which is the same as ${kept}` : `Remove ${code}, and keep ${kept}`;
}

function titleBeside({ isSame, code }: Removal, catalog: string): string {
  return isSame ? `Remove ${code} here: ${catalog} has the same` : `Remove ${code} here, and keep that of ${catalog}`;
}

/** Removes what has the id of something else, where it says nothing else either. */
export const removeDuplicateId: Fix = {
  codes: ['duplicate-id'],
  actions(context, finding) {
    const { document, facts } = context;
    const here = facts?.declarations.find(({ word }) => word.start === finding.start && word.end === finding.end);
    const first = here && facts?.declared.get(linkKey(here))?.[0];
    if (!here || !first || first === here) return [];
    const spot = entryOf(context, here);
    const twin = entryOf(context, first);
    const { tree } = document;
    if (!spot || !twin || !saysTheSame(tree, spot, tree, twin)) return [];
    // A scale has two levels at least.
    if (here.kind === 'level' && childrenOf(spot.parent).length <= 2) return [];
    return [
      quickFix(
        finding,
        `Remove ${shown(here.word.text)}, which stands here twice`,
        () => removalFrom(document, spot),
        // A concentration may well want to have its outcome listed.
        here.kind === 'outcome' ? 'one-of-several' : 'preferred',
      ),
    ];
  },
};

/** The entry or item that declares something: the one with its id as the key, or the group that has the id in it. */
function entryOf({ document: { tree } }: ActionContext, { word }: Declaration): Spot | undefined {
  const spot = spotOf(tree, word);
  const isInGroup = spot?.entry !== undefined && spot.entry.key.start !== word.start;
  return isInGroup ? spot.parent : spot;
}

/** Whether one value can go because the other one says all of it. */
function saysTheSame(tree: SyntaxTree, spot: Spot, otherTree: SyntaxTree, other: Spot): boolean {
  const { start, end } = spot.entry ?? spot.node;
  const [one, another] = [toValue(spot.node), toValue(other.node)];
  if (!one.ok || !another.ok || (tree === otherTree && spot.node === other.node)) return false;
  return JSON.stringify(one.value) === JSON.stringify(another.value) && !hasComment(tree, start, end);
}
