import { expect, test } from 'vitest';
import { tracksOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { createDocument } from '../../../../server/src/workspace/document.ts';
import { uriKey } from '../../../../server/src/workspace/uris.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** Without terms a program has the courses that it declares, as long as these lead to no others. */
const program = `curriculum: hit-aas
title: Health Information Technology
courses:
  HIT 100: { title: Records, credits: 3 }
  HIT 110: { title: Coding, credits: 4, prerequisites: [HIT 100] }
`;

test('a requisite that somebody types may lead a program without terms to courses that it does not declare', () => {
  const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml\n${program}`);
  const isComplete = () => {
    const snapshot = workspace.snapshot();
    return tracksOf(snapshot, workspace.document('/hit.curriculum.yaml'))[0]?.complete;
  };
  let version = 100;
  const edit = (from: string, to: string) => {
    const before = workspace.document('/hit.curriculum.yaml');
    const text = before.text.replace(from, to);
    const after = createDocument(before.uri, text, version++, 'hit-curriculum', before);
    const open = new Map(workspace.snapshot().parts.open).set(uriKey(before.uri), after);
    workspace.change({ open, saved: open });
  };
  expect(isComplete()).toBe(true);
  edit('[HIT 100]', '[HIT 1001]');
  expect(isComplete()).toBe(false);
  edit('[HIT 1001]', '[HIT 100]');
  expect(isComplete()).toBe(true);
});
