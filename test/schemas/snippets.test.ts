import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../schemas/derive/snippets.ts';
import { schemas } from './held-against.ts';

interface Place {
  readonly definitions: object;
  readonly part: { readonly defaultSnippets?: readonly Snippet[] };
}

describe.each(Object.entries(schemas))('the snippets of the schema of a %s', (_kind, schema) => {
  const snippets = placesOf(schema, schema.definitions as object).flatMap(({ part, definitions }) =>
    (part.defaultSnippets ?? []).map((snippet) => ({ ...snippet, part, definitions })),
  );

  it.each(snippets)('$label: as it is inserted, it fits its place', ({ body, part, definitions }) => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    const validate = ajv.compile({ ...part, definitions });
    validate(inserted(body));
    expect(validate.errors ?? []).toEqual([]);
  });
});

/** Every part of a schema that offers snippets. */
function placesOf(part: unknown, definitions: object): Place[] {
  if (typeof part !== 'object' || part === null) return [];
  const below = Object.entries(part)
    .filter(([key]) => key !== 'defaultSnippets')
    .flatMap(([, value]) => placesOf(value, definitions));
  return 'defaultSnippets' in part ? [{ part: part as Place['part'], definitions }, ...below] : below;
}

/** A snippet's body as it is inserted when nothing is typed over; a text that begins with `^` is no text. */
function inserted(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(inserted);
  if (typeof body === 'object' && body !== null) {
    return Object.fromEntries(Object.entries(body).map(([key, value]) => [inserted(key), inserted(value)]));
  }
  if (typeof body !== 'string') return body;
  const text = body.replace(/\$\{\d+:([^}]*)\}/g, '$1');
  return text.startsWith('^') ? JSON.parse(text.slice(1)) : text;
}
