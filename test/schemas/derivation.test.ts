import { describe, expect, it } from 'vitest';
import { deriveSchemas } from '../../schemas/derive/schemas.ts';
import { readTaxonomy } from '../../schemas/read-taxonomy.ts';
import { taxonomyFiles } from '../../schemas/taxonomy-folder.ts';
import { hover } from '../../server/src/features/hover.ts';
import { checkDocument } from '../../server/src/schema/check.ts';
import { createSchema } from '../../server/src/schema/load.ts';
import { parseText } from '../../server/src/syntax/parse.ts';
import { createTaxonomyIndex } from '../../server/src/taxonomy/taxonomy-index.ts';
import { itemsAt } from '../support/accept.ts';
import { inMemory } from '../support/in-memory.ts';

const newSkill = `
genomic-data-curation:
  label: Genomic data curation
  description: Keeping variant data traceable from the sequencer to the record.
  bloom: evaluate
`;
const newCredential = `
cgdc:
  label: Certified Genomic Data Curator
  abbreviation: CGDC
  description: Attests experience with variant data.
  awarded-by: Example Genomics Society
  eligibility: Two years of experience.
  sources:
    - { title: Handbook, url: "https://www.example.org/cgdc", as-of: "2026-11-22" }
`;

/** A file that uses both, with the cursor in one of two places. */
const role = (skill: string, credential: string) =>
  `role: curator\ntitle: Curator\ncertifications:\n  - ${credential}\nrequires:\n  ${skill}: mastered\n`;

describe('a skill and a credential that are added to the taxonomy', () => {
  const files = new Map(taxonomyFiles());
  files.set('skills/technical/genomics.yaml', newSkill);
  files.set('credentials.yaml', `${files.get('credentials.yaml')}${newCredential}`);
  const { taxonomy, problems } = readTaxonomy(files);
  const schemas = deriveSchemas(taxonomy);
  const index = createTaxonomyIndex(taxonomy);
  const typing = { schema: schemas.role, taxonomy: index, uri: 'file:///curator.role.yaml' };

  it('are read', () => {
    expect(problems).toEqual([]);
  });

  it('are in the schemas, and so accepted', () => {
    expect(JSON.stringify(schemas.curriculum)).toContain('"genomic-data-curation"');
    expect(JSON.stringify(schemas.curriculum)).toContain('"cgdc"');
    expect(findings(role('genomic-data-curation', 'cgdc'))).toEqual([]);
    expect(findings(role('genomic-data-curatoin', 'cgdx'))).toEqual([
      expect.stringContaining('Did you mean `cgdc`?'),
      expect.stringContaining('Did you mean `genomic-data-curation`?'),
    ]);
  });

  it('are offered, with their label', () => {
    const skill = offered(role('genomic$0', 'rhit'), 'genomic-data-curation');
    expect(JSON.stringify(skill)).toContain('Genomic data curation');
    const credential = offered(role('sql', 'c$0'), 'cgdc');
    expect(JSON.stringify(credential)).toContain('Certified Genomic Data Curator');
  });

  it('are explained', () => {
    const text = role('genomic-data-curation', 'cgdc');
    expect(explained(text, 'genomic-data-curation')).toContain('traceable from the sequencer');
    expect(explained(text, 'cgdc')).toContain('Example Genomics Society');
  });

  function findings(text: string): string[] {
    const schema = createSchema('hit-curriculum:/schemas/role.schema.json', schemas.role);
    return parseText(text).documents.flatMap((each) => checkDocument(schema, each).map(({ message }) => message));
  }

  function offered(fixture: string, label: string): object | undefined {
    return itemsAt(fixture, typing).items.find((item) => item.label === label);
  }

  function explained(text: string, word: string): string {
    const { snapshot, uri } = inMemory({ ...typing, text });
    const lines = text.slice(0, text.indexOf(word) + 1).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return JSON.stringify(hover(snapshot, uri, position));
  }
});
