import { expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../../server/src/workspace/document.ts';
import { factsOf } from '../../../server/src/workspace/links/file-facts.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { filesInMemory } from '../../support/files-in-memory.ts';

const uri = 'file:///college/hit.courses.yaml';

const catalog = `catalog: hit
courses:
  HIT 100:
    title: Records
  HIT 110:
    title: Coding
`;

const longer = catalog.replace('Records', 'Health records');

function opened() {
  const taxonomy = createTaxonomyIndex(builtIn.taxonomy);
  const workspace = createWorkspace({ files: filesInMemory({}), taxonomy, builtInSchemas: builtIn.schemas });
  workspace.open(uri, catalog, 1);
  const seen = (openAs: 'open' | 'saved') => codingIn(workspace.snapshot(openAs).document(uri));
  return { workspace, seen };
}

/** The second course of the catalog, and the text that stands where its title is said to be. */
function codingIn(document: SourceDocument | undefined) {
  const model = document && factsOf(document)?.model;
  const course = model?.kind === 'catalog' ? model.courses[1] : undefined;
  return { course, written: document?.text.slice(course?.title?.start, course?.title?.end) };
}

test('A course behind an edit is the same object as before, at its new place', () => {
  const { workspace, seen } = opened();
  const { course } = seen('open');
  workspace.edit(uri, longer, 2);
  expect(seen('open')).toEqual({ course, written: 'Coding' });
  expect(seen('open').course).toBe(course);
});

test('Where files are judged as they were saved, what was saved stays as it is', () => {
  const { workspace, seen } = opened();
  workspace.configure(readSettings({ validate: { run: 'onSave' } }), new Map());
  expect(seen('saved').written).toBe('Coding');
  workspace.edit(uri, longer, 2);
  expect(seen('open').written).toBe('Coding');
  workspace.edit(uri, longer.replace('Health records', 'All health records'), 3);
  expect(seen('open').written).toBe('Coding');
  expect(seen('saved').written).toBe('Coding');
});

test('Where files of another folder are from now on judged as they were saved, what was saved is read again', () => {
  const { workspace, seen } = opened();
  expect(seen('open').written).toBe('Coding');
  workspace.edit(uri, longer, 2);
  expect(seen('open').written).toBe('Coding');
  const onSave = readSettings({ validate: { run: 'onSave' } });
  workspace.setFolders(['file:///other']);
  workspace.configure(readSettings({}), new Map([['file:///other', onSave]]));
  expect(workspace.snapshot('saved').document(uri)?.text).toBe(catalog);
  expect(seen('saved').written).toBe('Coding');
  workspace.edit(uri, catalog.replace('Records', 'R'), 3);
  expect(seen('open').written).toBe('Coding');
  expect(seen('saved').written).toBe('Coding');
});

test('A letter that is typed and taken back leaves everything where it was', () => {
  const { workspace, seen } = opened();
  const before = seen('open').course?.title?.start;
  workspace.edit(uri, longer, 2);
  workspace.edit(uri, catalog, 3);
  expect(seen('open').written).toBe('Coding');
  expect(seen('open').course?.title?.start).toBe(before);
});
