import { creditsOfSlots } from '../../analysis/credits/credits.ts';
import { coursesWithCredits } from '../../analysis/credits/known-courses.ts';
import type { PlanMove } from '../../analysis/plan/moves.ts';
import type { FileModel } from '../../model/file-model.ts';
import type { Term } from '../../model/plan.ts';
import { shortened } from '../../schema/words/shown.ts';
import { mappingAt, moveItems } from '../../syntax/edit/move-items.ts';
import { itemAt } from '../../syntax/edit/spot.ts';
import type { CheckedFile } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { creditsInWords } from '../words/credits.ts';
import { joined, shortened as shortList } from '../words/lists.ts';
import { termInWords, termTitle } from '../words/terms.ts';

/** Moves courses of a plan into another term, with their comments; the title says what follows from it, and who comes too early then, as now. */
export function moveFix({ snapshot, document, model }: CheckedFile, { slots, to, breaks, leaves }: PlanMove): RuleFix {
  const codes = slots.map(({ code }) => shortened(code.text, 40));
  const credits = creditsOfSlots([...to.term.slots, ...slots], coursesWithCredits(snapshot, document));
  const unmet = [...new Set([...breaks, ...leaves].map(({ owner }) => shortened(owner.course.code.text, 40)))];
  const isTouched = (term: Term) => term === to.term || slots.some((slot) => term.slots.includes(slot));
  const names = plansOf(model).flatMap((terms) =>
    terms.flatMap((term, index) =>
      term.credits && isTouched(term) ? [`“${shortened(termTitle(term, index), 40)}”`] : [],
    ),
  );
  const follows = [
    ...(credits ? [`${codes.length > 1 ? 'their' : 'its'} term then has ${creditsInWords(credits)}`] : []),
    ...(unmet.length > 0 ? [`${unmet.length > 6 ? shortList(unmet) : joined(unmet)} must then move as well`] : []),
    ...(credits?.max !== 0 && names.length > 0 ? [`then adjust \`credits\` of ${joined(names)}`] : []),
  ];
  const consequences = follows.length > 0 ? ` (${follows.join('; ')})` : '';
  return {
    title: `Move ${joined(codes)} to ${termInWords(to)}${consequences}`,
    edit() {
      const { tree } = document;
      const holder = mappingAt(tree, to.term);
      const items = slots.flatMap((slot) => itemAt(tree, slot) ?? []);
      if (!holder || items.length < slots.length) return undefined;
      return inDocument(document, moveItems(tree, items, { holder, key: 'courses', before: 'end' }));
    },
  };
}

/** The terms of the program's own plan, and of each of the others. */
function plansOf(model: FileModel): (readonly Term[])[] {
  return model.kind === 'curriculum' ? [model.terms, ...model.plans.map(({ terms }) => terms)] : [];
}
