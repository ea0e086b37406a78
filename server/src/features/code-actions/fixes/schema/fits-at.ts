import { applicableSchemas, nodesAlong } from '../../../../schema/applicable.ts';
import { rootSpot, type Spot } from '../../../../syntax/edit/spot.ts';
import type { ActionContext } from '../../action.ts';
import { pathOf } from '../../refactorings/place.ts';

/** Whether another value would be right at a place. */
export function fitsAt({ snapshot, document }: ActionContext, spot: Spot, value: unknown): boolean {
  const schema = snapshot.schemaFor(document)?.schema;
  if (!schema) return false;
  const path = pathOf(spot);
  const [described] = applicableSchemas(schema, nodesAlong(rootSpot(document.tree)?.node, path), path);
  return described !== undefined && schema.fits(described.schema, value);
}
