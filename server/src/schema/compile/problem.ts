import type { Place } from '../load/resources.ts';
import { fileNameOf, resolveUri } from '../load/uris.ts';

/** Why a schema cannot be used, as one sentence for people. */
export class SchemaProblem extends Error {}

export function tooManyParts(limit: number): string {
  return `it has more than ${limit.toLocaleString('en-US')} parts. Leave out those that speak of nothing in such files.`;
}

export const patternsTooLong =
  'its patterns are too long, with all that is repeated in them written out. Shorten them, or leave some out.';

export function unreachableProblem(reference: string, from: Place): string {
  const target = resolveUri(from.resource.uri, reference);
  if (/^https?:/.test(target) && !reference.startsWith('#')) {
    return `it refers to ${target}, and nothing is fetched from the network: save that schema beside this one, and refer to the file.`;
  }
  if (reference.startsWith('#')) return `its reference \`${reference}\` leads nowhere.`;
  return `it refers to \`${reference}\`, and no such schema is found beside ${fileNameOf(from.file)}.`;
}
