import { joined } from '../../../rules/words/lists.ts';

/** So many codes can be read in one line of a menu. */
const readable = 3;

/** The names of what is found, as they stand in the title of an action that is about all of them. */
export function codesInWords(codes: readonly string[]): string {
  if (codes.length > readable) return `all ${codes.length} of these`;
  return joined(codes.map((code) => `\`${code}\``));
}
