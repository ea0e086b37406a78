import { describe, expect, it } from 'vitest';
import { readTaxonomy } from '../../schemas/read-taxonomy.ts';
import { taxonomyFiles } from '../../schemas/taxonomy-folder.ts';
import { integrityProblems } from '../../schemas/taxonomy-integrity.ts';

const files = taxonomyFiles();
const { taxonomy } = readTaxonomy(files);

describe('a broken copy', () => {
  /** What is reported after one replacement in one file; the text to replace must be there. */
  function afterChange(file: string, replace: string, by: string): string[] {
    const text = files.get(file);
    if (text === undefined || !text.includes(replace)) throw new Error(`${file} does not contain "${replace}".`);
    const copy = new Map(files).set(file, text.replace(replace, by));
    const read = readTaxonomy(copy);
    return [...read.problems, ...integrityProblems(read.taxonomy)];
  }

  it('with an unknown challenge says which skill refers to it', () => {
    expect(afterChange('skills/analytical.yaml', 'challenges: [data-quality]', 'challenges: [data-qualty]')).toEqual([
      'The skill "data-preparation" refers to the unknown challenge "data-qualty".',
    ]);
  });

  it('with an unknown broader skill says so, and that the other one has lost its narrower one', () => {
    expect(afterChange('skills/analytical.yaml', 'broader: research-methods', 'broader: research')).toEqual([
      'The skill "clinical-research-support" refers to the unknown skill "research".',
      'The skill "research-methods" stands alone: it has neither a broader nor a narrower skill.',
    ]);
  });

  it('with a level outside the default scale says which role asks for it', () => {
    expect(afterChange('roles/professional.yaml', 'statistics: reinforced', 'statistics: advanced')).toEqual([
      'The role "health-informatics-specialist" refers to the unknown level of the default scale "advanced".',
    ]);
  });

  it('with a cycle of broader skills draws it once', () => {
    const root = 'data-interpretation:\n  label: Interpreting healthcare data\n';
    expect(afterChange('skills/analytical.yaml', root, `${root}  broader: statistics\n`)).toEqual([
      'The skills data-interpretation → statistics → data-interpretation form a cycle of "broader".',
    ]);
  });

  it('with a cycle of careers draws it', () => {
    const technician = 'leads-to: [medical-coder, health-data-analyst, hit-manager]';
    expect(afterChange('roles/entry.yaml', technician, 'leads-to: [health-information-technician]')).toEqual([
      'The roles health-information-technician → health-information-technician form a cycle of "leads to".',
    ]);
  });

  it('with a skill that hangs nowhere calls it alone', () => {
    expect(afterChange('skills/technical/data.yaml', '  broader: data-warehousing\n', '')).toEqual([
      'The skill "etl" stands alone: it has neither a broader nor a narrower skill.',
    ]);
  });

  it('with a broader skill of another category says both categories', () => {
    expect(afterChange('skills/technical/data.yaml', 'broader: data-warehousing', 'broader: reporting')).toEqual([
      'The skill "etl" is technical, but its broader skill "reporting" is analytical.',
    ]);
  });

  it('with a technology that no skill uses says so', () => {
    const drones = 'drones: { label: Drones, description: Delivery of specimens., emerging: true, uses: [Delivery] }\n';
    expect(afterChange('technologies.yaml', 'artificial-intelligence:', `${drones}\nartificial-intelligence:`)).toEqual(
      ['No skill refers to the technology "drones".'],
    );
  });

  it('with a skill without a description says so', () => {
    const description = /teamwork:\n {2}label: .*\n( {2}description: >-\n(?: {4}.*\n)+)/.exec(
      files.get('skills/interpersonal.yaml') ?? '',
    )?.[1];
    expect(afterChange('skills/interpersonal.yaml', description ?? 'no match', '')).toEqual([
      'The skill "teamwork" has no description.',
    ]);
  });

  it('with the same skill in two files says that it is defined twice', () => {
    const again = 'sql: { label: SQL, description: Again., bloom: apply, category: technical, broader: etl }\n\n';
    expect(afterChange('skills/governance.yaml', 'health-law-and-ethics:', `${again}health-law-and-ethics:`)).toEqual([
      'The skill "sql" is defined twice.',
    ]);
  });

  it('with an id in capitals says how ids look', () => {
    expect(afterChange('accreditors.yaml', 'accjc:', 'ACCJC:')).toEqual([
      'The accreditor "ACCJC" must have an id of lower-case words with hyphens.',
    ]);
  });

  it('with a date that is none says which entry has it', () => {
    expect(afterChange('outlook.yaml', 'as-of: "2026-11-22"', 'as-of: "2026-11-31"')).toEqual([
      'The outlook fact "growth-2019-2029" has a source without the ISO date as of which it holds, such as 2026-11-22.',
    ]);
  });

  it('with a number where a text belongs says file, entry and key, and is read on', () => {
    expect(afterChange('classifications.yaml', 'code: "51.0706"', 'code: 51.0706')).toEqual([
      'classifications.yaml: "cip-51.0706": "code" must be a text.',
      'The classification "cip-51.0706" has no code.',
    ]);
  });

  it('with a verb that stands at a Bloom level as well, and at no other, says so', () => {
    expect(afterChange('bloom-levels.yaml', 'also: [describe', 'also: [cite, describee')).toEqual([
      'The Bloom level "remember" says that it has "cite" as well, which no other level has.',
      'The Bloom level "remember" says that it has "describee" as well, which no other level has.',
    ]);
  });

  it('with the same key twice in one file names the file, and all else is still read', () => {
    const copy = new Map(files).set('outlook.yaml', 'demand: {}\ndemand: {}\n');
    const read = readTaxonomy(copy);
    expect(read.problems).toEqual(['outlook.yaml: Map keys must be unique at line 2, column 1.']);
    expect(read.taxonomy.skills).toEqual(taxonomy.skills);
    expect(read.taxonomy.outlook).toEqual([]);
  });

  it('that is no taxonomy at all gives problems, never an exception', () => {
    const copy = new Map([
      ['skills/technical.yaml', '- sql\n'],
      ['roles/entry.yaml', 'coder: yes\n'],
      ['outlook.yaml', ''],
      ['awards.yaml', 'associate: { label: [unclosed\n'],
      ['notes.txt', 'not read'],
    ]);
    expect(readTaxonomy(copy).problems).toEqual([
      'skills/technical.yaml: must be a map from ids to entries.',
      'roles/entry.yaml: "coder" must be a map with a label and a description.',
      expect.stringMatching(/^awards\.yaml: /),
      expect.stringMatching(/^awards\.yaml: /),
    ]);
  });
});
