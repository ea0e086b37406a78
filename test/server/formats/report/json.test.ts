import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../../../server/build/json-text.ts';
import { kinds, reportSchema } from '../../../../server/build/report-schema-of.ts';
import { coverageDocument } from '../../../../server/src/formats/report/document.ts';
import { about, sampleReports, smallReport } from './programs.ts';

const root = path.join(import.meta.dirname, '../../../..');
const schemaText = readFileSync(path.join(root, 'schemas/coverage-report.schema.json'), 'utf8');
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(schemaText));

async function jsonOf(report = smallReport()) {
  const { content } = await coverageDocument(report, 'json', about);
  return JSON.parse(String(content));
}

describe('Coverage as JSON', () => {
  test('has a schema that says what the report is now; so have comparisons and metrics', () => {
    for (const kind of Object.values(kinds)) {
      const text = readFileSync(path.join(root, 'schemas', kind.name), 'utf8');
      expect(text).toBe(`${jsonText(reportSchema(root, kind), 0, 0)}\n`);
    }
  });

  test.each([['the small program', smallReport()], ...sampleReports()])('of %s is valid', async (_name, report) => {
    validate(await jsonOf(report));
    expect(validate.errors).toBeNull();
  });

  test('is not valid with anything else in it', async () => {
    const document = await jsonOf();
    expect(validate({ ...document, more: 1 })).toBe(false);
    expect(validate({ ...document, date: 'today' })).toBe(false);
    expect(validate({ ...document, courses: [{ ...document.courses[0], place: { uri: 'file:///x' } }] })).toBe(false);
  });

  test('says what it is, where things are written, and nothing of the machine', async () => {
    const document = await jsonOf();
    expect(document).toMatchObject({
      $schema: 'hit-curriculum:/schemas/coverage-report.schema.json',
      tool: { name: 'HIT Curriculum', version: '1.2.3' },
      date: '2026-08-17',
      file: 'programs/hit.curriculum.yaml',
    });
    // The first line of the file, as people count.
    expect(document.program.place).toMatchObject({ file: 'programs/hit.curriculum.yaml', line: 1 });
    expect(document.targets[0].definition.file).toBe('programs/clerk.role.yaml');
    expect(JSON.stringify(document)).not.toContain('file:');
    expect(JSON.stringify(document)).not.toContain('/workspace');
  });

  test('gives of a file outside of the folder its name alone', async () => {
    const { content } = await coverageDocument(smallReport(), 'json', { ...about, folder: 'file:///elsewhere' });
    expect(JSON.parse(String(content)).program.place.file).toBe('hit.curriculum.yaml');
  });
});
