import { builtIn } from '../../server/src/built-in.ts';
import { createSchema } from '../../server/src/schema/load.ts';
import type { JsonSchema, Schema } from '../../server/src/schema/schema.ts';
import { createTaxonomyIndex, type TaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import { createDocument } from '../../server/src/workspace/document.ts';
import { createLinkBase } from '../../server/src/workspace/links/link-base.ts';
import { createLinkIndex } from '../../server/src/workspace/links/link-index.ts';
import { nothingChosen } from '../../server/src/workspace/rule-settings.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';

/** A workspace of one document with its schema, for tests of features. */
export function inMemory(given: {
  readonly schema: JsonSchema | Schema;
  readonly text: string;
  readonly uri?: string;
  readonly taxonomy?: TaxonomyIndex;
}): { snapshot: Snapshot; uri: string } {
  const uri = given.uri ?? 'file:///test.curriculum.yaml';
  const document = createDocument(uri, given.text, 1);
  const schema = isLoaded(given.schema) ? given.schema : createSchema('file:///test.schema.json', given.schema);
  const taxonomy = given.taxonomy ?? createTaxonomyIndex(builtIn.taxonomy);
  const snapshot: Snapshot = {
    taxonomy,
    links: createLinkIndex({
      taxonomy,
      open: new Map([[uri, document]]),
      base: createLinkBase([]),
      isOverlaid: () => false,
      isInFolder: () => false,
      areRead: () => false,
    }),
    parts: {
      open: new Map([[uri, document]]),
      disk: new Map(),
      folders: [],
      settings: defaultSettings,
      folderSettings: new Map(),
    },
    document: (wanted) => (wanted === uri ? document : undefined),
    documents: () => [document],
    schemaFor: () => ({ schema, because: 'file-kind' }),
    ruleSettings: () => [nothingChosen],
    configFor: () => undefined,
    owns: () => true,
    schemaSource: () => undefined,
    withText: (_document, changed) => inMemory({ ...given, text: changed }).snapshot,
    withBase: () => snapshot,
    lasting: (make) => make(),
    fact: (question) => question(snapshot),
  };
  return { snapshot, uri };
}

function isLoaded(schema: JsonSchema | Schema): schema is Schema {
  return typeof schema === 'object' && 'fits' in schema && typeof schema.fits === 'function';
}
