import { expect, test } from 'vitest';
import { packageProblems } from './structure.ts';
import { exported, workspaceWith } from './through.ts';

const own = `framework: own
title: Own Competencies
publisher: Example College
status: review
effective: 2026-08-15
license: CC BY
links: { Official source: "https://own.example/page" }
uses: [general]
items:
  records: { code: "I", label: Data and records, bloom: analyze }
  integrity:
    code: I.10
    label: Check records for completeness
    description: Finds what is missing.
    broader: records
    equals: [record-analysis, general/thinking]
    associations:
      translation-of: ["https://es.example/7"]
      related-to: [records, nothing]
`;
const general = `framework: general
title: General
publisher: Example College
uri: https://general.example/3f1c3a52-0b9e-4d77-8a64-2f3d9c1e5b70
items:
  thinking:
    label: Critical thinking
    uri: https://general.example/thinking
`;

const files = [
  { name: 'own.skills.yaml', text: own },
  { name: 'general.skills.yaml', text: general },
];

test('A framework that was born here leaves with identifiers that stay as they are.', () => {
  const first = exported(workspaceWith(files), '/own.skills.yaml');
  expect(packageProblems(first.json)).toEqual([]);
  expect(exported(workspaceWith(files), '/own.skills.yaml').text).toBe(first.text);
  // Identifiers are a promise to other systems: these may never change.
  expect(first.json.CFDocument).toEqual({
    identifier: 'ca457c0f-e93e-5c2f-a1da-2a36b3a94b5b',
    uri: 'urn:uuid:ca457c0f-e93e-5c2f-a1da-2a36b3a94b5b',
    creator: 'Example College',
    title: 'Own Competencies',
    lastChangeDateTime: '2026-08-15T00:00:00Z',
    officialSourceURL: 'https://own.example/page',
    publisher: 'Example College',
    adoptionStatus: 'Draft',
    statusStartDate: '2026-08-15',
  });
  expect(first.json.CFItems.map(({ identifier }) => identifier)).toEqual([
    '8ff25bc1-e4c9-5f2e-87a6-c67a26e13685',
    'bd82fe32-a1ee-56ab-a9f5-20f29e4e6633',
  ]);

  const edited = own.replace('Check records for completeness', 'Check all records').replace('Own Comp', 'Our Comp');
  const after = exported(
    workspaceWith([{ name: 'own.skills.yaml', text: edited }, ...files.slice(1)]),
    '/own.skills.yaml',
  );
  expect(after.json.CFItems.map(({ identifier }) => identifier)).toEqual(
    first.json.CFItems.map(({ identifier }) => identifier),
  );
});

test('The label is the short statement and the description the full one; the tree and the associations leave too.', () => {
  const { json, notes, name } = exported(workspaceWith(files), '/own.skills.yaml');
  expect(name).toBe('own.case.json');
  expect(json.CFItems).toMatchObject([
    { fullStatement: 'Data and records', humanCodingScheme: 'I' },
    {
      fullStatement: 'Finds what is missing.',
      abbreviatedStatement: 'Check records for completeness',
      humanCodingScheme: 'I.10',
    },
  ]);
  expect(
    json.CFAssociations.map(({ originNodeURI, associationType, sequenceNumber, destinationNodeURI }) => [
      originNodeURI.title,
      associationType,
      sequenceNumber,
      destinationNodeURI.title,
    ]),
  ).toEqual([
    ['Data and records', 'isChildOf', 1, 'Own Competencies'],
    ['Check records for completeness', 'isChildOf', 1, 'Data and records'],
    ['Check records for completeness', 'exactMatchOf', undefined, 'Record completeness analysis'],
    ['Check records for completeness', 'exactMatchOf', undefined, 'Critical thinking'],
    ['Check records for completeness', 'isRelatedTo', undefined, 'https://es.example/7'],
    ['Check records for completeness', 'isRelatedTo', undefined, 'Data and records'],
  ]);
  expect(json.CFAssociations[3]?.destinationNodeURI.uri).toBe('https://general.example/thinking');
  expect(notes.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'information: The license is not in the package, since CASE asks for its address: write `license: https://…`.',
    'error: “nothing” under `related-to` of integrity is left out: it is nothing that is known here.',
    'information: CASE 1.0 knows no translations: one is written as related items.',
    'information: CASE has no place for the Bloom level of 1 item.',
    'information: CASE has no word for a framework in review: it is a draft there.',
  ]);
});

test('Half a framework leaves as half a package, without a crash.', () => {
  const half = `framework: half
items:
  a: { label: A, broader: b, uri: "not an address", identifier: nonsense, associations: { constructor: [b], precedes: } }
  b: { label: B, broader: a, uri: "https://h.example/1" }
  c: { label: C, uri: "https://h.example/1" }
`;
  const { json, notes } = exported(
    workspaceWith([{ name: 'half.skills.yaml', text: half }]),
    '/half.skills.yaml',
    'today',
  );
  expect(packageProblems(json)).toEqual([]);
  expect(json.CFItems.map(({ uri }) => uri)).toEqual([
    expect.stringMatching(/^urn:uuid:/),
    'https://h.example/1',
    expect.stringMatching(/^urn:uuid:/),
  ]);
  expect(notes.map(({ message }) => message)).toEqual([
    'CASE asks who wrote the framework, and it does not say so: write `publisher` or `creator`.',
    "The address or identifier of c is another one's as well; a new identifier was made.",
    '“b” under `constructor` of a is left out: it is nothing that is known here.',
  ]);
});
