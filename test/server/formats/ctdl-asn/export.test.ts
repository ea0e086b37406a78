import { expect, test } from 'vitest';
import { exportCtdlAsn } from '../../../../server/src/formats/ctdl-asn/export.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** What the first file leaves as. */
function exported(fixture: string) {
  const workspace = fixtureWorkspace(fixture);
  const document = workspace.snapshot().document(workspace.uri);
  if (!document) throw new Error('The fixture has no file.');
  const { name, content, notes } = exportCtdlAsn(workspace.snapshot(), document, { date: '2026-08-17' });
  return {
    name,
    json: JSON.parse(String(content)),
    notes: notes.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

const registry = 'https://credentialengineregistry.org/resources';

test('A framework becomes linked data: a node for it and one for each competency, all texts with their language.', () => {
  const { name, json, notes } = exported(`
    //- /own.skills.yaml
    framework: own
    title: Competencies
    publisher: Example College
    description: What we teach.
    language: es
    status: adopted
    effective: 2026-08-15
    license: https://creativecommons.org/licenses/by/4.0/
    subjects: [Salud]
    uri: https://own.example/4f6d3c2a-1b7e-4c55-9a3e-0d2b8c7f6e51
    uses: [general]
    items:
      records: { code: "I", label: Data and records, category: Domain }
      integrity:
        code: I.1
        label: Complete records
        description: Check records for completeness.
        also-called: [deficiency analysis]
        notes: New.
        broader: records
        identifier: 9A0C5B1E-7D43-4F0A-8E62-53B1F4C7D2A9
        equals: [general/thinking, record-analysis]
        associations: { precedes: [records], related-to: [records], exact-match-of: ["https://z.example/7"] }
    //- /general.skills.yaml
    framework: general
    title: General
    items: { thinking: { label: Think, uri: "https://general.example/thinking" } }
  `);
  expect(name).toBe('own.jsonld');
  const framework = 'https://own.example/4f6d3c2a-1b7e-4c55-9a3e-0d2b8c7f6e51';
  const integrity = `${registry}/ce-9a0c5b1e-7d43-4f0a-8e62-53b1f4c7d2a9`;
  const records = json['@graph'][1]['@id'];
  expect(records).toMatch(/^https:\/\/credentialengineregistry\.org\/resources\/ce-[0-9a-f-]{36}$/);
  expect(json).toEqual({
    '@context': 'https://credreg.net/ctdlasn/schema/context/json',
    '@id': `${registry.replace('/resources', '/graph')}/ce-4f6d3c2a-1b7e-4c55-9a3e-0d2b8c7f6e51`,
    '@graph': [
      {
        '@id': framework,
        '@type': 'ceasn:CompetencyFramework',
        'ceterms:ctid': 'ce-4f6d3c2a-1b7e-4c55-9a3e-0d2b8c7f6e51',
        'ceasn:name': { es: 'Competencies' },
        'ceasn:description': { es: 'What we teach.' },
        'ceasn:inLanguage': ['es'],
        'ceasn:publisherName': { es: 'Example College' },
        'ceasn:publicationStatusType': 'publicationStatus:Published',
        'ceasn:dateValidFrom': '2026-08-15',
        'ceasn:license': 'https://creativecommons.org/licenses/by/4.0/',
        'ceasn:localSubject': { es: ['Salud'] },
        'ceasn:hasTopChild': [records],
      },
      {
        '@id': records,
        '@type': 'ceasn:Competency',
        'ceterms:ctid': records.slice(registry.length + 1),
        'ceasn:competencyText': { es: 'Data and records' },
        'ceasn:competencyCategory': { es: 'Domain' },
        'ceasn:codedNotation': 'I',
        'ceasn:inLanguage': ['es'],
        'ceasn:isPartOf': framework,
        'ceasn:isTopChildOf': framework,
        'ceasn:hasChild': [integrity],
      },
      {
        '@id': integrity,
        '@type': 'ceasn:Competency',
        'ceterms:ctid': 'ce-9a0c5b1e-7d43-4f0a-8e62-53b1f4c7d2a9',
        'ceasn:competencyText': { es: 'Check records for completeness.' },
        'ceasn:competencyLabel': { es: 'Complete records' },
        'ceasn:codedNotation': 'I.1',
        'ceasn:conceptKeyword': { es: ['deficiency analysis'] },
        'ceasn:comment': { es: ['New.'] },
        'ceasn:inLanguage': ['es'],
        'ceasn:isPartOf': framework,
        'ceasn:isChildOf': [records],
        'ceasn:exactAlignment': ['https://general.example/thinking', 'https://z.example/7'],
        'ceasn:prerequisiteAlignment': [records],
      },
    ],
  });
  expect(notes).toEqual([
    expect.stringContaining('ceasn:publisher'),
    'information: CTDL-ASN has no place for the equal skills of the built-in taxonomy of 1 item and the other associations of 1 item.',
  ]);
});

test('What the registry asks for and is not there is told.', () => {
  const { notes, json } = exported(`
    //- /own.skills.yaml
    framework: own
    title: Competencies
    items:
      a: { label: A, broader: b, equals: [other/x] }
      b: { label: B, broader: a }
  `);
  expect(json['@graph'][0]['ceasn:hasTopChild']).toHaveLength(1);
  expect(notes).toEqual([
    'warning: The registry asks who publishes the framework, and it does not say so: write `publisher`.',
    'warning: The registry asks for a description of the framework: write `description`.',
    'information: The framework does not say its language; en-US was written. Say another one under `language`.',
    expect.stringContaining('ceasn:publisher'),
    'error: “other/x” under `equals` of a is left out: it is nothing that is known here.',
  ]);
});

test('What is said of the framework itself and has no place is told.', () => {
  const { notes } = exported(`
    //- /own.skills.yaml
    framework: own
    title: Competencies
    description: What we teach.
    language: en
    publisher: College
    creator: Board
    version: 2
    license: All rights reserved
    notes: For the board.
    links: { Draft: draft.pdf }
    items:
      a: { label: A }
  `);
  expect(notes.at(-1)).toBe(
    'information: CTDL-ASN has no place for the creator, the version, the notes and the links to files of the framework and the license, which is no address.',
  );
});
