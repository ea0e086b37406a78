import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../../server/src/features/diagnostics.ts';
import { type PackageAsJson, packageProblems } from './structure.ts';
import { exported, imported, workspaceWith } from './through.ts';

/** The schema of CASE 1.0 and a framework that OpenSALT wrote; not part of the repository. */
const folder = path.join(import.meta.dirname, '../../../../../shared/data/case');
const schemaFile = path.join(folder, 'case-v1p0-cfpackage-schema.json');
const sampleFile = path.join(folder, 'opensalt-sample-framework.json');

/** The frameworks that a newcomer opens first. */
const samples = path.join(import.meta.dirname, '../../../../samples');
const frameworks = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.skills.yaml'),
);

/** What has to come back of a package: who is who, what is said, and how things stand to each other. */
function essence({ CFDocument, CFItems, CFAssociations }: PackageAsJson) {
  const ends = CFAssociations.map(({ originNodeURI, associationType, destinationNodeURI }) =>
    [originNodeURI.uri, associationType, destinationNodeURI.uri].join(' '),
  );
  return {
    document: [CFDocument.identifier, CFDocument.uri, CFDocument.title, CFDocument.creator, CFDocument.adoptionStatus],
    items: CFItems.map((item) =>
      ['identifier', 'uri', 'fullStatement', 'abbreviatedStatement', 'humanCodingScheme', 'CFItemType', 'notes'].map(
        // A short wording that says the same says nothing.
        (name) => (name === 'abbreviatedStatement' && item[name] === item.fullStatement ? undefined : item[name]),
      ),
    ).sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    associations: [...new Set(ends)].sort(),
  };
}

/** The package that a package leaves as, after it was a framework of ours in which nothing is found. */
function throughUs(one: unknown) {
  const { files } = imported([one]);
  const workspace = workspaceWith(files);
  const [file] = files;
  if (!file) throw new Error('Nothing was imported.');
  const snapshot = workspace.snapshot();
  expect(findingsOf(snapshot, workspace.document(`/${file.name}`))).toEqual([]);
  return { file, ...exported(workspace, `/${file.name}`) };
}

describe.skipIf(!existsSync(sampleFile))('the sample of OpenSALT (skipped where it is missing)', () => {
  const sample = existsSync(sampleFile) ? JSON.parse(readFileSync(sampleFile, 'utf8')) : {};

  test('keeps its identifiers, statements, codes, tree and associations', () => {
    const { json, notes } = throughUs(sample);
    expect(essence(json)).toEqual(essence(sample));
    expect(packageProblems(json)).toEqual([]);
    expect(notes).toEqual([]);
  });

  test('comes back as the same file', () => {
    const { json, file } = throughUs(sample);
    expect(throughUs(json).file.text).toBe(file.text);
  });
});

