import { judgedPlans, keyOfUnmet } from '../../analysis/plan/judged-plans.ts';
import { plannedPaths } from '../../analysis/plan/planned-path.ts';
import { orderInWords } from '../../rules/requisites/order-words.ts';
import { requisiteOrder } from '../../rules/requisites/requisite-order.ts';
import { choicesFor } from '../../rules/rule-choices.ts';
import { createDocument, languageId, type SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/**
 * What is wrong with the order of courses in the plans of a program once it has another text, and was not before: a
 * sentence for each. Nothing for who does not want to be told.
 */
export function wrongOrderAfter(snapshot: Snapshot, document: SourceDocument, text: string): string[] {
  if (choicesFor(snapshot, document).severityOf(requisiteOrder) === 'off') return [];
  const after = createDocument(document.uri, text, document.version, document.languageId ?? languageId);
  if (factsOf(document)?.incomplete || factsOf(after)?.incomplete) return [];
  const plans = judgedPlans(snapshot, document);
  const known = new Set(
    plans.paths.flatMap(({ path, unmet }) => unmet.map((one) => `${path.plan?.id.text} ${keyOfUnmet(one)}`)),
  );
  return plannedPaths(after).flatMap((path) => {
    // With a concentration, most of what is wrong is wrong without it as well.
    if (path.incomplete || (path.concentration && !path.plan)) return [];
    return plans
      .unmetOn(path)
      .filter((one) => !known.has(`${path.plan?.id.text} ${keyOfUnmet(one)}`))
      .map((one) => orderInWords(path, one));
  });
}
