import { expect, test } from 'vitest';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { uriKey } from '../../../server/src/workspace/uris.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

test('The order of answers is that of the files, in whatever order these became known.', () => {
  const workspace = fixtureWorkspace(
    ['a', 'b', 'c', 'd']
      .map((name) => `//- /${name}.role.yaml\nrole: clerk\ntitle: ${name}\nleads-to: [clerk]\n`)
      .join(''),
  );
  const answers = () => {
    const { links } = workspace.snapshot();
    return [links.declaring('role clerk'), links.mentioning('role clerk'), links.files('role')].map((list) =>
      list.map((one) => workspace.pathOf(one.uri)[1]).join(''),
    );
  };
  const before = answers();
  expect(before).toEqual(['abcd', 'abcd', 'abcd']);
  workspace.type('/d.role.yaml', workspace.document('/d.role.yaml').text);
  workspace.type('/b.role.yaml', workspace.document('/b.role.yaml').text);
  expect(answers()).toEqual(before);
  workspace.change({ open: new Map(), saved: new Map() });
  const uri = workspace.uriOf('/a.role.yaml');
  const disk = new Map(workspace.snapshot().parts.disk);
  disk.delete(uriKey(uri));
  workspace.change({ disk: disk.set(uriKey(uri), createDocument(uri, 'role: clerk\nleads-to: [clerk]\n')) });
  expect(answers()).toEqual(before);
});
