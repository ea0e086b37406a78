import type { JsonSchemaObject } from '../schema.ts';
import { metaschemaAt } from './metaschemas.ts';
import { readSchemaText } from './read.ts';
import { isSchemaObject } from './subschemas.ts';
import { resolveUri, splitFragment } from './uris.ts';

/**
 * The files that a schema's references name, as URIs without fragments: what the caller reads, where it can, and hands
 * over with the schema. References to the network are not among them. Files that these files refer to are found by
 * asking again with their texts. Never throws; a text that cannot be read refers to nothing.
 */
export function referencedFiles(uri: string, text: string): string[] {
  const read = readSchemaText(text, uri);
  if (!read.ok || !isSchemaObject(read.schema)) return [];
  const own = splitFragment(uri).resource;
  const files = new Set<string>();
  const ids = new Set<string>([own]);
  for (const { part, base } of partsOf(read.schema, own)) {
    ids.add(base);
    for (const reference of [part.$ref, part.$dynamicRef]) {
      if (typeof reference !== 'string' || reference.startsWith('#')) continue;
      // An `$id` often names a place on the network while the files stand beside each other.
      for (const from of [base, own]) files.add(splitFragment(resolveUri(from, reference)).resource);
    }
  }
  return [...files].filter((file) => !ids.has(file) && isSameScheme(file, own) && !metaschemaAt(file));
}

/** All objects of a schema, with the URI that references in each start from. */
function* partsOf(root: JsonSchemaObject, uri: string): Generator<{ part: JsonSchemaObject; base: string }> {
  const waiting: { value: unknown; base: string }[] = [{ value: root, base: uri }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value } = next;
    if (typeof value !== 'object' || value === null) continue;
    let { base } = next;
    if (isSchemaObject(value)) {
      if (typeof value.$id === 'string') base = splitFragment(resolveUri(base, value.$id)).resource;
      yield { part: value, base };
    }
    for (const inner of Object.values(value)) waiting.push({ value: inner, base });
  }
}

function isSameScheme(a: string, b: string): boolean {
  return a.slice(0, a.indexOf(':') + 1) === b.slice(0, b.indexOf(':') + 1);
}