const text = fc
  .oneof(
    fc.lorem({ maxCount: 30 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('yes', '1.10', '# no comment', 'a: b', '- list', 'two\nlines', ' spaces ', '…'),
  )
  .filter((one) => one.trim() !== '' && !/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/u.test(one));

const typesAmong = fc.constantFrom('precedes', 'isRelatedTo', 'isPeerOf', 'isPartOf', 'exactMatchOf', 'replacedBy');

/** Packages as a careful system writes them: every item below the document or another item. */
const packages = fc
  .record({
    title: fc.lorem({ maxCount: 4 }),
    base: fc.constantFrom('https://a.example/uri/', 'urn:uuid:', 'https://b.example/x?y='),
    items: fc.uniqueArray(
      fc.record({
        identifier: fc.uuid(),
        ownAddress: fc.boolean(),
        above: fc.nat(),
        fields: fc.record(
          {
            fullStatement: text,
            abbreviatedStatement: fc.lorem({ maxCount: 5 }),
            humanCodingScheme: fc.stringMatching(/^[A-Z]{1,3}\.\d{1,2}$/),
            CFItemType: fc.constantFrom('Domain', 'Competency'),
            notes: text,
          },
          { requiredKeys: ['fullStatement'] },
        ),
        related: fc.array(fc.tuple(typesAmong, fc.nat()), { maxLength: 3 }),
        elsewhere: fc.array(fc.tuple(typesAmong, fc.webUrl({ validSchemes: ['https'] })), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 12, selector: ({ identifier }) => identifier },
    ),
  })
  .map(({ title, base, items }): PackageAsJson => {
    const lastChangeDateTime = '2024-01-01T00:00:00Z';
    const document = {
      identifier: 'd0000000-0000-4000-8000-000000000000',
      uri: `${base}d0000000-0000-4000-8000-000000000000`,
      title,
      creator: 'A Board',
      adoptionStatus: 'Adopted',
      lastChangeDateTime,
    };
    const addressed = items.map((item, index) => ({
      ...item,
      uri: item.ownAddress ? `https://own.example/${index}` : `${base}${item.identifier}`,
    }));
    const linkTo = ({ identifier, uri }: { identifier: string; uri: string }) => ({ title: 'x', identifier, uri });
    const placeAt = (index: number) => addressed[index % addressed.length] ?? document;
    const associations = addressed.flatMap((item, index) => [
      { origin: item, type: 'isChildOf', destination: index === 0 ? document : placeAt(item.above % index) },
      ...item.related.map(([type, to]) => ({ origin: item, type, destination: placeAt(to) })),
      ...item.elsewhere.map(([type, uri]) => ({ origin: item, type, destination: { identifier: 'x', uri } })),
    ]);
    return {
      CFDocument: document,
      CFItems: addressed.map(({ identifier, uri, fields }) => ({ identifier, uri, ...fields, lastChangeDateTime })),
      CFAssociations: associations.map(({ origin, type, destination }, index) => ({
        identifier: `a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        uri: `urn:uuid:a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        associationType: type,
        originNodeURI: linkTo(origin),
        destinationNodeURI: linkTo(destination),
        lastChangeDateTime,
      })),
    };
  });

test('Any package comes back with its identifiers, statements, codes, tree and associations.', () => {
  fc.assert(
    fc.property(packages, (one) => {
      const { json } = throughUs(one);
      expect(packageProblems(json)).toEqual([]);
      expect(essence(json)).toEqual(essence(one));
    }),
    { numRuns: 60 },
  );
});

test('Whatever is in a file, reading it never throws.', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (CFDocument, items, associations) => {
      imported([
        { CFDocument, CFItems: [items], CFAssociations: [associations, items] },
        { CFDocument: {}, CFItems: items },
      ]);
    }),
    { numRuns: 100 },
  );
});

test.each(frameworks)('%s leaves, comes back and leaves as the same package.', (name) => {
  const text = readFileSync(path.join(samples, name), 'utf8');
  const first = exported(workspaceWith([{ name: 'own.skills.yaml', text }]), '/own.skills.yaml');
  expect(packageProblems(first.json)).toEqual([]);
  expect(first.notes.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [file] = imported([first.json]).files;
  const again = exported(workspaceWith([{ name: 'own.skills.yaml', text: file?.text ?? '' }]), '/own.skills.yaml');
  expect(essence(again.json)).toEqual(essence(first.json));
});

describe.skipIf(!existsSync(schemaFile))('the schema of CASE 1.0 (skipped where it is missing)', () => {
  test('holds for what is written', () => {
    const schema = JSON.parse(existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : '{}');
    // The schema has keywords of its own, and formats of numbers that say nothing about JSON.
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { int32: true, float: true } });
    addFormats.default(ajv);
    const isValid = ajv.compile(schema);
    const check = (json: unknown) => {
      isValid(json);
      expect(isValid.errors ?? []).toEqual([]);
    };
    if (existsSync(sampleFile)) check(throughUs(JSON.parse(readFileSync(sampleFile, 'utf8'))).json);
    for (const one of fc.sample(packages, 30)) check(throughUs(one).json);
    for (const name of frameworks) {
      const text = readFileSync(path.join(samples, name), 'utf8');
      check(exported(workspaceWith([{ name: 'own.skills.yaml', text }]), '/own.skills.yaml').json);
    }
    expect(isValid({})).toBe(false);
  });
});
