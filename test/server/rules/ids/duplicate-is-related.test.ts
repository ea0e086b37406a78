import { expect, test } from 'vitest';
import { checkRules } from '../../../../server/src/rules/check-rules.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

test('an id that stands twice leads to where it stands first', () => {
  const path = '/hit.curriculum.yaml';
  const text = `curriculum: hit
title: HIT
award: certificate
courses:
  HIT 1:
    title: Records
    outcomes:
      - { id: see, text: List records }
      - { id: see, text: List codes }
`;
  const workspace = fixtureWorkspace(`//- ${path}\n${text}`);
  const found = checkRules(workspace.snapshot(), workspace.document(path)).filter(
    ({ code }) => code === 'duplicate-id',
  );
  const [first, second] = [text.indexOf('see'), text.lastIndexOf('see')];
  expect(found).toMatchObject([
    {
      start: second,
      end: second + 3,
      values: { kind: 'course-outcome', written: 'see' },
      related: [{ message: 'see stands here first', start: first, end: first + 3 }],
    },
  ]);
});
