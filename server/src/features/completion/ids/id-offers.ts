import type { Offers } from '../../../schema/suggest/offers.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { Snapshot } from '../../../workspace/snapshot.ts';
import { offeredCourses } from './courses.ts';
import { offeredFrameworks, offeredLibraries, offeredRoles } from './files.ts';
import { offeredBroaderItems, offeredFrameworkItems } from './framework-items.ts';
import type { IdProvider } from './offered.ts';
import { offeredCourseOutcomes, offeredOutcomes } from './outcomes.ts';
import { offeredConcentrations, offeredParts, offeredReplaced, offeredTerms } from './plan-parts.ts';

/** What an id can stand for (`x-refers-to` in the schemas), and who knows which ids there are. */
const providers: ReadonlyMap<string, IdProvider> = new Map<string, IdProvider>([
  ['course', offeredCourses],
  ['replaced', offeredReplaced],
  ['role', offeredRoles],
  ['library', offeredLibraries],
  ['framework', offeredFrameworks],
  ['framework-item', offeredFrameworkItems],
  ['item', offeredBroaderItems],
  ['outcome', offeredOutcomes],
  ['course-outcome', offeredCourseOutcomes],
  ['term', offeredTerms],
  ['concentration', offeredConcentrations],
  ['part', offeredParts],
]);

/** The ids that the workspace knows, for the places of one document. */
export function idOffers(snapshot: Snapshot, document: SourceDocument): Offers {
  const facts = snapshot.links.facts(document);
  return (refersTo, place) => {
    const provider = providers.get(refersTo);
    return facts && provider ? provider({ ...place, snapshot, document, facts }) : [];
  };
}
