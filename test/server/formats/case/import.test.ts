import { expect, test } from 'vitest';
import { exported, imported, workspaceWith } from './through.ts';

const day = '2024-05-25T18:05:33';
const at = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const link = (number: number, title = 'An item') => ({
  title,
  identifier: at(number),
  uri: `https://x.example/${at(number)}`,
});
const named = (number: number) => ({
  identifier: at(number),
  uri: `https://x.example/${at(number)}`,
  lastChangeDateTime: day,
});
const association = (number: number, type: string, from: unknown, to: unknown, more: object = {}) => ({
  ...named(number),
  associationType: type,
  originNodeURI: from,
  destinationNodeURI: to,
  ...more,
});

const records = {
  CFDocument: {
    ...named(1),
    title: 'Health Records',
    creator: 'State Board',
    adoptionStatus: 'Adopted',
    language: 'en',
  },
  CFItems: [
    { ...named(13), fullStatement: 'Audit records', humanCodingScheme: 'A.2' },
    { ...named(11), fullStatement: 'Data and records', humanCodingScheme: 'A', CFItemType: 'Domain' },
    {
      ...named(12),
      fullStatement: 'Check records for completeness, find what is missing, and have it mended by whoever wrote it.',
      abbreviatedStatement: 'Complete records',
      humanCodingScheme: 'A.1',
      conceptKeywords: ['deficiency analysis'],
      educationLevel: ['13', '14'],
      notes: 'From the 2019 edition.',
    },
  ],
  CFAssociations: [
    association(21, 'isChildOf', link(11), link(1), { sequenceNumber: 1 }),
    association(22, 'isChildOf', link(13), link(11), { sequenceNumber: 2 }),
    association(23, 'isChildOf', link(12), link(11), { sequenceNumber: 1 }),
    association(24, 'precedes', link(12), link(13)),
    association(25, 'exactMatchOf', link(13), { title: 'Elsewhere', identifier: 'x', uri: 'https://y.example/7' }),
  ],
};

test('A package becomes a framework with its tree, its associations and its permanent addresses.', () => {
  const { files } = imported([records]);
  expect(files).toEqual([
    {
      name: 'health-records.skills.yaml',
      kind: 'framework',
      text: `framework: health-records
title: Health Records
creator: State Board
status: adopted
language: en
uri: https://x.example/${at(1)}

items:
  a:
    code: A
    label: Data and records
    type: Domain
    uri: https://x.example/${at(11)}
  a-1:
    code: A.1
    label: Complete records
    description: Check records for completeness, find what is missing, and have it mended by whoever wrote it.
    also-called: [deficiency analysis]
    broader: a
    education-level: ["13", "14"]
    associations:
      precedes: [a-2]
    uri: https://x.example/${at(12)}
    notes: From the 2019 edition.
  a-2:
    code: A.2
    label: Audit records
    broader: a
    associations:
      exact-match-of: [https://y.example/7]
    uri: https://x.example/${at(13)}
`,
    },
  ]);
});

test('Nulls, other capitals and ends that are mere addresses are read, and misspelled fields are told.', () => {
  const { files, notes } = imported([
    {
      cfDocument: { title: 'Sloppy', creator: null, identifer: at(1), subject: 'Records' },
      CFItems: [
        { identifier: at(11), uri: null, fullStatment: 'Code cases', educationalLevel: '13' },
        { identifier: at(12), fullStatement: 'Audit', humanCodingScheme: 7 },
        null,
      ],
      CFAssociations: [
        {
          associatonType: 'Is Child Of',
          originNodeURI: { identifier: at(12) },
          destinationNodeURI: { Identifier: at(11) },
        },
        { associationType: 'isRelatedTo', originNodeIdentifier: at(11), destinationNodeURI: 'https://z.example/1' },
      ],
    },
  ]);
  expect(files[0]?.text).toBe(`framework: sloppy
title: Sloppy
subjects: [Records]
identifier: ${at(1)}

items:
  code-cases:
    label: Code cases
    education-level: ["13"]
    associations:
      related-to: [https://z.example/1]
    identifier: ${at(11)}
  "7":
    code: "7"
    label: Audit
    broader: code-cases
    identifier: ${at(12)}
`);
  expect(notes.map(({ message }) => message)).toEqual([
    '1 entry of CFItems could not be read.',
    '“identifer” was read as “identifier” (1 time).',
    '“fullStatment” was read as “fullStatement” (1 time).',
    '“educationalLevel” was read as “educationLevel” (1 time).',
    '“associatonType” was read as “associationType” (1 time).',
    expect.stringContaining('Not kept'),
  ]);
});

