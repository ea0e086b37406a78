import { expect, test } from 'vitest';
import { expectFindings } from '../../../support/findings.ts';
import { linesAfter } from '../../../support/renaming.ts';

const framework = `//- /skills.skills.yaml
framework: skills
title: Skills
uses: [general]
items:
  coding$0:
    label: Code
    associations: { peer-of: [auditing] }
  auditing:
    label: Audit
    associations:
      related-to: [coding, general/thinking]
      exact-match-of: ["https://www.example.org/7"]
//- /general.skills.yaml
framework: general
title: General
uses: [skills]
items:
  thinking:
    label: Think
    associations: { precedes: [skills/coding] }
`;

test('Associations name items, so that they follow when an item is renamed.', () => {
  expect(linesAfter(framework, 'code')).toEqual([
    '/skills.skills.yaml code:',
    '/skills.skills.yaml related-to: [code, general/thinking]',
    '/general.skills.yaml associations: { precedes: [skills/code] }',
  ]);
});

test('An association to an item that is not there is told; an address is nobody’s to judge.', () => {
  expectFindings(`
    //- /skills.skills.yaml
    framework: skills
    title: Skills
    uses: [general]
    items:
      coding:
        label: Code
        associations:
          related-to: [audting, general/thinkin, "https://www.example.org/7"]
          #            ^^^^^^^ unknown-item This framework has no item \`audting\`.
          #                     ^^^^^^^^^^^^^^^ unknown-item Did you mean \`general/thinking\`?
      auditing: Audit
    //- /general.skills.yaml
    framework: general
    title: General
    items: { thinking: Think }
  `);
});
