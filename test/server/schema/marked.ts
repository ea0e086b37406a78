import { expect } from 'vitest';
import { checkDocument } from '../../../server/src/schema/check.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import type { JsonSchema, Schema } from '../../../server/src/schema/schema.ts';
import type { Finding } from '../../../server/src/syntax/finding.ts';
import { parseText } from '../../../server/src/syntax/parse.ts';
import { readFixture } from '../../support/fixture.ts';

/** What a schema has against a text, all documents together. */
export function findingsIn(schema: Schema | JsonSchema, text: string): Finding[] {
  const loaded = isLoaded(schema) ? schema : createSchema('file:///test.schema.json', schema);
  return parseText(text).documents.flatMap((document) => checkDocument(loaded, document));
}

/**
 * Checks a text in which each expected finding is marked under its line: `# ^^^^ the whole message`. Gives the findings,
 * so that a story can look at their codes and values too.
 */
export function expectMarked(schema: Schema | JsonSchema, fixture: string): Finding[] {
  const [file] = readFixture(fixture);
  const text = file?.text ?? '';
  const findings = findingsIn(schema, text);
  const show = ({ start, end }: { start: number; end: number }, words: string) =>
    `${JSON.stringify(text.slice(start, end))} at ${start}: ${words}`;
  const seen = findings.map((finding) => show(finding, finding.message));
  expect(seen).toEqual((file?.expectations ?? []).map((expectation) => show(expectation, expectation.words)));
  return findings;
}

function isLoaded(schema: Schema | JsonSchema): schema is Schema {
  return typeof schema === 'object' && typeof schema.validate === 'function';
}
