import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { taxonomyFiles } from '../../schemas/taxonomy-folder.ts';

const files = taxonomyFiles();

describe('the schema of the taxonomy', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../schemas/taxonomy.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  ajv.addSchema(schema, 'taxonomy');

  /** The schema's findings on one file, each as its place and its keyword. */
  function findings(file: string, text: string): string[] {
    const list = file.split('/')[0]?.replace('.yaml', '');
    const validate = ajv.getSchema(`taxonomy#/definitions/${list}`);
    if (validate === undefined) throw new Error(`The schema has no definition for ${file}.`);
    validate(parse(text));
    return (validate.errors ?? []).map(
      ({ instancePath, keyword, message }) => `${instancePath} ${keyword}: ${message}`,
    );
  }

  it.each([...files])('accepts %s', (file, text) => {
    expect(findings(file, text)).toEqual([]);
  });

  it('has no list without a file', () => {
    const whole: Record<string, object> = {};
    for (const [file, text] of files) {
      const list = file.split('/')[0]?.replace('.yaml', '') ?? '';
      whole[list] = { ...whole[list], ...(parse(text) as object) };
    }
    const valid = ajv.validate('taxonomy', whole);
    expect(valid, ajv.errorsText()).toBe(true);
  });

  it('rejects an unknown key, a missing Bloom level, a synonym that is a number and an id with capitals', () => {
    expect(findings('skills/technical.yaml', 'sql: { label: SQL, description: Querying relational data. }')).toEqual([
      "/sql required: must have required property 'bloom'",
    ]);
    const sql = 'label: SQL, description: Querying relational data., bloom: apply';
    expect(findings('skills/technical.yaml', `sql: { ${sql}, kategory: technical }`)).toEqual([
      '/sql additionalProperties: must NOT have additional properties',
    ]);
    expect(findings('skills/technical.yaml', `sql: { ${sql}, synonyms: [837] }`)[0]).toBe(
      '/sql/synonyms/0 type: must be string',
    );
    expect(findings('skills/technical.yaml', `SQL: { ${sql} }`)[0]).toMatch(/pattern/);
  });

  it('wants a source for a figure', () => {
    const growth = 'growth: { label: Growth, description: Employment will grow a lot., kind: figure }';
    expect(findings('outlook.yaml', growth)[0]).toBe("/growth required: must have required property 'source'");
  });
});
