import { builtIn } from '../../server/src/built-in.ts';
import type { SnapshotOfTexts } from '../../server/src/features/rule-page/demonstration.ts';
import { createTaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import { workspaceApart } from '../../server/src/workspace/apart.ts';
import { createSchemaStore } from '../../server/src/workspace/schema-store.ts';

/** Puts texts into workspaces of their own, with the product's taxonomy and schemas. */
export function snapshotsOfTexts(): SnapshotOfTexts {
  const schemas = createSchemaStore(builtIn.schemas);
  const taxonomy = createTaxonomyIndex(builtIn.taxonomy);
  return (files) => workspaceApart(files, schemas, taxonomy);
}
