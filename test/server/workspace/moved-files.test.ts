import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { filesInMemory } from '../../support/files-in-memory.ts';

const catalog = 'catalog: sciences\ntitle: Sciences\ncourses: { BIO 111: { title: Biology, credits: 4 } }\n';
const [old, fresh] = ['file:///college/a.courses.yaml', 'file:///college/b.courses.yaml'] as const;

test('A document that an editor keeps open after its file has moved declares nothing, until it is typed in.', () => {
  const workspace = createWorkspace({
    files: filesInMemory({}),
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  const declaring = () =>
    workspace
      .snapshot()
      .links.declaring('course BIO111')
      .map(({ uri }) => uri);
  workspace.setFolders(['file:///college']);
  workspace.open(old, catalog, 1, 'hit-curriculum');
  workspace.fileMoved(old, fresh);
  workspace.open(fresh, catalog, 1, 'hit-curriculum');
  expect(declaring()).toEqual([fresh]);
  workspace.fileMoved(fresh, old);
  expect(declaring()).toEqual([old]);
  workspace.fileMoved(old, fresh);
  workspace.edit(old, `${catalog}\n`, 2);
  expect(declaring()).toContain(old);
});
