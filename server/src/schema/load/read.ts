import { parseText } from '../../syntax/parse.ts';
import { toValue } from '../../syntax/value.ts';
import type { JsonSchema } from '../schema.ts';
import { jsonProblem } from './json-problem.ts';
import { isSchema } from './subschemas.ts';
import { splitFragment } from './uris.ts';

export type ReadResult =
  | { readonly ok: true; readonly schema: JsonSchema }
  /** `problem` goes on a sentence such as “The schema x cannot be read: …”. */
  | { readonly ok: false; readonly problem: string };

/** A longer text would keep whoever opens a file waiting, to be refused for its many parts at last. */
const longestText = 2_000_000;

/** Reads the text of a schema, JSON or YAML; `uri` tells which of the two it was meant to be. */
export function readSchemaText(text: string, uri: string): ReadResult {
  if (text.length > longestText) {
    const problem = `it is longer than ${longestText.toLocaleString('en-US')} characters.`;
    return { ok: false, problem };
  }
  const value = readValue(text, uri);
  if (!value.ok) return value;
  if (!isSchema(value.schema)) return { ok: false, problem: 'a schema starts with { or with a key.' };
  return { ok: true, schema: value.schema };
}

function readValue(text: string, uri: string): { ok: true; schema: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, schema: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    // Not JSON, so it is YAML or nothing.
  }
  const tree = parseText(text);
  const problem = tree.problems.find(({ severity }) => severity === 'error');
  if (problem) {
    const isJson = /\.jsonc?$/.test(splitFragment(uri).resource);
    const inJson = isJson ? jsonProblem(text, problem.start) : undefined;
    const line = tree.lines.positionAt(inJson?.offset ?? problem.start).line + 1;
    return { ok: false, problem: `line ${line}: ${inJson?.message ?? problem.message}` };
  }
  const root = tree.documents[0]?.root;
  if (!root) return { ok: false, problem: 'it is empty.' };
  const value = toValue(root);
  return value.ok ? { ok: true, schema: value.value } : { ok: false, problem: noValue[value.reason] };
}

const noValue = {
  cycle: 'a *name in it stands inside the very value that it stands for.',
  'too-many-aliases': 'it would be too large with everything written out that each *name stands for.',
  'too-many-values': 'it has more than a million values.',
} as const;