test('Packages that come together know each other.', () => {
  const other = {
    CFDocument: { ...named(2), title: 'National Standards', creator: 'Council' },
    CFItems: [{ ...named(31), fullStatement: 'Keep records' }],
    CFAssociations: [
      association(41, 'exactMatchOf', link(31), link(13)),
      association(42, 'isRelatedTo', link(12), link(31)),
    ],
  };
  const { files } = imported([records, other]);
  expect(files[0]?.text).toContain('related-to: [national-standards/keep-records]');
  expect(files[0]?.text).toContain('uses: [national-standards]');
  expect(files[1]?.text).toContain('equals: [health-records/a-2]');
});

test('A skill of the taxonomy is known again when it comes back.', () => {
  const workspace = workspaceWith([
    {
      name: 'own.skills.yaml',
      text: 'framework: own\ntitle: Own\npublisher: Us\nitems: { coding: { label: Code, equals: [icd-10-cm-coding] } }\n',
    },
  ]);
  const { files } = imported([exported(workspace, '/own.skills.yaml').json]);
  expect(files[0]?.text).toContain('equals: [icd-10-cm-coding]');
});

test('What stands below itself, twice, or nowhere is told and breaks nothing.', () => {
  const { files, notes } = imported([
    {
      ...records,
      CFAssociations: [
        association(21, 'isChildOf', link(11), link(12)),
        association(22, 'isChildOf', link(12), link(11)),
        association(23, 'isChildOf', link(13), link(13)),
        association(24, 'isChildOf', link(13), link(12)),
        association(25, 'isChildOf', link(13), link(11)),
        association(26, 'precedes', link(99), link(11)),
        association(27, 'isPeerOf', link(99), link(11)),
        association(28, 'follows', link(12), link(11)),
        association(29, 'exemplar', link(12), { title: 'A book' }),
        { ...named(30), associationType: 'precedes', originNodeURI: link(11) },
      ],
      CFRubrics: [{ ...named(51) }],
    },
  ]);
  const text = files[0]?.text ?? '';
  expect(text).toContain('child-of: [a');
  expect(text).toContain(`peer-of:\n        - https://x.example/${at(99)}`);
  expect(notes.filter(({ severity }) => severity !== 'information').map(({ message }) => message)).toEqual([
    '1 rubric left out: a framework has no place for rubrics.',
    '1 association left out: “follows” is no type of CASE 1.0.',
    '1 association left out: an end is missing.',
    '1 association left out: the item to which it belongs is not in the package.',
    '1 association left out: the other end has neither an address nor an identifier.',
    expect.stringMatching(/^1 item stands below itself in the tree of the package; the circle was opened at a/),
  ]);
});

test('What is no package is said in a sentence.', () => {
  expect(imported(['{ "CFDocument": {\n "title": tru }']).notes).toMatchObject([
    { severity: 'error', message: 'This is no JSON, in which CASE packages are written.', source: 'package-1.json' },
  ]);
  for (const other of [[], 7, null, { CFItem: {} }, { CFDocument: 3 }]) {
    expect(imported([other])).toMatchObject({ files: [], notes: [{ severity: 'error' }] });
  }
});

test('An id and a title can be chosen.', () => {
  const { files } = imported([records], { id: 'records', title: 'Records' });
  expect(files[0]?.text).toMatch(/^framework: records\ntitle: Records\n/);
});

test('Names that nobody could find a thing by are told to be made anew.', () => {
  const { files, notes } = imported([
    {
      CFDocument: { identifier: 'doc', uri: '/frameworks/doc', title: 'Local', officialSourceURL: 'page 7' },
      CFItems: [
        { identifier: 'item-1', uri: '/items/item-1', fullStatement: 'Code cases' },
        { identifier: at(12), uri: '/items/12', fullStatement: 'Audit' },
      ],
      CFAssociations: [
        association(21, 'isChildOf', { identifier: at(12) }, { identifier: 'item-1' }),
        association(22, 'precedes', { identifier: at(12) }, { identifier: at(99), uri: 'https://y.example/7' }),
      ],
    },
  ]);
  expect(files[0]?.text).toContain('broader: code-cases');
  expect(notes).toContainEqual({
    severity: 'warning',
    message:
      'The identifiers of 2 of the framework and its items are no UUIDs, and they have no complete address: they get new ones when they leave again.',
    source: 'package-1.json',
  });
  expect(notes.map(({ message }) => message)).toContainEqual(
    'Not kept, having no place in the format: the address of the official source, which is not complete, the identifier of 1 item elsewhere, which its address does not have, the own identifiers of 2 associations, the days of the last changes.',
  );
});

test('A list of packages is no package, and how to get one is said.', () => {
  const document = { ...named(1), title: 'Health Records' };
  for (const list of [{ CFDocuments: [document] }, { CFDocumentSet: { CFDocuments: [document] } }]) {
    expect(imported([list])).toEqual({
      files: [],
      notes: [
        {
          severity: 'error',
          unread: true,
          message: 'This is a list of packages and none of them: get the package of one framework (CFPackages).',
          source: 'package-1.json',
        },
      ],
    });
  }
});
