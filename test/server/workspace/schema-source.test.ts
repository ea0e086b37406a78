import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createSchemaStore } from '../../../server/src/workspace/schema-store.ts';
import { isCollected } from '../../support/collected.ts';

test('The text of a built-in schema is read once, however often somebody asks where it says something', async () => {
  const store = createSchemaStore(builtIn.schemas);
  const uri = 'hit-curriculum:/schemas/role.schema.json';
  const tree = new WeakRef(store.builtInSource(uri)?.tree ?? {});
  expect(await isCollected(tree)).toBe(false);
  expect(tree.deref()).toBe(store.builtInSource(uri)?.tree);
});
